"""One QMediaPlayer at a time, of which none can hold the window up."""

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer

from reader.ui.player.output import Output

Status = QMediaPlayer.MediaStatus
Error = QMediaPlayer.Error


class Media(QObject):
    """Qt opens files on a thread, but waits for it where another file is asked for meanwhile.

    A disk may never answer. So one that is still opening is left to itself, and goes when
    it is done.
    """

    status_changed = Signal(QMediaPlayer.MediaStatus)
    position_changed = Signal(float)  # seconds, as is the next
    duration_changed = Signal(float)
    refused = Signal(QMediaPlayer.Error)

    def __init__(self, parent: QObject, output: Output) -> None:
        super().__init__(parent)
        self._output = output
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
        self._media.play()

    def pause(self) -> None:
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
            for signal in (old.mediaStatusChanged, old.positionChanged, old.durationChanged):
                signal.disconnect()
            old.errorOccurred.disconnect()
            old.setParent(None)
            old.mediaStatusChanged.connect(lambda _: self._drop(old))
            self._left.add(old)
            QThreadPool.globalInstance().releaseThread()  # another may open meanwhile
            self._media = self._made()
        else:
            old.blockSignals(True)
            old.stop()
            old.blockSignals(False)

    def _drop(self, old: QMediaPlayer) -> None:
        self._left.discard(old)
        QThreadPool.globalInstance().reserveThread()
        old.deleteLater()

    def _made(self) -> QMediaPlayer:
        media = QMediaPlayer(self)
        self._output.attach(media)
        media.setPlaybackRate(self._rate)
        media.mediaStatusChanged.connect(self.status_changed)
        media.positionChanged.connect(lambda at: self.position_changed.emit(at / 1000))
        media.durationChanged.connect(lambda long: self.duration_changed.emit(long / 1000))
        media.errorOccurred.connect(self._refuse)
        return media

    def _refuse(self, error: QMediaPlayer.Error, _text: str) -> None:
        self.refused.emit(error)
