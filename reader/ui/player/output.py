"""Where the sound goes: the system's own device, also after it has changed."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance
from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer

_SCALE = QAudio.VolumeScale


class Output(Protocol):
    """Takes the sound of a player."""

    @property
    def lost(self) -> SignalInstance:
        """``Signal(str)``: the device has gone; the name of the one that follows, or ""."""

    def attach(self, media: QMediaPlayer) -> None: ...

    def renew(self) -> None:
        """Have another way to the device: what is attached does not answer."""

    def is_there(self) -> bool:
        """Whether anything would be heard."""

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, as loud as it seems."""

    def set_muted(self, muted: bool) -> None: ...


class DeviceOutput(QObject):
    """The system's default device; one that is chosen there meanwhile is taken at once."""

    lost = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look)
        self._output = QAudioOutput(self)

    def attach(self, media: QMediaPlayer) -> None:
        media.setAudioOutput(self._output)

    def renew(self) -> None:
        old = self._output
        old.setParent(QCoreApplication.instance())  # to end it would wait for the device
        self._output = QAudioOutput(self)
        self._output.setVolume(old.volume())
        self._output.setMuted(old.isMuted())

    def is_there(self) -> bool:
        """Whether there is a device."""
        return not self._output.device().isNull()

    def set_volume(self, volume: float) -> None:
        heard = QAudio.convertVolume(
            volume, _SCALE.LogarithmicVolumeScale, _SCALE.LinearVolumeScale
        )
        self._output.setVolume(heard)

    def set_muted(self, muted: bool) -> None:
        self._output.setMuted(muted)

    def _look(self) -> None:
        before, now = self._output.device(), QMediaDevices.defaultAudioOutput()
        if before.id() != now.id():
            self._output.setDevice(now)
        if not before.isNull() and not _has(before):
            self.lost.emit(now.description())


def _has(device: QAudioDevice) -> bool:
    return any(there.id() == device.id() for there in QMediaDevices.audioOutputs())
