"""The annotations of a library: kept, and found again wherever their words are now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.library import LibraryStore
from reader.model import Annotation, Finding, ReaderError, SearchCancelled, Transcript
from reader.model.marks import Mark
from reader.services.quoting import TextRange
from reader.services.reports import Cancelled


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation, and where its words are today; None where they are not to be found.

    That is so, too, for an episode that was removed, or is in another library.
    """

    annotation: Annotation
    found: Finding | None

    @property
    def seconds(self) -> float | None:
        """The time of its words today; where they are gone, the time they had."""
        return self.found.seconds if self.found else self.annotation.anchor.seconds


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: the ids that are new, and what was replaced, as it had been."""

    added: tuple[str, ...]
    replaced: tuple[Annotation, ...]


class Annotations:
    """What the user marked. Every method raises LibraryError where the data folder fails.

    Nothing but ``delete`` drops an annotation: one whose words, or whose episode, are
    gone stays, and finds its place again when they come back.
    """

    def __init__(self, store: LibraryStore, read: Callable[[str], Transcript]) -> None:
        self._store = store
        self._read = read

    @property
    def revision(self) -> int:
        """Another number after every change, whoever made it."""
        return self._store.annotations.revision

    def put(self, *annotations: Annotation) -> None:
        """Add these, or replace those with the same id."""
        self._store.annotations.put(annotations)

    def delete(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Drop these; what they were, for ``put`` to bring them back."""
        with self._store.transaction():
            dropped = self.get(ids)
            self._store.annotations.delete([annotation.id for annotation in dropped])
        return dropped

    def get(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Those of these that are there."""
        return self._store.annotations.get(tuple(ids))

    def of(self, episode_id: str) -> tuple[Placed, ...]:
        """The annotations of an episode, in the order of the text."""
        if episode_id in self._store.annotations.stale():
            self._look_for(episode_id)
        return _placed(self._store.annotations.of(episode_id))

    def all(self) -> tuple[Placed, ...]:
        """Every annotation, by episode, in the order of the text.

        Episodes that have changed since the last time are read, to find the words again.
        """
        for episode_id in self._store.annotations.stale():
            self._look_for(episode_id)
        return _placed(self._store.annotations.all())

    def marks(self, cancelled: Cancelled | None = None) -> tuple[Mark, ...]:
        """Those whose words are there, as a search asks for them; see ``all``.

        Raises SearchCancelled where ``cancelled`` says so; what was found by then is kept.
        """
        for episode_id in self._store.annotations.stale():
            self._look_for(episode_id, cancelled)
            if cancelled is not None and cancelled():
                raise SearchCancelled("the search was stopped")
        return self._store.annotations.marks()

    def tags(self) -> tuple[str, ...]:
        """Every tag in use, the most frequent first."""
        from collections import Counter  # noqa: PLC0415  (start-up time)

        counts = Counter(tag for row, _ in self._store.annotations.all() for tag in row.tags)
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag.casefold())))

    def in_passages(self, episode_id: str) -> tuple[tuple[Placed, TextRange | None], ...]:
        """The annotations of an episode, and the words of each in the passages of today."""
        placed = self.of(episode_id)
        if not placed:
            return ()
        from reader.services.annotating.spoken import Spoken  # noqa: PLC0415  (start-up time)

        spoken = Spoken(self._read(episode_id).passages)
        return tuple(
            (one, spoken.range_of(one.found.start, one.found.end) if one.found else None)
            for one in placed
        )

    def export(self, ids: Sequence[str] | None = None) -> bytes:
        """These annotations, or all, as JSON of the W3C Web Annotation model."""
        from reader.services.annotating.web_annotation import write  # noqa: PLC0415

        wanted = None if ids is None else set(ids)
        placed = [p for p in self.all() if wanted is None or p.annotation.id in wanted]
        episodes = {episode.id: episode for episode in self._store.episodes()}
        return write(placed, episodes)

    def take_in(self, data: bytes) -> Taken:
        """Add the annotations of such a JSON.

        One that is here already stays as it is, unless the other was modified later.
        Raises ReaderError with the reason where it is none of ours.
        """
        from reader.services.annotating.web_annotation import read  # noqa: PLC0415

        try:
            incoming = read(data)
        except ValueError as error:
            raise ReaderError(f"{error}.") from error
        with self._store.transaction():
            known = {known.id: known for known in self.get(one.id for one in incoming)}
            newer = [
                one
                for one in incoming
                if one.id not in known or one.modified > known[one.id].modified
            ]
            if newer:
                self._store.annotations.put(map(self._at_home, newer))
        return Taken(
            tuple(one.id for one in newer if one.id not in known),
            tuple(known[one.id] for one in newer if one.id in known),
        )

    def adopt(self, from_id: str, episode_id: str) -> tuple[Annotation, ...]:
        """Give what is not found in one episode to another one, where its words are said.

        A better transcript may be an episode of its own. What was given, as it had been.
        """
        from reader.services.annotating.anchoring import find  # noqa: PLC0415  (start-up time)
        from reader.services.annotating.spoken import Spoken  # noqa: PLC0415

        lost = [placed.annotation for placed in self.of(from_id) if placed.found is None]
        episode = self._store.episode(episode_id)
        if episode is None or not lost or from_id == episode_id:
            return ()
        transcript = self._read(episode_id)
        spoken = Spoken(transcript.passages)
        given = [one for one in lost if find(one.anchor, episode, transcript, spoken)]
        self.put(*(edited(one, episode_id=episode_id, title=episode.title) for one in given))
        return tuple(given)

    def _at_home(self, annotation: Annotation) -> Annotation:
        """An episode that was first read elsewhere from another file may have another id here."""
        if self._store.annotations.changed(annotation.episode_id) >= 0:
            return annotation
        holder = self._store.sources.holder(annotation.episode_id)
        return replace(annotation, episode_id=holder) if holder else annotation

    def _look_for(self, episode_id: str, cancelled: Cancelled | None = None) -> None:
        """Find the words of those that are not known to be where they were."""
        from reader.services.annotating.anchoring import find  # noqa: PLC0415  (start-up time)
        from reader.services.annotating.spoken import Spoken  # noqa: PLC0415

        changed = self._store.annotations.changed(episode_id)
        episode = self._store.episode(episode_id)
        if episode is None:
            return
        transcript = self._read(episode_id)
        spoken = Spoken(transcript.passages)
        findings: dict[str, Finding | None] = {}
        for annotation in self._store.annotations.unchecked(episode_id):
            if cancelled is not None and cancelled():
                break
            findings[annotation.id] = find(annotation.anchor, episode, transcript, spoken)
        self._store.annotations.note_findings(changed, findings)


def edited(annotation: Annotation, **changes: object) -> Annotation:
    """The annotation with other values, modified now."""
    return replace(annotation, modified=datetime.now(UTC), **changes)  # type: ignore[arg-type]


def _placed(rows: Iterable[tuple[Annotation, Finding | None]]) -> tuple[Placed, ...]:
    return tuple(Placed(annotation, found) for annotation, found in rows)
