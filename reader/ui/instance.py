"""One window for each data folder: a second launch hands its link over and ends."""

import getpass
import hashlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, QObject, QThread, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MILLISECONDS = 1000
_TRIES = 10


class RunningInstance(QObject):
    """The window's end: listens for later launches."""

    called = Signal(str)  # the link that a later launch was given, or ""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        # Of two launches at once only one gets it; it goes with its process, also by a kill.
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Become the one for this folder; False where another process is."""
        with suppress(OSError):  # a folder that cannot be made is the library's to report
            self._folder.mkdir(parents=True, exist_ok=True)
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        name = _server_name(self._folder)
        QLocalServer.removeServer(name)  # left behind by one that was killed
        self._server.listen(name)
        return True

    def close(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            self.called.emit(bytes(socket.readLine().data()).decode(errors="replace").strip())


class OpenedLinks(QObject):
    """The links that macOS hands to the application that runs, instead of starting another."""

    opened = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or event.url().isLocalFile():
            return False
        self.opened.emit(event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True


def call_running(folder: Path, link: str) -> bool:
    """Hand the link to the window that has this folder open; whether it answered.

    Tries for some seconds: that window may be just about to listen.
    """
    for _ in range(_TRIES):
        socket = QLocalSocket()
        socket.connectToServer(_server_name(folder))
        if socket.waitForConnected(_WAIT_MILLISECONDS):
            socket.write(f"{link}\n".encode())
            socket.waitForBytesWritten(_WAIT_MILLISECONDS)
            socket.disconnectFromServer()
            return True
        QThread.msleep(_WAIT_MILLISECONDS // _TRIES)
    return False


def _server_name(folder: Path) -> str:
    key = f"{getpass.getuser()}:{folder.resolve()}".encode()
    return f"transcript-reader-{hashlib.sha256(key).hexdigest()[:16]}"
