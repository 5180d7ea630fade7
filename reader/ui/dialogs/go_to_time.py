"""Go to a time; where the source has none, to a passage by its number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Episode, format_timestamp, parse_timestamp
from reader.ui.dialog_buttons import DialogButtons


class GoToTimeDialog(QDialog):
    """One field, and under it what was understood or what is wrong."""

    def __init__(self, episode: Episode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._episode = episode
        self._target: float | int | None = None
        self.setObjectName("goToTimeDialog")
        timed = episode.timed
        self.setWindowTitle(self.tr("Go to time") if timed else self.tr("Go to passage"))
        self._field = QLineEdit(self)
        self._field.setObjectName("goToTimeField")
        self._field.textChanged.connect(self._read)
        self._note = QLabel(self)
        self._note.setObjectName("goToTimeNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._go = QPushButton(self.tr("Go"), self)
        self._lay_out(self._label())
        self._read("")

    @classmethod
    def ask(cls, episode: Episode, parent: QWidget | None = None) -> float | int | None:
        """Seconds for an episode with times, else a passage counted from 0; None for cancelled."""
        dialog = cls(episode, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.target() if accepted else None

    def target(self) -> float | int | None:
        """What is typed: seconds, or a passage counted from 0; None while it is neither."""
        return self._target

    def _label(self) -> QLabel:
        if self._episode.timed:
            text = self.tr("&Time, such as 2:31 or 2m31s")
        else:
            text = self.tr("&Passage, from 1 to {count}").format(count=self._episode.passages)
        label = QLabel(text, self)
        label.setBuddy(self._field)
        self._field.setAccessibleName(text.replace("&", ""))
        return label

    def _lay_out(self, label: QLabel) -> None:
        self._go.setDefault(True)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self._field)
        layout.addWidget(self._note)
        layout.addSpacing(6)
        layout.addWidget(buttons)
        self.setMinimumWidth(320)
        self._field.setFocus()

    def _read(self, text: str) -> None:
        self._target, note = self._time(text) if self._episode.timed else self._passage(text)
        self._note.setText(note if text.strip() else "")
        self._go.setEnabled(self._target is not None)

    def _time(self, text: str) -> tuple[float | None, str]:
        seconds = parse_timestamp(text)
        if seconds is None:
            return None, self.tr("That is not a time.")
        last = self._episode.duration or 0.0
        if seconds > last:
            end = format_timestamp(last)
            return None, self.tr("The last time in this episode is {time}.").format(time=end)
        return seconds, format_timestamp(seconds)

    def _passage(self, text: str) -> tuple[int | None, str]:
        digits = text.strip().lstrip("¶").strip()
        count = self._episode.passages
        if not (digits.isdecimal() and len(digits) < 10 and 1 <= int(digits) <= count):
            note = self.tr("That is not a number from 1 to {count}.")
            return None, note.format(count=count)
        return int(digits) - 1, self.tr("Passage {number}").format(number=int(digits))
