"""Adding in the status bar: how far it is, a way to see more, and a way to end it."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.ui.adding.pace import time_left_text
from reader.ui.adding.protocol import Progress
from reader.ui.facts import count_text
from reader.ui.icons import icon
from reader.ui.theme import Theme

_WIDEST = 420  # pixels
_SHARE = 0.5  # of the window, where that is narrow


class AddingStrip(QWidget):
    """``clicked`` asks for more, ``cancelled`` for the end. Hidden while nothing is added."""

    clicked = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = QToolButton(self)
        self._text.setObjectName("addingText")
        self._text.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._text.setToolTip(self.tr("Show what is being added"))
        self._text.clicked.connect(self.clicked)
        self._cancel = QToolButton(self)
        self._cancel.setObjectName("addingCancel")
        self._cancel.setIconSize(QSize(14, 14))
        self._cancel.setToolTip(self.tr("Stop adding; what is added stays"))
        self._cancel.setAccessibleName(self.tr("Stop adding"))
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._text)
        row.addWidget(self._cancel)
        self.hide()

    def begin(self) -> None:
        """Nobody knows yet how many files there are."""
        self._say(self.tr("Looking at the files…"))

    def set_progress(self, progress: Progress, seconds_left: float | None) -> None:
        """Files done of all, the name of the present one, and how long the rest takes."""
        self._say(progress_text(progress, seconds_left))

    def set_theme(self, theme: Theme) -> None:
        self._cancel.setIcon(icon("clear", theme.soft))
        style = (
            f"QToolButton {{ border: none; border-radius: 4px; padding: 3px 6px;"
            f" color: {theme.accent.name()}; }}"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()}; }}"
        )
        self._text.setStyleSheet(style)
        self._cancel.setStyleSheet(style)

    def _say(self, text: str) -> None:
        widest = min(_WIDEST, int(self.window().width() * _SHARE))
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, widest)
        # Two of them, for a single one would be a mnemonic.
        self._text.setText(shown.replace("&", "&&"))
        self._text.setAccessibleName(text)


def progress_text(progress: Progress, seconds_left: float | None) -> str:
    """``312 of 2000 · about 2 min left · Pilot.srt``."""
    count = QCoreApplication.translate("Adding", "Adding {0} of {1}")
    number = min(progress.done + 1, progress.total)
    parts = [count.format(count_text(number), count_text(progress.total))]
    parts += [time_left_text(seconds_left), progress.name]
    return " · ".join(filter(None, parts))
