"""Which passages of one transcript match a query, and which of their words to light.

Pure Python and exact: the index finds the same passages, and is tested against this.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from reader.model import Episode, Passage, PassageMatch, Span
from reader.search.nodes import (
    And,
    InDates,
    InField,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Text,
    Word,
    evaluate,
    wanted,
)
from reader.search.query import Query
from reader.search.tokens import Token, tokenize, words

# Tokens lit together: the first one's ordinal, how many, and the query word of the last.
Run = tuple[int, int, Word]


def match_passages(
    query: Query, episode: Episode, passages: Sequence[Passage]
) -> tuple[PassageMatch, ...]:
    """Every passage of one transcript that matches, in order. See ``TranscriptMatcher``."""
    return TranscriptMatcher(episode, passages).match(query)


def match_passage(
    query: Query, episode: Episode, passages: Sequence[Passage], passage: int
) -> PassageMatch | None:
    """The match in one passage, or None, reading no more of the transcript than it needs."""
    needed = _longest_phrase(query.root) - 1
    end = passage + 1
    while needed > 0 and end < len(passages):
        needed -= len(words(passages[end].text))
        end += 1
    for match in TranscriptMatcher(episode, passages[passage:end]).match(query):
        if match.passage == 0:
            return PassageMatch(passage, tuple((passage + p, span) for p, span in match.lit))
    return None


class TranscriptMatcher:
    """Matches queries against one transcript; keep it while the transcript is shown.

    The first match reads the whole transcript, later ones only look words up.
    """

    def __init__(self, episode: Episode, passages: Sequence[Passage]) -> None:
        self._episode = episode
        self._passages = passages
        self._tokens: dict[int, list[Token]] = {}

    def match(self, query: Query) -> tuple[PassageMatch, ...]:
        """The passages that match, in order, each with the words of it that are lit."""
        if query.root is None:
            return ()
        everything = set(range(len(self._passages)))
        hits = evaluate(query.root, lambda leaf, scope: scope & self._find(leaf), everything)
        lit: dict[int, list[tuple[int, Span]]] = {hit: [] for hit in hits}
        for leaf in dict.fromkeys(wanted(query.root)):
            for first, count, last in self._runs(leaf):
                if (passage := self._words.passage_of[first]) in lit:
                    lit[passage] += self._spans(first, count, last)
        return tuple(PassageMatch(hit, _merged(lit[hit])) for hit in sorted(hits))

    @cached_property
    def _words(self) -> "_Words":
        return _Words(self._passages)

    def _find(self, leaf: Leaf) -> set[int]:
        """The passages that satisfy one leaf of a query."""
        if isinstance(leaf, Word | Phrase):
            return {self._words.passage_of[first] for first, _, _ in self._runs(leaf)}
        if isinstance(leaf, InField) and leaf.field == "speaker":
            speakers = {p.speaker for p in self._passages if p.speaker}
            meant = {speaker for speaker in speakers if leaf.matches(words(speaker))}
            return {i for i, p in enumerate(self._passages) if p.speaker in meant}
        return set(range(len(self._passages))) if self._is_meant(leaf) else set()

    def _is_meant(self, leaf: InField | InDates) -> bool:
        if isinstance(leaf, InDates):
            return leaf.matches(self._episode.date)
        title = leaf.field == "title"
        return leaf.matches(words(self._episode.title if title else self._episode.show))

    def _runs(self, leaf: Text) -> Iterator[Run]:
        if isinstance(leaf, Word):
            return ((ordinal, 1, leaf) for ordinal in self._words.places(leaf))
        count, last = len(leaf.words), leaf.words[-1]
        return ((ordinal, count, last) for ordinal in self._words.phrase_places(leaf))

    def _spans(self, first: int, count: int, last: Word) -> Iterator[tuple[int, Span]]:
        """Where a run stands: one span in each passage that it touches."""
        passage_of, starts = self._words.passage_of, self._words.starts
        run = range(first, first + count)
        for passage, group in groupby(run, passage_of.__getitem__):
            ordinals = [ordinal - starts[passage] for ordinal in group]
            tokens = self._tokens_of(passage)
            end = tokens[ordinals[-1]].end
            if starts[passage] + ordinals[-1] == run[-1]:
                end = _end(tokens, ordinals[-1], last)
            yield passage, (tokens[ordinals[0]].start, end)

    def _tokens_of(self, passage: int) -> list[Token]:
        if passage not in self._tokens:
            self._tokens[passage] = tokenize(self._passages[passage].text)
        return self._tokens[passage]


class _Words:
    """All words of a transcript, numbered through, and where each of them stands."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.starts: list[int] = []
        self.passage_of = array("i")
        self._all: list[str] = []
        for number, passage in enumerate(passages):
            self.starts.append(len(self._all))
            self._all += words(passage.text)
            self.passage_of.extend([number] * (len(self._all) - len(self.passage_of)))
        self._places: dict[str, list[int]] = {}
        for ordinal, word in enumerate(self._all):
            self._places.setdefault(word, []).append(ordinal)

    def places(self, word: Word) -> list[int]:
        """The ordinals of the tokens that a word means, in no order."""
        if not (word.prefix or word.inflected):
            return self._places.get(word.text, [])
        initial = word.text[0]
        return [
            ordinal
            for form, ordinals in self._places.items()
            if form.startswith(initial) and word.matches(form)
            for ordinal in ordinals
        ]

    def phrase_places(self, phrase: Phrase) -> list[int]:
        """The ordinals where a phrase begins, in no order."""
        candidates = [self.places(word) for word in phrase.words]
        rarest = min(range(len(candidates)), key=lambda i: len(candidates[i]))
        last = len(self._all) - len(phrase.words)
        firsts = (ordinal - rarest for ordinal in candidates[rarest])
        return [first for first in firsts if 0 <= first <= last and self._has(phrase, first)]

    def _has(self, phrase: Phrase, first: int) -> bool:
        return all(word.matches(self._all[first + i]) for i, word in enumerate(phrase.words))


def _end(tokens: list[Token], ordinal: int, word: Word) -> int:
    """Where the light ends: one Han or kana character lights alone, not with its neighbour."""
    token = tokens[ordinal]
    following = tokens[ordinal + 1] if ordinal + 1 < len(tokens) else token
    overlaps = token.start < following.start < token.end
    return following.start if overlaps and len(word.text) < len(token.text) else token.end


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


def _longest_phrase(root: Node | None) -> int:
    """How many words the longest phrase of a query has, 1 at least; negated ones count too."""
    if isinstance(root, Phrase):
        return len(root.words)
    if isinstance(root, And | Or):
        return max(map(_longest_phrase, root.parts))
    return _longest_phrase(root.part) if isinstance(root, Not) else 1
