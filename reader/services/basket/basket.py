"""The quote basket of a library: kept in the user's order, found again in the transcripts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.library import LibraryStore
from reader.model import BasketItem, Episode, ReaderError, Transcript
from reader.model.basket import cited
from reader.services.quoting import Quote, TextRange, make_quote


def make_item(
    episode: Episode,
    transcript: Transcript,
    selected: TextRange,
    own_times: Mapping[int, float] | None = None,
) -> BasketItem | None:
    """A new item of the selected words; None where only white space is selected.

    ``own_times`` are the user's own, in seconds, by passage.
    """
    from uuid import uuid4  # noqa: PLC0415  (start-up time)

    from reader.services.annotating.anchoring import make_anchor  # noqa: PLC0415

    anchor = make_anchor(episode, transcript, selected)
    if anchor is None:
        return None
    quote, now = make_quote(episode, transcript, selected, own_times), datetime.now(UTC)
    return BasketItem(
        id=str(uuid4()),
        episode=cited(episode),
        anchor=anchor,
        turns=quote.turns,
        first=quote.first,
        last=quote.last,
        added=now,
        modified=now,
        own_start=quote.own_start,
    )


def quote_of(item: BasketItem) -> Quote:
    """The quote as it was when it was collected."""
    anchor = item.anchor
    times = anchor.seconds, anchor.end_seconds
    return Quote(item.episode, item.turns, *times, item.first, item.last, item.own_start)


class Basket:
    """The collected quotes. Every method raises LibraryError where the data folder fails.

    Nothing but ``delete`` drops one, whatever becomes of its episode. While the library
    has the episode, it is cited by what the library says of it now.
    """

    def __init__(self, store: LibraryStore, read: Callable[[str], Transcript]) -> None:
        self._store, self._stored = store, store.basket
        self._read = read

    @property
    def revision(self) -> int:
        """Another number after every change, whoever made it."""
        return self._stored.revision

    def all(self) -> tuple[BasketItem, ...]:
        """Every item, in the user's order."""
        items = self._stored.all()
        ids = dict.fromkeys(item.episode.id for item in items)
        there = {key: found for key in ids if (found := self._store.episode(key))}
        return tuple(
            replace(item, episode=cited(there.get(item.episode.id, item.episode))) for item in items
        )

    def put(self, *items: BasketItem) -> None:
        """Add these at the end, or replace those with the same id where they stand."""
        self._stored.put(items)

    def add(self, item: BasketItem) -> bool:
        """Add one; False, and nothing is added, where the very same words are in it already."""
        with self._store.transaction():
            here = (item.episode.id, item.anchor.start, item.anchor.end, item.anchor.exact)
            for known in self._stored.all():
                anchor = known.anchor
                if here == (known.episode.id, anchor.start, anchor.end, anchor.exact):
                    return False
            self._stored.put([item])
        return True

    def set_note(self, item_id: str, note: str, modified: datetime | None = None) -> None:
        """Change the note of an item, modified now or then; an unknown one is passed over."""
        self._stored.set_note(item_id, note, modified or datetime.now(UTC))

    def arrange(self, ids: Sequence[str]) -> None:
        """Put the items into this order; those that are not named stay behind them."""
        self._stored.arrange(ids)

    def delete(self, ids: Iterable[str]) -> tuple[list[BasketItem], list[str]]:
        """Drop these; what they were, and the order that they stood in, for ``restore``."""
        wanted = set(ids)
        with self._store.transaction():
            there = self._stored.all()
            self._stored.delete(wanted)
        return [item for item in there if item.id in wanted], [item.id for item in there]

    def restore(self, items: Sequence[BasketItem], order: Sequence[str]) -> None:
        """Bring dropped items back to where they stood among ``order``, ids of items."""
        with self._store.transaction():
            self._stored.put(items)
            self._stored.arrange(order)

    def place(self, item: BasketItem) -> tuple[str, TextRange] | None:
        """The episode with the words of an item, and where; None where they are gone."""
        from reader.services.annotating.anchoring import find  # noqa: PLC0415
        from reader.services.annotating.spoken import Spoken  # noqa: PLC0415  (start-up time)

        episode = self._episode(item.episode.id)
        if episode is None:
            return None
        transcript = self._read(episode.id)
        spoken = Spoken(transcript.passages)
        found = find(item.anchor, episode, transcript, spoken)
        return (episode.id, spoken.range_of(found.start, found.end)) if found else None

    def export(self, format_name: str) -> bytes:
        """All of it as a file of one of BASKET_FORMATS; raises KeyError for another name."""
        from reader.services.basket.formats import BASKET_FORMATS  # noqa: PLC0415

        return BASKET_FORMATS[format_name].write(self.all())

    def take_in(self, data: bytes) -> tuple[tuple[BasketItem, ...], tuple[BasketItem, ...]]:
        """Add the items of our JSON, in its order, behind those that are here.

        The items that were added, and those, as they were, that were replaced: one that is
        here already stays as it is, unless the other was modified later. Raises
        ReaderError with the reason where the file is none of ours.
        """
        from reader.services.basket.web_annotation import read  # noqa: PLC0415

        try:
            incoming = read(data)
        except ValueError as error:
            raise ReaderError(f"{error}.") from error
        with self._store.transaction():
            known = {item.id: item for item in self._stored.all()}
            added = [item for item in incoming if item.id not in known]
            newer = [i for i in incoming if i.id in known and i.modified > known[i.id].modified]
            if added or newer:
                self._stored.put([*added, *newer])
        return tuple(added), tuple(known[item.id] for item in newer)

    def _episode(self, episode_id: str) -> Episode | None:
        """An episode that was first read elsewhere from another file may have another id here."""
        episode = self._store.episode(episode_id)
        if episode is None and (holder := self._store.sources.holder(episode_id)):
            episode = self._store.episode(holder)
        return episode
