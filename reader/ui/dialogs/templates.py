"""The user's own forms of a quote: a list, an editor, and what the present quote becomes."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.services.quoting import Quote
from reader.services.quoting.templates import Template, TemplateError, check, fill
from reader.ui.dialog_buttons import DialogButtons, SideButton
from reader.ui.dialogs.template_editor import TemplateEditor
from reader.ui.remembering import fit_screen
from reader.ui.sentences import sentence_text

_STARTER = "“{text}”\n— {?{speaker}, ?}“{title}”{?, {show}?}{?, {date}?}, {place}\n{link}"


class TemplatesDialog(QDialog):
    """Nothing is kept before Save, and nothing can be saved that cannot be filled in."""

    def __init__(
        self, templates: tuple[Template, ...], quote: Quote | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("templatesDialog")
        self.setWindowTitle(self.tr("Templates for quotes"))
        self._templates = list(templates)
        self._quote = quote
        self._list = self._make_list()
        self._add = self._button("templateAdd", self.tr("&Add"))
        self._delete = self._button("templateDelete", self.tr("&Delete"))
        self._editor = TemplateEditor(self)
        standard = QDialogButtonBox.StandardButton
        self._buttons = DialogButtons(standard.Save | standard.Cancel, self)
        self._lay_out()
        self._connect()
        self._list.setCurrentRow(0)
        self._show()

    @classmethod
    def ask(
        cls, templates: tuple[Template, ...], quote: Quote | None, parent: QWidget | None = None
    ) -> tuple[Template, ...] | None:
        """The templates as they are to be kept; None for cancelled."""
        dialog = cls(templates, quote, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.templates() if accepted else None

    def templates(self) -> tuple[Template, ...]:
        """As they are now."""
        return tuple(replace(known, name=known.name.strip()) for known in self._templates)

    def _make_list(self) -> QListWidget:
        names = QListWidget(self)
        names.setObjectName("templateList")
        names.setAccessibleName(self.tr("Templates"))
        names.setFixedWidth(200)
        for template in self._templates:
            QListWidgetItem(template.name, names)
        return names

    def _button(self, name: str, text: str) -> QPushButton:
        button = SideButton(text, self)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._add)
        row.addWidget(self._delete)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._list)
        left.addLayout(row)
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addLayout(left)
        columns.addWidget(self._editor, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(columns)
        layout.addWidget(self._buttons)
        self.resize(760, 520)
        fit_screen(self)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(lambda _: self._show())
        self._add.clicked.connect(self._append)
        self._delete.clicked.connect(self._remove)
        self._editor.changed.connect(self._change)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _append(self) -> None:
        names = {known.name for known in self._templates}
        free = (self._new_name(number) for number in range(1, len(names) + 2))
        template = Template(next(name for name in free if name not in names), _STARTER)
        self._templates.append(template)
        QListWidgetItem(template.name, self._list)
        self._list.setCurrentRow(len(self._templates) - 1)
        self._editor.name_it()

    def _new_name(self, number: int) -> str:
        return self.tr("My quote") if number == 1 else self.tr("My quote {0}").format(number)

    def _remove(self) -> None:
        row = self._list.currentRow()
        del self._templates[row]
        self._list.takeItem(row)
        self._show()

    def _change(self) -> None:
        self._templates[self._list.currentRow()] = self._editor.template()
        self._check()

    def _show(self) -> None:
        """The chosen template, in the editor."""
        row = self._list.currentRow()
        # While an item is taken out, the list has one more than there are templates.
        chosen = self._templates[row] if 0 <= row < len(self._templates) else None
        self._editor.show_template(chosen)
        self._delete.setEnabled(chosen is not None)
        self._check()

    def _check(self) -> None:
        """Say what is wrong with the chosen template, or what comes of it."""
        errors = [self._error(template) for template in self._templates]
        for row, (template, error) in enumerate(zip(self._templates, errors, strict=True)):
            text = self.tr("{0} (error)").format(template.name) if error else template.name
            self._list.item(row).setText(text)
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(not any(errors))
        row = self._list.currentRow()
        if not 0 <= row < len(self._templates):
            self._editor.show_result(self.tr("Add a template to copy quotes in your own form."), "")
        elif error := errors[row]:
            wrong = error if isinstance(error, TemplateError) else None
            self._editor.show_result(sentence_text(str(error)), "", wrong)
        else:
            self._preview(self._templates[row])

    def _preview(self, template: Template) -> None:
        if self._quote is None:
            self._editor.show_result(self.tr("Open an episode to see the result."), "")
        else:
            note = self.tr("What stands between {? and ?} is left out where a field is empty.")
            self._editor.show_result(note, fill(template, self._quote))

    def _error(self, template: Template) -> ValueError | None:
        names = [known.name.strip() for known in self._templates]
        if not template.name.strip():
            return ValueError(self.tr("Give the template a name."))
        if names.count(template.name.strip()) > 1:
            return ValueError(self.tr("Another template has this name."))
        try:
            check(template.text)
        except TemplateError as error:
            return error
        return None
