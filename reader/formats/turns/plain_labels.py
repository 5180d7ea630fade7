"""Turns that begin with a name and a colon, ``LEO:  text``, without times.

A header may come first: lines such as ``SERIES:``, ``EPISODE:`` and ``DATE:``.
"""

from collections import Counter
from collections.abc import Iterator

from reader.formats.base import Format, Reading
from reader.formats.speakers import Labelled, split_labels
from reader.formats.turns.header_block import split_header
from reader.formats.turns.pieces import Turn, opening, preamble, reading_of

# Hard-wrapped turns have a label on one line in many.
_LINES_A_LABEL = 30


def sniff(text: str) -> bool:
    """Whether names and colons begin turns throughout."""
    _, body = split_header(opening(text))
    lines = _lines(body)
    names = Counter(name for name, _ in split_labels(lines) if name)
    return names.total() > 1 and names.total() * _LINES_A_LABEL >= len(lines)


def read(text: str) -> Reading:
    """A segment a turn, unlabelled paragraphs included; raises ValueError where none has words."""
    details, body = split_header(text)
    return reading_of(_turns(body), details)


def _lines(body: str) -> list[str]:
    return [line for line in body.split("\n") if line.strip() and not line.startswith("#")]


def _turns(body: str) -> Iterator[Turn]:
    turn: Turn | None = None
    before: list[str] = []
    for name, words in _labelled(body):
        if name:
            yield from (turn,) if turn else preamble("\n".join(before))
            turn = Turn(name, None, [words])
        elif turn and not words.startswith("# ") and not words.startswith("##"):
            turn.words.append(words)
        elif not turn:
            before.append(words)
    if turn:
        yield turn


def _labelled(body: str) -> Iterator[Labelled]:
    """Every line; the empty ones have no say in which labels are names."""
    lines = [line.strip() for line in body.split("\n")]
    split = iter(split_labels([line for line in lines if line]))
    for line in lines:
        yield next(split) if line else (None, line)


FORMATS = (Format("turns with names", sniff, read),)
