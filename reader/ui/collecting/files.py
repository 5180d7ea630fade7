"""The basket to a file and from one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.model import BasketItem, ReaderError
from reader.services.basket import BASKET_FORMATS
from reader.services.library import Library
from reader.ui.collecting.changes import taking_in

if TYPE_CHECKING:
    from reader.ui.collecting.session import CollectingSession
    from reader.ui.main_window import MainWindow

TakenIn = tuple[tuple[BasketItem, ...], tuple[BasketItem, ...], tuple[BasketItem, ...]]


class BasketFiles(QObject):
    """Asks for a place, then reads or writes on the worker."""

    def __init__(self, window: "MainWindow", session: "CollectingSession") -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._format = "markdown"

    def export(self) -> None:
        """Which format, and then where."""
        from reader.ui.curating.export_dialog import ExportDialog  # noqa: PLC0415  (start-up time)
        from reader.ui.curating.exporting import Target  # noqa: PLC0415

        title = self.tr("Export basket")
        dialog = ExportDialog(title, self._format, self._window, BASKET_FORMATS)
        accepted = dialog.exec() == ExportDialog.DialogCode.Accepted
        self._format = name = dialog.format_name()
        dialog.deleteLater()
        if not accepted:
            return
        made = BASKET_FORMATS[name]
        proposed = f"{self.tr('Quotes')}{made.suffix}"
        kind = f"{made.label} (*{made.suffix})"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, kind)
        if chosen:
            path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{made.suffix}")
            target = Target(path, title, lambda library: library.basket.export(name))
            self._window.curating.exporting.write([target])

    def take_in(self) -> None:
        """Add the quotes of a file that was exported as JSON."""
        kind = self.tr("Web Annotation JSON (*.json)")
        title = self.tr("Import into the basket")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", kind)
        if chosen:
            self._window.jobs.run(lambda library: _take_in(library, Path(chosen)), self._tell)

    def _tell(self, taken: TakenIn) -> None:
        added, before, after = taken
        if not added and not before:
            self._window.status.confirm(self.tr("Everything in this file is in the basket already"))
            return
        said = self.tr("%Ln quote(s) added to the basket", "", len(added))
        if before:
            said = self.tr("{0} · %Ln brought up to date", "", len(before)).format(said)
        self._session.record(taking_in(added, before, after, said))
        self._session.refresh()


def _take_in(library: Library, path: Path) -> TakenIn:
    """What was added; what was replaced, as it was and as it is."""
    from reader.services.files import read_file  # noqa: PLC0415

    data = read_file(path)
    try:
        added, before = library.basket.take_in(data)
    except ReaderError as error:
        raise ReaderError(f"{path}: {error}") from error
    ids = {item.id for item in before}
    return added, before, tuple(item for item in library.basket.all() if item.id in ids)
