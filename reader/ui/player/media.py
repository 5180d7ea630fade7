"""One QMediaPlayer at a time, of which none can hold the window up."""

import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer

from reader.ui.player.output import Output

Status = QMediaPlayer.MediaStatus
Error = QMediaPlayer.Error


class Media(QObject):
    """Qt opens files on a thread, but waits for it where another file is asked for meanwhile.

    A disk may never answer. So one that is still opening is left to itself, and goes when
    it is done. So does Qt where the sound device is to let go: one that does not answer, too,
    is left to itself, with what goes to it.
    """

    status_changed = Signal(QMediaPlayer.MediaStatus)
    position_changed = Signal(float)  # seconds, as is the next
    duration_changed = Signal(float)
    refused = Signal(QMediaPlayer.Error)

    def __init__(self, parent: QObject, output: Output, patience: float) -> None:
        """``patience`` is how many seconds without a report mean that the device hangs."""
        super().__init__(parent)
        self._output, self._patience = output, patience
        self._reported_at: float | None = None  # None where it is not to be heard
        self._rate = 1.0
        self._left: set[QMediaPlayer] = set()
        self._media = self._made()

    def open(self, path: Path) -> None:
        self._begin_anew()
        self._media.setSource(QUrl.fromLocalFile(str(path)))

    def close(self) -> None:
        """Let go of the file."""
        self._begin_anew()
        self._media.setSource(QUrl())

    def has_audio(self) -> bool:
        return self._media.hasAudio()

    def play(self) -> None:
        self._reported_at = time.monotonic()
        self._media.play()

    def pause(self) -> None:
        if not self._is_deaf():
            self._reported_at = None
        self._media.pause()

    def seek(self, seconds: float) -> None:
        self._media.setPosition(round(seconds * 1000))

    def set_rate(self, rate: float) -> None:
        """Times the normal speed, at the same pitch, which is what Qt does by itself."""
        self._rate = rate
        self._media.setPlaybackRate(rate)

    def _begin_anew(self) -> None:
        """The old file tells nothing of itself while a new one is opened."""
        old = self._media
        if old.mediaStatus() is Status.LoadingMedia:
            self._part_from(old)
            old.setParent(None)
            old.mediaStatusChanged.connect(lambda _: self._drop(old))
            self._left.add(old)
            QThreadPool.globalInstance().releaseThread()  # another may open meanwhile
            self._media = self._made()
        elif self._is_deaf():
            self._part_from(old)
            old.pause()
            old.setParent(QCoreApplication.instance())
            self._output.renew()
            self._reported_at = None
            self._media = self._made()
        else:
            old.blockSignals(True)
            old.stop()
            old.blockSignals(False)

    @staticmethod
    def _part_from(old: QMediaPlayer) -> None:
        for signal in (old.mediaStatusChanged, old.positionChanged, old.durationChanged):
            signal.disconnect()
        old.errorOccurred.disconnect()

    def _drop(self, old: QMediaPlayer) -> None:
        self._left.discard(old)
        QThreadPool.globalInstance().reserveThread()
        old.deleteLater()

    def _made(self) -> QMediaPlayer:
        media = QMediaPlayer(self)
        self._output.attach(media)
        media.setPlaybackRate(self._rate)
        media.mediaStatusChanged.connect(self._follow)
        media.positionChanged.connect(self._report)
        media.durationChanged.connect(lambda long: self.duration_changed.emit(long / 1000))
        media.errorOccurred.connect(self._refuse)
        return media

    def _is_deaf(self) -> bool:
        since = self._reported_at
        return since is not None and time.monotonic() - since > self._patience

    def _report(self, milliseconds: int) -> None:
        if self._reported_at is not None:
            self._reported_at = time.monotonic()
        self.position_changed.emit(milliseconds / 1000)

    def _follow(self, status: Status) -> None:
        if status is Status.EndOfMedia:
            self._reported_at = None
        self.status_changed.emit(status)

    def _refuse(self, error: QMediaPlayer.Error, _text: str) -> None:
        self.refused.emit(error)
