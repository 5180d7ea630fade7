"""The one tokeniser: what the index holds, what a query asks for and what is lit.

Words are runs of letters and digits, with their marks; everything else splits,
apostrophes too. Case and accents are folded. A run of Han or kana gives one
token a character: the character and the one after it, so the run's last token
is its last character alone. Any part of such a run can then be found as a
phrase, and a single character as a prefix.
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
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# English text is nearly always ASCII but for these; they take one character each.
_TYPOGRAPHIC = "’‘“”–—…\u00a0ʼʻ"
# Of the text's kinds, below: a word with its marks, or a run of Han and kana.
_RUN = re.compile(r"w[wm]*|c[cm]*")
_UNIT = re.compile(r"cm*")
_CJK = (
    (0x3005, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x3FFFF),
)


def words(text: str) -> list[str]:
    """The folded words alone, in order: what ``tokenize`` gives, faster."""
    plain = _plain(text)
    if plain.isascii():
        return plain.translate(_LOWER).split()
    return [token.text for token in tokenize(text)]


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order."""
    plain = _plain(text)
    if plain.isascii():
        return [Token(m.group(), *m.span()) for m in _ASCII_WORD.finditer(plain.lower())]
    tokens: list[Token] = []
    kinds = plain.translate(_KINDS)
    for run in _RUN.finditer(kinds):
        start, end = run.span()
        if run.group().startswith("c"):
            units = [unit.span() for unit in _UNIT.finditer(kinds, start, end)]
            tokens += _bigrams(plain, units)
        else:
            tokens.append(Token(_fold(plain[start:end]), start, end))
    return tokens


def query_tokens(text: str) -> list[Token]:
    """The tokens that must stand side by side wherever ``text`` is written.

    The last character of a closing Han or kana run may be followed by more in
    the text that is searched, so its token of one character is left out, or is
    the whole query: see ``is_open``.
    """
    tokens = tokenize(text)
    if len(tokens) > 1 and tokens[-1].start < tokens[-2].end:
        return tokens[:-1]
    return tokens


def is_open(word: str) -> bool:
    """Whether a folded query word is one Han or kana character, found as a prefix."""
    return len(word) == 1 and _is_cjk(word)


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
    bare = (c for c in unicodedata.normalize("NFKD", folded) if not _is_dropped(c))
    return unicodedata.normalize("NFC", "".join(bare)) or word


def _is_dropped(char: str) -> bool:
    """Accents, points and what a compatibility form brings in that is no letter.

    Marks of the classes kept are part of the spelling: the voicing of kana, the
    vowels of Indic scripts and of Thai.
    """
    kind = _kind(char)
    if kind != "m":
        return kind == " "
    place = unicodedata.combining(char)
    selector = "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100"
    return 10 <= place <= 36 or place >= 200 or selector or unicodedata.category(char) == "Me"


def _kind(char: str) -> str:
    """``w`` letter or digit, ``c`` Han or kana, ``m`` mark, or a space for all else."""
    category = unicodedata.category(char)[0]
    if category == "M" or char in "ﾞﾟ":
        return "m"
    if category not in "LN" or char in _TYPOGRAPHIC:
        return " "
    return "c" if _is_cjk(char) else "w"


def _is_cjk(char: str) -> bool:
    return char >= "\u3005" and any(first <= ord(char) <= last for first, last in _CJK)


class _Kinds(dict[int, str]):
    """The kind of each code point met so far, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = kind = _kind(chr(code))
        return kind


_KINDS = _Kinds()
