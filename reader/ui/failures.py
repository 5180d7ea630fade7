"""What went wrong, in a box that leaves the window free."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.ui.sentences import sentence_text


class FailureBox(QMessageBox):
    """One box for all failures, so that one cause is not told many times over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Transcript Reader"))
        self.setObjectName("failureBox")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a path could look like markup
        self.setModal(False)

    def say(self, sentence: str) -> None:
        """Show the sentence, unless it is to be read already."""
        text = sentence_text(sentence)
        if not (self.isVisible() and self.text() == text):
            self.setText(text)
            self.show()
