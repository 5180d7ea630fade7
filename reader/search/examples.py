"""A query of each kind that finds something in this library, to teach the syntax by."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as Date
from itertools import islice, pairwise

from reader.search.completing import quoted
from reader.search.nodes import State
from reader.search.tokens import words

# Words that are worth searching for have so many letters, and are tried so often.
_SHORTEST = 5
_TRIES = 60


def examples(
    titles: Iterable[str],
    names: Mapping[str, Sequence[str]],
    latest: Date | None,
    notes: Sequence[str],
    count: Callable[[str], int],
) -> dict[str, str]:
    """Queries by kind, in the order in which they are taught; none without a hit.

    They are made of two words that stand side by side in one of the ``titles`` and are
    said so, of the first of the ``names`` of shows, speakers and tags, of the ``latest``
    date and of a word of the ``notes``. ``count`` says how many hits a query has.
    """
    tried = islice(_pairs(titles), _TRIES)
    pair = next((pair for pair in tried if count(f'"{" ".join(pair)}"')), None)
    made = {**(_of_words(*pair) if pair else {}), **_of_names(names)}
    if latest:
        made["after"] = f"after:{latest.year}"
    made["has"] = "has:time"
    made |= _of_marks(next(iter(names.get("tag", ())), ""), notes)
    return {kind: query for kind, query in made.items() if count(query)}


def _pairs(titles: Iterable[str]) -> Iterator[tuple[str, str]]:
    for title in titles:
        for one, other in pairwise(words(title)):
            if one != other and all(len(w) >= _SHORTEST and w.isalpha() for w in (one, other)):
                yield one, other


def _of_marks(tag: str, notes: Iterable[str]) -> dict[str, str]:
    made = {"is": f"is:{State.HIGHLIGHTED}"}
    if tag:
        made["tag"] = f"tag:{quoted(tag)}"
    longest = (max(filter(str.isalpha, words(note)), key=len, default="") for note in notes)
    telling = next((word for word in longest if len(word) >= _SHORTEST), "")
    return {**made, "note": f"note:{telling}"} if telling else made


def _of_words(one: str, other: str) -> dict[str, str]:
    longer = max(one, other, key=len)
    return {
        "words": f"{one} {other}",
        "phrase": f'"{one} {other}"',
        "near": f'"{other} {one}"~8',
        "prefix": f"{longer[:4]}*",
        "fuzzy": f"{longer[:2]}{longer[3:]}~",
        "without": f"{one} -{other}",
        "or": f"{one} OR {other}",
        "title": f"title:{longer}",
    }


def _of_names(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    first = {field: next(filter(None, names.get(field, ())), "") for field in ("show", "speaker")}
    return {field: f"{field}:{quoted(name)}" for field, name in first.items() if name}
