"""Where it is said: the bars, and what a click on one does."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from reader.model import Segment
from reader.model.distributions import Distribution
from reader.ui.distribution.bars import Bar, name_bars, time_bars


@pytest.fixture
def places(user, make_folder):
    folder = make_folder(
        *(
            (
                {"title": f"T{n}", "show": "Go" if n % 2 else "Stop", "date": date(2015 + n, 5, 1)},
                [Segment("a cat sat", 1.0, speaker="Mat"), Segment("a cat", 9.0, speaker="Ann")],
            )
            for n in range(4)
        )
    )
    window = user.open(folder)
    user.search(window, "cat")
    user.do(window, "whereSaid")
    return window


def test_bars_count_what_the_search_found(user, places):
    pane = places.exploring.places
    assert pane.isVisible()
    for chart in (pane.over_time, pane.shows, pane.speakers):
        assert sum(bar.count for bar in chart.bars) == 8
    assert user.label(places, "statusText").startswith("8 passages")


def test_a_click_adds_a_filter_and_keeps_the_words(user, places):
    chart = places.exploring.places.shows
    place = chart.bar_rect(0).center()
    user.bot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    user.settle(places)
    assert places.search_frame.query() == f"{chart.bars[0].filter} cat"
    assert places.exploring.pane.model.rowCount() == 4


def test_keys_move_and_choose(user, places):
    chart = places.exploring.places.over_time
    chart.setFocus()
    assert chart.accessibleName() == "Over time: 2015, 2 passages"
    user.press(places, Qt.Key.Key_Right)
    assert chart.accessibleName() == "Over time: 2016, 2 passages"
    user.press(places, Qt.Key.Key_Return)
    assert places.search_frame.query() == "date:2016 cat"
    assert user.label(places, "statusText") == "2 passages in 1 episode"


def test_months_without_hits_have_a_place():
    found = Distribution(5, 0, (((2020, 11), 2), ((2021, 2), 3)), (), ())
    names = [(bar.name, bar.count, bar.filter) for bar in time_bars(found)]
    assert names == [
        ("2020-11", 2, "date:2020-11"),
        ("2020-12", 0, ""),
        ("2021-01", 0, ""),
        ("2021-02", 3, "date:2021-02"),
    ]


def test_a_long_time_is_counted_by_years():
    found = Distribution(5, 0, (((2018, 1), 2), ((2021, 2), 3)), (), ())
    counts = [(bar.name, bar.count) for bar in time_bars(found)]
    assert counts == [("2018", 2), ("2019", 0), ("2020", 0), ("2021", 3)]


def test_others_are_counted_together():
    counts = [(f"N{n}", 10 - n) for n in range(8)] + [("", 1)]
    bars = name_bars(counts, "show", "No show", "{0} others".format)
    assert bars[0] == Bar("N0", 10, 'show:"N0"')
    assert bars[-1] == Bar("4 others", sum(c for _, c in counts[5:]), is_rest=True)
    assert sum(bar.count for bar in bars) == sum(c for _, c in counts)
