import pytest

from reader.model import Completion
from reader.search.completing import FIELDS, complete

VALUES = {
    "show": ["Good Time", "Plain Talk", "Bücher"],
    "speaker": ["Mat Ryer", "Zoë", 'The "Boss"', ""],
}


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("s", ["show:", "speaker:"]),
        ("data SPE", ["speaker:"]),
        ("data -sp", ["speaker:"]),
        ("(af", ["after:"]),
        ("show:", ['show:"Good Time"', 'show:"Plain Talk"', "show:Bücher"]),
        ("show:p", ['show:"Plain Talk"']),
        ("show:talk", ['show:"Plain Talk"']),
        ('show:"plain t', ['show:"Plain Talk"']),
        ("show:buch", ["show:Bücher"]),
        ("-speaker:zo", ["speaker:Zoë"]),
        ("speaker:boss", ['speaker:"The  Boss "']),
        ("has:", ["has:time", "has:speaker"]),
        ("has:t", ["has:time"]),
        ("data", None),
        ("xyz", None),
        ("show:xyz", None),
        ("title:a", None),
        ("", None),
        ("word ", None),
    ],
)
def test_candidates(text, completed):
    found = complete(text, len(text), VALUES)
    assert (list(found.candidates) if found else None) == completed


def test_what_is_replaced():
    assert complete('a show:"plai" b', 12, VALUES) == Completion(2, 13, ('show:"Plain Talk"',))
    assert complete("a sho b", 5, VALUES) == Completion(2, 5, ("show:",))
    assert complete("a (spea", 7, VALUES) == Completion(3, 7, ("speaker:",))


def test_an_index_that_is_not_there_has_no_names():
    assert complete("show:p", 6, {}) is None


def test_every_field_can_be_named():
    assert set(FIELDS) == {"show", "speaker", "title", "date", "after", "before", "has"}
    for field in FIELDS:
        found = complete(field, len(field), VALUES)
        assert found
        assert found.candidates[0] == f"{field}:"
