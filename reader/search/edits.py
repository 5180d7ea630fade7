"""Words that are nearly the same: one letter more, less or other, or two neighbours swapped."""

from functools import lru_cache

from reader.search.tokens import is_unspaced

# A slip in a word of two letters gives any other; two slips ask for a longer word.
_SHORTEST = (3, 6)


def edits_allowed(word: str, asked: int) -> int:
    """How many of the edits asked for a folded word is long enough: 0, 1 or 2."""
    if not word or is_unspaced(word[0]):
        return 0
    return sum(len(word) >= shortest for shortest in _SHORTEST[:asked])


@lru_cache(maxsize=1 << 15)  # the hits of one page have most of their words in common
def is_within(word: str, other: str, most: int) -> bool:
    """Whether at most ``most`` edits, none of which touches another, lead to the other."""
    if abs(len(word) - len(other)) > most:
        return False
    # An edit takes one letter away at most and brings one in: most words differ in more.
    if len(set(word) ^ set(other)) > 2 * most:
        return False
    # The three last rows of the table of distances between beginnings of the two.
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        following = [i]
        for j, theirs in enumerate(other, start=1):
            cost = min(row[j] + 1, following[-1] + 1, row[j - 1] + (letter != theirs))
            swapped = i > 1 < j and letter == other[j - 2] and theirs == word[i - 2]
            following.append(min(cost, before[j - 2] + 1) if swapped else cost)
        before, row = row, following
        if min(row) > most:
            return False
    return row[-1] <= most
