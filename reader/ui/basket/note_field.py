"""A field on a card to write its note in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from reader.ui.markdown.field import MarkdownField, keep_timer
from reader.ui.theme import Theme, scroll_bar_style

_FEWEST, _MOST = 2, 12  # lines
_FRAME = 10  # pixels above and below the text, together


class NoteField(MarkdownField):
    """As high as what is written in it. ``kept`` comes soon after what is typed."""

    kept = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget, font: QFont) -> None:
        super().__init__(parent)
        self.is_begun = False
        self._lines = _FEWEST
        self._timer = keep_timer(self)
        self._timer.timeout.connect(lambda: self.kept.emit(self.note()))
        self.setObjectName("basketNote")
        self.setFont(font)
        self.document().setDocumentMargin(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._measure())

    def begin(self, note: str) -> None:
        """Let a note be changed."""
        self.setPlainText(note)
        self.moveCursor(self.textCursor().MoveOperation.End)
        self._measure()
        self.is_begun = True
        self.textChanged.connect(self._soon)

    def note(self) -> str:
        """What is written, without what could not be kept."""
        return self.toPlainText().strip().encode(errors="replace").decode()

    def finish(self) -> None:
        """Keep nothing by itself any more."""
        self._timer.stop()

    def wanted_height(self) -> int:
        return self._lines * QFontMetrics(self.font()).lineSpacing() + _FRAME

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.ground.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.accent.name()}; border-radius: 6px; padding: 0 2px }}"
        )
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))

    def _measure(self) -> None:
        """The document of a plain text field counts its size in lines."""
        lines = max(_FEWEST, min(_MOST, round(self.document().size().height())))
        if lines != self._lines:
            self._lines = lines
            self.resized.emit()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
