"""The actions that print; nothing of printing is imported before one of them is used."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow
    from reader.ui.printing.session import PrintSession


class PrintCommands(QObject):
    """Connects them to a window, and keeps their states true."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._prints: PrintSession | None = None
        actions = window.commands
        actions.print.triggered.connect(self._print)
        actions.save_pdf.triggered.connect(self._save)
        actions.save_selection_pdf.triggered.connect(self._save_selection)
        for action in (actions.print, actions.save_pdf, actions.save_selection_pdf):
            action.setEnabled(False)
        window.reading.opened.connect(self._update)
        window.reading.closed.connect(self._update)
        window.pane.copyAvailable.connect(actions.save_selection_pdf.setEnabled)

    def _update(self) -> None:
        actions, is_open = self._window.commands, self._window.reading.shown is not None
        actions.print.setEnabled(is_open)
        actions.save_pdf.setEnabled(is_open)

    def _print(self) -> None:
        if shown := self._window.reading.shown:
            self._session().print(shown)

    def _save(self) -> None:
        if shown := self._window.reading.shown:
            self._session().save_pdf(shown)

    def _save_selection(self) -> None:
        selection = self._window.pane.selected_range()
        if (shown := self._window.reading.shown) and selection:
            self._session().save_pdf(shown, selection)

    def _session(self) -> "PrintSession":
        from reader.ui.printing.session import PrintSession  # noqa: PLC0415

        if self._prints is None:
            window = self._window
            self._prints = PrintSession(window.jobs, window.pane, window)
            self._prints.notice.connect(window.status.confirm)
        return self._prints
