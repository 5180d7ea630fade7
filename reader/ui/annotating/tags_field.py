"""A line of tags, with those in use to choose from."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

_BETWEEN = re.compile(r"[,;]+")


class TagsField(QLineEdit):
    """Tags stand between commas; a ``#`` before one is no part of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteTags")
        self.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.setAccessibleName(self.tr("Tags"))
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._popup = QListView()
        self._completer.setPopup(self._popup)  # which makes it its own
        self._completer.setWidget(self)  # not setCompleter: only the last tag is completed
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def set_tags(self, tags: Iterable[str], known: Iterable[str]) -> None:
        self._known.setStringList(list(known))
        self.setText(", ".join(tags))

    def tags(self) -> tuple[str, ...]:
        """Each once, in their order."""
        parts = (" ".join(part.split()).lstrip("#") for part in _BETWEEN.split(self.text()))
        return tuple(dict.fromkeys(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._popup.isVisible():
            event.ignore()  # the list takes it
            return
        super().keyPressEvent(event)

    def _offer(self) -> None:
        begun = _BETWEEN.split(self.text())[-1].strip().lstrip("#")
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _complete(self, tag: str) -> None:
        kept = [part.strip() for part in _BETWEEN.split(self.text())[:-1]]
        self.setText(", ".join([*kept, tag]))
