"""From "Print…" and "Save as PDF…" to the pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from reader.model import Episode
from reader.services.exporting import export_name
from reader.services.reading import OpenEpisode
from reader.ui.curating.exporting import Exporting, Target
from reader.ui.jobs import Jobs
from reader.ui.printing.content import Content, selected, whole
from reader.ui.printing.work import PageWork
from reader.ui.transcript import PassageRange, TranscriptPane

_DOTS_PER_INCH = 300


class PrintSession(QObject):
    """Prints the open episode or what is selected of it, in the face of the pane."""

    notice = Signal(str)

    def __init__(self, jobs: Jobs, pane: TranscriptPane, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._pane, self._window = jobs, pane, window

    def print(self, shown: OpenEpisode) -> None:
        """Ask for a printer, and print the episode or the selection on it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(shown.episode.title)
        dialog = QPrintDialog(printer, self._window)
        selection = self._pane.selected_range()
        some = QPrintDialog.PrintDialogOption.PrintSelection
        dialog.setOption(some, selection is not None)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        only = printer.printRange() == QPrinter.PrintRange.Selection
        dialog.deleteLater()
        if accepted:
            content = _content(shown, selection if only else None)
            self._paint(printer, content, lambda: self.notice.emit(self.tr("Sent to the printer")))

    def save_pdf(self, shown: OpenEpisode, selection: PassageRange | None = None) -> None:
        """Ask where, and write the episode or the selection as a PDF."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save as PDF"),
            export_name(shown.episode, ".pdf"),
            self.tr("PDF (*.pdf)"),
        )
        if chosen:
            self.write_pdf(Path(chosen), shown, selection)

    def write_pdf(
        self, path: Path, shown: OpenEpisode, selection: PassageRange | None = None
    ) -> None:
        """Paint into memory; the worker writes the file, whole or not at all."""
        buffer = QBuffer(self)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setResolution(_DOTS_PER_INCH)
        writer.setTitle(shown.episode.title)
        content = _content(shown, selection)
        self._paint(writer, content, lambda: self._store(path, shown.episode, buffer))

    def _paint(self, device: QPagedPaintDevice, content: Content, done: Callable[[], None]) -> None:
        work = PageWork(device, content, self._pane.font(), self)
        progress = QProgressDialog(
            self.tr("Making the pages…"), self.tr("Stop"), 0, len(content.pieces), self._window
        )
        progress.setObjectName("printProgress")
        # A modal one would run the event loop inside each report.
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setMinimumDuration(500)
        progress.setAutoReset(False)
        progress.canceled.connect(work.cancel)
        work.progressed.connect(progress.setValue)

        def end(is_whole: bool) -> None:
            stopped = progress.wasCanceled()
            progress.deleteLater()
            work.deleteLater()
            if is_whole:
                done()
            elif stopped and isinstance(device, QPrinter):
                device.abort()
            elif not stopped:
                self._say(self.tr("This printer does not print. Choose another one."))

        work.finished.connect(end)
        work.start()

    def _store(self, path: Path, episode: Episode, buffer: QBuffer) -> None:
        data = bytes(buffer.data().data())
        buffer.deleteLater()
        exporting = Exporting(self._jobs, [Target(path, episode.title, lambda _: data)], self)
        exporting.finished.connect(self._tell)
        exporting.finished.connect(exporting.deleteLater)
        exporting.start()

    def _tell(self, written: tuple[Path, ...], faults: tuple[str, ...]) -> None:
        if faults:
            self._say("\n".join(faults))
        else:
            self.notice.emit(self.tr("Saved {0}").format(written[0].name))

    def _say(self, text: str) -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("printFault")
        box.setWindowTitle(self.tr("Print"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.open()


def _content(shown: OpenEpisode, selection: PassageRange | None) -> Content:
    passages = shown.transcript.passages
    if selection is None:
        return whole(shown.episode, passages)
    return selected(shown.episode, passages, selection)
