"""What an empty library shows: the ways to fill it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme import Theme

_BUTTON_WIDTH = 130


class Invitation(QWidget):
    """Stands where the episodes will be listed."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyLibrary")
        self._note = QLabel(
            self.tr(
                "No episodes yet.\n\nDrop transcripts anywhere on this window, paste one, "
                "or choose them:"
            ),
            self,
        )
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        files = QPushButton(self.tr("Add files…"), self)
        files.setObjectName("emptyAddFiles")
        files.clicked.connect(self.files_wanted)
        folder = QPushButton(self.tr("Add folder…"), self)
        folder.setObjectName("emptyAddFolder")
        folder.clicked.connect(self.folder_wanted)
        for button in (files, folder):
            button.setMinimumWidth(_BUTTON_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 32, 20, 20)
        layout.setSpacing(10)
        layout.addWidget(self._note)
        layout.addSpacing(6)
        layout.addWidget(files, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(folder, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        self._note.setStyleSheet(f"color: {theme.soft.name()}")
