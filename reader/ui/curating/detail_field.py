"""One detail in a form: its text, and under it what the source says instead."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.ui.dialog_buttons import SideButton
from reader.ui.status import LibraryLine


class _Line(QLineEdit):
    """Shows its beginning, also when all of it is selected."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.selectedText() == self.text():
            self.end(False)
            self.home(True)


class DetailField(QWidget):
    """What many episodes do not have in common is kept, until something is typed."""

    changed = Signal()

    def __init__(self, name: str, values: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._before, self._sources = values, values
        self.is_back = False  # whether the source is to be followed again
        self.line = _Line(self)
        self.line.setObjectName(name)
        self.setFocusProxy(self.line)
        self._fill(values, self.tr("Several"))
        self._said = LibraryLine(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.back = SideButton(self.tr("Use this"), self)
        self.back.setAccessibleName(self.tr("Use what the source says"))
        self.back.setObjectName(f"{name}Back")
        self.back.setFlat(True)
        self._lay_out()
        self.back.clicked.connect(self.go_back)
        self.line.textEdited.connect(self._forget_back)
        self.line.textChanged.connect(self._follow)
        self._follow()

    def set_sources(self, values: Sequence[str]) -> None:
        """What the source of each episode says; "" for nothing."""
        self._sources = values
        if self.is_back:
            self._fill(values, self.tr("As each source says"))
        self._follow()

    def value(self) -> str | None:
        """What has been typed; None where all is to stay as it is, or as the source has it."""
        return None if self.is_back or not self.line.isModified() else self.text()

    def text(self) -> str:
        return self.line.text().strip()

    def go_back(self) -> None:
        """Show what the source says, and follow it from now on."""
        self.is_back = True
        self._fill(self._sources, self.tr("As each source says"))
        self._follow()
        self.line.setFocus()

    def _fill(self, values: Sequence[str], several: str) -> None:
        same = len(set(values)) == 1
        self.line.setText(values[0] if same else "")
        self.line.setCursorPosition(0)
        self.line.setPlaceholderText("" if same else several)
        self.line.setModified(False)

    def _forget_back(self, _text: str) -> None:
        self.is_back = False
        self.line.setModified(True)

    def _follow(self, _text: str = "") -> None:
        differs = not self.is_back and self._differs()
        self._said.setText(self._source_text() if differs else "")
        self._said.setVisible(differs)
        self.back.setVisible(differs)
        self.changed.emit()

    def _differs(self) -> bool:
        if self.line.isModified():
            return any(value != self.text() for value in self._sources)
        return list(self._before) != list(self._sources)

    def _source_text(self) -> str:
        if len(set(self._sources)) > 1:
            return self.tr("The sources say different things.")
        if not self._sources[0]:
            return self.tr("The source says nothing.")
        return self.tr("The source says: {0}").format(self._sources[0])

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setContentsMargins(2, 0, 0, 4)
        under.addWidget(self._said, 1)
        under.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addLayout(under)
