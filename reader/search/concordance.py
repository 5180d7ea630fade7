"""The lines of a concordance, one for every place of one transcript that is lit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reader.model import Episode, Passage, Span
from reader.model.concordance import ConcordanceLine, LineSort
from reader.search.languages import language_of
from reader.search.matcher import light_passages
from reader.search.query import Query
from reader.search.tokens import words

# Line breaks and tabs become spaces one for one.
_SPACES = str.maketrans("\n\r\t\v\f", "     ")


def lines_of(
    query: Query,
    episode: Episode,
    passages: Sequence[Passage],
    hits: Iterable[int],
    width: int,
) -> Iterator[ConcordanceLine]:
    """The lines of an episode's hits in order, with ``width`` characters on both sides.

    What stands left and right goes on in the passages before and after. A hit that only
    a filter made has no line: it has no keyword.
    """
    language = language_of(episode, passages)
    numbers = list(hits)
    lights = light_passages(query, episode, passages, numbers, language)
    for hit, lit in zip(numbers, lights, strict=True):
        yield from _lines(hit, lit, episode, passages, width)


def _lines(
    hit: int, lit: Iterable[Span], episode: Episode, passages: Sequence[Passage], width: int
) -> Iterator[ConcordanceLine]:
    passage = passages[hit]
    text = passage.text.translate(_SPACES)
    for start, end in lit:
        yield ConcordanceLine(
            left=_before(text[:start], passages, hit, width),
            keyword=text[start:end],
            right=_after(text[end:], passages, hit, width),
            episode_id=episode.id,
            show=episode.show,
            title=episode.title,
            date=episode.date,
            passage=hit,
            start=passage.segment_at(start).start if passage.start is not None else None,
            speaker=passage.speaker,
        )


def _before(text: str, passages: Sequence[Passage], number: int, width: int) -> str:
    while len(text) < width and number > 0:
        number -= 1
        text = f"{passages[number].text.translate(_SPACES)} {text}"
    return text[max(0, len(text) - width) :]


def _after(text: str, passages: Sequence[Passage], number: int, width: int) -> str:
    while len(text) < width and number + 1 < len(passages):
        number += 1
        text = f"{text} {passages[number].text.translate(_SPACES)}"
    return text[:width]


def in_order(lines: Iterable[ConcordanceLine], sort: LineSort) -> Iterable[ConcordanceLine]:
    """Lines in the order of their episodes, sorted by what stands beside the keyword.

    Compared word by word as the search compares them, from the keyword outwards; equals
    stay in order. All lines are taken in first, unless the order is the episodes' own.
    """
    keys: dict[LineSort, Callable[[ConcordanceLine], Any]] = {
        "left": lambda line: words(line.left)[::-1],
        "right": lambda line: words(line.right),
        "speaker": lambda line: (not line.speaker, (line.speaker or "").casefold()),
    }
    return sorted(lines, key=keys[sort]) if sort in keys else lines
