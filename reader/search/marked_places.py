"""Where in a hit the marked words stand that it was found by."""

from collections.abc import Iterator

from reader.model.marks import Mark
from reader.search.nodes import And, Marked, Node, Or, wanted
from reader.search.query import Query


class MarkedPlaces:
    """Where what a query asks for was marked, if it asks for nothing that was said."""

    def __init__(self, query: Query) -> None:
        self._marks: dict[str, list[Mark]] = {}
        if query.root is None or query.marks is None or any(wanted(query.root)):
            return
        for leaf in _leaves(query.root):
            for mark in query.marks.meant(leaf):
                self._marks.setdefault(mark.episode_id, []).append(mark)

    def first_in(self, episode_id: str, text: str, letters: int) -> int | None:
        """The character of a passage where the first marked words begin; None for none.

        Before the passage stand so many ``letters`` of the episode, as in ``Mark``.
        """
        end = letters + len("".join(text.split()))
        there = [mark for mark in self._marks.get(episode_id, ()) if letters < mark.end]
        starts = [mark.start for mark in there if mark.start < end]
        return _place_of(text, min(starts) - letters) if starts else None


def _leaves(node: Node) -> Iterator[Marked]:
    """The marks that a hit has: those not under a Not."""
    if isinstance(node, Marked):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _leaves(part)


def _place_of(text: str, letter: int) -> int:
    """Where the n-th character that is not white space stands; the first for one before it."""
    places = (place for place, character in enumerate(text) if not character.isspace())
    return next((place for n, place in enumerate(places) if n >= letter), 0)
