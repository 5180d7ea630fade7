"""Brings an index up to date: what is new goes into a part of its own beside the others.

A commit names the parts that are live, and masks in them the episodes that are gone or
newer elsewhere. Many small parts are slow to ask, so compaction makes one of several; it
reads their episodes from the source again, as every part is written. Nothing that a
reader may be reading is ever changed.
"""

import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from reader.model import Episode, Passage
from reader.search import storage
from reader.search.collect import Collector
from reader.search.places import write_part
from reader.search.storage import BuildCancelled, Commit, IndexUnusable, Part

__all__ = [
    "BuildCancelled",
    "Source",
    "Spoken",
    "build_index",
    "changes",
    "compact_index",
    "is_scattered",
]

# More parts than the largest and so many others are made fewer.
_SMALL_PARTS = 3
# The largest is written anew when so much of all lies outside it, or is masked in it.
_OUTSIDE = 0.25

Cancelled = Callable[[], bool]
OnEpisode = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Spoken:
    """An episode as it is indexed: its passages, and for each the position among the
    transcript's segments of the first that it was made of, together with its neighbours
    where they were joined or cut from the same ones."""

    episode: Episode
    passages: Sequence[Passage]
    segments: Sequence[int]


class Source(Protocol):
    """What is to be indexed."""

    @property
    def fingerprint(self) -> str:
        """Names the whole source's present state."""

    @property
    def revisions(self) -> Mapping[str, int]:
        """The ids of all episodes; an episode that changes gets another number."""

    def read(self, episode_id: str) -> Spoken | None:
        """An episode; None where it is gone by now."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A live part, and the ids and revisions of its episodes, masked ones included."""

    part: Part
    episodes: tuple[tuple[str, int], ...]

    @property
    def live(self) -> list[tuple[str, int]]:
        return [e for i, e in enumerate(self.episodes) if i not in self.part.masked]

    def masked_but(self, revisions: Mapping[str, int]) -> "_Held":
        """The same part with all masked that is not as it is in the source."""
        gone = (i for i, (one, was) in enumerate(self.episodes) if revisions.get(one) != was)
        return replace(self, part=replace(self.part, masked=self.part.masked.union(gone)))


def build_index(  # noqa: PLR0913
    folder: Path,
    source: Source,
    on_episode: OnEpisode | None = None,
    cancelled: Cancelled | None = None,
    trusted: Collection[Part] = (),
    *,
    patient: bool = True,
) -> None:
    """Have the live index of ``folder`` hold what ``source`` holds; nothing where it does.

    Waits for another process that is writing, or is cancelled at once where it is not
    ``patient``. ``on_episode`` is told how many episodes
    the index holds so far. ``trusted`` parts are known to be sound, all others are
    checked, and what is not sound is built anew. Raises BuildCancelled, or OSError where
    the disk is full or refuses; either way the live index is as it was.
    """
    with _writing(folder, source, on_episode, cancelled, patient) as writing:
        held = _held(folder, trusted)
        if held is not None and held[0] == writing.fingerprint:
            return
        writing.update(held[1] if held else [])


