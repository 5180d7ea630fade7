"""Words with times of their own: joined to a text, or found in one."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.model import WordTime

# How far a word is looked for beyond the one before: words that the text lacks
# are passed over, and a text without any of them costs no more than its length.
_REACH = 120

# Scripts that set no space between words: Thai, kana, Han and what belongs to them.
_UNSPACED = (("\u0e00", "\u0eff"), ("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"))


class Piece(NamedTuple):
    """A stretch of text with its own spaces; timed, in seconds, where it is a word.

    An ``attached`` one, such as a comma, follows the piece before without a space.
    """

    text: str
    start: float | None = None
    end: float | None = None
    attached: bool = False


def is_unspaced(character: str) -> bool:
    """Whether words in the character's script follow each other without a space."""
    return any(first <= character <= last for first, last in _UNSPACED)


def lacks_space(before: str, after: str) -> bool:
    """Whether two words that touch, neither of them empty, need a space between."""
    last, first = before[-1], after[0]
    if last.isspace() or first.isspace():
        return False
    return not (is_unspaced(last) and is_unspaced(first))


def join_pieces(pieces: Iterable[Piece]) -> tuple[str, tuple[WordTime, ...]]:
    """The text as the pieces stand, white space collapsed, and when its words are said."""
    parts: list[str] = []
    times: list[WordTime] = []
    length, gap = 0, False
    for piece in pieces:
        core = " ".join(piece.text.split())
        if not core:
            gap = gap or bool(piece.text)
            continue
        if length and (gap or piece.text[0].isspace()):
            parts.append(" ")
            length += 1
        if piece.start is not None:
            times.append(WordTime(length, len(core), piece.start, piece.end))
        parts.append(core)
        length += len(core)
        gap = piece.text[-1].isspace()
    return "".join(parts), tuple(times)


def with_spaces(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces with a space between two that touch, where their script sets one."""
    last = ""
    for piece in pieces:
        if not piece.text:
            continue
        if last and not piece.attached and lacks_space(last, piece.text):
            yield Piece(" ")
        yield piece
        last = piece.text


def place_words(text: str, words: Iterable[Piece]) -> tuple[WordTime, ...]:
    """When the words of ``text`` are said, for those that it holds in the same order.

    Case is set aside: some sources write a text in capitals and its words without.
    """
    times: list[WordTime] = []
    after = 0
    for word in words:
        core = " ".join(word.text.split())
        at = _find(text, core, after) if core else -1
        if at < 0:
            continue
        after = at + len(core)
        if word.start is not None:
            times.append(WordTime(at, len(core), word.start, word.end))
    return tuple(times)


def _find(text: str, word: str, after: int) -> int:
    """Where ``word`` begins, soon after ``after`` and not inside another word; -1 if nowhere."""
    window = text[after : after + len(word) + _REACH]
    at = _begins(window, word)
    if at < 0:
        at = _begins(_lower(window), _lower(word))
    return after + at if at >= 0 else -1


def _begins(window: str, word: str) -> int:
    at = window.find(word)
    while at > 0 and window[at - 1].isalnum():
        at = window.find(word, at + 1)
    return at


def _lower(text: str) -> str:
    """In small letters, where that keeps every character's place."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text
