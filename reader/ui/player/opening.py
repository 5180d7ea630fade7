"""The way to a player, where audio can be played at all."""

import ctypes
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLoggingCategory, QObject
from PySide6.QtWidgets import QWidget

from reader.ui.player import reasons
from reader.ui.player.actions import DesktopActions
from reader.ui.player.protocol import Player

if TYPE_CHECKING:
    from reader.ui.player.mpris import DesktopPlayer

_NOTHING = -8  # AV_LOG_QUIET
_LIBRARY = re.compile(r"lib[\w.+-]+\.so[\w.]*")


def why_unavailable() -> str | None:
    """A sentence why nothing can be played here, or None. Imports QtMultimedia."""
    # Where the system lacks what Qt tries (PipeWire, video acceleration), it says so each time.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    try:
        from PySide6.QtMultimedia import QMediaPlayer  # noqa: PLC0415
    except ModuleNotFoundError:
        return reasons.no_extra()
    except ImportError as error:
        found = _LIBRARY.search(str(error))
        return reasons.no_library(found[0] if found else str(error))
    if not QMediaPlayer().isAvailable():
        return reasons.no_backend()
    _silence_ffmpeg()
    return None


def open_player(parent: QObject) -> Player:
    """The player of the system. Only where ``why_unavailable`` says nothing."""
    from reader.ui.player.qt_player import QtPlayer  # noqa: PLC0415

    return QtPlayer(parent)


def offer_to_desktop(
    player: Player, actions: DesktopActions, window: QWidget
) -> "DesktopPlayer | None":
    """Let the desktop's media keys and panels reach the player, where they go by MPRIS.

    Elsewhere keys reach the window alone, as shortcuts do.
    """
    if sys.platform in ("win32", "darwin"):
        return None
    from reader.ui.player.mpris import DesktopPlayer  # noqa: PLC0415

    return DesktopPlayer(player, actions, window)


def _silence_ffmpeg() -> None:
    """Leave the terminal alone: FFmpeg, which comes with Qt, speaks of every oddity of a file."""
    libraries = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath))
    for file in libraries.glob("libavutil.so.[0-9][0-9]"):  # as Qt's plugin has loaded it
        ctypes.CDLL(str(file)).av_log_set_level(_NOTHING)
