"""Takes files into a library one at a time, and knows them again: changed, moved, copied."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum, StrEnum
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from reader.library import Holder, Known, LibraryStore, Source, content_digest
from reader.model import Episode, Transcript, UnreadableTranscript
from reader.services.beside import Beside
from reader.services.files import Look, Refuse, is_gone, look_at, read_file
from reader.services.moving import Moves
from reader.services.sidecars import Sidecars

if TYPE_CHECKING:
    from reader.formats.base import Details

NO_NAME = "Pasted text"
_TITLE = 60  # characters of what is said, where nothing else names a pasted text
_DETAILS = (
    *("show", "number", "title", "date", "description"),
    *("people", "tags", "language", "url"),
)


class Asked(IntEnum):
    """How a file came to be looked at: the more it was asked for, the more is done for it."""

    AGAIN = 0  # in a library folder
    FOLDER = 1  # in a folder that the user adds
    FILE = 2  # by the user, itself


class Result(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    PASSED = "passed"  # of an episode that was removed


class Outcome(NamedTuple):
    result: Result
    episode_id: str


class Read(NamedTuple):
    """What has been read, and the file it was read from."""

    episode: Episode
    transcript: Transcript
    source: Source | None


class Intake:
    """Decides what a file is. Each file is one transaction, decided under the write lock.

    A file beside it that cannot be read is told to ``refuse``.
    """

    def __init__(self, store: LibraryStore, refuse: Refuse, beside: Beside) -> None:
        self._store = store
        self._beside = beside
        self._sidecars = Sidecars(refuse)
        self._moves = Moves(store)

    def take(self, path: Path, asked: Asked) -> Outcome:
        """Take in the file at this ``whole`` path; raises UnreadableTranscript.

        One that looks as it did, with what lies beside it, is not opened.
        """
        look, beside = look_at(path), self._beside.of(path)
        known = self._store.sources.at(path)
        if known and _looks_the_same(known, look, beside) and _settled(known, asked):
            result = Result.PASSED if known.is_removed else Result.UNCHANGED
            return Outcome(result, known.episode_id)
        data = read_file(path)
        source = Source(path, *look, hashlib.sha256(data).hexdigest(), beside=beside)
        if outcome := self._by_bytes(source, asked):
            return outcome
        read = Read(*self._sidecars.read(data, path), source)
        with self._store.transaction():  # another process may have taken it in meanwhile
            return self._by_bytes(source, asked) or self._by_words(read, asked)

    def take_text(self, text: str, name: str) -> Outcome:
        """Take in what comes from no file, but may have a name."""
        from reader.formats import read_transcript  # noqa: PLC0415  (start-up time)

        path = Path(f"{name or NO_NAME}.txt".replace("/", "-"))
        episode, transcript = read_transcript(text.encode("utf-8", "replace"), path)
        if not name and episode.title == NO_NAME:
            first = " ".join(segment.text for segment in transcript.segments[:10])
            episode = replace(episode, title=shorten(first, _TITLE, placeholder="…") or NO_NAME)
        return self._by_words(Read(episode, transcript, None), Asked.FILE)

    def reread(self, episode_id: str) -> Outcome:
        """Read the file of an episode again, whether it has changed or not."""
        sources = self._store.sources.of(episode_id)
        path = next((source.path for source in sources if not is_gone(source.path)), None)
        if path is None:
            reason = "its file is no longer there" if sources else "it was not read from a file"
            raise UnreadableTranscript(self.path_of(episode_id), reason)
        self._put(self._read(path), episode_id)
        return Outcome(Result.UPDATED, episode_id)

    def rejoin(self, path: Path) -> None:
        """Learn once more what another file of an episode knows about it."""
        self._by_words(self._read(path), Asked.AGAIN)

    def others(self, episode_id: str) -> list[Path]:
        """The episode's files beside the one that it was read from."""
        sources = self._store.sources.of(episode_id)
        return [s.path for s in sources if not s.is_read and not is_gone(s.path)]

    def _read(self, path: Path) -> Read:
        look, beside, data = look_at(path), self._beside.of(path), read_file(path)
        source = Source(path, *look, hashlib.sha256(data).hexdigest(), beside=beside)
        return Read(*self._sidecars.read(data, path), source)

    def path_of(self, episode_id: str) -> Path:
        """What names the episode in a report: its file, or its title where it has none."""
        sources = self._store.sources.of(episode_id)
        episode = self._store.contents.episode(episode_id)
        return sources[0].path if sources else Path(episode.title if episode else episode_id)

    def _by_bytes(self, source: Source, asked: Asked) -> Outcome | None:
        """What the file is, if its very bytes are known and there is no need to read them."""
        with self._store.transaction():
            holders = self._store.sources.with_digest(source.digest)
            holder = next((h for h in holders if h.source.path == source.path), None)
            if holder and not holder.is_stale and holder.source.beside != source.beside:
                return None
            if holder is None or holder.is_stale:
                holder = next(iter(holders), None)
            if holder is None or not _settled(holder, asked):
                return None
            if holder.is_stale and self._is_followed(source.path):
                return None  # what the episode followed is again what it was
            same = [h.source for h in holders if h.episode_id == holder.episode_id]
            result = self._place(holder.episode_id, source, same)
            return Outcome(Result.PASSED if holder.is_removed else result, holder.episode_id)

    def _place(self, episode_id: str, source: Source, same: Sequence[Source]) -> Result:
        """Remember where these bytes lie, and where they do no more."""
        sources = self._store.sources
        here = next((s for s in same if s.path == source.path), None)
        gone = next((s for s in same if is_gone(s.path)), None)
        if here is not None:
            sources.put(episode_id, replace(source, content=here.content, is_read=here.is_read))
            return Result.UNCHANGED
        if gone is not None:
            sources.move(gone.path, source)
            return Result.UNCHANGED
        sources.put(episode_id, replace(source, content=same[0].content, is_read=False))
        return Result.DUPLICATE

    def _by_words(self, read: Read, asked: Asked) -> Outcome:
        """What the file is, now that it has been read."""
        content = content_digest(read.episode.title, read.transcript.segments)
        with self._store.transaction():
            known = self._store.sources.at(read.source.path) if read.source else None
            holder = self._store.contents.holder(content, known.episode_id if known else None)
            if holder is not None:
                return self._same_words(read, content, known, holder, asked)
            heir = self._moved(read) if known is None else known
            if heir is None or not self._is_heir(heir):
                return Outcome(Result.ADDED, self._put(read, self._free_id(read.episode.id)))
            return self._replace(read, heir.episode_id, heir.is_removed, content, asked)

    def _same_words(
        self, read: Read, content: str, known: Known | None, holder: Holder, asked: Asked
    ) -> Outcome:
        is_own = known is not None and known.episode_id == holder.episode_id
        if holder.is_removed or (is_own and known is not None and self._is_heir(known)):
            return self._replace(read, holder.episode_id, holder.is_removed, content, asked)
        kept = self._store.contents.episode(holder.episode_id)
        if kept is not None:
            self._join(read, kept, content)
        return Outcome(Result.UNCHANGED if is_own else Result.DUPLICATE, holder.episode_id)

    def _replace(
        self, read: Read, episode_id: str, is_removed: bool, content: str, asked: Asked
    ) -> Outcome:
        """The episode is now what has been read; a removed one comes back only when asked for."""
        if is_removed and asked is Asked.AGAIN:
            self._put_source(read, episode_id, content)
            return Outcome(Result.PASSED, episode_id)
        self._put(self._with_what_others_know(read, episode_id), episode_id)
        return Outcome(Result.ADDED if is_removed else Result.UPDATED, episode_id)

    def _with_what_others_know(self, read: Read, episode_id: str) -> Read:
        """What the episode's other files said when they were read stays known."""
        path = read.source.path if read.source else None
        kept = self._store.contents.episode(episode_id)
        if kept is None or not any(other != path for other in self.others(episode_id)):
            return read
        joined = joined_details(read.episode, path, read._replace(episode=kept))
        return self._with_chapters(read._replace(episode=joined), episode_id)

    def _join(self, read: Read, kept: Episode, content: str) -> None:
        """Two files of one transcript: keep what tells more, and what only one of them knows."""
        source = self._store.sources.of(kept.id)
        joined = joined_details(kept, source[0].path if source else None, read)
        if detail(read.transcript) > self._store.contents.detail(kept.id):
            new = read.episode
            joined = replace(joined, duration=new.duration, passages=new.passages, words=new.words)
            self._store.put(joined, self._with_chapters(read, kept.id).transcript, read.source)
            return
        self._put_source(read, kept.id, content)
        if joined != kept:
            self._store.put_details(joined)
        if read.transcript.chapters and not self._store.chapters.of(kept.id):
            self._store.chapters.put(kept.id, read.transcript.chapters)

    def _with_chapters(self, read: Read, episode_id: str) -> Read:
        """What has been read; where it names no chapters, with those that are known."""
        known = read.transcript.chapters or self._store.chapters.of(episode_id)
        return read._replace(transcript=replace(read.transcript, chapters=known))

    def _put(self, read: Read, episode_id: str) -> str:
        self._store.put(replace(read.episode, id=episode_id), read.transcript, read.source)
        return episode_id

    def _put_source(self, read: Read, episode_id: str, content: str) -> None:
        if read.source is not None:
            known = self._store.sources.at(read.source.path)
            is_read = known is not None and known.episode_id == episode_id and known.source.is_read
            source = replace(read.source, content=content, is_read=is_read)
            self._store.sources.put(episode_id, source)

    def _free_id(self, episode_id: str) -> str:
        """An edited file's episode has kept the id of what the file held at first."""
        from reader.formats import episode_id as next_id  # noqa: PLC0415  (start-up time)

        while self._store.contents.episode(episode_id) is not None:
            episode_id = next_id(episode_id.encode())
        return episode_id

    def _is_followed(self, path: Path) -> bool:
        known = self._store.sources.at(path)
        return known is not None and known.source.is_read

    def _is_heir(self, known: Known) -> bool:
        """Whether the episode follows this file: it was read from it, or from one that is gone."""
        if known.source.is_read or known.is_stale:
            return known.source.is_read
        sources = self._store.sources.of(known.episode_id)
        return all(is_gone(source.path) for source in sources if source.is_read)

    def _moved(self, read: Read) -> Known | None:
        return self._moves.follow(read.source, read.transcript) if read.source else None


