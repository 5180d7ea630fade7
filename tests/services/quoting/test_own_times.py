"""A time that the user gave to a passage is said to be one, and stays out of citations."""

import json

from reader.model import Episode, Segment, Transcript
from reader.services.quoting import Quote, TextRange, make_quote
from reader.services.quoting.formats import FORMATS
from reader.services.quoting.templates import Template, fill

EPISODE = Episode("0123456789abcdef", "The title", show="The show")
UM = " um" * 45  # makes a passage of a segment
WORDS = Transcript((Segment("One." + UM), Segment("Two." + UM), Segment("Three." + UM)))
CITATIONS = {"apa", "mla", "chicago", "bibtex", "ris", "csl-json"}


def second(own_times: dict[int, float] | None) -> Quote:
    return make_quote(EPISODE, WORDS, TextRange(1, 0, 1, 4), own_times)


def test_it_stands_behind_the_place_and_says_what_it_is() -> None:
    quote = second({0: 1.0, 1: 151.5, 2: 300.0})
    assert (quote.start, quote.place) == (None, "passage 2")
    assert (quote.own_start, quote.marked_place) == (151.5, "passage 2, own time 0:02:31")
    for form in ("plain", "rich", "markdown", "html"):
        assert "passage 2, own time 0:02:31" in FORMATS[form](quote).plain
    assert json.loads(FORMATS["json"](quote).plain)["own_time"] == 151.5
    assert fill(Template("t", "{place}{? at {owntime}?}"), quote) == "passage 2 at 0:02:31"


def test_citations_and_links_are_what_they_are_without() -> None:
    quote, without = second({1: 151.5}), second(None)
    assert quote.link == without.link
    for form in CITATIONS:
        assert FORMATS[form](quote) == FORMATS[form](without)


def test_the_time_of_another_passage_is_not_this_one_s() -> None:
    assert second({0: 1.0, 2: 300.0}) == second(None)
    assert second(None).marked_place == "passage 2"


def test_a_quote_that_begins_behind_white_space_has_the_time_of_its_words() -> None:
    quote = make_quote(EPISODE, WORDS, TextRange(0, len("One." + UM), 1, 4), {0: 1.0, 1: 2.0})
    assert (quote.first, quote.own_start) == (2, 2.0)
