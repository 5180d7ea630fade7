"""Edit details: show, number, title and date of one episode, or what many have in common."""

from collections.abc import Iterable, Sequence
from datetime import date as Date
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Episode, EpisodeEdit

_WIDTH = 440


class DetailsDialog(QDialog):
    """``edit`` is what has been changed; ``is_reset`` asks for the sources' own details."""

    def __init__(
        self, episodes: Sequence[Episode], shows: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detailsDialog")
        self.is_reset = False
        one = len(episodes) == 1
        self.setWindowTitle(
            self.tr("Edit details")
            if one
            else self.tr("Edit details of {0} episodes").format(len(episodes))
        )
        self._one = one
        self._show = self._field("detailsShow", [e.show for e in episodes])
        self._show.setCompleter(_completer(shows, self))
        self._number = self._field("detailsNumber", [e.number for e in episodes])
        self._title = self._field("detailsTitle", [e.title for e in episodes])
        self._date = self._field("detailsDate", [_iso(e.date) for e in episodes])
        self._note = QLabel(self)
        self._note.setObjectName("detailsNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._lay_out()
        self._check()

    def edit(self) -> EpisodeEdit | None:
        """What has been changed; None while something is wrong, and where nothing is."""
        made = EpisodeEdit(
            show=_changed(self._show),
            number=_changed(self._number) if self._one else None,
            title=_changed(self._title) if self._one and self._title.text().strip() else None,
            date=_day(_changed(self._date)),
        )
        return None if self._fault() or made == EpisodeEdit() else made

    def _fault(self) -> str:
        if self._one and not self._title.text().strip():
            return self.tr("An episode needs a title.")
        text = self._date.text().strip()
        if text and _day(text) is None:
            return self.tr("Write the date as year-month-day, such as 2021-07-06.")
        return ""

    def _field(self, name: str, values: Sequence[str]) -> QLineEdit:
        """Filled with what all have in common; else it is kept as it is."""
        field = QLineEdit(self)
        field.setObjectName(name)
        if len(set(values)) == 1:
            field.setText(values[0])
            field.setCursorPosition(0)
        else:
            field.setPlaceholderText(self.tr("Keep as it is"))
        field.setModified(False)
        field.textChanged.connect(self._check)
        return field

    def _check(self, _text: str = "") -> None:
        if hasattr(self, "_save"):
            self._note.setText(self._fault())
            self._save.setEnabled(not self._fault())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Show"), self._show)
        for field, label in ((self._number, self.tr("&Number")), (self._title, self.tr("&Title"))):
            field.setVisible(self._one)
            if self._one:
                form.addRow(label, field)
        form.addRow(self.tr("&Date"), self._date)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons())
        self.setMinimumWidth(_WIDTH)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._save = QPushButton(self.tr("Save"), self)
        self._save.setDefault(True)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        reset = QPushButton(self.tr("Back to the source's"), self)
        reset.setObjectName("detailsReset")
        buttons.addButton(reset, QDialogButtonBox.ButtonRole.ResetRole)
        reset.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _reset(self) -> None:
        self.is_reset = True
        self.accept()


def _completer(shows: Iterable[str], parent: QWidget) -> QCompleter:
    completer = QCompleter(sorted(filter(None, shows), key=str.casefold), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _changed(field: QLineEdit) -> str | None:
    return field.text().strip() if field.isModified() else None


def _iso(day: Date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str | None) -> Date | Literal[""] | None:
    """A date, "" for none, or None for what is neither (or left as it is)."""
    if not text:
        return None if text is None else ""
    try:
        return Date.fromisoformat(text)
    except ValueError:
        return None
