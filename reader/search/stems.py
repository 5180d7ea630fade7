"""The inflections of a word are the words that share its English Snowball stem."""

from collections.abc import Callable
from functools import cache, lru_cache

# Nobody inflects a longer word, and the stemmer takes quadratic time on it.
_LONGEST = 40


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of a folded word; a word in another alphabet is its own.

    A stem begins with the first letter of its word.
    """
    if not (word.isascii() and word.isalpha()) or len(word) > _LONGEST:
        return word
    return _stemmer()(word)


@cache
def _stemmer() -> Callable[[str], str]:
    # Late, because it takes longer to import than all the rest of a search.
    from whoosh.lang.snowball.english import EnglishStemmer  # noqa: PLC0415

    stem: Callable[[str], str] = EnglishStemmer().stem
    return stem
