"""That the sound runs beside the transcript with a shift: seen in the bar, and taken back there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from reader.model import format_timestamp
from reader.model.audio import AudioAnchor
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow


class ShiftSign(QToolButton):
    """Shows the shift at the present moment. Its menu has each anchor, to be forgotten."""

    def __init__(self, window: "MainWindow", playback: "Playback") -> None:
        super().__init__(playback.bar)
        self.setObjectName("shiftSign")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._window, self._playback = window, playback
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        playback.bar.add_sign(self)
        playback.player.moved.connect(self.show_at)
        self.set_theme(window.theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            "QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px;"
            f" color: {theme.accent.name()} }}"
            f"QToolButton:hover {{ background: {theme.line.name()} }}"
            f"QToolButton:focus {{ border-color: {theme.accent.name()} }}"
            "QToolButton::menu-indicator { image: none }"
        )

    def show_at(self, seconds: float) -> None:
        """The shift of what is heard at a time of the sound."""
        sound = self._playback.sound
        has_anchors = sound is not None and bool(sound.anchors)
        width = self.sizeHint().width()
        if sound is not None and has_anchors:
            self._say(seconds - sound.shift.said(seconds))
        if has_anchors == self.isHidden() or self.sizeHint().width() != width:
            self.setVisible(has_anchors)
            self._playback.bar.fit()

    def _say(self, shift: float) -> None:
        text = shift_text(shift)
        if text != self.text():
            self.setText(text)
            said = self.tr("The sound is shifted by {0} here").format(text)
            self.setToolTip(said)
            self.setAccessibleName(said)

    def _fill(self) -> None:
        self._menu.clear()
        sound, agreeing = self._playback.sound, self._window.listening.agreeing
        if sound is None:
            return
        for anchor in sound.anchors:
            action = QAction(self._anchor_text(anchor), self._menu)
            action.triggered.connect(partial(self._forget, anchor))
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(agreeing.forget_action)

    def _forget(self, anchor: AudioAnchor, _checked: bool = False) -> None:
        self._window.listening.agreeing.forget(anchor)

    def _anchor_text(self, anchor: AudioAnchor) -> str:
        said, heard = format_timestamp(anchor.said), format_timestamp(anchor.heard)
        return self.tr("Forget that {0} is heard at {1}").format(said, heard)


def shift_text(seconds: float) -> str:
    """``+0:00:07``: what was inserted into the sound so far, or what it lacks."""
    sign = "+" if seconds >= 0 else "\N{MINUS SIGN}"
    return sign + format_timestamp(abs(round(seconds)))
