"""The words of an index that are nearly the same as another."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

# All words of a part, a line each: to have Whoosh list its 67,000 terms takes 80 ms, this 5.
VOCABULARY = "words.txt"
# Nobody means a longer word by mistake.
_LONGEST = 32
# A query asks for the same word again when it counts, ranks and is paged; each costs 2 ms.
_KEPT = 128


class Vocabulary:
    """Finds words within a few edits (see ``is_within``), by first looking at which letters
    they have.

    An edit changes at most two bits of a word's signature, which has a bit for each of
    its letters (modulo 64): comparing all signatures costs about 1 ms for 200,000 words
    and leaves few of them to be compared letter by letter, all at once.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = np.array([word for word in words if len(word) <= _LONGEST] or [""])
        width = self._words.dtype.itemsize // 4
        self._letters = self._words.view(np.uint32).reshape(len(self._words), width)
        self._lengths = np.count_nonzero(self._letters, axis=1)
        self._signatures = _signatures(self._letters)
        self._kept = lru_cache(_KEPT)(self._found)

    def similar(self, word: str, edits: int) -> list[str]:
        """The words that at most so many edits lead to, see ``is_within``; the word too."""
        return self._kept(word, edits)

    def _found(self, word: str, edits: int) -> list[str]:
        if len(word) > _LONGEST - edits:
            return []
        asked = [ord(letter) for letter in word]
        own = _signatures(np.array([asked], np.uint32))
        likely = np.bitwise_count(self._signatures ^ own) <= 2 * edits
        likely &= (np.abs(self._lengths - len(word)) <= edits) & (self._lengths > 0)
        at = np.flatnonzero(likely)
        # Each column is one letter of all words.
        letters = np.ascontiguousarray(self._letters[at].T[: len(word) + edits])
        distances = _distances(letters, self._lengths[at], asked, edits)
        found: list[str] = self._words[at[distances <= edits]].tolist()
        return found


def _distances(
    letters: npt.NDArray[np.uint32], lengths: npt.NDArray[np.intp], asked: list[int], most: int
) -> npt.NDArray[np.int8]:
    """How many edits lead from each of some words to the one asked for; more than ``most``
    is any such number.

    The table of distances between beginnings that ``is_within`` fills, cell by cell for all
    words: 2,000 take 2 ms, 15 one by one. What is ``most`` off its diagonal is further.
    """
    far = np.full(len(lengths), most + 1, np.int8)
    result = far
    before: dict[int, npt.NDArray[np.int8]] = {}
    row = {j: np.full(len(lengths), j, np.int8) for j in range(most + 1)}
    for i, letter in enumerate(asked, start=1):
        following = {0: np.full(len(lengths), i, np.int8)} if i <= most else {}
        for j in range(max(1, i - most), min(i + most, len(letters)) + 1):
            shorter = np.minimum(row.get(j, far), following.get(j - 1, far)) + np.int8(1)
            cost = np.minimum(shorter, row.get(j - 1, far) + (letters[j - 1] != letter))
            if i > 1 < j:
                other = (letters[j - 2] != letter) | (letters[j - 1] != asked[i - 2])
                cost = np.minimum(cost, before.get(j - 2, far) + np.int8(1) + far * other)
            following[j] = cost
        before, row = row, following
    for j, cost in row.items():
        result = np.where(lengths == j, cost, result)
    return result


def _signatures(letters: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint64]:
    """The signatures of rows of code points; 0 is no letter."""
    signatures = np.zeros(len(letters), np.uint64)
    # Letter by letter: all at once takes 100 MB for a moment, and three times as long.
    for column in letters.T:
        bits = np.left_shift(np.uint64(1), column.astype(np.uint64) & np.uint64(63))
        signatures |= bits * (column != 0)
    return signatures
