"""Which entries a few typed letters mean, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.ui.episodes.arrange import fold

MOST_EPISODES = 30


class Closeness(IntEnum):
    """How well an entry answers what was typed, the best first."""

    BEGINS = 0  # it begins with it
    WORDS = 1  # each typed word begins one of its words
    INSIDE = 2  # each typed word is somewhere in it
    LETTERS = 3  # its letters come in this order, the first of them as a word's first


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette, and what it does.

    ``aside`` stands at the right: the keys of an action, the show of an episode. ``words``
    are what it is found by, folded, and ``name`` is what it is remembered by, if at all.
    """

    title: str
    words: str
    run: Callable[[], object]
    aside: str = ""
    name: str = ""
    enabled: bool = True


def closeness(words: str, typed: str) -> Closeness | None:
    """How well folded words answer folded typing; None for not at all."""
    wanted = typed.split()
    if words.startswith(" ".join(wanted)):
        return Closeness.BEGINS
    if all(word in words for word in wanted):
        begins = all(f" {word}" in f" {words}" for word in wanted)
        return Closeness.WORDS if begins else Closeness.INSIDE
    return Closeness.LETTERS if _has_letters(words, "".join(wanted)) else None


def answers(
    commands: Sequence[Entry], episodes: Sequence[Entry], typed: str, recent: Sequence[str]
) -> list[Entry]:
    """The commands that are clearly meant, then episodes, then what may be meant.

    Of the commands those come first that can be used, of these the closest, and of
    these the last used ones; ``recent`` has their names, the last used first.
    """
    typed = fold(typed).strip()
    used = {name: place for place, name in enumerate(recent)}
    found = _closest(commands, typed, lambda entry: used.get(entry.name, len(used)))
    clear = [entry for near, entry in found if entry.enabled and near < Closeness.LETTERS]
    rest = [entry for near, entry in found if not entry.enabled or near == Closeness.LETTERS]
    rest.sort(key=lambda entry: not entry.enabled)
    return [*clear, *_episodes(episodes, typed), *rest]


def _episodes(episodes: Sequence[Entry], typed: str) -> list[Entry]:
    """Those that hold the words; none for a single letter."""
    if len(typed) < 2:
        return []
    words = typed.split()
    holding = [entry for entry in episodes if all(word in entry.words for word in words)]
    return [entry for _near, entry in _closest(holding, typed, lambda _: 0)][:MOST_EPISODES]


def _closest(
    entries: Iterable[Entry], typed: str, then: Callable[[Entry], int]
) -> list[tuple[Closeness, Entry]]:
    near = ((closeness(entry.words, typed), entry) for entry in entries)
    found = [(close, entry) for close, entry in near if close is not None]
    found.sort(key=lambda one: (one[0], then(one[1])))
    return found


def _has_letters(words: str, letters: str) -> bool:
    starts = (i for i, c in enumerate(words) if c == letters[0] and (i == 0 or words[i - 1] == " "))
    return any(_follow(words, start, letters) for start in starts)


def _follow(words: str, place: int, letters: str) -> bool:
    for letter in letters:
        place = words.find(letter, place) + 1
        if not place:
            return False
    return True
