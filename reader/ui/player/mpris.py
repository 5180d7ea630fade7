"""The desktop's media keys and panels, where it has a session bus: MPRIS 2.2.

https://specifications.freedesktop.org/mpris-spec/2.2/. Names, types and units are its own:
methods and properties in capitals, microseconds.
"""

# PySide6's stubs know neither types that are given as text nor what ClassInfo takes.
# mypy: disable-error-code="arg-type,call-arg,operator"

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import ClassInfo, Property, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)
from PySide6.QtWidgets import QWidget

from reader.ui.player.actions import DesktopActions
from reader.ui.player.protocol import FASTEST, SLOWEST, Player, State

OBJECT = "/org/mpris/MediaPlayer2"
_ROOT = "org.mpris.MediaPlayer2"
_PLAYER = "org.mpris.MediaPlayer2.Player"
_TRACK = "/org/transcript_reader/episode"
_MICRO = 1_000_000
_JUMP = 2.0  # seconds: no sound runs on by so much at once
_LARGEST_INT = 2**31 - 1
_STATUS = {State.PLAYING: "Playing", State.PAUSED: "Paused"}


class DesktopPlayer(QObject):
    """Offers a player to the desktop for as long as it has a file."""

    def __init__(
        self,
        player: Player,
        actions: DesktopActions,
        window: QWidget,
        bus: QDBusConnection | None = None,
    ) -> None:
        super().__init__(window)
        self.player, self.actions, self.window = player, actions, window
        self._title = self._show = ""
        self._bus = bus or QDBusConnection.sessionBus()
        self._name = f"{_ROOT}.transcript_reader.instance{os.getpid()}"
        self._root, self._controls = _Root(self), _Controls(self)
        self._is_offered = False
        self._heard = player.position
        player.moved.connect(self._hear)
        player.state_changed.connect(self._follow)
        player.duration_changed.connect(lambda _: self._tell(Metadata=self.metadata()))
        self._follow(player.state)

    def set_title(self, title: str, show: str) -> None:
        """What the desktop says is heard: the episode and its show."""
        self._title, self._show = title, show
        self._tell(Metadata=self.metadata())

    def withdraw(self) -> None:
        """Leave the keys to another window's player, until this one is played again."""
        if self._is_offered:
            if self._bus.baseService():
                self._bus.unregisterService(self._name)
            self._bus.unregisterObject(OBJECT)
        self._is_offered = False

    def offer(self) -> None:
        """Have the keys, unless another window has them."""
        if not self._is_offered and self._bus.isConnected():
            self._is_offered = self._bus.registerObject(OBJECT, self)
            if self._is_offered and self._bus.baseService():  # a bus between two alone has none
                self._bus.registerService(self._name)

    def _follow(self, state: State) -> None:
        if state is State.EMPTY:
            self.withdraw()
        else:
            self.offer()
        self._tell(PlaybackStatus=self._controls.status())

    def metadata(self) -> dict[str, Any]:
        """What is heard, by MPRIS's names."""
        path = self.player.path or Path()
        told = {
            "mpris:trackid": QDBusObjectPath(_TRACK),
            "xesam:title": self._title or path.name,
            "xesam:album": self._show,
        }
        length = round(self.player.duration * _MICRO)
        if length > _LARGEST_INT:  # Qt would send a smaller one as an int, which is another type
            told["mpris:length"] = length
        return told

    def _hear(self, seconds: float) -> None:
        if not 0 <= seconds - self._heard < _JUMP:
            self._controls.Seeked.emit(round(seconds * _MICRO))
        self._heard = seconds

    def _tell(self, **changed: object) -> None:
        if self._is_offered:
            told = QDBusMessage.createSignal(
                OBJECT, "org.freedesktop.DBus.Properties", "PropertiesChanged"
            )
            # An empty list would be sent as one of anything, which is no list of names.
            told.setArguments([_PLAYER, changed, ["Position"]])
            self._bus.send(told)


@ClassInfo({"D-Bus Interface": _ROOT})
class _Root(QDBusAbstractAdaptor):
    def __init__(self, owner: DesktopPlayer) -> None:
        super().__init__(owner)
        self._owner = owner

    @Slot()
    def Raise(self) -> None:
        self._owner.window.activateWindow()
        self._owner.window.raise_()

    @Slot()
    def Quit(self) -> None:
        """Not offered: the window is more than a player."""

    CanQuit = Property(bool, lambda _: False)
    CanRaise = Property(bool, lambda _: True)
    HasTrackList = Property(bool, lambda _: False)
    Identity = Property(str, lambda _: "Transcript Reader")
    DesktopEntry = Property(str, lambda _: "org.transcript_reader.TranscriptReader")
    SupportedUriSchemes = Property("QStringList", lambda _: [])
    SupportedMimeTypes = Property("QStringList", lambda _: [])


@ClassInfo({"D-Bus Interface": _PLAYER})
class _Controls(QDBusAbstractAdaptor):
    Seeked = Signal("qlonglong")

    def __init__(self, owner: DesktopPlayer) -> None:
        super().__init__(owner)
        self._owner, self._player = owner, owner.player

    def status(self) -> str:
        return _STATUS.get(self._player.state, "Stopped")

    def metadata(self) -> dict[str, Any]:
        return self._owner.metadata()

    @Slot()
    def Next(self) -> None:
        self._owner.actions.next.trigger()

    @Slot()
    def Previous(self) -> None:
        self._owner.actions.previous.trigger()

    @Slot()
    def PlayPause(self) -> None:
        self._owner.actions.play.trigger()

    @Slot()
    def Play(self) -> None:
        self._player.play()

    @Slot()
    def Pause(self) -> None:
        self._player.pause()

    @Slot()
    def Stop(self) -> None:
        self._player.pause()

    @Slot("qlonglong")
    def Seek(self, offset: int) -> None:
        self._player.seek(self._player.position + offset / _MICRO)

    @Slot(QDBusObjectPath, "qlonglong")
    def SetPosition(self, _track: QDBusObjectPath, position: int) -> None:
        self._player.seek(position / _MICRO)

    PlaybackStatus = Property(str, status)
    Metadata = Property("QVariantMap", metadata)
    Position = Property("qlonglong", lambda self: round(self._player.position * _MICRO))
    Rate = Property(float, lambda self: self._player.rate)
    Volume = Property(float, lambda _: 1.0)
    MinimumRate = Property(float, lambda _: SLOWEST)
    MaximumRate = Property(float, lambda _: FASTEST)
    CanGoNext = Property(bool, lambda _: True)
    CanGoPrevious = Property(bool, lambda _: True)
    CanPlay = Property(bool, lambda _: True)
    CanPause = Property(bool, lambda _: True)
    CanSeek = Property(bool, lambda self: self._player.duration > 0)
    CanControl = Property(bool, lambda _: True)
