"""Which keys each action has: those it comes with, or the user's own."""

import json

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from reader.ui.actions import Actions, show_keys
from reader.ui.settings import Settings

_Mod = Qt.KeyboardModifier
_HOLDING = _Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier


def can_be_shortcut(keys: QKeySequence) -> bool:
    """Whether it types nothing: it has Ctrl, Alt or Meta, or is a function key."""
    if keys.isEmpty():
        return False
    pressed = keys[0]  # type: ignore[index]
    functional = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return functional or bool(pressed.keyboardModifiers() & _HOLDING)


def are_keys(text: str) -> bool:
    """Whether the settings hold the user's keys: names of actions, each with a list of keys."""
    try:
        own = json.loads(text)
    except ValueError:
        return False
    return isinstance(own, dict) and all(
        isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        for keys in own.values()
    )


class Keymap(QObject):
    """No two actions ever have the same key: the user's own goes before what came with another."""

    changed = Signal()  # in this window

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._settings = settings
        self._actions = {action.objectName(): action for action in actions.all()}
        self._defaults = {name: action.shortcuts() for name, action in self._actions.items()}
        self._own = self._kept()
        if self._own:
            self._apply()

    def follow(self) -> None:
        """What was chosen in another window holds in this one."""
        self._own = self._kept()
        self._apply()

    def owner(self, keys: QKeySequence, besides: QAction) -> QAction | None:
        """The other action that has these keys."""
        others = (action for action in self._actions.values() if action is not besides)
        return next((action for action in others if keys in action.shortcuts()), None)

    def is_own(self, action: QAction) -> bool:
        """Whether the action has other keys than it came with."""
        return action.shortcuts() != self._defaults[action.objectName()]

    @property
    def has_own(self) -> bool:
        return any(map(self.is_own, self._actions.values()))

    def give(self, action: QAction, keys: QKeySequence) -> None:
        """Let these be its only keys; an action that had them has them no more."""
        owner = self.owner(keys, action)
        if owner is not None:
            left = [key.toString() for key in owner.shortcuts() if key != keys]
            self._own[owner.objectName()] = left
        self._own[action.objectName()] = [keys.toString()]
        self._keep()

    def clear(self, action: QAction) -> None:
        """Let it have no keys."""
        self._own[action.objectName()] = []
        self._keep()

    def reset(self, action: QAction) -> None:
        """Give back the keys that it came with, whoever has them now."""
        back = {key.toString() for key in self._defaults[action.objectName()]}
        self._own.pop(action.objectName(), None)
        for name, keys in self._own.items():
            self._own[name] = [key for key in keys if key not in back]
        self._keep()

    def reset_all(self) -> None:
        self._own.clear()
        self._keep()

    def _kept(self) -> dict[str, list[str]]:
        text = self._settings.shortcuts
        kept: dict[str, list[str]] = json.loads(text) if are_keys(text) else {}
        return kept

    def _keep(self) -> None:
        self._settings.shortcuts = json.dumps(self._own)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        taken: set[str] = set()
        for name in (name for name in self._own if name in self._actions):
            self._set(name, [QKeySequence(key) for key in self._own[name]], taken)
        for name in (name for name in self._actions if name not in self._own):
            self._set(name, self._defaults[name], taken)

    def _set(self, name: str, keys: list[QKeySequence], taken: set[str]) -> None:
        free = [key for key in keys if key.toString() not in ("", *taken)]
        taken.update(key.toString() for key in free)
        action = self._actions[name]
        if action.shortcuts() != free:
            action.setShortcuts(free)
            show_keys(action)
