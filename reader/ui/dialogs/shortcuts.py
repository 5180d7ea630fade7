"""Every shortcut on one sheet, where it can be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialog_buttons import DialogButtons, SideButton
from reader.ui.dialogs.key_button import QUIET, KeyButton
from reader.ui.keymap import Keymap, can_be_shortcut
from reader.ui.remembering import fit_screen

Sections = Sequence[tuple[str, Sequence[QAction]]]


class ShortcutsSheet(QDialog):
    """Sections of what can be done, each with its keys; pressing them asks for others."""

    def __init__(self, sections: Sections, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._keymap = keymap
        self._clash: tuple[QAction, QKeySequence] | None = None
        self._buttons: list[KeyButton] = []
        self._resets: dict[str, QPushButton] = {}
        self._note = _label("")
        self._note.setObjectName("shortcutsNote")
        self._take = _button("shortcutsTake", "", self)
        self._take.clicked.connect(self._take_over)
        self._reset_all = _button("shortcutsReset", self.tr("Reset all"), self)
        self._reset_all.clicked.connect(keymap.reset_all)
        self._lay_out(sections)
        keymap.changed.connect(self._refresh)
        self._refresh()

    def _lay_out(self, sections: Sections) -> None:
        sheet = QWidget(self)
        self._fill(QGridLayout(sheet), sections)
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(sheet.minimumSizeHint().width() + 24)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        said = QHBoxLayout()
        said.addWidget(self._note, 1)
        said.addWidget(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 12, 14)
        layout.addWidget(area)
        layout.addLayout(said)
        layout.addWidget(buttons)
        self.resize(480, 560)
        fit_screen(self)

    def _fill(self, grid: QGridLayout, sections: Sections) -> None:
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        row = 0
        for name, actions in sections:
            grid.addWidget(self._heading(name), row, 0, 1, 3)
            for offset, action in enumerate(actions, start=1):
                self._fill_row(grid, row + offset, action)
            row += len(actions) + 1
        grid.setRowStretch(row, 1)

    def _fill_row(self, grid: QGridLayout, row: int, action: QAction) -> None:
        button = KeyButton(action, self)
        button.pressed_keys.connect(lambda keys: self._change(action, keys))
        button.waiting.connect(self._ask)
        self._buttons.append(button)
        text = action.text().removesuffix("…")
        reset = _button(f"resetKeys:{action.objectName()}", self.tr("Reset"), self)
        reset.setStyleSheet(QUIET)
        reset.setAccessibleName(self.tr("Reset: {0}").format(text.replace("&", "")))
        reset.clicked.connect(lambda: self._keymap.reset(action))
        self._resets[action.objectName()] = reset
        grid.addWidget(_label(text), row, 0)
        grid.addWidget(reset, row, 1)
        grid.addWidget(button, row, 2)

    def _heading(self, name: str) -> QLabel:
        label = _label(name)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        label.setContentsMargins(0, 10, 0, 2)
        return label

    def _ask(self, waiting: bool) -> None:
        text = self.tr("Press the new keys. Backspace removes them, Esc cancels.")
        self._say(text if waiting else "")

    def _change(self, action: QAction, keys: QKeySequence) -> None:
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        owner = self._keymap.owner(keys, action)
        if keys.isEmpty():
            self._keymap.clear(action)
        elif not can_be_shortcut(keys):
            self._say(self.tr("{0} is for typing. Press it with Ctrl or Alt.").format(shown))
        elif owner is not None:
            self._say(self.tr("{0} is “{1}” already.").format(shown, owner.text()), action, keys)
        else:
            self._keymap.give(action, keys)

    def _take_over(self) -> None:
        if self._clash is not None:
            self._keymap.give(*self._clash)

    def _say(
        self, text: str, action: QAction | None = None, keys: QKeySequence | None = None
    ) -> None:
        """A sentence; with a clash, the button that resolves it."""
        self._clash = (action, keys) if action is not None and keys is not None else None
        self._note.setText(text)
        self._take.setVisible(self._clash is not None)
        if action is not None:
            name = action.text().removesuffix("…")
            self._take.setText(self.tr("Use it for “{0}”").format(name))
            self._take.setFocus()

    def _refresh(self) -> None:
        self._say("")
        for button in self._buttons:
            button.refresh()
            own = self._keymap.is_own(button.action)
            self._resets[button.action.objectName()].setVisible(own)
        self._reset_all.setEnabled(self._keymap.has_own)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)  # large fonts on small screens
    return label


def _button(name: str, text: str, parent: QWidget) -> QPushButton:
    button = SideButton(text, parent)
    button.setObjectName(name)
    return button
