"""The part of the index that is numpy's: all places of all words, and the passages."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.search.collect import Collector
from reader.search.dictionary import INFLECTIONS, WORDS, Posting
from reader.search.stems import stem
from reader.search.storage import BuildCancelled

Numbers = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

# So many places or postings are taken at a time, to need little memory.
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Places:
    """The places of each word in order, word after word, and what Whoosh is to know of them.

    A posting is one word in one episode: it holds the places from its offset
    up to the next one's.
    """

    vocabulary: list[str]
    places: Numbers
    words: Numbers
    episodes: Numbers
    offsets: npt.NDArray[np.int64]

    def postings(self, cancelled: Callable[[], bool]) -> Iterator[Posting]:
        """All postings, sorted as Whoosh wants them. Raises BuildCancelled."""
        for term in sorted(_inflections(self.vocabulary)):
            yield INFLECTIONS, term.encode(), 0, 1.0, b""
        terms = [word.encode() for word in self.vocabulary]
        counts = np.diff(self.offsets, append=len(self.places)).astype(np.float32)
        for start in range(0, len(self.offsets), _BLOCK):
            if cancelled():
                raise BuildCancelled("cancelled while writing the index")
            block = slice(start, start + _BLOCK)
            values = self.offsets[block].astype(">u4").tobytes()
            yield from zip(
                repeat(WORDS),
                map(terms.__getitem__, self.words[block].tolist()),
                self.episodes[block].tolist(),
                counts[block].tolist(),
                (values[i : i + 4] for i in range(0, len(values), 4)),
                strict=False,
            )


def sorted_places(collected: Collector) -> Places:
    """Turn the text's order (which word stands here?) into the index's (where is this word?)."""
    vocabulary = sorted(collected.vocabulary)
    rank = np.empty(len(vocabulary), np.int64)
    rank[[collected.vocabulary[word] for word in vocabulary]] = np.arange(len(vocabulary))
    tokens = np.frombuffer(collected.tokens, np.int32) if collected.tokens else _none()
    sizes = np.array(collected.sizes, np.int64)
    # Word and place in one number each: sorting those in place needs the least memory.
    keys = rank[tokens]
    keys <<= 32
    ends = np.cumsum(sizes)
    for episode, (end, size) in enumerate(zip(ends.tolist(), sizes.tolist(), strict=True)):
        keys[end - size : end] |= np.arange(end - size, end) + episode
    keys.sort()
    places = keys.astype(np.int32)  # keeps the low half
    keys >>= 32
    words = keys.astype(np.int32)
    del keys
    starts = ends - sizes + np.arange(len(sizes))
    episodes = np.empty(len(places), np.int32)
    for start in range(0, len(places), _BLOCK):
        block = slice(start, start + _BLOCK)
        episodes[block] = np.searchsorted(starts, places[block], "right") - 1
    new = np.ones(len(places), np.bool_)
    new[1:] = (words[1:] != words[:-1]) | (episodes[1:] != episodes[:-1])
    offsets = np.flatnonzero(new)
    return Places(vocabulary, places, words[offsets], episodes[offsets], offsets)


def save_arrays(folder: Path, collected: Collector, places: Places) -> None:
    """Write the arrays that a search reads; see ``Arrays``."""
    end = len(collected.tokens) + len(collected.episodes)
    np.save(folder / "places.npy", places.places)
    np.save(folder / "passages.npy", np.array([*collected.passages, end], np.int32))
    firsts = [*collected.firsts, len(collected.passages)]
    np.save(folder / "episodes.npy", np.array(firsts, np.int32))
    np.save(folder / "speakers.npy", np.array(collected.speakers_of, np.int32))
    speakers = json.dumps(list(collected.speakers), ensure_ascii=True)
    (folder / "speakers.json").write_text(speakers, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Arrays:
    """``places``: the places of each word. ``passages``: the place where each passage
    begins, and the end. ``episodes``: the first passage of each episode, and the end.
    ``lengths``: how many tokens each passage has. ``speakers_of``: the number of each
    passage's speaker in ``speakers``."""

    places: Numbers
    passages: Numbers
    episodes: Numbers
    lengths: Numbers
    speakers_of: Numbers
    speakers: list[str]

    @classmethod
    def open(cls, folder: Path) -> "Arrays":
        """Map the large array into memory and read the small ones."""
        passages = _load(folder / "passages.npy")
        episodes = _load(folder / "episodes.npy")
        return cls(
            _load(folder / "places.npy", mmap_mode="r"),
            passages,
            episodes,
            _lengths(passages, episodes),
            _load(folder / "speakers.npy"),
            json.loads((folder / "speakers.json").read_text(encoding="utf-8")),
        )


def _load(path: Path, **how: Any) -> Numbers:
    array: Numbers = np.load(path, allow_pickle=False, **how)
    return array


def _lengths(passages: Numbers, episodes: Numbers) -> Numbers:
    lengths = np.diff(passages)
    # The free place after each episode is no part of the passage before it.
    np.subtract.at(lengths, episodes[1:][episodes[1:] > 0] - 1, 1)
    return lengths


def _none() -> Numbers:
    return np.empty(0, np.int32)


def _inflections(vocabulary: list[str]) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for word in vocabulary:
        groups.setdefault(stem(word), []).append(word)
    for root, group in groups.items():
        if group != [root]:
            yield from (f"{root}\t{word}" for word in group)
