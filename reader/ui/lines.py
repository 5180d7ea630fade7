"""The lines of a concordance: read on the worker slice by slice, sorted and saved there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.model.concordance import ConcordanceLine, LineSort
from reader.services.library import Library
from reader.ui.concordance import ConcordancePane
from reader.ui.jobs import Cancelled, Jobs

# So many are read and shown; a line takes some 600 bytes.
MOST_LINES = 100_000
# Characters on both sides: more than a wide window shows.
_WIDTH = 100
# Seconds of reading at a time: other questions are answered between, and the window breathes.
_SLICE = 0.02
_LINES, _SORTING = "concordance", "concordance sort"


@dataclass(frozen=True, slots=True)
class Question:
    """What lines are asked for: of the library, or of one episode."""

    query: str
    episode_id: str | None


class _Reading:
    """Lines that come slice by slice. All but ``stop`` happens on the worker."""

    def __init__(self, question: Question, sort: LineSort) -> None:
        self._question = question
        self.order: LineSort = sort if sort in ("newest", "oldest") else "episode"
        self._stopped = False
        self._lines: Iterator[ConcordanceLine] | None = None

    def stop(self) -> None:
        self._stopped = True

    def slice(self, library: Library, room: int) -> tuple[list[ConcordanceLine], bool]:
        """The next lines, at most ``room``, and whether they are the last."""
        lines = self._lines = self._lines or self._begin(library)
        found: list[ConcordanceLine] = []
        until = perf_counter() + _SLICE
        for line in lines:
            found.append(line)
            if len(found) >= room or perf_counter() > until:
                return found, False
        return found, True

    def _begin(self, library: Library) -> Iterator[ConcordanceLine]:
        from reader.services.exploring import episode_lines  # noqa: PLC0415  (start-up time)

        asked = self._question
        if asked.episode_id is not None:
            return episode_lines(library, asked.query, asked.episode_id, width=_WIDTH, typing=True)
        return library.concordance(
            asked.query, self.order, width=_WIDTH, typing=True, cancelled=lambda: self._stopped
        )


class Lines(QObject):
    """Fills a concordance pane; the newest question wins."""

    saved = Signal(str)  # that a file was written, in one line

    def __init__(self, jobs: Jobs, pane: ConcordancePane) -> None:
        super().__init__(pane)
        self._jobs, self._pane = jobs, pane
        self.question: Question | None = None
        self._lines: _Reading | None = None
        self._unsorted: list[ConcordanceLine] = []
        self._order: LineSort = "episode"  # in which they have been read
        self._is_whole = True
        self._shown: Question | None = None  # whose lines are all in the pane
        self._is_quiet = False  # those of before stay until all are there
        self._passages = self._episodes = 0
        pane.sort_chosen.connect(self._sort)
        pane.export_wanted.connect(self._export)
        self.ask(None)

    def ask(self, asked: Question | None) -> None:
        """Read the lines of a question, and show them as they come; of none, say what to do.

        Those of the same question, read again, take the place of the others when all are there.
        """
        self.stop()
        self.question = asked
        self._unsorted, self._passages, self._episodes = [], 0, 0
        if asked is None:
            self._shown = None
            self._pane.set_summary("")
            self._pane.show_message(
                self.tr("Type in the search bar to see every place where it is said, aligned.")
            )
            return
        self._lines = _Reading(asked, self._pane.sort)
        self._is_quiet = asked == self._shown and self._lines.order == self._order
        self._order = self._lines.order
        if not self._is_quiet:
            self._shown = None
            self._pane.show_lines(())
            self._pane.set_summary(self.tr("Reading…"))
        self._read_on(self._lines)

    def _read_on(self, lines: _Reading) -> None:
        room = MOST_LINES - len(self._unsorted)

        def show(part: tuple[list[ConcordanceLine], bool]) -> None:
            self._count_in(part[0])
            if not self._is_quiet:
                self._pane.add_lines(part[0])
                self._pane.set_summary(self.tr("Reading… {0}").format(self._count()))
            if part[1] or len(self._unsorted) >= MOST_LINES:
                self._finish(is_whole=part[1])
            else:
                self._read_on(lines)

        self._jobs.run_latest(_LINES, lambda library: lines.slice(library, room), show)

    def _count_in(self, lines: list[ConcordanceLine]) -> None:
        """Take lines in; those of a passage, and of an episode, come together."""
        before = self._unsorted[-1] if self._unsorted else None
        for line in lines:
            is_other = before is None or line.episode_id != before.episode_id
            self._episodes += is_other
            self._passages += is_other or line.passage != (before and before.passage)
            before = line
        self._unsorted += lines

    def _finish(self, *, is_whole: bool) -> None:
        self._lines, self._is_whole, self._shown = None, is_whole, self.question
        if self._is_quiet and self._pane.sort == self._order:
            self._pane.show_again(self._unsorted)
        text = self.tr("{0} in {1} of {2}").format(
            self._count(),
            self.tr("%Ln passage(s)", "", self._passages),
            self.tr("%Ln episode(s)", "", self._episodes),
        )
        if not is_whole:
            text = self.tr("The first {0}: search for more words to see all").format(self._count())
        self._pane.set_summary(text)
        if not self._unsorted:
            self._pane.set_summary("")
            self._pane.show_message(
                self.tr("No lines. A concordance needs a word to align on: try fewer words.")
            )
        elif self._pane.sort != self._order:
            self._sort(self._pane.sort)

    def _count(self) -> str:
        return self.tr("%Ln line(s)", "", len(self._unsorted))

    def _sort(self, sort: LineSort) -> None:
        if self._lines is not None:  # sorted when all are there
            return
        if self._has_others_first(sort):
            self.ask(self.question)
            return
        lines = tuple(self._unsorted)

        def sort_lines(_library: Library, cancelled: Cancelled) -> list[ConcordanceLine]:
            from reader.services.exploring import sorted_lines  # noqa: PLC0415

            return sorted_lines(lines, sort, cancelled)

        if lines:
            self._jobs.run_cancellable(_SORTING, sort_lines, self._pane.show_sorted)

    def _has_others_first(self, sort: LineSort) -> bool:
        """Whether an order begins with lines that were not read, or not in that order."""
        in_episodes = sort == "episode" or (sort in ("newest", "oldest") and not self._is_whole)
        return in_episodes and sort != self._order

    def stop(self) -> None:
        """Read and sort no more; lines that are not all there are asked for again."""
        if self._lines is not None:
            self._lines.stop()
            self._lines, self.question = None, None
        for channel in (_LINES, _SORTING):
            self._jobs.drop(channel)

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._pane,
            self.tr("Export lines"),
            "concordance.csv",
            self.tr("CSV files (*.csv)"),
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the lines, as they are shown, to a CSV file."""
        lines = tuple(self._pane.model.lines)

        def write(_library: Library) -> int:
            from reader.services.exploring import save_csv  # noqa: PLC0415  (start-up time)

            return save_csv(path, lines)

        self._jobs.run(write, lambda count: self._saved(count, path))

    def _saved(self, count: int, path: Path) -> None:
        said = self.tr("Exported %Ln line(s) · {0}", "", count).format(path.name)
        self.saved.emit(said)
