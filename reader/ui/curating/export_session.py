"""From "Export…" to the files: format, place, progress, and what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from reader.model import Episode
from reader.services.library import Library
from reader.ui.facts import count_text
from reader.ui.jobs import Jobs
from reader.ui.reveal import reveal

if TYPE_CHECKING:
    from reader.ui.curating.exporting import Exporting, Target


class ExportSession(QObject):
    """Asks, then writes on the worker."""

    offered = Signal(str, str, object)  # what was done, the name of the next step, the step

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._format = "srt"
        self._own_times = False
        self.own_times_of = ""  # the id of the episode that is known to have such

    def export(self, episodes: Sequence[Episode]) -> None:
        """One file for one episode, a folder for many."""
        from reader.ui.curating.exporting import episode_targets  # noqa: PLC0415  (start-up time)

        only = episodes[0].id if len(episodes) == 1 else ""
        if not episodes or not self._choose_format(len(episodes), only):
            return
        if len(episodes) == 1:
            self._export_one(episodes[0], None)
            return
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Export into a folder"))
        if folder:
            self._check_then_write(episode_targets(episodes, self._format, Path(folder)))

    def export_passages(self, episode: Episode, first: int, last: int) -> None:
        """The passages from ``first`` to ``last`` of an episode as one file."""
        if self._choose_format(1):
            self._export_one(episode, (first, last))

    def _choose_format(self, count: int, only: str = "") -> bool:
        from reader.ui.curating.export_dialog import ExportDialog  # noqa: PLC0415

        many = self.tr("Export %Ln episode(s)", "", count)
        title = self.tr("Export") if count == 1 else many
        has_own_times = bool(only) and only == self.own_times_of
        dialog = ExportDialog(title, self._format, self._window, has_own_times=has_own_times)
        accepted = dialog.exec() == ExportDialog.DialogCode.Accepted
        self._format, self._own_times = dialog.format_name(), dialog.own_times()
        dialog.deleteLater()
        return accepted

    def _export_one(self, episode: Episode, some: tuple[int, int] | None) -> None:
        from reader.services.exporting import EXPORTS, export_name  # noqa: PLC0415
        from reader.ui.curating.exporting import Target, passages, whole  # noqa: PLC0415

        made = EXPORTS[self._format]
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            export_name(episode, made.suffix),
            f"{made.label} (*{made.suffix})",
        )
        if not chosen:
            return
        all_of_it = whole(episode.id, made.name, own_times=self._own_times)
        write = passages(episode, *some, made.name) if some else all_of_it
        self.write([Target(Path(chosen), episode.title, write)])

    def _check_then_write(self, targets: Sequence["Target"]) -> None:
        """Asks before files are replaced; looked for on the worker."""

        def existing(_library: Library) -> int:
            return sum(target.path.exists() for target in targets)

        def go_on(count: int) -> None:
            if not count or self._may_replace(count):
                self.write(targets)

        self._jobs.run(existing, go_on)

    def _may_replace(self, count: int) -> bool:
        text = self.tr("Already there: %Ln of these files. Replace what is there?", "", count)
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window, self.tr("Export"), text, buttons.Yes | buttons.Cancel
        )
        return answer == buttons.Yes

    def write(self, targets: Sequence["Target"]) -> None:
        """Write them, and tell what came of it."""
        from reader.ui.curating.exporting import Exporting  # noqa: PLC0415

        exporting = Exporting(self._jobs, targets, self)
        progress = QProgressDialog(
            self.tr("Exporting…"), self.tr("Stop"), 0, len(targets), self._window
        )
        progress.setObjectName("exportProgress")
        # A modal one would run the event loop inside each step.
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setMinimumDuration(500)
        progress.canceled.connect(exporting.cancel)
        exporting.progressed.connect(lambda done, _total: progress.setValue(done))
        exporting.finished.connect(partial(self._tell, exporting))
        exporting.finished.connect(progress.deleteLater)
        exporting.finished.connect(exporting.deleteLater)
        exporting.start()

    def _tell(
        self, exporting: "Exporting", written: tuple[Path, ...], faults: tuple[str, ...]
    ) -> None:
        said = self._summary(exporting, written, faults)
        if written and not faults and not exporting.is_cancelled:
            self.offered.emit(said, self.tr("Show in folder"), partial(reveal, written[0]))
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("exportReport")
        box.setWindowTitle(self.tr("Export"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join([said, *faults[:10]]))
        box.setDetailedText("\n".join(faults) if len(faults) > 10 else "")
        if written:
            show = box.addButton(self.tr("Show in folder"), QMessageBox.ButtonRole.ActionRole)
            show.clicked.connect(lambda: reveal(written[0]))
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()

    def _summary(
        self, exporting: "Exporting", written: tuple[Path, ...], faults: tuple[str, ...]
    ) -> str:
        if exporting.is_cancelled:
            done = self.tr("Stopped: %Ln of {0} exported.", "", len(written))
            return done.format(count_text(exporting.total))
        if faults:
            done = self.tr("%Ln exported, {0} not.", "", len(written))
            return done.format(count_text(len(faults)))
        if len(written) == 1:
            return self.tr("Exported {0}").format(written[0].name)
        return self.tr("Exported %Ln episode(s)", "", len(written))
