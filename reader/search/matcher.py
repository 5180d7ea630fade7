"""Which passages of one transcript match a query, and which of their words to light.

Pure Python and exact: the index finds the same passages, and is tested against this.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from reader.model import Episode, Kind, Passage, PassageMatch, Span
from reader.model.marks import Mark
from reader.search.languages import language_of
from reader.search.nodes import (
    And,
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
from reader.search.query import Query
from reader.search.standing import Run, Standing
from reader.search.tokens import token_spans, words


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
    needed = passages[passage : _end_of(query, passages, passage)]
    return TranscriptMatcher(episode, needed, language).light_first(query)


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
        self._token_spans: dict[int, list[Span]] = {}

    def match(self, query: Query) -> tuple[PassageMatch, ...]:
        """The passages that match, in order, each with the words of it that are lit."""
        if query.root is None:
            return ()
        root = localised(query.root, (self._language,))
        everything = set(range(len(self._passages)))
        marks = query.marks.of(self._episode.id) if query.marks else ()
        hits = evaluate(root, lambda leaf, scope: scope & self._find(leaf, marks), everything)
        lit: dict[int, list[tuple[int, Span]]] = {hit: [] for hit in hits}
        for leaf in dict.fromkeys(wanted(root)):
            for begins, run in self._standing.runs(leaf):
                if (passage := self._standing.passage_of[begins]) in lit:
                    lit[passage] += self._spans(run)
        return tuple(PassageMatch(hit, _merged(lit[hit])) for hit in sorted(hits))

    def light_first(self, query: Query) -> tuple[Span, ...]:
        """What is lit in the first passage, which is known to match."""
        if query.root is None:
            return ()
        lit: list[tuple[int, Span]] = []
        end = self._standing.starts[1]
        for leaf in dict.fromkeys(wanted(localised(query.root, (self._language,)))):
            for begins, run in self._standing.runs(leaf):
                if begins < end and run.ordinals.start < end:
                    lit.append((0, self._span(run, 0)))
        return tuple(span for _, span in _merged(lit))

    @cached_property
    def _standing(self) -> Standing:
        return Standing([words(passage.text) for passage in self._passages])

    def _find(self, leaf: Leaf, marks: Sequence[Mark]) -> set[int]:
        """The passages that satisfy one leaf of a query."""
        if isinstance(leaf, Marked):
            asked_for = (mark for mark in marks if _is_asked_for(mark, leaf))
            return {number for mark in asked_for for number in self._in(mark)}
        if isinstance(leaf, Text):
            return {self._standing.passage_of[begins] for begins, _ in self._standing.runs(leaf)}
        if isinstance(leaf, InField) and leaf.field == "speaker":
            speakers = {p.speaker for p in self._passages if p.speaker}
            meant = {speaker for speaker in speakers if leaf.matches(words(speaker))}
            return {i for i, p in enumerate(self._passages) if p.speaker in meant}
        if leaf == Has("speaker"):
            return {i for i, p in enumerate(self._passages) if p.speaker}
        return set(range(len(self._passages))) if self._is_meant(leaf) else set()

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

    def _spans(self, run: Run) -> Iterator[tuple[int, Span]]:
        """Where a run stands: one span in each passage that it touches."""
        passage_of, starts = self._standing.passage_of, self._standing.starts
        first, last = passage_of[run.ordinals[0]], passage_of[run.ordinals[-1]]
        for passage in range(first, last + 1):
            if starts[passage] < starts[passage + 1]:
                yield passage, self._span(run, passage)

    def _span(self, run: Run, passage: int) -> Span:
        """Where a run stands in a passage that it touches."""
        start, end = self._standing.starts[passage : passage + 2]
        first, last = max(run.ordinals[0], start), min(run.ordinals[-1], end - 1)
        spans = self._spans_of(passage)
        begins, ends = spans[first - start][0], spans[last - start][1]
        # One Han or kana character lights alone, not with its neighbour.
        if last == run.ordinals[-1] and last + 1 < end:
            following = spans[last + 1 - start][0]
            if following < ends and len(run.last.text) < len(self._standing.tokens[last]):
                ends = following
        return begins, ends

    def _spans_of(self, passage: int) -> list[Span]:
        if passage not in self._token_spans:
            self._token_spans[passage] = token_spans(self._passages[passage].text)
        return self._token_spans[passage]


def _is_asked_for(mark: Mark, leaf: Marked) -> bool:
    return leaf.matches(words(mark.note)) if isinstance(leaf, InNote) else leaf.matches(mark)


def _merged(lit: Iterable[tuple[int, Span]]) -> tuple[tuple[int, Span], ...]:
    """In text order, with spans that overlap made one."""
    merged: list[tuple[int, Span]] = []
    for passage, span in sorted(lit):
        before = merged[-1] if merged else None
        if before and before[0] == passage and span[0] < before[1][1]:
            merged[-1] = passage, (before[1][0], max(span[1], before[1][1]))
        else:
            merged.append((passage, span))
    return tuple(merged)


def longest_stretch(root: Node | None) -> int:
    """How many tokens decide on a passage from where they begin; negated ones count too."""
    if isinstance(root, Phrase):
        return len(root.words)
    if isinstance(root, Near):
        return root.stretch
    if isinstance(root, And | Or):
        return max(map(longest_stretch, root.parts))
    return longest_stretch(root.part) if isinstance(root, Not) else 1
