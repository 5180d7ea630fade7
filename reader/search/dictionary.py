"""The part of the index that is Whoosh's: words, which episodes hold them, stored fields.

One document an episode. The postings of a word say for each episode how often it
stands there (the weight) and where its places begin in the array of all places
(the value): the array holds the places of each word together, in the
dictionary's own order, so a prefix is one slice of it too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Date
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from whoosh import fields, index
from whoosh.analysis import Token as WhooshToken
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence
from whoosh.reading import TermNotFound

from reader.model import Episode
from reader.search.codec import PlaceOffset, PlacesCodec, Term
from reader.search.stems import stem as stem_of
from reader.search.tokens import tokenize

WORDS = "words"
INFLECTIONS = "inflections"  # each term is a language, a stem and one of its words
# No word goes on with this: it is no character.
_AFTER_ALL = "\U0010ffff"
# What was looked up is kept: of a word that is typed, all but the last letter are there.
_KEPT = 4096


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
        language=fields.STORED(),
        timed=fields.STORED(),
        words=fields.FieldType(PlaceOffset(), OurAnalyzer()),
        inflections=fields.FieldType(Existence(), OurAnalyzer()),
    )


def inflection(language: str, stem: str) -> str:
    """What the terms of a stem in the field of inflections begin with; then comes a word."""
    return f"{language}:{stem}\t"


def write(folder: Path, episodes: Iterable[tuple[Episode, str]], terms: Iterable[Term]) -> None:
    """Write a new Whoosh index: episodes with their languages, and all terms, which come
    sorted by field and text."""
    created = index.create_in(str(folder), schema())
    writer = created.writer(codec=PlacesCodec(), compound=False)
    try:
        for episode, language in episodes:
            writer.add_document(
                id=episode.id,
                title=episode.title,
                show=episode.show,
                date=episode.date.isoformat() if episode.date else "",
                language=language,
                timed=episode.timed,
            )
        writer.pool = _Sorted(terms)
        writer.commit(merge=False)
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
    finally:
        created.close()
    # Our own lock spans the whole build; Whoosh's has nothing left to guard.
    (folder / "MAIN_WRITELOCK").unlink(missing_ok=True)
    (folder / "_MAIN_0.toc").unlink(missing_ok=True)


class _Sorted:
    """Takes the place of Whoosh's sorting pool: ours come sorted already."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = terms

    def iter_postings(self) -> Iterator[Term]:
        """The terms in order."""
        return iter(self._terms)

    def cleanup(self) -> None:
        """Nothing was spooled to the disk."""


@dataclass(frozen=True, slots=True)
class StoredEpisode:
    """What the index knows of an episode."""

    id: str
    title: str
    show: str
    date: Date | None
    language: str
    timed: bool


class Dictionary:
    """Looks words up, in the files of a part; ``places`` is how many there are in all."""

    def __init__(self, files: Mapping[str, bytes], places: int) -> None:
        storage = RamStorage()
        storage.files = dict(files)
        self._index = storage.open_index()
        self._reader = self._index.reader()
        self._places = places
        self.slice_of = lru_cache(_KEPT)(self._slice_of)
        self.slice_of_prefix = lru_cache(_KEPT)(self._slice_of_prefix)
        self.inflections = lru_cache(_KEPT)(self._inflections)

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
                stored["language"],
                stored["timed"],
            )
            for stored in self._reader.all_stored_fields()
        ]

    def _slice_of(self, word: str) -> slice:
        """Where the places of a word lie in the array of all places."""
        try:
            postings = self._reader.postings(WORDS, word)
        except TermNotFound:
            return slice(0, 0)
        start = postings.format.decode_offset(postings.value())
        return slice(start, start + int(self._reader.frequency(WORDS, word)))

    def _slice_of_prefix(self, prefix: str) -> slice:
        """The same for all words that begin with ``prefix``."""
        return slice(self._first_from(prefix), self._first_from(prefix + _AFTER_ALL))

    def _inflections(self, stem: str, language: str) -> list[str]:
        """The words of a stem; of a stem that is a word itself perhaps only that."""
        alone = [stem] if stem_of(stem, language) == stem else []
        if INFLECTIONS not in self._reader.indexed_field_names():
            return alone
        terms = self._reader.expand_prefix(INFLECTIONS, inflection(language, stem))
        return [term.decode().partition("\t")[2] for term in terms] or alone

    def _first_from(self, text: str) -> int:
        """Where the places of the first word at or after ``text`` begin."""
        if self._places:
            for field, term in self._reader.terms_from(WORDS, text):
                if field != WORDS:
                    break
                postings = self._reader.postings(WORDS, term)
                return int(postings.format.decode_offset(postings.value()))
        return self._places
