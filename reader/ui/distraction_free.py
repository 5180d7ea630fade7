"""Nothing but the text and its header, in the middle of the window."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.reading_style import ReadingStyle
from reader.ui.side import SidePane
from reader.ui.theme import Theme
from reader.ui.transcript import TranscriptPane
from reader.ui.typography import Timestamps

_HINT_MILLISECONDS = 2500


class DistractionFree(QObject):
    """Hides the parts around the pane, and brings them back as they were."""

    changed = Signal(bool)

    def __init__(
        self, pane: TranscriptPane, side: SidePane, parts: list[QWidget], style: ReadingStyle
    ) -> None:
        super().__init__(pane)
        self._pane, self._side, self._parts, self._style = pane, side, parts, style
        self._back: list[Callable[[], None]] = []
        self._hint = QLabel(self.tr("Esc brings everything back"), pane)
        self._hint.setObjectName("distractionFreeHint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setMargin(8)
        self._hint.hide()
        self._calm = QTimer(self, interval=_HINT_MILLISECONDS, singleShot=True)
        self._calm.timeout.connect(self._hint.hide)

    @property
    def is_on(self) -> bool:
        return bool(self._back)

    def set_theme(self, theme: Theme) -> None:
        self._hint.setStyleSheet(
            f"background: {theme.side.name()}; color: {theme.soft.name()}; border-radius: 6px"
        )

    def set_on(self, wanted: bool) -> None:
        """Begin, or come back."""
        if wanted != self.is_on:
            if wanted:
                self._enter()
            else:
                self._leave()
            self.changed.emit(wanted)

    def leave(self) -> bool:
        """Come back; whether there was anything to come back from."""
        was = self.is_on
        self.set_on(False)
        return was

    def _enter(self) -> None:
        for part in (*self._parts, self._side):
            self._back.append(_restoring(part))
            part.hide()
        setting, typography = self._pane.typesetting, self._pane.typography
        if typography.timestamps is not Timestamps.OFF:
            setting.set(replace(typography, timestamps=Timestamps.HOVER))
        setting.centre(True)
        self._pane.setFocus()
        self._calm.start()
        QTimer.singleShot(0, self, self._show_hint)  # when the pane has its new size

    def _show_hint(self) -> None:
        hint, pane = self._hint, self._pane
        hint.adjustSize()
        hint.move((pane.width() - hint.width()) // 2, pane.height() - hint.height() - 12)
        hint.setVisible(self.is_on)
        hint.raise_()

    def _leave(self) -> None:
        for bring_back in self._back:
            bring_back()
        self._back = []
        self._hint.hide()
        self._pane.typesetting.centre(False)
        self._style.restore()


def _restoring(part: QWidget) -> Callable[[], None]:
    hidden = part.isHidden()
    return lambda: part.setVisible(not hidden)
