"""The chapters of an episode as a list of links."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from reader.model import Chapter, format_timestamp
from reader.ui.theme import LIGHT, Theme, scroll_bar_style

# Lines that are seen at once; beyond, the list scrolls.
_MOST_LINES = 12
_BAR = 12


class ChapterList(QScrollArea):
    """A line a chapter: its time and its title, which may run on below itself."""

    chosen = Signal(int)  # the number of a chapter

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outlineChapters")
        self._theme = LIGHT
        self._chapters: Sequence[Chapter] = ()
        self._current: int | None = None
        self._is_stale = False
        self._label = QLabel(self)
        self._label.setObjectName("chapterLinks")
        self._label.setAccessibleName(self.tr("Chapters"))
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._label.linkActivated.connect(lambda link: self.chosen.emit(int(link)))
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._label.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        self._chapters, self._current = chapters, None
        self.setVisible(bool(chapters))
        self.verticalScrollBar().setValue(0)
        self._write()
        self.updateGeometry()

    def set_current(self, number: int | None) -> None:
        """Mark the chapter that is being read."""
        if number == self._current:
            return
        self._current = number
        if self.isVisible():
            self._write()
        else:
            self._is_stale = True

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._write()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wanted = self._label.heightForWidth(max(40, width - _BAR))
        return min(wanted, _MOST_LINES * (self.fontMetrics().height() + 6))

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._write()

    def _write(self) -> None:
        self._is_stale = False
        rows = "".join(self._row(number, c) for number, c in enumerate(self._chapters))
        self._label.setText(rows and f'<table cellspacing="0" cellpadding="3">{rows}</table>')

    def _row(self, number: int, chapter: Chapter) -> str:
        theme = self._theme
        ground = f' bgcolor="{theme.selected.name()}"' if number == self._current else ""
        time = self._link(number, format_timestamp(chapter.start), theme.accent.name())
        title = self._link(number, escape(chapter.title), theme.text.name())
        return f'<tr{ground}><td align="right">{time}</td><td>&nbsp;</td><td>{title}</td></tr>'

    @staticmethod
    def _link(number: int, text: str, colour: str) -> str:
        return f'<a href="{number}" style="color: {colour}; text-decoration: none">{text}</a>'
