import pytest

from reader.model import Completion
from reader.search.completing import FIELDS, complete

VALUES = {
    "show": ["Good Time", "Plain Talk", "Bücher"],
    "speaker": ["Mat Ryer", "Zoë", 'The "Boss"', ""],
    "tag": ["idea", "open question", "c++"],
}


def values(field):
    return VALUES.get(field, ())


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
        ("is:b", ["is:bookmarked", "is:blue"]),
        ("tag:", ["tag:idea", 'tag:"open question"', 'tag:"c++"']),
        ("-tag:que", ['tag:"open question"']),
        ("ta", ["tag:"]),
        ("note:a", None),
        ("data", None),
        ("xyz", None),
        ("show:xyz", None),
        ("title:a", None),
        ("", None),
        ("word ", None),
    ],
)
def test_candidates(text, completed):
    found = complete(text, len(text), values)
    assert (list(found.candidates) if found else None) == completed


def test_what_is_replaced():
    assert complete('a show:"plai" b', 12, values) == Completion(2, 13, ('show:"Plain Talk"',))
    assert complete("a sho b", 5, values) == Completion(2, 5, ("show:",))
    assert complete("a (spea", 7, values) == Completion(3, 7, ("speaker:",))


def test_an_index_that_is_not_there_has_no_names():
    assert complete("show:p", 6, lambda _field: ()) is None


def test_every_field_can_be_named():
    assert set(FIELDS) == {
        *("show", "speaker", "title", "date", "after", "before", "has"),
        *("is", "note", "tag"),
    }
    for field in FIELDS:
        found = complete(field[:-1], len(field) - 1, values)
        assert found
        assert f"{field}:" in found.candidates
        assert complete(field, len(field), values) is None
