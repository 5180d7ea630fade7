"""What is said at the time that is pointed at, above the timeline."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.theme import Theme

_WIDEST = 340  # pixels
_GAP = 4
_ABOVE = 10
_MOST_LETTERS = 160


class Bubble(QLabel):
    """A child of the window, above all else in it; the mouse goes through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("timeBubble")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QLabel {{ background: {theme.side.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.thumb.name()}; border-radius: 6px; padding: 5px 9px }}"
        )

    def show_above(self, place: QPoint, text: str) -> None:
        """Stand above a place of the window, inside the window."""
        self.setText(text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…")
        window = self.window()
        self.setWordWrap(False)
        width = min(_WIDEST, self.sizeHint().width(), window.width() - 2 * _GAP)
        self.setWordWrap(True)
        self.resize(width, self.heightForWidth(width))
        left = min(max(_GAP, place.x() - width // 2), window.width() - width - _GAP)
        self.move(left, max(0, place.y() - self.height() - _ABOVE))
        self.show()
        self.raise_()
