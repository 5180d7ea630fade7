"""The way to a player, where audio can be played at all."""

import re

from PySide6.QtCore import QLoggingCategory, QObject

from reader.ui.player import reasons
from reader.ui.player.protocol import Player

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
    return None if QMediaPlayer().isAvailable() else reasons.no_backend()


def open_player(parent: QObject) -> Player:
    """The player of the system. Only where ``why_unavailable`` says nothing."""
    from reader.ui.player.qt_player import QtPlayer  # noqa: PLC0415

    return QtPlayer(parent)
