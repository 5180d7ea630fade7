"""The other forms of a word: its inflections, and what Hebrew and Arabic write onto it.

Inflections share a Snowball stem. They are looked for in transcripts of the language
alone whose rules they follow: "made" is no form of "mad" because a library holds one
German episode too.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

# Nobody inflects a longer word, and the stemmers take quadratic time on it.
_LONGEST = 40
# Without its accents an ending may be another one to the stemmer: "achetée" is "achetee".
_UNACCENTED = {"fr": (re.compile("ees?$"), "e")}
# The article and the little words that are written as one with the word after them.
_ATTACHED = {
    "he": frozenset(("ה", *"ובכלמש", "וה", "וב", "ול", "ומ", "וש", "שה", "מה", "כש", "שב", "של")),
    "ar": frozenset(("ال", *"وفبلك", "وال", "فال", "بال", "كال", "لل", "ول", "وب")),
}
# The languages whose words have forms that are known here: Snowball's, and these.
_INFLECTED = ("da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "ru", "sv")
WITH_FORMS = frozenset((*_INFLECTED, *_ATTACHED))
# Shorter words would be found inside too many others.
_SHORTEST = 3


@lru_cache(maxsize=1 << 17)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; itself in a language whose inflections nobody knows.

    A stem begins with the first letter of its word; one that would not is not taken.
    """
    if not word.isalpha() or len(word) > _LONGEST:
        return word
    if language == "en" and not word.isascii():
        return word
    stemmer = _stemmer(language)
    if stemmer is None:
        return word
    ending, plain = _UNACCENTED.get(language, (None, ""))
    found = stemmer(ending.sub(plain, word) if ending else word)
    return found if found[:1] == word[0] else word


def attached(word: str, language: str) -> Iterator[str]:
    """The forms of a word with an article or a little word written before it."""
    if len(word) >= _SHORTEST:
        yield from (before + word for before in _ATTACHED.get(language, ()))


def takes_prefixes(language: str) -> bool:
    """Whether a form of a word may begin with another letter than the word."""
    return language in _ATTACHED


def is_form(token: str, word: str, language: str) -> bool:
    """Whether a folded token is a form of a word in a language."""
    if token[0] == word[0] and stem(token, language) == stem(word, language):
        return True
    before = token.removesuffix(word)
    return len(word) >= _SHORTEST and before != token and before in _ATTACHED.get(language, ())


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    # Late, because it takes longer to import than all the rest of a search.
    from whoosh.lang.snowball import classes  # noqa: PLC0415

    if language not in classes:
        return None
    stem: Callable[[str], str] = classes[language]().stem
    return stem
