"""What buttons and keys of a player do in the window."""

from dataclasses import dataclass

from PySide6.QtGui import QAction


@dataclass(frozen=True, slots=True)
class BarActions:
    """What the buttons of the bar do; ``mute`` is checkable."""

    play: QAction
    back: QAction
    forward: QAction
    far_back: QAction
    far_forward: QAction
    previous: QAction
    next: QAction
    mute: QAction


@dataclass(frozen=True, slots=True)
class DesktopActions:
    """What the desktop's media keys do: play or pause, the next passage, the one before."""

    play: QAction
    next: QAction
    previous: QAction
