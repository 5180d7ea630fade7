"""One window for each data folder: a second launch hands its link over and ends."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MILLISECONDS = 1000


class RunningInstance(QObject):
    """The window's end: listens for later launches."""

    called = Signal(str)  # the link that a later launch was given, or ""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _server_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Become the one for this folder; whether nobody else is."""
        if self._server.listen(self._name):
            return True
        if hand_over(self._name, None):
            return False
        QLocalServer.removeServer(self._name)  # left behind by one that was killed
        return bool(self._server.listen(self._name))

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            self.called.emit(bytes(socket.readLine().data()).decode(errors="replace").strip())


def call_running(folder: Path, link: str) -> bool:
    """Hand the link to the window that has this folder open; whether there is one."""
    return hand_over(_server_name(folder), link)


def hand_over(name: str, link: str | None) -> bool:
    """Whether a server of this name answers; it is sent the link, unless that is None."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MILLISECONDS):
        return False
    if link is not None:
        socket.write(f"{link}\n".encode())
        socket.waitForBytesWritten(_WAIT_MILLISECONDS)
    socket.disconnectFromServer()
    return True


def _server_name(folder: Path) -> str:
    key = f"{getpass.getuser()}:{folder.resolve()}".encode()
    return f"transcript-reader-{hashlib.sha256(key).hexdigest()[:16]}"
