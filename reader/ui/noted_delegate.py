"""What the delegates of rows with words and a note share: how their texts are broken."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate

from reader.ui.line_breaking import break_lines
from reader.ui.markdown.texts import NoteTexts
from reader.ui.theme import Theme

_NARROWEST = 60


class NotedDelegate(QStyledItemDelegate):
    """``most`` are lines, of the words and of the note; ``beside`` the text are so many pixels."""

    def __init__(self, theme: Theme, parent: QObject, most: tuple[int, int], beside: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_words, most_note = most
        self._beside = beside
        self._width = 0
        self._font = QFont()
        self._words: dict[str, tuple[str, ...]] = {}
        self._notes = NoteTexts(most_note, theme)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._notes.use_theme(theme)

    def use_font(self, font: QFont) -> None:
        """Take sizes from ``font`` from now on."""
        self._font = QFont(font)
        self._forget()

    def use_width(self, width: int) -> None:
        """Break texts for rows ``width`` pixels wide."""
        if width != self._width:
            self._width = width
            self._forget()

    @property
    def _step(self) -> int:
        """From line to line."""
        return QFontMetrics(self._font).height()

    @property
    def _text_width(self) -> int:
        return max(_NARROWEST, self._width - self._beside)

    def _lines(self, words: str) -> tuple[str, ...]:
        """What was said, in lines."""
        known = self._words.get(words)
        if known is None:
            known = break_lines(words, self._font, self._text_width, self._most_words)
            self._words[words] = known
        return known

    def _forget(self) -> None:
        self._words.clear()
        self._notes.use(self._font, self._text_width)
