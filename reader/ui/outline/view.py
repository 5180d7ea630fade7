"""The outline, below what is said about an episode."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.model import format_timestamp
from reader.services.outline import Outline, Share
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.outline.chapters import ChapterList
from reader.ui.speaker_colours import assign, palette
from reader.ui.theme import LIGHT, Theme

_BAR, _GAP = 8, 14
_NAME_SHARE = 0.42
_MOST_SPEAKERS = 8


class Shares(QWidget):
    """A line a speaker: the name, a bar as long as the share, and the share."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("speakerShares")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shares: tuple[Share, ...] = ()
        self._colours: dict[str, int] = {}
        self._theme = LIGHT

    def set_shares(self, shares: tuple[Share, ...], colours: dict[str, int]) -> None:
        """``colours`` are the numbers of the colours that the names have in the text."""
        self._shares, self._colours = shares[:_MOST_SPEAKERS], colours
        said = [f"{share.name} {_percent(share.part)}" for share in shares]
        self.setAccessibleName(self.tr("Speakers: {0}").format(", ".join(said)))
        self.setVisible(bool(shares))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._shares) * self._line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette(self._theme)
        for number, share in enumerate(self._shares):
            row = QRect(0, number * self._line(), self.width(), self._line())
            self._paint(painter, row, share, colours[self._colours.get(share.name, 0)])

    def _paint(self, painter: QPainter, row: QRect, share: Share, colour: QColor) -> None:
        metrics, mirror = self.fontMetrics(), Mirror(row, self.isRightToLeft())
        let_texts_run(painter)
        widest = max(metrics.horizontalAdvance(share.name) for share in self._shares)
        # One more: the advance is rounded, and a name that just fits would be cut short.
        name = min(widest + 1, round(row.width() * _NAME_SHARE))
        number = metrics.horizontalAdvance(_percent(1.0))
        painter.setPen(colour)
        text = metrics.elidedText(share.name, Qt.TextElideMode.ElideRight, name)
        place = mirror.rect(QRect(0, row.top(), name, row.height()))
        painter.drawText(place, mirror.leading, text)
        painter.setPen(self._theme.soft)
        box = QRect(row.right() - number, row.top(), number, row.height())
        painter.drawText(mirror.rect(box), mirror.trailing, _percent(share.part))
        room = max(0, row.width() - name - number - 2 * _GAP)
        bar = QRectF(name + _GAP, row.center().y() - _BAR / 2 + 1, room, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.side)
        painter.drawRoundedRect(mirror.rect_f(bar), _BAR / 2, _BAR / 2)
        bar.setWidth(max(_BAR, room * share.part))
        painter.setBrush(colour)
        painter.drawRoundedRect(mirror.rect_f(bar), _BAR / 2, _BAR / 2)

    def _line(self) -> int:
        return self.fontMetrics().height() + 6


class OutlineView(QWidget):
    """The speakers, and chapters or else times as links; nothing where there is neither."""

    time_wanted = Signal(float)  # seconds
    chapter_wanted = Signal(int)  # its number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._theme = LIGHT
        self._outline = Outline()
        self._marks = QLabel(self)
        self._marks.setObjectName("outlineTimes")
        self._marks.setAccessibleName(self.tr("Times to go to"))
        self._marks.setWordWrap(True)
        self._marks.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._marks.linkActivated.connect(lambda link: self.time_wanted.emit(float(link)))
        self._chapters = ChapterList(self)
        self._chapters.chosen.connect(self.chapter_wanted)
        self._shares = Shares(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(10)
        layout.addWidget(self._shares)
        layout.addWidget(self._marks)
        layout.addWidget(self._chapters)
        self.show_outline(Outline())

    @property
    def is_empty(self) -> bool:
        shown = self._outline
        return not shown.marks and not shown.speakers and not shown.chapters

    def show_outline(self, outline: Outline) -> None:
        self._outline = outline
        colours = assign(share.name for share in outline.speakers)
        self._shares.set_shares(outline.speakers, colours)
        self._marks.setVisible(bool(outline.marks))
        self._chapters.set_chapters(outline.chapters)
        self._write()

    def set_current(self, chapter: int | None) -> None:
        """Mark the chapter that is being read, by its number."""
        self._chapters.set_current(chapter)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._shares.set_theme(theme)
        self._chapters.set_theme(theme)
        self._write()

    def _write(self) -> None:
        colour = self._theme.accent.name()
        self._marks.setText(
            "&nbsp;&nbsp; ".join(
                f'<a href="{mark:.0f}" style="color: {colour}; text-decoration: none">'
                f"{format_timestamp(mark)}</a>"
                for mark in self._outline.marks
            )
        )


def _percent(part: float) -> str:
    return f"{round(100 * part)} %"
