"""Edit details: show, number, title and date of one episode, or what many have in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Episode, EpisodeEdit
from reader.ui.curating.detail_field import DetailField
from reader.ui.dialog_buttons import DialogButtons, SideButton

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class DetailsAnswer:
    """What has been typed, and the names of the details that follow the source again."""

    edit: EpisodeEdit
    back: frozenset[str] = frozenset()


class DetailsDialog(QDialog):
    """Number and title are those of one episode; show and date may be given to many."""

    def __init__(
        self, episodes: Sequence[Episode], shows: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detailsDialog")
        one = len(episodes) == 1
        many = self.tr("Edit details of %Ln episode(s)", "", len(episodes))
        self.setWindowTitle(self.tr("Edit details") if one else many)
        values = [_texts(EpisodeEdit(e.show, e.number, e.title, e.date or "")) for e in episodes]
        names = ("show", "number", "title", "date") if one else ("show", "date")
        self._fields = {name: self._field(name, values) for name in names}
        self._fields["show"].line.setCompleter(_completer(shows, self))
        self._note = QLabel(self)
        self._note.setObjectName("detailsNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._lay_out()
        for field in self._fields.values():
            field.changed.connect(self._check)
        self._check()

    def set_sources(self, sources: Sequence[EpisodeEdit]) -> None:
        """What the source of each episode says."""
        values = [_texts(source) for source in sources]
        for name, field in self._fields.items():
            field.set_sources([texts[name] for texts in values])

    def answer(self) -> DetailsAnswer | None:
        """What is wanted; None while something is wrong, and where nothing is to change."""
        if self._fault():
            return None
        typed = {name: field.value() for name, field in self._fields.items()}
        edit = EpisodeEdit(
            typed["show"], typed.get("number"), typed.get("title"), _day(typed["date"])
        )
        back = frozenset(name for name, field in self._fields.items() if field.is_back)
        made = DetailsAnswer(edit, back)
        return None if made == DetailsAnswer(EpisodeEdit()) else made

    def _fault(self) -> str:
        if "title" in self._fields and not self._fields["title"].text():
            return self.tr("An episode needs a title.")
        text = self._fields["date"].text()
        if text and _day(text) is None:
            return self.tr("Write the date as year-month-day, such as 2021-07-06.")
        return ""

    def _field(self, name: str, values: Sequence[dict[str, str]]) -> DetailField:
        texts = [value[name] for value in values]
        return DetailField(f"details{name.capitalize()}", texts, self)

    def _check(self) -> None:
        self._note.setText(self._fault())
        self._save.setEnabled(not self._fault())

    def _lay_out(self) -> None:
        labels = {
            "show": self.tr("&Show"),
            "number": self.tr("&Number"),
            "title": self.tr("&Title"),
            "date": self.tr("&Date"),
        }
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in self._fields.items():
            form.addRow(labels[name], field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons())
        self.setMinimumWidth(_WIDTH)
        # Tab goes from text to text: a way back that has just appeared is not in between.
        stops: list[QWidget] = [field.line for field in self._fields.values()]
        stops += [field.back for field in self._fields.values()]
        for one, other in pairwise([*stops, self._save]):
            self.setTabOrder(one, other)

    def _buttons(self) -> QDialogButtonBox:
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel, self)
        self._save = QPushButton(self.tr("Save"), self)
        self._save.setDefault(True)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        reset = SideButton(self.tr("Use the source's for all"), self)
        reset.setObjectName("detailsReset")
        buttons.addButton(reset, QDialogButtonBox.ButtonRole.ResetRole)
        reset.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _reset(self) -> None:
        for field in self._fields.values():
            field.go_back()


def _texts(edit: EpisodeEdit) -> dict[str, str]:
    day = edit.date.isoformat() if isinstance(edit.date, Date) else ""
    return {
        "show": edit.show or "",
        "number": edit.number or "",
        "title": edit.title or "",
        "date": day,
    }


def _completer(shows: Iterable[str], parent: QWidget) -> QCompleter:
    completer = QCompleter(sorted(filter(None, shows), key=str.casefold), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _day(text: str | None) -> Date | Literal[""] | None:
    """A date, "" for none, or None for what is neither (or left as it is)."""
    if not text:
        return None if text is None else ""
    try:
        return Date.fromisoformat(text)
    except ValueError:
        return None
