"""Shows a file where it lies: in the system's own file manager, marked there."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QUrl
from PySide6.QtGui import QDesktopServices

from reader.ui.jobs import start_program

_NAME, _PLACE = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
_ANSWER_MILLISECONDS = 3000


def reveal(path: Path) -> None:
    """Open the file manager at ``path``; the path is marked where the file manager can do that."""
    if sys.platform == "win32":
        start_program("explorer", "/select,", QDir.toNativeSeparators(str(path)))
    elif sys.platform == "darwin":
        start_program("open", "-R", str(path))
    else:
        _ask_the_desktop(path)


def _ask_the_desktop(path: Path) -> None:
    """By the desktops' common interface; a desktop without it opens the folder.

    https://www.freedesktop.org/wiki/Specifications/file-manager-interface
    """
    from PySide6.QtDBus import (  # noqa: PLC0415  (start-up time)
        QDBusConnection,
        QDBusMessage,
        QDBusPendingCallWatcher,
    )

    folder = QUrl.fromLocalFile(str(path.parent))
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        QDesktopServices.openUrl(folder)
        return
    call = QDBusMessage.createMethodCall(_NAME, _PLACE, _NAME, "ShowItems")
    call.setArguments(
        [[QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)], ""]
    )
    answer = bus.asyncCall(call, _ANSWER_MILLISECONDS)
    watcher = QDBusPendingCallWatcher(answer, QCoreApplication.instance())

    def look() -> None:
        if watcher.isError():
            QDesktopServices.openUrl(folder)
        watcher.deleteLater()

    watcher.finished.connect(look)
