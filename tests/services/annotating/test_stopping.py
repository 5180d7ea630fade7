"""Looking for the words of thousands of annotations can be stopped, and goes on from there."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from reader.model import Annotation, SearchCancelled
from reader.services.annotating.annotations import edited
from reader.services.library import Library

COUNT = 20


@pytest.fixture
def many(library: Library, annotate: Callable[..., Annotation]) -> list[str]:
    """Annotations of one episode, as a file brings them: nobody has looked for their words."""
    one = annotate("the little river would rise", tags=("water",))
    copies = [edited(one, id=str(uuid4())) for _ in range(COUNT - 1)]
    library.annotations.put(*copies)
    return [one.id, *(copy.id for copy in copies)]


def after(calls: int) -> Callable[[], bool]:
    """Says yes when it has been asked more often than that."""
    asked = iter(range(calls))
    return lambda: next(asked, None) is None


def unchecked(library: Library) -> int:
    (episode,) = library.episodes()
    return len(library.store.annotations.unchecked(episode.id))


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("way", ["search", "match", "distribution", "concordance"])
def test_every_question_stops_where_it_is_no_longer_wanted(library: Library, way: str) -> None:
    (episode,) = library.episodes()
    library.build_index()
    stopped = after(3)
    asks: dict[str, Callable[[], object]] = {
        "search": lambda: library.search("tag:water", cancelled=stopped),
        "match": lambda: library.match("tag:water", episode.id, cancelled=stopped),
        "distribution": lambda: library.distribution("tag:water", stopped),
        "concordance": lambda: list(library.concordance("tag:water", cancelled=stopped)),
    }
    with pytest.raises(SearchCancelled):
        asks[way]()
    assert unchecked(library) == COUNT - 3


@pytest.mark.usefixtures("many")
def test_what_was_found_is_not_looked_for_again(library: Library) -> None:
    for left in (15, 10, 5):
        with pytest.raises(SearchCancelled):
            library.annotations.marks(after(5))
        assert unchecked(library) == left
    assert library.search("tag:water").total == 1
    assert unchecked(library) == 0
    assert len(library.annotations.marks(after(0))) == COUNT  # there is nothing to stop


def test_one_more_is_looked_for_alone(library: Library, many: list[str]) -> None:
    library.annotations.all()
    (one,) = library.annotations.get(many[:1])
    library.annotations.put(edited(one, id=str(uuid4())))
    assert unchecked(library) == 1
    assert all(placed.found for placed in library.annotations.all())