def compact_index(
    folder: Path,
    source: Source,
    on_episode: OnEpisode | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Make fewer parts of an index that ``is_scattered``; raises as ``build_index`` does."""
    with _writing(folder, source, on_episode, cancelled) as writing:
        held = _held(folder, ())
        if held is not None and held[0] == writing.fingerprint and (old := _to_join(held[1])):
            writing.join(held[1], old)


def changes(folder: Path, source: Source) -> int:
    """How many episodes of the source the index lacks, and how many it should not hold.

    Raises IndexUnusable where there is no index.
    """
    commit = storage.read_commit(folder)
    held = {one for part in commit.parts for one in _read(folder, part).live}
    return len(held.symmetric_difference(source.revisions.items()))


def is_scattered(folder: Path) -> bool:
    """Whether compaction is worth while; False where there is no sound index."""
    try:
        commit = storage.read_commit(folder)
        return bool(_to_join([_read(folder, part) for part in commit.parts]))
    except IndexUnusable:
        return False


def _read(folder: Path, part: Part) -> _Held:
    return _Held(part, storage.read_manifest(folder, part).episodes)


def _held(folder: Path, trusted: Collection[Part]) -> tuple[str, list[_Held]] | None:
    """The live commit's fingerprint and parts, or None where something is not sound."""
    known = {(part.name, part.digest) for part in trusted}
    try:
        commit = storage.read_commit(folder)
        for part in commit.parts:
            if (part.name, part.digest) not in known:
                storage.check_part(folder, part)
        return commit.fingerprint, [_read(folder, part) for part in commit.parts]
    except IndexUnusable:
        return None


def _to_join(held: Sequence[_Held]) -> list[_Held]:
    """The parts to make one of: none, the small ones, or all."""
    if not held:
        return []
    largest = max(held, key=lambda one: len(one.live))
    small = [one for one in held if one is not largest]
    outside = sum(len(one.live) for one in small) + len(largest.part.masked)
    if outside > _OUTSIDE * sum(len(one.live) for one in held) and (small or outside):
        return list(held)
    return small if len(small) > _SMALL_PARTS else []


@contextmanager
def _writing(
    folder: Path,
    source: Source,
    on_episode: OnEpisode | None,
    cancelled: Cancelled | None,
    patient: bool = True,
) -> Iterator["_Writing"]:
    """Hold the lock."""
    stop = cancelled or (lambda: False)
    folder.mkdir(parents=True, exist_ok=True)
    with storage.build_lock(folder, stop if patient else lambda: True):
        yield _Writing(folder, source, on_episode, stop)


class _Writing:
    """One change of the index, under the lock."""

    def __init__(
        self, folder: Path, source: Source, on_episode: OnEpisode | None, cancelled: Cancelled
    ) -> None:
        self._folder = folder
        self._source = source
        self._on_episode = on_episode
        self._cancelled = cancelled
        # First, so that what changes meanwhile is found to be missing the next time.
        self.fingerprint = source.fingerprint
        self._revisions = source.revisions

    def update(self, held: Sequence[_Held]) -> None:
        """Mask what is gone, and add what is new as a part; all as one part where most is new."""
        kept = [one for part in held if (one := part.masked_but(self._revisions)).live]
        there = {one for part in kept for one, _ in part.live}
        missing = [one for one in self._revisions if one not in there]
        if len(missing) > len(there):
            kept, missing = [], list(self._revisions)
        self._commit(kept, missing)

    def join(self, held: Sequence[_Held], old: Sequence[_Held]) -> None:
        """Replace some of the parts by one."""
        kept = [one for one in held if one not in old]
        self._commit(kept, [one for part in old for one, _ in part.live])

    def _commit(self, kept: Sequence[_Held], episodes: Sequence[str]) -> None:
        names = {one.part.name for one in kept}
        parts = [one.part for one in kept]
        storage.sweep(self._folder, names | _live_names(self._folder))
        if episodes:
            parts += self._write(episodes, sum(len(one.live) for one in kept))
        storage.publish(self._folder, Commit(self.fingerprint, tuple(parts)))
        storage.sweep(self._folder, {part.name for part in parts})

    def _write(self, episodes: Sequence[str], before: int) -> list[Part]:
        path = storage.new_part(self._folder)
        try:
            collector, entries = self._collected(episodes, before)
            if not entries:
                return []
            write_part(path, collector, self._cancelled)
            return [storage.seal(path, entries)]
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)
            raise

    def _collected(
        self, episodes: Sequence[str], before: int
    ) -> tuple[Collector, list[tuple[str, int]]]:
        collector, entries = Collector(), []
        for done, episode_id in enumerate(episodes, start=before + 1):
            if self._cancelled():
                raise BuildCancelled("cancelled while reading episodes")
            if (spoken := self._source.read(episode_id)) is not None:
                collector.add(spoken.episode, spoken.passages, spoken.segments)
                entries.append((episode_id, self._revisions[episode_id]))
            if self._on_episode is not None:
                self._on_episode(done)
        return collector, entries


def _live_names(folder: Path) -> set[str]:
    """The parts that a search may be using, until the next commit is live."""
    try:
        return {part.name for part in storage.read_commit(folder).parts}
    except IndexUnusable:
        return set()
