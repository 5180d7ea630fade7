"""The user's own times in a library: set, kept in order, found again when words have moved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.library import LibraryStore
from reader.model import Anchor, Episode, ReaderError, Transcript, format_timestamp
from reader.model.audio import OwnTime
from reader.services.listening.own_times import OwnTimeChange, PlacedTime, source_times

if TYPE_CHECKING:
    from reader.services.annotating.spoken import Spoken


class Timing:
    """Own times by the passages of today."""

    def __init__(self, store: LibraryStore, read: Callable[[str], Transcript]) -> None:
        self._store = store
        self._read = read

    def of(self, episode_id: str) -> tuple[PlacedTime, ...]:
        """In the order of the text, those last whose words are gone.

        Where the source has a time now, it counts; the user's own is kept, and not told.
        """
        rows = self._store.audio.own_times(episode_id)
        if not rows:
            return ()
        from reader.services.annotating.spoken import Spoken  # noqa: PLC0415  (start-up time)

        passages = self._read(episode_id).passages
        spoken, sourced = Spoken(passages), source_times(passages)
        if self._look_for(episode_id, spoken):
            rows = self._store.audio.own_times(episode_id)
        changed = self._store.annotations.changed(episode_id)
        placed = [
            _placed(own, found if checked == changed else None, spoken)
            for own, checked, found in rows
        ]
        own = (p for p in placed if p.passage is None or p.offset or sourced[p.passage] is None)
        return tuple(sorted(own, key=_order))

    def set(self, episode_id: str, passage: int, seconds: float) -> OwnTimeChange:
        """Give a passage its time; raises ReaderError where the source contradicts it."""
        episode = self._store.episode(episode_id)
        if episode is None:
            raise ReaderError("This episode is no longer in the library.")
        transcript = self._read(episode_id)
        if not 0 <= passage < len(transcript.passages):
            raise ReaderError("The transcript has changed. Open it again.")
        placed = self.of(episode_id)
        _must_fit(transcript, passage, seconds)
        dropped = [p.own for p in placed if _contradicts(p, passage, seconds)]
        anchor = _anchor(episode, transcript, passage)
        from uuid import uuid4  # noqa: PLC0415  (start-up time)

        change = OwnTimeChange(
            tuple(dropped), (OwnTime(str(uuid4()), episode_id, anchor, seconds),)
        )
        self._store.audio.change_own_times(change.dropped, change.added)
        return change

    def remove(self, episode_id: str, passage: int) -> OwnTimeChange:
        """Take the times of a passage's words back."""
        dropped = tuple(p.own for p in self.of(episode_id) if p.passage == passage)
        self._store.audio.change_own_times(dropped, ())
        return OwnTimeChange(dropped)

    def _look_for(self, episode_id: str, spoken: "Spoken") -> bool:
        """Find the words of those that were not looked for since the episode has changed."""
        changed = self._store.annotations.changed(episode_id)
        episode = self._store.episode(episode_id)
        rows = self._store.audio.own_times(episode_id)
        stale = [own for own, checked, _ in rows if checked != changed]
        if episode is None or not stale:
            return False
        from reader.services.annotating.anchoring import find  # noqa: PLC0415  (start-up time)

        transcript = self._read(episode_id)
        places = {own.id: find(own.anchor, episode, transcript, spoken) for own in stale}
        starts = {key: found.start if found else None for key, found in places.items()}
        self._store.audio.note_places(changed, starts)
        return True


def _placed(own: OwnTime, found: int | None, spoken: "Spoken") -> PlacedTime:
    if found is None:
        return PlacedTime(own, None, None)
    place = spoken.range_of(found, found + 1)
    return PlacedTime(own, place.first, place.first_offset)


def _order(placed: PlacedTime) -> tuple[bool, int, int, float]:
    if placed.passage is None or placed.offset is None:
        return True, 0, 0, placed.seconds
    return False, placed.passage, placed.offset, placed.seconds


def _anchor(episode: Episode, transcript: Transcript, passage: int) -> Anchor:
    from reader.services.annotating.anchoring import (  # noqa: PLC0415  (start-up time)
        make_anchor,
        moment_range,
    )

    made = make_anchor(episode, transcript, moment_range(transcript, passage))
    if made is None:
        raise ReaderError("This passage has no words.")
    return Anchor(made.exact, made.prefix, made.suffix, made.start, made.end)


def _must_fit(transcript: Transcript, passage: int, seconds: float) -> None:
    """Raise ReaderError where the source has a time for the passage, or others before it."""
    times = source_times(transcript.passages)
    if times[passage] is not None:
        raise ReaderError("This passage has a time in the transcript, which stays.")
    earlier = max((time for time in times[:passage] if time is not None), default=None)
    later = min((time for time in times[passage + 1 :] if time is not None), default=None)
    if earlier is not None and seconds < earlier:
        raise ReaderError(
            f"The transcript has {format_timestamp(earlier)} before this passage:"
            " its time must be later."
        )
    if later is not None and seconds > later:
        raise ReaderError(
            f"The transcript has {format_timestamp(later)} after this passage:"
            " its time must be earlier."
        )


def _contradicts(placed: PlacedTime, passage: int, seconds: float) -> bool:
    """Whether a time goes for that of a passage: its own, or one out of order with it."""
    if placed.passage is None:
        return False
    if placed.passage == passage:
        return placed.offset == 0 or placed.seconds <= seconds
    is_before = placed.passage < passage
    return placed.seconds >= seconds if is_before else placed.seconds <= seconds
