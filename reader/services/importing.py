"""Adding files to the library."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.formats import read_transcript
from reader.library import LibraryStore, Source
from reader.model import UnreadableTranscript

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
    try:
        if path.exists() and not path.is_file():
            raise UnreadableTranscript(path, "this is not a file")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableTranscript(path, (error.strerror or str(error)).lower()) from error


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and not _hidden(p, path))
        else:
            yield path


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _add_file(store: LibraryStore, path: Path) -> tuple[str, str]:
    """What was done ("added", "updated" or "unchanged"), and the episode's id."""
    data = read_file(path)
    source = _source(path.absolute(), data)
    known = store.source_at(source.path)
    if known is not None and known[1].digest == source.digest:
        store.put_source(known[0], source)
        return "unchanged", known[0]
    episode, transcript = read_transcript(data, path)
    if store.episode(episode.id) is not None:
        store.put_source(episode.id, source)
        return "unchanged", episode.id
    if known is not None:  # the file has changed; links to its episode must not break
        episode = replace(episode, id=known[0])
    store.put(episode, transcript, source)
    return "updated" if known else "added", episode.id


def _source(path: Path, data: bytes) -> Source:
    status = path.stat()
    digest = hashlib.sha256(data).hexdigest()
    return Source(path, status.st_size, status.st_mtime_ns, digest)
