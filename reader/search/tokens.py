"""The one tokeniser: what the index holds, what a query asks for and what is lit.

Words are runs of letters and digits, with their marks; everything else splits,
apostrophes too. Case, accents, niqqud, tashkil and tatweel are folded, and letters
that stand for the same sound in writing of one language (see ``_SAME``).

Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are searched by any part of
what is written: a run of such characters gives one token a character, the character
and the one after it, so the run's last token is its last character alone. Any part
of the run can then be found as a phrase, and a single character as a prefix.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple


class Token(NamedTuple):
    """A folded word and where it stands: code points of the original text, end exclusive."""

    text: str
    start: int
    end: int


_LOWER = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
# The same of the bytes of a text, spelt as ``as_ascii`` or as folded words.
SPELT = bytes(ord(_LOWER[byte]) if byte in _LOWER else byte for byte in range(256))
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# English text is nearly always ASCII but for these; they take one character each.
_TYPOGRAPHIC = "’‘“”–—…\u00a0ʼʻ"
# Of the text's kinds, below: a word with its marks, or a run of unspaced characters.
_RUN = re.compile(r"w[wm]*|c[cm]*")
_UNIT = re.compile(r"cm*")
# Scripts that are searched by any part of a run; Korean has spaces, but a word of it
# carries its particles and compounds along.
_UNSPACED = (
    (0x0E01, 0x0EDF),  # Thai and Lao
    (0x1000, 0x109F),  # Burmese
    (0x1100, 0x11FF),  # Korean, its letters apart
    (0x1780, 0x17DD),  # Khmer
    (0x3005, 0x30FF),  # Japanese, Chinese marks
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),  # Han
    (0xAC00, 0xD7A3),  # Korean syllables
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x3FFFF),
)
# Letters that Unicode does not take apart and readers do not tell apart: European ones
# with a stroke, the dotless i, Persian forms of Arabic letters, the ends of Arabic words.
_SAME = {
    ord(letter): same
    for same, letters in (
        *(("i", "ıɨ"), ("o", "ø"), ("l", "ł"), ("h", "ħ"), ("t", "ŧ"), ("d", "đð")),
        *(("ae", "æ"), ("oe", "œ")),
        *(("\u0627", "\u0671"), ("\u064a", "\u0649\u06cc\u06d0"), ("\u0643", "\u06a9")),
        ("\u0647", "\u0629\u06c1\u06d5\u06be"),
    )
    for letter in letters
}
# And letters that Unicode takes apart and readers do tell apart.
_OTHER = {"и\u0306": "й", "у\u0306": "ў", "і\u0308": "ї"}
# Invisible: a soft hyphen, joiners. They belong to their word and are no part of it.
_INVISIBLE = "\u00ad\u034f\u200c\u200d\u2060\ufeff"
_TATWEEL = "\u0640"
# Marks by use: what makes a word longer and nothing else, the voicing of narrow kana.
_MARKS = f"{_INVISIBLE}{_TATWEEL}ﾞﾟ"


def words(text: str) -> list[str]:
    """The folded words alone, in order: what ``tokenize`` gives, faster."""
    plain = _plain(text)
    if plain.isascii():
        return plain.translate(_LOWER).split()
    return [token.text for token in tokenize(text)]


def as_ascii(text: str) -> str | None:
    """The text, character for character, in ASCII alone, if it can be; its tokens are the
    runs of letters and digits then, in lower case."""
    plain = _plain(text)
    return plain if plain.isascii() else None


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order."""
    plain = _plain(text)
    if plain.isascii():
        return [Token(m.group(), *m.span()) for m in _ASCII_WORD.finditer(plain.lower())]
    tokens: list[Token] = []
    kinds = plain.translate(_KINDS)
    for run in _RUN.finditer(kinds):
        start, end = run.span()
        if kinds[start] == "c":
            units = [unit.span() for unit in _UNIT.finditer(kinds, start, end)]
            tokens += _bigrams(plain, units)
        else:
            tokens.append(Token(_fold(plain[start:end]), start, end))
    return tokens


def query_tokens(text: str) -> list[Token]:
    """The tokens that must stand side by side wherever ``text`` is written.

    The last character of a closing unspaced run may be followed by more in
    the text that is searched, so its token of one character is left out, or is
    the whole query: see ``is_open``.
    """
    tokens = tokenize(text)
    if len(tokens) > 1 and tokens[-1].start < tokens[-2].end:
        return tokens[:-1]
    return tokens


def is_open(word: str) -> bool:
    """Whether a folded query word is one unspaced character, found as a prefix."""
    return len(word) == 1 and is_unspaced(word)


def _plain(text: str) -> str:
    if text.isascii():
        return text
    for char in _TYPOGRAPHIC:
        text = text.replace(char, " ")
    return text


def _bigrams(text: str, units: list[tuple[int, int]]) -> list[Token]:
    folded = [_fold(text[start:end]) for start, end in units]
    pairs = zip(units, units[1:], folded, folded[1:], strict=False)
    tokens = [Token(a + b, first[0], second[1]) for first, second, a, b in pairs]
    return [*tokens, Token(folded[-1], *units[-1])]


@lru_cache(maxsize=1 << 16)
def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKD", word).casefold()
    apart = unicodedata.normalize("NFKD", folded)
    for pair, letter in _OTHER.items():
        apart = apart.replace(pair, letter)
    bare = (c for c in apart if not _is_dropped(c))
    return unicodedata.normalize("NFC", "".join(bare)).translate(_SAME) or word


def _is_dropped(char: str) -> bool:
    """Accents, points and what a compatibility form brings in that is no letter.

    Marks of the classes kept are part of the spelling: the voicing of kana, the
    vowels of Indic scripts and of Thai.
    """
    kind = _kind(char)
    if kind != "m":
        return kind == " "
    if char in _INVISIBLE or char == _TATWEEL:
        return True
    place = unicodedata.combining(char)
    selector = "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100"
    return 10 <= place <= 36 or place >= 200 or selector or unicodedata.category(char) == "Me"


def _kind(char: str) -> str:
    """``w`` letter or digit, ``c`` unspaced, ``m`` mark, or a space for all else."""
    category = unicodedata.category(char)[0]
    if category == "M" or char in _MARKS or "\u1160" <= char <= "\u11ff":
        return "m"
    if category not in "LN" or char in _TYPOGRAPHIC:
        return " "
    return "c" if is_unspaced(char) else "w"


def is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script that is searched by any part of a run."""
    return char >= "\u0e01" and any(first <= ord(char) <= last for first, last in _UNSPACED)


class _Kinds(dict[int, str]):
    """The kind of each code point met so far, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = kind = _kind(chr(code))
        return kind


_KINDS = _Kinds()
