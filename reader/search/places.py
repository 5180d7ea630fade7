"""The part of an index that is numpy's: all places of all words, and the passages."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.search import dictionary
from reader.search.codec import PLACES, Term, encode_offsets
from reader.search.collect import Collector
from reader.search.dictionary import INFLECTIONS, WORDS, inflection
from reader.search.rows import write_rows
from reader.search.stems import stem
from reader.search.storage import BuildCancelled
from reader.search.vocabulary import VOCABULARY

Numbers = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

PASSAGES = "passages.npz"
SPEAKERS = "speakers.json"

# So many tokens are sorted at a time. With all 22 million at once, a build took 470 MB.
_BLOCK = 1_000_000


def write_part(folder: Path, collected: Collector, cancelled: Callable[[], bool]) -> None:
    """Write everything of a part into an empty folder. Raises BuildCancelled, OSError."""
    sorting = _Sorting(collected)
    bounds, firsts = _bounds(collected), _firsts(collected)
    np.savez(
        folder / PASSAGES,
        bounds=bounds,
        firsts=firsts,
        speakers_of=np.array(collected.speakers_of, np.int32),
        segments=np.array(collected.segments, np.int32),
        letters=np.array(collected.letters, np.int32),
        times=np.array(collected.times, np.float64),
    )
    (folder / VOCABULARY).write_bytes("\n".join(sorting.vocabulary).encode())
    speakers = json.dumps(list(collected.speakers), ensure_ascii=True)
    (folder / SPEAKERS).write_text(speakers, encoding="utf-8")
    episodes = zip(collected.episodes, collected.languages, strict=True)
    dictionary.write(folder, episodes, sorting.terms(folder / PLACES, cancelled))
    offsets = np.append(sorting.offsets, len(collected.tokens))
    del collected.tokens[:]  # 85 MB that nobody needs any more
    write_rows(folder, sorting.vocabulary, offsets, bounds)


def _bounds(collected: Collector) -> Numbers:
    """The place where each passage begins, and the end."""
    end = len(collected.tokens) + len(collected.episodes)
    return np.array([*collected.passages, end], np.int32)


def _firsts(collected: Collector) -> Numbers:
    """The first passage of each episode, and the end."""
    return np.array([*collected.firsts, len(collected.passages)], np.int32)


class _Sorting:
    """Turns the text's order (which word stands here?) into the index's (where is this word?).

    ``vocabulary`` is sorted, ``offsets`` says where the places of each of its words begin.
    """

    def __init__(self, collected: Collector) -> None:
        self.vocabulary = sorted(collected.vocabulary)
        numbers = [collected.vocabulary[word] for word in self.vocabulary]
        rank = np.empty(len(numbers), np.int32)
        rank[numbers] = np.arange(len(numbers), dtype=np.int32)
        self._languages = collected.languages
        self._sizes = np.array(collected.sizes, np.int64)
        self._starts = np.cumsum(self._sizes) - self._sizes
        self._ranks = np.frombuffer(collected.tokens, np.int32) if collected.tokens else _none()
        counts = np.zeros(len(numbers), np.int64)
        for start in range(0, len(self._ranks), _BLOCK):
            block = self._ranks[start : start + _BLOCK]
            block[:] = rank[block]
            counts += np.bincount(block, minlength=len(counts))
        self._ends = np.cumsum(counts)
        self.offsets = self._ends - counts

    def terms(self, places: Path, cancelled: Callable[[], bool]) -> Iterator[Term]:
        """All terms, sorted as Whoosh wants them; their places go into a file.

        Raises BuildCancelled.
        """
        for term in sorted(self._inflections()):
            yield Term(INFLECTIONS, term.encode(), [0], [1.0], b"")
        with places.open("wb") as file:
            for first, end in self._ranges():
                if cancelled():
                    raise BuildCancelled("cancelled while writing the index")
                words, episodes, found = self._sorted(first, end)
                file.write(found.astype("<i4").tobytes())
                yield from self._postings(words, episodes, int(self.offsets[first]))
        del self._ranks

    def _ranges(self) -> Iterator[tuple[int, int]]:
        """All words, some at a time that have about ``_BLOCK`` tokens together."""
        first = 0
        while first < len(self.vocabulary):
            limit = self.offsets[first] + _BLOCK
            end = max(first + 1, int(np.searchsorted(self._ends, limit, "right")))
            yield first, end
            first = end

    def _sorted(self, first: int, end: int) -> tuple[Numbers, Numbers, Numbers]:
        """Of all tokens of some words: the word, its episode and its place, in order."""
        tokens = np.concatenate(
            [
                start + np.flatnonzero((block >= first) & (block < end))
                for start in range(0, len(self._ranks), _BLOCK)
                for block in [self._ranks[start : start + _BLOCK]]
            ]
        )
        # Word and token in one number each: the fastest that numpy sorts.
        keys = self._ranks[tokens].astype(np.int64)
        keys <<= 32
        keys |= tokens
        keys.sort()
        tokens = keys & 0xFFFFFFFF
        keys >>= 32
        episodes = np.searchsorted(self._starts, tokens, "right") - 1
        # Of the episodes that begin at one token, all but the last are empty.
        return keys.astype(np.int32), episodes.astype(np.int32), tokens + episodes

    def _postings(self, words: Numbers, episodes: Numbers, offset: int) -> Iterator[Term]:
        """The terms of these words, whose places begin at ``offset``."""
        new = np.ones(len(words), np.bool_)
        new[1:] = (words[1:] != words[:-1]) | (episodes[1:] != episodes[:-1])
        at = np.flatnonzero(new)
        words, episodes = words[at], episodes[at]
        counts = np.diff(at, append=len(new)).astype(np.float32).tolist()
        values = encode_offsets(at + offset)
        begins = np.flatnonzero(np.diff(words, prepend=-1))
        gaps = np.diff(episodes, prepend=0)
        gaps[begins] = episodes[begins]
        steps, of_word = gaps.tolist(), words[begins].tolist()
        bounds = [*begins.tolist(), len(words)]
        for word, a, b in zip(of_word, bounds, bounds[1:], strict=False):
            text = self.vocabulary[word].encode()
            yield Term(WORDS, text, steps[a:b], counts[a:b], values[4 * a : 4 * b])

    def _inflections(self) -> Iterator[str]:
        """The words that share a stem in a language, of those that are used in it."""
        for language in sorted(set(self._languages)):
            groups: dict[str, list[str]] = {}
            for number in np.flatnonzero(self._used(language)).tolist():
                word = self.vocabulary[number]
                groups.setdefault(stem(word, language), []).append(word)
            for root, group in groups.items():
                if group != [root]:
                    yield from (inflection(language, root) + word for word in group)

    def _used(self, language: str) -> Mask:
        """Which words of the vocabulary stand in episodes of a language."""
        used = np.zeros(len(self.vocabulary), np.bool_)
        for other, start, size in zip(self._languages, self._starts, self._sizes, strict=True):
            if other == language:
                used[self._ranks[start : start + size]] = True
        return used


def _none() -> Numbers:
    return np.empty(0, np.int32)
