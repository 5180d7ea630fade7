"""Which passages of one transcript match a query, and which of their words to light.

Exact: the index finds the same passages, and is tested against this.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from reader.model import Episode, Kind, Passage, PassageMatch, Span
from reader.model.marks import Mark
from reader.search.languages import language_of
from reader.search.lit import Lit, light
from reader.search.nodes import (
    And,
    Filter,
    Has,
    InDates,
    InField,
    InLanguage,
    InNote,
    Leaf,
    Marked,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Text,
    evaluate,
    localised,
    wanted,
)
from reader.search.passages import Mask, Numbers
from reader.search.query import Query
from reader.search.standing import Runs, Standing
from reader.search.tokens import words

# Queries in a language whose words are kept with their inflections.
_KEPT = 64
_Runs = Callable[[Text], Iterable[Runs]]


def match_passages(
    query: Query, episode: Episode, passages: Sequence[Passage]
) -> tuple[PassageMatch, ...]:
    """Every passage of one transcript that matches, in order. See ``TranscriptMatcher``."""
    return TranscriptMatcher(episode, passages).match(query)


def light_passage(
    query: Query, episode: Episode, passages: Sequence[Passage], passage: int, language: str
) -> tuple[Span, ...]:
    """What is lit in a passage that is known to match, reading no more of the transcript than
    it needs: ``passages`` may be a piece of it, in the ``language`` of the whole."""
    return next(light_passages(query, episode, passages, (passage,), language))


def light_passages(
    query: Query,
    episode: Episode,
    passages: Sequence[Passage],
    hits: Sequence[int],
    language: str,
) -> Iterator[tuple[Span, ...]]:
    """The same of several, which are sorted, each once."""
    needed = sorted({n for hit in hits for n in range(hit, _end_of(query, passages, hit))})
    matcher = TranscriptMatcher(episode, [passages[number] for number in needed], language)
    return matcher.light(query, [bisect_left(needed, hit) for hit in hits])


class Piece(NamedTuple):
    """A piece of a transcript in the ``language`` of the whole, and which passage is a hit."""

    episode: Episode
    passages: Sequence[Passage]
    hit: int
    language: str


def light_pieces(query: Query, pieces: Sequence[Piece]) -> list[tuple[Span, ...]]:
    """What is lit in the hit of each: ``light_passage`` for a page of hits.

    Where words stand alone, they are looked for in all pieces of a language at once: nothing
    runs on from one into the next.
    """
    if query.root is None:
        return [()] * len(pieces)
    if longest_stretch(query.root) > 1:
        return [light_passage(query, *piece) for piece in pieces]
    found: dict[int, tuple[Span, ...]] = {}
    for language in {piece.language for piece in pieces}:
        numbers = [i for i, piece in enumerate(pieces) if piece.language == language]
        hits = [pieces[i].passages[pieces[i].hit] for i in numbers]
        matcher = TranscriptMatcher(pieces[numbers[0]].episode, hits, language)
        found.update(zip(numbers, matcher.light(query, range(len(hits))), strict=True))
    return [found[i] for i in range(len(pieces))]


def _end_of(query: Query, passages: Sequence[Passage], passage: int) -> int:
    """The end of the passages that decide on one."""
    needed = longest_stretch(query.root) - 1
    end = passage + 1
    while needed > 0 and end < len(passages):
        needed -= len(words(passages[end].text))
        end += 1
    return end


class TranscriptMatcher:
    """Matches queries against one transcript; keep it while the transcript is shown.

    The first match reads the whole transcript, later ones only look words up.
    """

    def __init__(
        self, episode: Episode, passages: Sequence[Passage], language: str | None = None
    ) -> None:
        """``passages`` may be a part of the transcript where its ``language`` is given."""
        self._episode = episode
        self._passages = passages
        self._language = language or language_of(episode, passages)

    def match(self, query: Query) -> tuple[PassageMatch, ...]:
        """The passages that match, in order, each with the words of it that are lit."""
        if query.root is None:
            return ()
        root = _localised(query.root, self._language)
        everything = np.ones(len(self._passages), np.bool_)
        marks = query.marks.of(self._episode.id) if query.marks else ()
        runs = cache(self._standing.runs)

        def find(leaf: Leaf, scope: Mask) -> Mask:
            if isinstance(leaf, Text):
                return scope & self._mask(*(found.owners for found in runs(leaf)))
            return scope & self._mask(list(self._find(leaf, marks)))

        hits = evaluate(root, find, everything)
        return tuple(self._lit(root, hits, runs).matches(hits))

    def light(self, query: Query, hits: Sequence[int]) -> Iterator[tuple[Span, ...]]:
        """What is lit in each of some passages that are known to match, and are sorted."""
        if query.root is None:
            return iter([()] * len(hits))
        root = _localised(query.root, self._language)
        return self._lit(root, self._mask(list(hits)), self._standing.runs).within(hits)

    def _lit(self, root: Node, hits: Mask, runs: _Runs) -> Lit:
        leaves = dict.fromkeys(wanted(root))
        return light(self._standing, chain.from_iterable(map(runs, leaves)), hits)

    @cached_property
    def _standing(self) -> Standing:
        return Standing([passage.text for passage in self._passages])

    def _mask(self, *numbers: Numbers | list[int]) -> Mask:
        """Of all passages, those of these numbers."""
        mask = np.zeros(len(self._passages), np.bool_)
        for each in numbers:
            mask[each] = True
        return mask

    def _find(self, leaf: Filter, marks: Sequence[Mark]) -> Iterable[int]:
        """The numbers of the passages that satisfy one filter of a query."""
        if isinstance(leaf, Marked):
            asked_for = (mark for mark in marks if _is_asked_for(mark, leaf))
            return {number for mark in asked_for for number in self._in(mark)}
        if isinstance(leaf, InField) and leaf.field == "speaker":
            speakers = {p.speaker for p in self._passages if p.speaker}
            meant = {speaker for speaker in speakers if leaf.matches(words(speaker))}
            return {i for i, p in enumerate(self._passages) if p.speaker in meant}
        if leaf == Has("speaker"):
            return {i for i, p in enumerate(self._passages) if p.speaker}
        return range(len(self._passages)) if self._is_meant(leaf) else ()

    def _in(self, mark: Mark) -> Iterator[int]:
        """The passages that a mark touches; a bookmark stands in the one where it begins."""
        end = mark.start + 1 if mark.kind is Kind.BOOKMARK else mark.end
        letters = self._letters
        number = bisect_right(letters, mark.start)
        while number < len(letters) and (number == 0 or letters[number - 1] < end):
            if letters[number] > (letters[number - 1] if number else 0):
                yield number
            number += 1

    @cached_property
    def _letters(self) -> list[int]:
        """How many characters but white space stand up to the end of each passage."""
        return list(accumulate(len("".join(passage.text.split())) for passage in self._passages))

    def _is_meant(self, leaf: InField | InDates | Has | InLanguage) -> bool:
        """Whether the episode satisfies a filter that asks for nothing else."""
        if isinstance(leaf, InDates):
            return leaf.matches(self._episode.date)
        if isinstance(leaf, InLanguage):
            return leaf.language == self._language
        if isinstance(leaf, Has):
            return self._episode.timed
        title = leaf.field == "title"
        return leaf.matches(words(self._episode.title if title else self._episode.show))


@lru_cache(_KEPT)
def _localised(root: Node, language: str) -> Node:
    """The same for each of the many rows of a page."""
    return localised(root, (language,))


def _is_asked_for(mark: Mark, leaf: Marked) -> bool:
    return leaf.matches(words(mark.note)) if isinstance(leaf, InNote) else leaf.matches(mark)


def longest_stretch(root: Node | None) -> int:
    """How many tokens decide on a passage from where they begin; negated ones count too."""
    if isinstance(root, Phrase):
        return len(root.words)
    if isinstance(root, Near):
        return root.stretch
    if isinstance(root, And | Or):
        return max(map(longest_stretch, root.parts))
    return longest_stretch(root.part) if isinstance(root, Not) else 1
