"""Files that have been moved, and corrected on the way."""

from pathlib import Path

from reader.library import Known, LibraryStore, Source
from reader.model import Transcript
from reader.services.files import is_gone

# Of the segments: a file that has been moved and corrected still has this share of them.
_STILL_SAID = 0.5


class Moves:
    """Knows the names of a library's files, as they are when it is first asked."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store
        self._names: dict[str, list[Path]] | None = None

    def follow(self, source: Source, transcript: Transcript) -> Known | None:
        """The file that is now ``source``: of the same name, gone, and with much of its words."""
        for path in self._paths_named(source.path.name):
            known = self._store.sources.at(path)
            if known is None or not known.source.is_read or not is_gone(path):
                continue
            if _still_said(self._store.transcript(known.episode_id), transcript):
                self._store.sources.move(path, source)
                return known
        return None

    def _paths_named(self, name: str) -> list[Path]:
        if self._names is None:  # once: a library has thousands of files
            self._names = {}
            for path in self._store.sources.paths():
                self._names.setdefault(path.name, []).append(path)
        return self._names.get(name, [])


def _still_said(before: Transcript, now: Transcript) -> bool:
    old, new = ({segment.text for segment in t.segments} for t in (before, now))
    return len(old & new) >= _STILL_SAID * max(len(old), len(new), 1)
