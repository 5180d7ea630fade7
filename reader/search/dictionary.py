"""The part of the index that is Whoosh's: words, which episodes hold them, stored fields.

One document an episode. The postings of a word say for each episode how often it
stands there (the weight) and where its places begin in the array of all places
(the value): the array holds the places of each word together, in the
dictionary's own order, so a prefix is one slice of it too.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import Any, Self

from whoosh import fields, index
from whoosh.analysis import Token as WhooshToken
from whoosh.codec.whoosh3 import W3Codec
from whoosh.formats import Existence, Format

from reader.model import Episode
from reader.search.stems import stem as stem_of
from reader.search.tokens import tokenize

# (field, term, document, weight, value), as Whoosh's writer takes them.
Posting = tuple[str, bytes, int, float, bytes]

WORDS = "words"
INFLECTIONS = "inflections"  # each term is a stem, a tab and one of its words
_OFFSET = struct.Struct(">I")
# No word goes on with this: it is no character.
_AFTER_ALL = "\U0010ffff"


class PlaceOffset(Format):  # type: ignore[misc]
    """A posting's value: where its places begin, as four bytes."""

    posting_size = _OFFSET.size

    def __init__(self) -> None:
        super().__init__()

    def decode_offset(self, value: bytes) -> int:
        """The offset in the array of all places."""
        return int(_OFFSET.unpack(value)[0])


class OurAnalyzer:
    """Our tokeniser for whoever opens the index with Whoosh's own query parser."""

    def __call__(self, value: str, **_: object) -> Iterator[Any]:
        """Whoosh tokens, with their places."""
        for pos, token in enumerate(tokenize(value)):
            yield WhooshToken(
                text=token.text, pos=pos, startchar=token.start, endchar=token.end, boost=1.0
            )


def schema() -> Any:
    """What Whoosh keeps of an episode."""
    return fields.Schema(
        id=fields.STORED(),
        title=fields.STORED(),
        show=fields.STORED(),
        date=fields.STORED(),
        words=fields.FieldType(PlaceOffset(), OurAnalyzer()),
        inflections=fields.FieldType(Existence(), OurAnalyzer()),
    )


def write(folder: Path, episodes: Iterable[Episode], postings: Iterable[Posting]) -> None:
    """Write a new Whoosh index; the postings come sorted by field, term and document."""
    codec = W3Codec()
    codec.length_stats = False  # Lengths are a passage's here, and in an array of ours.
    created = index.create_in(str(folder), schema())
    writer = created.writer(codec=codec)
    try:
        for episode in episodes:
            day = episode.date.isoformat() if episode.date else ""
            writer.add_document(id=episode.id, title=episode.title, show=episode.show, date=day)
        writer.pool = _Sorted(postings)
        writer.commit(merge=False)
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
    finally:
        created.close()
    # Our own lock spans the whole build; Whoosh's has nothing left to guard.
    (folder / "MAIN_WRITELOCK").unlink(missing_ok=True)


class _Sorted:
    """Takes the place of Whoosh's sorting pool: ours come sorted already."""

    def __init__(self, postings: Iterable[Posting]) -> None:
        self._postings = postings

    def iter_postings(self) -> Iterator[Posting]:
        """The postings in order."""
        return iter(self._postings)

    def cleanup(self) -> None:
        """Nothing was spooled to the disk."""


@dataclass(frozen=True, slots=True)
class StoredEpisode:
    """What the index knows of an episode."""

    id: str
    title: str
    show: str
    date: Date | None


class Dictionary:
    """Looks words up; ``places`` is the length of the array of all places."""

    def __init__(self, folder: Path, places: int) -> None:
        self._index = index.open_dir(str(folder), readonly=True)
        self._reader = self._index.reader()
        self._places = places

    def close(self) -> None:
        """Let the files go."""
        self._reader.close()
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def episodes(self) -> list[StoredEpisode]:
        """All episodes in the order they were written."""
        return [
            StoredEpisode(
                stored["id"],
                stored["title"],
                stored["show"],
                Date.fromisoformat(stored["date"]) if stored["date"] else None,
            )
            for stored in self._reader.all_stored_fields()
        ]

    def slice_of(self, word: str) -> slice:
        """Where the places of a word lie in the array of all places."""
        term, start = self._first_from(word)
        if term != word.encode():
            return slice(start, start)
        return slice(start, self._first_from(word + "\0")[1])

    def slice_of_prefix(self, prefix: str) -> slice:
        """The same for all words that begin with ``prefix``."""
        return slice(self._first_from(prefix)[1], self._first_from(prefix + _AFTER_ALL)[1])

    def inflections(self, stem: str) -> list[str]:
        """The words of a stem; of a stem that is a word itself perhaps only that."""
        alone = [stem] if stem_of(stem) == stem else []
        if INFLECTIONS not in self._reader.indexed_field_names():
            return alone
        terms = self._reader.expand_prefix(INFLECTIONS, f"{stem}\t")
        return [term.decode().partition("\t")[2] for term in terms] or alone

    def _first_from(self, text: str) -> tuple[bytes, int]:
        """The first word at or after ``text``, and where its places begin."""
        if self._places:
            for field, term in self._reader.terms_from(WORDS, text):
                if field != WORDS:
                    break
                postings = self._reader.postings(WORDS, term)
                return term, postings.format.decode_offset(postings.value())
        return b"", self._places


def encode_offset(offset: int) -> bytes:
    """The value of a posting whose places begin at ``offset``."""
    return _OFFSET.pack(offset)
