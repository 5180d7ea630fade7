"""The library folders: whose files are followed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.adding.library_folders import LibraryFolder
from reader.ui.dialog_buttons import DialogButtons, SideButton


class FoldersDialog(QDialog):
    """Says what is wanted; ``set_folders`` shows what is."""

    add_wanted = Signal(object)  # a Path
    remove_wanted = Signal(object)  # Paths
    look_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("libraryFolders")
        self.setWindowTitle(self.tr("Library folders"))
        self.setModal(False)
        self._folders: tuple[LibraryFolder, ...] = ()
        self._list = QListWidget(self)
        self._list.setObjectName("folderList")
        self._list.setAccessibleName(self.windowTitle())
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._update_buttons)
        self._make_buttons()
        self._lay_out()
        self.set_folders(())

    def set_folders(self, folders: Sequence[LibraryFolder]) -> None:
        self._folders = tuple(folders)
        self._list.clear()
        for folder in self._folders:
            text = self.tr("{0} (not found)") if folder.missing else "{0}"
            item = QListWidgetItem(text.format(folder.path), self._list)
            if folder.missing:
                item.setForeground(self.palette().placeholderText())
                item.setToolTip(
                    self.tr("Its episodes stay. Connect the drive, or remove the folder.")
                )
        self._update_buttons()

    def _make_buttons(self) -> None:
        self._add = self._button("folderAdd", self.tr("Add folder…"))
        self._add.clicked.connect(self._choose)
        self._remove = self._button("folderRemove", self.tr("Remove"))
        self._remove.setToolTip(self.tr("The folder is no longer followed; its episodes stay"))
        self._remove.clicked.connect(self._remove_selected)
        self._look = self._button("folderLook", self.tr("Look again"))
        self._look.clicked.connect(self.look_wanted)

    def _button(self, name: str, text: str) -> QPushButton:
        button = SideButton(text, self)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "New and changed transcripts in these folders come into the library by "
                "themselves, at start and while the window is open."
            ),
            self,
        )
        note.setWordWrap(True)
        row = QHBoxLayout()
        for button in (self._add, self._remove, self._look):
            row.addWidget(button)
        row.addStretch(1)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(note)
        layout.addWidget(self._list, 1)
        layout.addLayout(row)
        width = max(520, layout.totalMinimumSize().width())
        self.resize(width, max(320, layout.totalHeightForWidth(width)))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a library folder"))
        if chosen:
            self.add_wanted.emit(Path(chosen))

    def _remove_selected(self) -> None:
        self.remove_wanted.emit(tuple(self._selected()))

    def _selected(self) -> list[Path]:
        numbers = sorted(index.row() for index in self._list.selectedIndexes())
        return [self._folders[number].path for number in numbers]

    def _update_buttons(self) -> None:
        self._remove.setEnabled(bool(self._selected()))
        self._look.setEnabled(bool(self._folders))
