"""The commands for listening: their words and their keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

# The property of an action that has a key only where nothing can be typed.
PANE_KEYS = "paneKeys"
Make = Callable[..., QAction]


class ListeningActions(QObject):
    """``make`` makes one of the window's actions.

    The media keys of a keyboard are those of an action, too; where a window gets them depends
    on the desktop. Keys that type something are in ``pane_keys``: they hold where nothing can
    be typed.
    """

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self.play = make("play", self.tr("Play"), ["F8", "Media Play", "Toggle Media Play/Pause"])
        self.play_here = make("playHere", self.tr("Play from here"), ["F4"])
        self.play_selection = make("playSelection", self.tr("Play selection"), ["Shift+F4"])
        self.repeat = make("repeatSelection", self.tr("Repeat selection"), [], checkable=True)
        self.back = make("soundBack", self.tr("Back 5 seconds"), ["F6"])
        self.forward = make("soundForward", self.tr("Forward 5 seconds"), ["F7"])
        self.far_back = make("soundFarBack", self.tr("Back 30 seconds"), ["Shift+F6"])
        self.far_forward = make("soundFarForward", self.tr("Forward 30 seconds"), ["Shift+F7"])
        self.previous_passage = make(
            "previousPassage", self.tr("Previous passage"), ["Ctrl+F6", "Media Previous"]
        )
        self.next_passage = make("nextPassage", self.tr("Next passage"), ["Ctrl+F7", "Media Next"])
        self.slower = make("slower", self.tr("Slower"), ["Alt+F6"])
        self.faster = make("faster", self.tr("Faster"), ["Alt+F7"])
        self.usual_speed = make("usualSpeed", self.tr("Normal speed"), [])
        self.mute = make("mute", self.tr("Mute"), [], checkable=True)
        self.follow = make("follow", self.tr("Follow what is heard"), ["Shift+F8"], checkable=True)
        self.heard_now = make("heardNow", self.tr("This passage is heard now"), ["F12"])
        self.take_time_back = make("takeTimeBack", self.tr("Remove your own time here"), [])
        self.forget_shift = make("forgetShift", self.tr("Forget the audio shift"), [])
        self.attach = make("attachAudio", self.tr("Attach audio…"), [])
        self.find = make("findAudio", self.tr("Find the audio again"), [])
        self.detach = make("detachAudio", self.tr("Remove audio"), [])
        for keys, action in self.pane_keys().items():
            action.setProperty(PANE_KEYS, keys)

    def pane_keys(self) -> dict[str, QAction]:
        """Keys without Ctrl or Alt, for the transcript and the bar under it."""
        return {
            "Space": self.play,
            "J": self.back,
            "L": self.forward,
            "Shift+J": self.far_back,
            "Shift+L": self.far_forward,
            ",": self.previous_passage,
            ".": self.next_passage,
            "[": self.slower,
            "]": self.faster,
            "M": self.mute,
            "F": self.follow,
            "P": self.play_here,
            "R": self.repeat,
            "T": self.heard_now,
        }

    def menu(self) -> list[QAction | None]:
        """In the order of the menu; None is a line."""
        playing: list[QAction | None] = [self.play, self.play_here, self.play_selection]
        moving = [self.back, self.forward, self.far_back, self.far_forward]
        moving += [self.previous_passage, self.next_passage]
        speeds = [self.slower, self.faster, self.usual_speed, self.mute]
        agreeing = [self.follow, self.heard_now, self.take_time_back, self.forget_shift]
        ways = [self.attach, self.find, self.detach]
        return [*playing, self.repeat, None, *moving, None, *speeds, None, *agreeing, None, *ways]

    def for_sound(self) -> list[QAction]:
        """Those that are nothing without a sound."""
        others = (self.attach, self.find, self.detach, self.take_time_back, self.forget_shift)
        return [action for action in self.menu() if action and action not in others]
