"""The way back to what is heard, where scrolling has left it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton

from reader.ui.player import State
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow

_BELOW = 14  # pixels of the pane


class WayBack(QPushButton):
    """Lies over the foot of the transcript while something is heard that is out of view."""

    def __init__(self, window: "MainWindow", playback: "Playback") -> None:
        super().__init__(window.pane)
        self.setObjectName("wayBack")
        self.setText(self.tr("Back to what is heard"))
        self.setFont(window.font())  # not the text's, which may be large
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A click hides it: the keyboard must stay where it is.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pane, self._player = window.pane, playback.player
        self.clicked.connect(playback.following.begin)
        window.pane.hearing.following_changed.connect(lambda _: self._decide())
        playback.player.state_changed.connect(lambda _: self._decide())
        playback.player.moved.connect(lambda _: self._decide())
        window.pane.scroller.moved.connect(self._decide)
        window.pane.installEventFilter(self)
        self.set_theme(window.theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QPushButton {{ background: {theme.accent.name()}; color: {theme.ground.name()};"
            " border: 2px solid transparent; border-radius: 14px; padding: 4px 14px }"
            f"QPushButton:focus {{ border-color: {theme.text.name()} }}"
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _decide(self) -> None:
        hearing, is_playing = self._pane.hearing, self._player.state is State.PLAYING
        wanted = is_playing and not hearing.is_following and not hearing.is_in_view
        if wanted == self.isHidden():
            self.setVisible(wanted)
            self._place()

    def _place(self) -> None:
        self.adjustSize()
        left = (self._pane.width() - self.width()) // 2
        self.move(left, self._pane.height() - self.height() - _BELOW)
        self.raise_()
