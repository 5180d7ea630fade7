"""The engine without a window: the one public name for scripts and notebooks."""

import time
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.library import Launch, LibraryStore, Source
from reader.model import (
    Episode,
    EpisodeEdit,
    ReaderError,
    SpeakerLabel,
    Transcript,
)
from reader.services.annotating import Annotations
from reader.services.basket import Basket
from reader.services.files import is_folder, whole
from reader.services.finding import find_episode
from reader.services.importing import add_paths, add_text, look_again, read_again
from reader.services.marks import KnownMarks
from reader.services.places import data_folder, seeds_folder
from reader.services.reports import Cancelled, Progress, Report
from reader.services.searchable import Searchable
from reader.services.searching import Searcher

if TYPE_CHECKING:
    from reader.services.listening import Listening

# Transcripts kept at hand: a page of hits rarely comes from more episodes.
_KEPT_TRANSCRIPTS = 64
# Seconds: a removal can be undone in the window that made it, whatever else opens the library.
_KEPT_REMOVED = 24 * 60 * 60


class Library(Searchable):
    """Everything in one data folder: add files, list, read and search.

    A context manager. It belongs to the thread that opened it. Every method
    raises LibraryError where the data folder fails. ``annotations`` has what the user marked,
    ``basket`` the quotes that were collected, ``listening`` the audio.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = LibraryStore(folder)
        self._kept = lru_cache(_KEPT_TRANSCRIPTS)(self._read)
        self.annotations = Annotations(self.store, self.transcript)
        marks = KnownMarks(self.store, self.annotations.marks)
        super().__init__(Searcher(folder, self.store, self.transcript), marks)
        self.basket = Basket(self.store, self.transcript)

    @cached_property
    def listening(self) -> "Listening":
        """The audio of episodes, and what the user says of it."""
        from reader.services.listening import Listening  # noqa: PLC0415  (start-up time)

        return Listening(self.store, self.transcript)

    @classmethod
    def open(cls, data_dir: Path | str | None = None) -> Self:
        """Open the library in ``data_dir``, or in the usual data folder; a new one is empty.

        What was removed long ago is gone for good then.
        """
        library = cls(data_folder(Path(data_dir) if data_dir is not None else None))
        library.store.purge(time.time() - _KEPT_REMOVED)
        return library

    def close(self) -> None:
        """Let go of the database and the index."""
        self._searcher.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(
        self,
        *paths: Path | str,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Report:
        """Add files, and every file below folders; what cannot be read is in ``refused``."""
        return add_paths(self.store, [Path(path) for path in paths], progress, cancelled)

    def add_text(self, text: str, name: str = "") -> Report:
        """Add a transcript that was copied from somewhere."""
        return add_text(self.store, text, name)

    def pending(self) -> tuple[Path, ...]:
        """What was being added when a process was ended; add it again to go on."""
        return self.store.places.pending()

    def forget_pending(self) -> None:
        """Let what was being added be."""
        self.store.places.finish(self.pending())

    def folders(self) -> tuple[Path, ...]:
        """The library folders: those that ``look_again`` looks at."""
        return self.store.places.folders()

    def add_folder(self, path: Path | str) -> None:
        """Make this a library folder, for ``look_again``; raises ReaderError where it is none."""
        folder = whole(Path(path))
        if not is_folder(folder):
            raise ReaderError(f"{folder} is not a folder.")
        self.store.places.add_folder(folder)

    def remove_folder(self, path: Path | str) -> None:
        """Look at a folder no more; its episodes stay."""
        self.store.places.remove_folder(whole(Path(path)))

    def look_again(
        self, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Report:
        """Take in what is new, changed or moved in the library folders."""
        return look_again(self.store, progress, cancelled)

    def read_again(self, ids: Sequence[str], progress: Progress | None = None) -> Report:
        """Read the files of episodes again; what the user has edited stays."""
        return read_again(self.store, ids, progress)

    def add_seeds(self, progress: Progress | None = None) -> Report:
        """Add the transcripts that come with the program."""
        return self.add(seeds_folder(), progress=progress)

    def first_launch(self, progress: Progress | None = None) -> bool:
        """Fill a library that is new with the seeds, once; whether it was new."""
        launch = self.store.launch
        if launch is Launch.DONE:
            return False
        new = launch is Launch.BEGUN or not self.store.episodes()
        if new:  # noted first, so that the next launch finishes one that is killed
            self.store.set_launch(Launch.BEGUN)
            self.add_seeds(progress)
        self.store.set_launch(Launch.DONE)
        return new

    def episodes(self) -> tuple[Episode, ...]:
        """Every episode, by show, the newest first."""
        return self.store.episodes()

    def find_episode(self, reference: str) -> Episode | None:
        """The one episode whose id begins with ``reference``, or whose number or title it is."""
        return find_episode(self.episodes(), reference)

    def opened(self) -> frozenset[str]:
        """The ids of the episodes that have been opened for reading."""
        return self.store.opened()

    def set_opened(self, ids: Sequence[str], opened: bool) -> None:
        """Count episodes as opened, or as unread from their beginning."""
        self.store.set_opened(ids, opened)

    def edit(self, ids: Sequence[str], edit: EpisodeEdit) -> None:
        """Put the user's details in place of the sources'."""
        self.store.edits.edit(ids, edit)

    def unedit(self, ids: Sequence[str]) -> None:
        """Go back to the sources' details."""
        self.store.edits.unedit(ids)

    def edits(self, ids: Sequence[str]) -> tuple[EpisodeEdit, ...]:
        """The user's details of each of these episodes, in their order."""
        return self.store.edits.of(ids)

    def speakers(self, ids: Sequence[str]) -> tuple[SpeakerLabel, ...]:
        """Who speaks in these episodes, those who speak most first."""
        return self.store.edits.speakers(ids)

    def rename_speaker(self, label: str, name: str, ids: Sequence[str]) -> None:
        """Show ``name`` for a source's label in these episodes; "" shows the label again."""
        self.store.edits.rename_speaker(label, name, ids)

    def remove(self, ids: Sequence[str]) -> None:
        """Take episodes out of the library; their files stay, and are not added by themselves."""
        self.store.remove(ids)

    def restore(self, ids: Sequence[str]) -> None:
        """Undo a removal."""
        self.store.restore(ids)

    def sources(self, episode_id: str) -> tuple[Source, ...]:
        """The files of an episode, whether they are there or not; the one it shows first."""
        return self.store.sources.of(episode_id)

    def export(self, episode_id: str, format_name: str, *, own_times: bool = False) -> bytes:
        """An episode as a file of one of the EXPORTS of ``reader.services.exporting``.

        With ``own_times``, those that the user gave are in it as if they were the source's.
        """
        from reader.services.exporting import EXPORTS  # noqa: PLC0415  (start-up time)

        episode = self.store.episode(episode_id)
        if episode is None or format_name not in EXPORTS:
            raise KeyError(format_name if episode else episode_id)
        read = self.listening.with_own_times if own_times else self.transcript
        return EXPORTS[format_name].write(episode, read(episode_id))

    def transcript(self, episode_id: str) -> Transcript:
        """What was said in the episode; without segments for an unknown id."""
        return self._kept(episode_id, self.store.fingerprint)

    def _read(self, episode_id: str, _fingerprint: str) -> Transcript:
        """Kept for as long as no process changes the library."""
        return self.store.transcript(episode_id)
