"""Adding files to the library."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reader.library import LibraryStore, Source
from reader.model import UnreadableTranscript

# In bytes: 66 hours with a time for each word take 150 MB in the most wasteful JSON.
LARGEST = 256_000_000
_TOO_LARGE = "this file is larger than 256 MB, which no transcript is"

# Called before each file with how many are done, how many there are, and its path.
Progress = Callable[[int, int, Path], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What adding did: episode ids, and the files that were refused, each with its reason."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[tuple[Path, str], ...] = ()


def add_paths(
    store: LibraryStore, paths: Sequence[Path], progress: Progress | None = None
) -> Report:
    """Add every file of ``paths``, and every file below each folder among them.

    A file that cannot be read is reported and the others are still added.
    Raises LibraryError where the library itself cannot be written.
    """
    files = list(_files(paths))
    outcomes: dict[str, list[str]] = {"added": [], "updated": [], "unchanged": []}
    refused: list[tuple[Path, str]] = []
    for done, path in enumerate(files):
        if progress is not None:
            progress(done, len(files), path)
        try:
            outcome, episode_id = _add_file(store, path)
        except UnreadableTranscript as error:
            refused.append((error.path, error.reason))
        else:
            outcomes[outcome].append(episode_id)
    return Report(
        added=tuple(outcomes["added"]),
        updated=tuple(outcomes["updated"]),
        unchanged=tuple(outcomes["unchanged"]),
        refused=tuple(refused),
    )


def read_file(path: Path) -> bytes:
    """The content of a regular file; raises UnreadableTranscript with the reason."""
    with _refusals(path):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device would never end
            raise UnreadableTranscript(path, "this is not a file")
        if status.st_size > LARGEST:
            raise UnreadableTranscript(path, _TOO_LARGE)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)  # it may grow, or not tell its size
        if len(data) > LARGEST:
            raise UnreadableTranscript(path, _TOO_LARGE)
        return data


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  (Path.is_dir raises for a name that is too long)
            yield from sorted(p for p in path.rglob("*") if p.is_file() and not _hidden(p, path))
        else:
            yield path


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _add_file(store: LibraryStore, path: Path) -> tuple[str, str]:
    """What was done ("added", "updated" or "unchanged"), and the episode's id."""
    # Here, for the window's start: the readers and their libraries cost a quarter of it.
    from reader.formats import episode_id, read_transcript  # noqa: PLC0415

    data = read_file(path)
    source = _source(path.absolute(), data)
    known = store.source_at(source.path)
    holder = store.episode_with(source.digest)
    if holder is not None:
        store.put_source(holder, source)
        return "unchanged", holder
    episode, transcript = read_transcript(data, path)
    if known is not None:  # the file has changed; links to its episode must not break
        store.put(replace(episode, id=known[0]), transcript, source)
        return "updated", known[0]
    while store.episode(episode.id) is not None:
        if store.transcript(episode.id) == transcript:
            store.put_source(episode.id, source)
            return "unchanged", episode.id
        # An edited file's episode has kept the id of this content.
        episode = replace(episode, id=episode_id(episode.id.encode()))
    store.put(episode, transcript, source)
    return "added", episode.id


def _source(path: Path, data: bytes) -> Source:
    with _refusals(path):
        status = path.stat()
    digest = hashlib.sha256(data).hexdigest()
    return Source(path, status.st_size, status.st_mtime_ns, digest)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    """What the disk refuses, as UnreadableTranscript."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = error.strerror if isinstance(error, OSError) else None
        raise UnreadableTranscript(path, (reason or str(error)).lower()) from error
