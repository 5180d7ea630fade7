"""What is known about the open episode, above its text and in line with it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.model import Episode
from reader.ui.direction import begins_on_the_right
from reader.ui.facts import length_text, long_date, scaled_font
from reader.ui.header.parts import FactsLine, FoldedText, UnfoldButton, plain_label
from reader.ui.theme import LIGHT, Theme, build_palette

if TYPE_CHECKING:
    from reader.ui.outline.view import OutlineView

_ABOVE, _BELOW = 24, 14
_MOST_ABOUT = 180
_LEAST_COLUMN = 160
_DIRECTION = Qt.LayoutDirection
# Each with whether it is there.
Files = Sequence[tuple[Path, bool]]


class EpisodeHeader(QWidget):
    """Title, facts, and the description folded under About."""

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = (24, 0)
        self._empty = True
        self._outline: OutlineView | None = None
        self._title = plain_label(self, selectable=True)
        self._title.setObjectName("episodeTitle")
        self._facts = FactsLine(self)
        self._facts.setObjectName("episodeFacts")
        self._about = self._build_about_button()
        self._untimed = plain_label(self)
        self._untimed.setObjectName("untimedNotice")
        self._untimed.setText(
            self.tr("The source of this transcript has no times, so passages are numbered.")
        )
        self._description = FoldedText(self, _MOST_ABOUT)
        self._description.setObjectName("episodeAbout")
        self._lay_out()
        self.setAutoFillBackground(True)
        self._size_fonts()
        self.set_theme(theme)
        self.show_episode(None)

    def show_episode(self, episode: Episode | None, files: Files = ()) -> None:
        """Show another episode with its files, folded; None shows nothing."""
        self._about.setChecked(False)
        self._empty = episode is None
        about = "\n\n".join([*_about(episode), *self._files(files)]) if episode else ""
        self._title.setText(episode.title if episode else "")
        self._turn(self._title.text())
        self._facts.set_facts(*((episode.show, _facts(episode)) if episode else ("", "")))
        self._description.set_text(about)
        self._title.setVisible(episode is not None)
        self._facts.setVisible(episode is not None)
        self._about.setVisible(bool(about))
        self._untimed.setVisible(episode is not None and not episode.timed)
        self._fit()

    def _files(self, files: Files) -> list[str]:
        there, gone = self.tr("File: {0}"), self.tr("This file is not there any more: {0}")
        lines = [(there if is_there else gone).format(path) for path, is_there in files]
        return ["\n".join(lines)] if lines else []

    def set_outline(self, outline: "OutlineView") -> None:
        """Take a widget in that is unfolded with the description."""
        self._outline = outline
        self._layout.addWidget(outline)
        outline.set_theme(self._theme)
        outline.hide()

    def fit_outline(self) -> None:
        """The outline is another one."""
        has_more = self._outline is not None and not self._outline.is_empty
        self._about.setVisible(not self._empty and (bool(self._description.text()) or has_more))
        self._unfold(self._about.isChecked())

    def set_column(self, x: int, width: int) -> None:
        """Line up with the text: it begins ``x`` pixels from the left, ``width`` wide."""
        self._column = (x, width)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = build_palette(theme)
        palette.setColor(QPalette.ColorRole.Window, theme.ground)
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, theme.soft)
        for part in (self._facts, self._untimed):
            part.setPalette(palette)
        self._about.set_theme(theme)
        self._description.set_theme(theme)
        if self._outline is not None:
            self._outline.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._empty:
            return
        left, _, width = self._margins()
        painter = QPainter(self)
        painter.fillRect(left, self.height() - 1, width, 1, self._theme.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_fonts()

    def _build_about_button(self) -> UnfoldButton:
        button = UnfoldButton(self.tr("About"), self._theme, self)
        button.setObjectName("aboutEpisode")
        button.setToolTip(self.tr("Description, tags and files"))
        button.toggled.connect(self._unfold)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._facts)
        line.addWidget(self._about)
        line.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._title)
        self._layout.addLayout(line)
        self._layout.addWidget(self._untimed)
        self._layout.addWidget(self._description)
        self._description.hide()

    def _size_fonts(self) -> None:
        self._title.setFont(scaled_font(self.font(), 1.65, QFont.Weight.Bold))
        self._facts.setFont(scaled_font(self.font(), 1.0))
        self._untimed.setFont(scaled_font(self.font(), 0.95))

    def _margins(self) -> tuple[int, int, int]:
        """Left margin, right margin and the width between them."""
        left, width = self._column
        room = max(0, self.width() - left)
        width = min(room, width or room - left) if room > _LEAST_COLUMN else room
        return left, max(0, room - width), width

    def _fit(self) -> None:
        left, right, width = self._margins()
        above, below = (0, 0) if self._empty else (_ABOVE, _BELOW)
        self._layout.setContentsMargins(left, above, right, below)
        # A label never asks for less than its least height, so that goes first.
        self._title.setMinimumHeight(0)
        self._title.setFixedHeight(max(1, self._title.heightForWidth(max(1, width))))
        self._description.fit(width)
        self.update()

    def _turn(self, title: str) -> None:
        """A title in Hebrew or Arabic begins on the right, and what is below it too."""
        right = begins_on_the_right(title)
        self.setLayoutDirection(_DIRECTION.RightToLeft if right else _DIRECTION.LeftToRight)

    def _unfold(self, unfolded: bool) -> None:
        self._description.setVisible(unfolded and bool(self._description.text()))
        if self._outline is not None:
            self._outline.setVisible(unfolded and not self._outline.is_empty)
        self._fit()


def _facts(episode: Episode) -> str:
    parts = [episode.number]
    if episode.date:
        parts.append(long_date(episode.date))
    if episode.duration is not None:
        parts.append(length_text(episode.duration))
    parts.append(", ".join(episode.people or episode.tags))
    if begins_on_the_right(episode.title):  # each in its own order, one after the other
        parts = [f"\u2068{part}\u2069" for part in parts if part]
    return " · ".join(filter(None, parts))


def _about(episode: Episode) -> list[str]:
    """The description, and the tags that it does not say already."""
    return [text for text in (episode.description, ", ".join(episode.tags)) if text]