def detail(transcript: Transcript) -> tuple[bool, bool, bool]:
    """Whether there are times of words, times, and speakers: the more, the better it reads."""
    segments = transcript.segments
    return (
        any(segment.words for segment in segments),
        any(segment.start is not None for segment in segments),
        any(segment.speaker is not None for segment in segments),
    )


def joined_details(kept: Episode, path: Path | None, read: Read) -> Episode:
    """What is known about ``kept``, read from ``path``, and what else has been read about it.

    What a transcript says goes before what only the names of a file and its folder say.
    """
    new = read.episode
    named = _named(path), _named(read.source.path if read.source else None)
    joined = {}
    for name in _DETAILS:
        ours, theirs = getattr(kept, name), getattr(new, name)
        is_said = [
            bool(v) and v != getattr(n, name) for v, n in zip((ours, theirs), named, strict=True)
        ]
        joined[name] = theirs if is_said == [False, True] else ours or theirs
    return replace(kept, **joined)


def _named(path: Path | None) -> Details:
    from reader.formats.base import Details  # noqa: PLC0415  (start-up time)
    from reader.formats.names import named_details  # noqa: PLC0415

    return named_details(path) if path else Details()


def _looks_the_same(known: Known, look: Look, beside: str) -> bool:
    source = known.source
    return (source.size, source.mtime_ns, source.beside) == (*look, beside)


def _settled(known: Known, asked: Asked) -> bool:
    """Whether nothing is to be done for a file that holds what it held."""
    if known.is_removed:
        return asked is Asked.AGAIN
    return not known.is_stale or asked is not Asked.FILE
