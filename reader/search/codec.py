"""Whoosh's third codec, told to write a whole term at a time and to read places.

What lies on the disk is Whoosh's own format: only the way there is shorter. Whoosh's
field writer takes one posting at a time, which costs 4 of the 8 CPU seconds that an index
of 22 million words takes; this one takes all postings of a term at once. Tiny blocks are
not compressed, which would make them longer.
"""

import pickle
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from whoosh.codec.whoosh3 import (
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3FieldWriter,
    W3LeafMatcher,
    W3TermInfo,
    W3TermsReader,
)
from whoosh.formats import Format
from whoosh.system import pack_int, pack_ushort
from whoosh.util.numeric import length_to_byte

PLACES = "places.i32"

_OFFSET = struct.Struct(">I")
# Of 300,000 blocks that were tried, shorter ones hardly ever gained by zlib.
_COMPRESSED_FROM = 100
_LEVEL = 3
# In longer lists the first posting is a block by itself: it alone tells where the word's
# places begin, and unpacking 2,000 postings for it takes 0.2 ms.
_ALONE = 32


class Term(NamedTuple):
    """A term with all its postings: the gap from each document to the next (the first
    counts from 0), how often it stands there, and the values one after the other."""

    field: str
    text: bytes
    gaps: list[int]
    weights: list[float]
    values: bytes


class PlaceOffset(Format):  # type: ignore[misc]
    """A posting's value: where its places begin in the array of all places, as four bytes."""

    posting_size = _OFFSET.size

    def __init__(self) -> None:
        super().__init__()

    def decode_offset(self, value: bytes) -> int:
        """The offset in the array of all places."""
        return int(_OFFSET.unpack(value)[0])

    def decode_positions(self, value: bytes) -> list[int]:
        """Says to Whoosh that there are positions; ``PlacesMatcher`` is who reads them."""
        raise NotImplementedError(f"the places at {self.decode_offset(value)} are in {PLACES}")


class PlacesCodec(W3Codec):  # type: ignore[misc]
    """Named in the index itself, so that whoever opens it with Whoosh gets it too."""

    length_stats = False  # Lengths are a passage's here, and in an array of ours.

    def field_writer(self, storage: Any, segment: Any) -> Any:
        return _TermWriter(self, storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> Any:
        name = segment.make_filename(self.TERMS_EXT)
        length = storage.file_length(name)
        postings = segment.open_file(storage, self.POSTS_EXT)
        return _TermsReader(self, storage, storage.open_file(name), length, postings)


class _TermWriter(W3FieldWriter):  # type: ignore[misc]
    """Takes ``Term`` items where Whoosh's own takes postings."""

    def add_postings(self, schema: Any, _lengths: Any, items: Iterable[Term]) -> None:
        field = None
        for term in items:
            if term.field != field:
                field = term.field
                self.start_field(field, schema[field])
            self._btext = term.text
            self._postwriter._terminfo = self._write(term)
            self.finish_term()

    def finish_term(self) -> None:
        info, self._postwriter._terminfo = self._postwriter._terminfo, None
        self._tindex.add(pack_ushort(self._fieldid) + self._btext, info.to_bytes())

    def _write(self, term: Term) -> Any:
        """Write the blocks of a term; what the dictionary is to say of it."""
        count = len(term.gaps)
        weights, most, last = sum(term.weights), max(term.weights), sum(term.gaps)
        info = W3TermInfo(weights, count, None, 0, most, term.gaps[0], last)
        first = 1 if count > _ALONE else 0
        blocks = [_block(term, 0, first)] if first else []
        data = b"".join((WHOOSH3_HEADER_MAGIC, *blocks, _block(term, first, count)))
        info.set_extent(self._postfile.tell(), len(data))
        self._postfile.write(data)
        return info


def _block(term: Term, first: int, end: int) -> bytes:
    """Some of a term's postings as Whoosh's third codec has them."""
    last = sum(term.gaps[:end])
    gaps = term.gaps[first:end]
    gaps[0] = last - sum(gaps[1:])  # each block counts from 0
    weights = term.weights[first:end]
    size = len(term.values) // len(term.gaps)
    values = term.values[size * first : size * end]
    data = pickle.dumps((tuple(gaps), _short(weights), values or None), 2)
    level = _LEVEL if len(data) >= _COMPRESSED_FROM else 0
    if level:
        data = zlib.compress(data, level)
    head = pickle.dumps((len(gaps), last, max(weights), level, length_to_byte(None), 0), 2)
    length = len(head) + len(data)
    return bytes(pack_int(-length if end == len(term.gaps) else length)) + head + data


def _short(weights: list[float]) -> tuple[float, ...] | float | None:
    """As Whoosh shortens them: None where all are 1, one number where all are the same."""
    if weights.count(weights[0]) < len(weights):
        return tuple(weights)
    return None if weights[0] == 1.0 else weights[0]


class _TermsReader(W3TermsReader):  # type: ignore[misc]
    def __init__(self, codec: Any, storage: Any, terms: Any, length: int, postings: Any) -> None:
        super().__init__(codec, terms, length, postings)
        self._storage = storage

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        if not isinstance(format_, PlaceOffset):
            return super().matcher(fieldname, text, format_, scorer)
        start, length = self.term_info(fieldname, text).extent()
        return PlacesMatcher(
            self._storage, self._postfile, start, length, format_, (fieldname, text), scorer
        )


class PlacesMatcher(W3LeafMatcher):  # type: ignore[misc]
    """Reads a word's postings, and its places where one of Whoosh's phrases asks for them."""

    def __init__(  # noqa: PLR0913, PLR0917 - they are Whoosh's
        self,
        storage: Any,
        postings: Any,
        start: int,
        length: int,
        format_: Any,
        term: tuple[str, bytes],
        scorer: Any,
    ) -> None:
        super().__init__(postings, start, length, format_, term=term, scorer=scorer)
        self._storage = storage

    def value_as(self, astype: str) -> Any:
        if astype != "positions":
            return super().value_as(astype)
        offset = self.format.decode_offset(self.value())
        return list(self._places(offset, int(self.weight())))

    def _places(self, offset: int, count: int) -> Iterator[int]:
        file = self._storage.open_file(PLACES)
        try:
            yield from np.frombuffer(file.get(4 * offset, 4 * count), "<i4").tolist()
        finally:
            file.close()


def encode_offsets(offsets: Any) -> bytes:
    """The values of postings whose places begin at these offsets."""
    return bytes(offsets.astype(">u4").tobytes())
