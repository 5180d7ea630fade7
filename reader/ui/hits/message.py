"""What stands in the place of hits where there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.ui.hits.head import quiet_label
from reader.ui.theme import Theme

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class HitMessage(QWidget):
    """One quiet line, and the search that may have been meant, which a click runs."""

    suggestion_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._suggestion = ""
        self._text = quiet_label("hitMessage", self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | _CENTRE)
        self._button = QPushButton(self)
        self._button.setObjectName("searchSuggestion")
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.clicked.connect(lambda: self.suggestion_chosen.emit(self._suggestion))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 32, 20, 0)
        layout.setSpacing(14)
        layout.addWidget(self._text)
        layout.addWidget(self._button, 0, _CENTRE)
        layout.addStretch(1)

    def say(self, text: str, suggestion: str = "") -> None:
        """Show this line; ``suggestion`` is a query, or empty."""
        self._text.setText(text)
        self._suggestion = suggestion
        wording = self.tr("Did you mean {0}?").format(_shortened(suggestion))
        self._button.setText(wording.replace("&", "&&"))
        self._button.setVisible(bool(suggestion))

    def set_theme(self, theme: Theme) -> None:
        self._text.setStyleSheet(f"color: {theme.soft.name()}")
        self._button.setStyleSheet(
            f"QPushButton {{ border: none; border-radius: 6px; padding: 6px 12px;"
            f" color: {theme.accent.name()} }}"
            f"QPushButton:hover, QPushButton:focus {{ background: {theme.selected.name()} }}"
        )


def _shortened(query: str) -> str:
    return query if len(query) <= 60 else f"{query[:59]}…"
