"""The menu of forms in which a quote can be copied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.services.quoting.names import OWN

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

# Before these forms stands a line.
_FIRST_OF_GROUP = ("apa", "bibtex")


class CopyAsMenu(QMenu):
    """A choice copies at once; what is marked is what Ctrl+Shift+C copies.

    It is made anew each time it opens, for the user's templates are a part of it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("copyAsMenu")
        self._window = window
        self._group = QActionGroup(self)
        window.commands.copy_as.setMenu(self)
        window.commands.copy_as.triggered.connect(lambda _: self.popup_at_text())
        window.commands.edit_templates.triggered.connect(lambda _: self.edit_templates())
        self.aboutToShow.connect(self._fill)

    def popup_at_text(self) -> None:
        """Open it by keyboard: below the cursor, or at the text's top where that is not seen."""
        pane = self._window.pane
        caret, view = pane.cursorRect(), pane.viewport()
        seen = view.rect().contains(caret.bottomLeft())
        self.popup(view.mapToGlobal(caret.bottomLeft() if seen else QPoint(0, 0)))

    def edit_templates(self) -> None:
        """Let the user change their own forms."""
        from reader.ui.dialogs.templates import TemplatesDialog  # noqa: PLC0415

        quoting = self._window.quoting
        templates = TemplatesDialog.ask(quoting.templates(), quoting.quote(), self._window)
        if templates is not None:
            quoting.set_templates(templates)

    def _fill(self) -> None:
        self.clear()
        quoting = self._window.quoting
        self._group.deleteLater()
        self._group = group = QActionGroup(self)
        is_own = False
        for form in quoting.forms():
            if form in _FIRST_OF_GROUP or form.startswith(OWN) > is_own:
                self.addSeparator()
            is_own = form.startswith(OWN)
            action = QAction(self._label(form), self)
            action.setObjectName(f"copyAs:{form}")
            action.setCheckable(True)
            action.setChecked(form == quoting.form)
            action.triggered.connect(lambda _, form=form: quoting.copy_as(form))
            group.addAction(action)
            self.addAction(action)
        self.addSeparator()
        self.addAction(self._window.commands.edit_templates)

    def _label(self, form: str) -> str:
        labels = {
            "rich": self.tr("Rich text"),
            "plain": self.tr("Plain text"),
            "markdown": self.tr("Markdown"),
            "html": self.tr("HTML source"),
            "apa": self.tr("APA citation"),
            "mla": self.tr("MLA citation"),
            "chicago": self.tr("Chicago citation"),
            "bibtex": "BibTeX",
            "ris": "RIS",
            "csl-json": "CSL-JSON",
            "json": "JSON",
        }
        # Doubled, for a single one marks the letter that chooses the entry.
        return labels.get(form) or form.removeprefix(OWN).replace("&", "&&")
