"""Adding files to the library, and looking at its folders again."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.library import LibraryStore, path_key, path_of
from reader.model import UnreadableTranscript
from reader.services.beside import Beside
from reader.services.files import files_below, is_folder, look_at, whole
from reader.services.intake import NO_NAME, Asked, Intake, Outcome, Result
from reader.services.reports import Cancelled, Progress, Report
from reader.services.sidecars import is_feed_file

# How a file looks that the disk, not its content, keeps us from reading: it is tried again.
_UNSEEN = (-1, -1)


def add_paths(
    store: LibraryStore,
    paths: Sequence[Path],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Add every file of ``paths``, and every file below each folder among them.

    A file that cannot be read is reported and the others are still added. What is cut
    short stays noted in the library. Raises LibraryError where it cannot be written.
    """
    paths = [whole(path) for path in paths]
    store.places.begin(paths)
    run = _Run(store, progress, cancelled)
    tasks: dict[Path, Asked] = {}
    for path in paths:
        if is_folder(path):
            for found in files_below([path], run.refuse, store.folder):
                tasks.setdefault(found.path, Asked.FOLDER)
        else:
            tasks[path] = Asked.FILE
    if run.take(tasks):
        store.places.finish(paths)
    return run.report()


def add_text(store: LibraryStore, text: str, name: str = "") -> Report:
    """Add a transcript that comes from no file."""
    run = _Run(store)
    run.take_text(text, name)
    return run.report()


def look_again(
    store: LibraryStore, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Report:
    """Take in what is new, changed or moved in the library's folders.

    Files that look as they did, with what lies beside them, are not opened. A file that was
    refused is not mentioned again before it changes.
    """
    run = _Run(store, progress, cancelled, again=True)
    known, folders = store.sources.looks(), store.places.folders()
    tasks: dict[Path, Asked] = {}
    seen: set[str | bytes] = set()
    for found in files_below(folders, run.refuse, store.folder):
        key = path_key(found.path)
        seen.add(key)
        if found.look == run.refused.get(key, ())[:2]:
            continue
        if (found.look, run.beside.of(found.path)) != known.get(key):
            tasks[found.path] = Asked.AGAIN
    run.take(tasks)
    run.forget_refused(folders, seen)
    return run.report()


def read_again(store: LibraryStore, ids: Sequence[str], progress: Progress | None = None) -> Report:
    """Read the files of these episodes again, whether they have changed or not."""
    run = _Run(store, progress)
    run.reread(ids)
    return run.report()


class _Run:
    """Files taken in one after the other, and what came of each."""

    def __init__(
        self,
        store: LibraryStore,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        again: bool = False,
    ) -> None:
        self._store = store
        self._progress = progress or (lambda _done, _total, _path: None)
        self._cancelled = cancelled or (lambda: False)
        self._again = again
        self.beside = Beside()
        self._intake = Intake(store, self.refuse, self.beside)
        self._ids: dict[Result, list[str]] = {result: [] for result in Result}
        self._duplicates: list[tuple[Path, str]] = []
        self._refusals: list[tuple[Path, str]] = []
        self._still: set[str | bytes] = set()
        self.refused = store.places.refused()

    def take(self, tasks: Mapping[Path, Asked]) -> bool:
        """Whether all were taken in before it was cancelled."""
        if tasks:
            self._store.contents.fill()
        for done, (path, asked) in enumerate(tasks.items()):
            if self._cancelled():
                return False
            self._progress(done, len(tasks), path)
            try:
                self._note(path, self._intake.take(path, asked))
            except UnreadableTranscript as error:
                self._refuse_file(error, asked)
            else:
                if path_key(path) in self.refused:
                    self._store.places.forget_refused([path])
        return True

    def take_text(self, text: str, name: str) -> None:
        """Take in what may be called ``name``."""
        self._store.contents.fill()
        path = Path(name or NO_NAME)
        with self._noted(path):
            self._note(path, self._intake.take_text(text, name))

    def reread(self, ids: Sequence[str]) -> None:
        """Read the files of these episodes."""
        self._store.contents.fill()
        for done, episode_id in enumerate(ids):
            path = self._intake.path_of(episode_id)
            self._progress(done, len(ids), path)
            with self._noted():
                self._note(path, self._intake.reread(episode_id))
                for other in self._intake.others(episode_id):
                    with self._noted():
                        self._intake.rejoin(other)

    def refuse(self, path: Path, reason: str, look: tuple[int, int] = _UNSEEN) -> None:
        """Report a file or a folder, and remember it: another look need not mention it."""
        key = path_key(path)
        self._still.add(key)
        if self._again and self.refused.get(key) == (*look, reason):
            return
        self._refusals.append((path, reason))
        self._store.places.refuse(path, *look, reason)

    def forget_refused(self, folders: Sequence[Path], seen: set[str | bytes]) -> None:
        """Forget what was refused in these folders and is not there any more."""
        gone = [path_of(key) for key in self.refused if key not in seen | self._still]
        self._store.places.forget_refused(
            [path for path in gone if any(path.is_relative_to(folder) for folder in folders)]
        )

    def report(self) -> Report:
        """What came of it."""
        return Report(
            added=tuple(self._ids[Result.ADDED]),
            updated=tuple(self._ids[Result.UPDATED]),
            unchanged=tuple(self._ids[Result.UNCHANGED]),
            duplicates=tuple(self._duplicates),
            refused=tuple(self._refusals),
        )

    @contextmanager
    def _noted(self, path: Path | None = None) -> Iterator[None]:
        """A file that cannot be read is reported, by ``path`` or by its own."""
        try:
            yield
        except UnreadableTranscript as error:
            self._refusals.append((path or error.path, error.reason))

    def _note(self, path: Path, outcome: Outcome) -> None:
        if outcome.result is Result.DUPLICATE:
            self._duplicates.append((path, outcome.episode_id))
        else:
            self._ids[outcome.result].append(outcome.episode_id)

    def _refuse_file(self, error: UnreadableTranscript, asked: Asked) -> None:
        if asked is Asked.FILE:
            self._refusals.append((error.path, error.reason))
        elif isinstance(error.__cause__, OSError):
            self.refuse(error.path, error.reason)
        else:
            look = look_at(error.path)
            if is_feed_file(error.path):
                self._store.places.refuse(error.path, *look, error.reason)
            else:
                self.refuse(error.path, error.reason, look)
