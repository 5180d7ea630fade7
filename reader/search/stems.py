"""The inflections of a word are the words that share its English Snowball stem."""

from functools import cache, lru_cache
from typing import Any

# Nobody inflects a longer word, and the stemmer takes quadratic time on it.
_LONGEST = 40


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of a folded word; a word in another alphabet is its own.

    A stem begins with the first letter of its word.
    """
    if not (word.isascii() and word.isalpha()) or len(word) > _LONGEST:
        return word
    return str(_stemmer().stem(word))


@cache
def _stemmer() -> Any:
    # Late, because it takes longer to import than all the rest of a search.
    from whoosh.lang.snowball.english import EnglishStemmer  # noqa: PLC0415

    return EnglishStemmer()
