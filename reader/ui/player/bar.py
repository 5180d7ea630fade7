"""The bar under the transcript: what is heard, and where it is."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.model.timestamps import format_timestamp
from reader.ui.icons import icon
from reader.ui.player.actions import BarActions
from reader.ui.player.parts import SpeedButton, action_button, button_style, time_label
from reader.ui.player.protocol import Player, State
from reader.ui.player.slider import SlimSlider
from reader.ui.player.timeline import Timeline
from reader.ui.theme import LIGHT, Theme

_SPACING = 4  # pixels, as are the others
_MARGIN = 12
_SHORTEST_TIMELINE = 130
_EASY_TIMELINE = 300  # where there is more, there are more buttons
_NARROWEST = 160
_LOUDEST = 100


class PlayerBar(QWidget):
    """Shows a player, and says what is asked of it. Times are seconds of the sound."""

    sought = Signal(float)
    rate_chosen = Signal(float)
    volume_chosen = Signal(float)  # 0 to 1

    def __init__(self, actions: BarActions, parent: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("playerBar")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs so everywhere
        self._actions, self._theme, self._state = actions, theme, State.EMPTY
        self._position = self._duration = 0.0
        self._sign: QWidget | None = None
        self._back = action_button(actions.back, "backButton", self)
        self._play = action_button(actions.play, "playButton", self)
        self._forward = action_button(actions.forward, "forwardButton", self)
        self._far_back = action_button(actions.far_back, "farBackButton", self)
        self._far_forward = action_button(actions.far_forward, "farForwardButton", self)
        self._previous = action_button(actions.previous, "previousPassageButton", self)
        self._next = action_button(actions.next, "nextPassageButton", self)
        self._mute = action_button(actions.mute, "muteButton", self)
        self._played = time_label("timePlayed", self)
        self._left = time_label("timeLeft", self)
        self.timeline = Timeline(self)
        self.speed = SpeedButton(self)
        self.volume = self._made_volume()
        self._message = QLabel(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_duration(0.0)
        self.clear_message()

    def attach(self, player: Player) -> None:
        """Show this player from now on; what is sought on the timeline is sought there."""
        player.moved.connect(self.set_position)
        player.state_changed.connect(self.set_state)
        player.duration_changed.connect(self.set_duration)
        player.failed.connect(self.show_message)
        self.sought.connect(player.seek)
        self.set_state(player.state)
        self.set_duration(player.duration)
        self.set_position(player.position)

    def set_words_at(self, words_at: Callable[[float], str]) -> None:
        """Who knows what is said at a time; asked whenever the timeline is pointed at."""
        self.timeline.words_at = words_at

    def add_sign(self, sign: QWidget) -> None:
        """Let a part that is not of the player stand before the speed, while it has any width."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.indexOf(self.speed), sign)
        self._sign = sign

    def fit(self) -> None:
        """Fold anew: a sign has come or gone."""
        self._fold()

    def set_state(self, state: State) -> None:
        self._state = state
        if state in (State.LOADING, State.PLAYING):
            self.clear_message()
        self._paint_icons()

    def set_duration(self, seconds: float) -> None:
        self._duration = seconds
        self.timeline.set_duration(seconds)
        self._show_times(self._position)
        self._fold()

    def set_position(self, seconds: float) -> None:
        self._position = seconds
        self.timeline.set_position(seconds)
        if not self.timeline.isSliderDown():
            self._show_times(seconds)

    def set_rate(self, rate: float) -> None:
        """Show a speed; tells nobody."""
        self.speed.set_rate(rate)

    def set_volume(self, volume: float) -> None:
        """From 0 to 1; tells nobody."""
        self.volume.setValue(round(volume * _LOUDEST))

    def show_message(self, sentence: str) -> None:
        """Say something in the timeline's place, until something is heard again."""
        self._message.setText(sentence)
        self._message.setToolTip(sentence)
        self._fold()

    def clear_message(self) -> None:
        self.show_message("")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in (*self._buttons(), self._mute, self.speed):
            button.setStyleSheet(button_style(theme))
        for label in (self._played, self._left, self._message):
            label.setStyleSheet(f"color: {theme.soft.name()}")
        self.timeline.set_theme(theme)
        self.volume.set_theme(theme)
        self._paint_icons()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ground)
        painter.setPen(self._theme.line)
        painter.drawLine(0, 0, self.width(), 0)

    def _made_volume(self) -> SlimSlider:
        volume = SlimSlider(self)
        volume.setObjectName("volumeSlider")
        volume.setAccessibleName(self.tr("Volume"))
        volume.setToolTip(self.tr("Volume"))
        volume.setRange(0, _LOUDEST)
        volume.setSingleStep(5)
        volume.setValue(_LOUDEST)
        volume.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return volume

    def _lay_out(self) -> None:
        self._message.setObjectName("playerMessage")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 7, _MARGIN, 6)
        row.setSpacing(_SPACING)
        for part in self._parts():
            row.addWidget(part, part in (self.timeline, self._message))

    def _parts(self) -> tuple[QWidget, ...]:
        after = (self._message, self._left, self.speed, self._mute, self.volume)
        return (*self._buttons(), self._played, self.timeline, *after)

    def _buttons(self) -> tuple[QToolButton, ...]:
        before = (self._previous, self._far_back, self._back)
        return (*before, self._play, self._forward, self._far_forward, self._next)

    def _connect(self) -> None:
        self.timeline.sought.connect(self.sought)
        self.timeline.previewed.connect(self._show_times)
        self.speed.chosen.connect(self.rate_chosen)
        self.volume.actionTriggered.connect(lambda _: self._choose_volume())
        self._actions.mute.toggled.connect(lambda _: self._paint_icons())

    def _choose_volume(self) -> None:
        self.volume_chosen.emit(self.volume.sliderPosition() / _LOUDEST)

    def _show_times(self, seconds: float) -> None:
        self._played.setText(format_timestamp(seconds))
        left = max(0.0, self._duration - seconds)
        self._left.setText(f"\N{MINUS SIGN}{format_timestamp(left)}" if self._duration else "")

    def _paint_icons(self) -> None:
        is_playing, ink = self._state is State.PLAYING, self._theme.soft
        self._actions.play.setIcon(icon("pause" if is_playing else "play", self._theme.accent))
        self._play.setAccessibleName(self.tr("Pause") if is_playing else self.tr("Play"))
        actions = self._actions
        actions.back.setIcon(icon("back-5", ink))
        actions.forward.setIcon(icon("forward-5", ink))
        actions.far_back.setIcon(icon("back-30", ink))
        actions.far_forward.setIcon(icon("forward-30", ink))
        actions.previous.setIcon(icon("previous-passage", ink))
        actions.next.setIcon(icon("next-passage", ink))
        is_muted = self._actions.mute.isChecked()
        self._actions.mute.setIcon(icon("muted" if is_muted else "volume", ink))

    def _fold(self) -> None:
        """Show what there is room for; a message takes the room of all but the play button."""
        has_message = bool(self._message.text())
        self._message.setVisible(has_message)
        self.timeline.setVisible(not has_message)
        self._played.setVisible(not has_message)
        room = self.width() - 2 * _MARGIN - _SHORTEST_TIMELINE
        if self._sign is not None and not self._sign.isHidden():
            room -= self._sign.sizeHint().width() + _SPACING
        room -= self._play.sizeHint().width() + self._played.sizeHint().width() + 2 * _SPACING
        first: tuple[QWidget, ...] = (self._back, self._forward, self.speed, self._left)
        for part in (*first, self._mute, self.volume):
            room -= part.sizeHint().width() + _SPACING
            part.setVisible(room >= 0 and not has_message)
        room -= _EASY_TIMELINE - _SHORTEST_TIMELINE
        for pair in ((self._far_back, self._far_forward), (self._previous, self._next)):
            room -= sum(part.sizeHint().width() + _SPACING for part in pair)
            for part in pair:
                part.setVisible(room >= 0 and not has_message)
