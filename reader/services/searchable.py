"""What a library answers about its words."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.model import Chip, Completion, PassageMatch, Results, Sort
from reader.model.concordance import ConcordanceLine, LineSort
from reader.model.distributions import Distribution
from reader.services.marks import KnownMarks
from reader.services.reports import Cancelled
from reader.services.searching import IndexState, Searcher

if TYPE_CHECKING:
    from reader.search.query import Query


class Searchable:
    """The half of ``Library`` that asks the search index, and keeps it up to date."""

    def __init__(self, searcher: Searcher, marks: KnownMarks) -> None:
        self._searcher, self._marks = searcher, marks

    def search(  # noqa: PLR0913  (all but the query have a usual value)
        self,
        query: str,
        limit: int = 20,
        offset: int = 0,
        *,
        typing: bool = False,
        sort: Sort = "relevance",
        cancelled: Cancelled | None = None,
    ) -> Results:
        """The hits from ``offset`` on, in an order, with the exact total.

        With ``typing`` the last word counts as the beginning of one. An index
        that is missing, damaged or out of date is built first. Raises
        SearchCancelled where ``cancelled`` says so.
        """
        asked = self._parsed(query, typing, cancelled)
        return self._searcher.search(asked, limit, offset, sort, cancelled)

    def suggest(self, query: str) -> str | None:
        """For a query that finds nothing: the same with its unknown words replaced by the
        nearest known ones, where that finds something."""
        marks = self._parsed(query).marks
        return self._searcher.ask(lambda index: index.suggest(query, marks))

    def distribution(
        self, query: str, cancelled: Cancelled | None = None, *, typing: bool = False
    ) -> Distribution:
        """How many hits there are in each month, show and voice."""
        asked = self._parsed(query, typing, cancelled)
        return self._searcher.ask(lambda index: index.distribution(asked, cancelled))

    def concordance(
        self,
        query: str,
        sort: LineSort = "episode",
        *,
        width: int = 80,
        typing: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Iterator[ConcordanceLine]:
        """Every place where the words of a query stand, with ``width`` characters around it.

        Lines come as the transcripts are read, so that the first are there at once; all
        are read before the first where they are sorted by speaker or context. Raises
        SearchCancelled.
        """
        asked = self._parsed(query, typing, cancelled)
        return self._searcher.concordance(asked, sort, width, cancelled)

    @staticmethod
    def operators(query: str) -> tuple[tuple[Chip, str], ...]:
        """What is recognised in a query besides plain words, each with the query without it."""
        from reader.search.chips import describe, without  # noqa: PLC0415  (start-up time)

        return tuple((chip, without(query, chip)) for chip in describe(query))

    @staticmethod
    def asks_for_marks(query: str) -> bool:
        """Whether a query finds others when what the user has marked changes."""
        from reader.search.query import parse  # noqa: PLC0415  (start-up time)

        return parse(query).asks_for_marks

    def examples(self) -> dict[str, str]:
        """A query of each kind that finds something here, in the order in which they are
        taught: "words", then by the kinds of chips."""
        return self._searcher.examples(self._marks.all())

    def complete(self, query: str, cursor: int) -> Completion | None:
        """What could stand for the word that ends at the cursor: fields, shows, speakers, tags."""
        from reader.search.completing import complete  # noqa: PLC0415  (start-up time)

        def values(field: str) -> Sequence[str]:
            if field == "tag":
                return self._marks.all().tags
            return self._searcher.names().get(field, ())

        return complete(query, cursor, values)

    def match(
        self,
        query: str,
        episode_id: str,
        *,
        typing: bool = False,
        cancelled: Cancelled | None = None,
    ) -> tuple[PassageMatch, ...]:
        """The hits in one transcript, in its order, with all that is to be lit; needs no index.

        Raises SearchCancelled where ``cancelled`` says so before what is marked is known.
        """
        return self._searcher.match(self._parsed(query, typing, cancelled), episode_id)

    def _parsed(
        self, query: str, typing: bool = False, cancelled: Cancelled | None = None
    ) -> "Query":
        from reader.search.query import parse  # noqa: PLC0415  (start-up time)

        return self._marks.given_to(parse(query, typing=typing), cancelled)

    def index_state(self) -> IndexState:
        """Whether a search can answer at once, and what is wrong where it cannot."""
        return self._searcher.state()

    def build_index(
        self,
        on_episode: Callable[[int], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        """Bring the index up to date, then make it quick to ask again where many changes have
        scattered it; of both ``on_episode`` is told how many episodes are in their place.
        Raises BuildCancelled when ``cancelled`` says so."""
        self._searcher.build(on_episode, cancelled)
        self._searcher.compact(on_episode, cancelled)
