"""Searching in the window: lit, listed, counted, stepped through, and left again."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

from reader.search.tokens import tokenize
from reader.services.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.searching.paging import SIZE

if TYPE_CHECKING:
    from conftest import User

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def counter(window: MainWindow) -> tuple[int, int]:
    """The two numbers of ``3 of 27``; of ``27 matches`` none is the present one: 0."""
    text = window.findChild(QLabel, "matchCounter").text()
    if text == "No matches":
        return 0, 0
    present, of, total = text.partition(" of ")
    return (int(present), int(total)) if of else (0, int(text.removesuffix(" matches")))


def lit_words(window: MainWindow) -> set[str]:
    """Every word that is lit in the open transcript."""
    passages = window.reading.shown.transcript.passages
    return {
        passages[passage].text[start:end].lower()
        for match in window.pane.highlights._matches
        for passage, (start, end) in match.lit
    }


def current_match(window: MainWindow) -> int | None:
    """The passage of the match that is lit more strongly."""
    highlights = window.pane.highlights
    if highlights.current is None:
        return None
    return highlights._matches[highlights.current].passage


def is_seen(window: MainWindow, passage: int) -> bool:
    return passage in [row.block.blockNumber() for row in window.pane.scroller.rows()]


def view(window: MainWindow) -> tuple[str, int, int]:
    """The open episode, and what stands at the top of the text."""
    place = window.pane.place()
    return window.reading.shown.episode.id, place.passage, place.offset


@pytest.mark.parametrize("query", ["data", '"data quality"', "model*", "data -quality", "(a OR b)"])
def test_the_counter_says_what_the_library_says(
    user: "User", window: MainWindow, seeded_folder: Path, query: str
) -> None:
    user.search(window, query)
    with Library.open(seeded_folder) as library:
        results = library.search(query, typing=True)
    assert counter(window)[1] == results.total
    assert window.hits.count() == min(SIZE, results.total)
    summary = user.label(window, "statusText")
    episodes = "1 episode" if results.episodes == 1 else f"{results.episodes} episodes"
    assert summary == f"{results.total} passages in {episodes}"


def test_every_hit_of_the_open_episode_is_lit_and_all_that_is_lit_is_a_hit(
    user: "User", window: MainWindow
) -> None:
    user.search(window, "models")
    passages = window.reading.shown.transcript.passages
    hits = {
        window.hits.hit_at(n).passage
        for n in range(window.hits.count())
        if window.hits.hit_at(n).episode_id == window.reading.shown.episode.id
    }
    assert {match.passage for match in window.pane.highlights._matches} == hits
    assert lit_words(window) <= {"model", "models", "modeling", "modelling", "modeled"}
    for number, passage in enumerate(passages):
        words = {token.text for token in tokenize(passage.text)}
        assert (number in hits) == bool(words & lit_words(window))


def test_typing_lights_the_beginning_of_a_word(user: "User", window: MainWindow) -> None:
    user.search(window, "commun")
    assert "community" in lit_words(window)
    assert current_match(window) == window.pane.highlights._matches[0].passage
    assert window.hits.current() == counter(window)[0] - 1


def test_enter_and_f3_step_on_and_back_across_episodes_and_around(
    user: "User", window: MainWindow
) -> None:
    user.search(window, "kubernetes OR feature")
    count = window.hits.count()
    episodes = [window.hits.hit_at(n).episode_id for n in range(count)]
    assert len(set(episodes)) == 2
    start = counter(window)[0]
    seen = []
    for step in range(count):
        user.press(window, Qt.Key.Key_Return)
        seen.append(counter(window)[0])
        hit = window.hits.hit_at(seen[-1] - 1)
        assert seen[-1] == (start + step) % count + 1
        assert window.reading.shown.episode.id == hit.episode_id
        assert current_match(window) == hit.passage
        assert is_seen(window, hit.passage)
    assert sorted(seen) == list(range(1, count + 1))
    user.do(window, "findNext")
    assert counter(window)[0] == start % count + 1
    user.do(window, "findPrevious")
    assert counter(window)[0] == start
    user.press(window, Qt.Key.Key_Return, _SHIFT)
    assert counter(window)[0] == (start - 2) % count + 1


def test_steps_wrap_around_in_the_episode(user: "User", window: MainWindow) -> None:
    user.search(window, '"data quality"', "episode")
    total = counter(window)[1]
    for expected in [*range(2, total + 1), 1]:
        user.press(window, Qt.Key.Key_Return)
        assert counter(window) == (expected, total)
    user.press(window, Qt.Key.Key_Return, _SHIFT)
    assert counter(window) == (total, total)
    assert window.side.currentWidget() is window.episodes


def test_enter_at_once_walks_the_hits_of_what_was_typed(user: "User", window: MainWindow) -> None:
    user.search(window, "data")
    bar = window.findChild(QLineEdit, "searchBar")
    bar.selectAll()
    user.bot.keyClicks(bar, '"data quality"')
    user.bot.keyClick(bar, Qt.Key.Key_Return)
    user.settle(window)
    assert counter(window) == (2, 5)
    assert window.hits.current() == 1


def test_escape_returns_to_the_very_place(user: "User", window: MainWindow) -> None:
    user.click_timestamp(window, 2)
    window.pane.scroller.scroll_by(777)
    before, moment = view(window), user.label(window, "momentText")
    user.search(window, "operations")
    while window.reading.shown.episode.id == before[0]:
        user.do(window, "findNext")
    assert view(window) != before
    window.findChild(QLineEdit, "searchBar").setFocus()
    user.press(window, Qt.Key.Key_Escape)
    assert view(window) == before
    assert user.label(window, "momentText") == moment == "0:01:15"
    assert window.pane.highlights.marked == 2
    assert window.side.currentWidget() is window.episodes
    assert window.search_frame.query() == ""
    assert lit_words(window) == set()
    assert QApplication.focusWidget() is window.pane


@pytest.mark.parametrize("where", ["pane", "hitList"])
def test_escape_ends_the_search_wherever_the_keyboard_is(
    user: "User", window: MainWindow, where: str
) -> None:
    before = view(window)
    user.search(window, "community")
    if where == "hitList":
        user.press(window, Qt.Key.Key_Down)
    else:
        window.pane.setFocus()
    user.bot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    user.settle(window)
    assert window.search_frame.query() == ""
    assert view(window) == before


def test_escape_wins_over_an_episode_on_its_way(user: "User", window: MainWindow) -> None:
    before = view(window)
    user.search(window, "operations")
    here = before[0]
    other = next(n for n in range(window.hits.count()) if window.hits.hit_at(n).episode_id != here)
    window.search._steps.go_to(other)
    window.search.leave()
    user.settle(window)
    assert view(window) == before
    assert lit_words(window) == set()


def test_typing_on_while_an_episode_opens_lights_that_episode(
    user: "User", window: MainWindow
) -> None:
    user.search(window, "operations")
    here = window.reading.shown.episode.id
    other = next(n for n in range(window.hits.count()) if window.hits.hit_at(n).episode_id != here)
    window.search._steps.go_to(other)
    window.search_frame.set_query("community")
    window.search.search()
    user.settle(window)
    assert window.reading.shown.episode.id != here
    passages = window.reading.shown.transcript.passages
    lit = {match.passage for match in window.pane.highlights._matches}
    assert lit == {n for n, p in enumerate(passages) if "communit" in p.text.lower()}


def test_the_scope_changes_with_the_query_kept(user: "User", window: MainWindow) -> None:
    user.search(window, "community")
    in_library = counter(window)[1]
    window.findChild(QLineEdit, "searchBar").clearFocus()
    user.do(window, "findInEpisode")
    assert window.search_frame.query() == "community"
    assert window.search_frame.scope() == "episode"
    in_episode = counter(window)[1]
    assert 0 < in_episode < in_library
    assert window.side.currentWidget() is window.episodes
    assert window.findChild(QLineEdit, "searchBar").selectedText() == "community"
    user.do(window, "searchLibrary")
    assert counter(window)[1] == in_library
    assert window.hits.isVisible()


def test_the_scope_box_does_the_same(user: "User", window: MainWindow) -> None:
    user.search(window, "community")
    in_library = counter(window)[1]
    box = window.search_frame._scope
    box.setFocus()
    user.press(window, Qt.Key.Key_Up)
    assert box.currentText() == "This episode"
    assert 0 < counter(window)[1] < in_library


def test_down_goes_into_the_list_and_enter_there_lands_lit(
    user: "User", window: MainWindow
) -> None:
    user.search(window, "operations")
    user.press(window, Qt.Key.Key_Down)
    hits = window.findChild(QListView, "hitList")
    assert QApplication.focusWidget() is hits
    user.press(window, Qt.Key.Key_Down)
    user.press(window, Qt.Key.Key_Return)
    hit = window.hits.hit_at(window.hits.current())
    assert counter(window)[0] == window.hits.current() + 1 == 2
    assert window.reading.shown.episode.id == hit.episode_id
    assert current_match(window) == hit.passage
    assert is_seen(window, hit.passage)


def test_a_click_on_a_hit_lands_on_it_lit(user: "User", window: MainWindow) -> None:
    user.search(window, '"machine learning"')
    hits = window.findChild(QListView, "hitList")
    last = hits.model().index(hits.model().rowCount() - 1, 0)
    hits.scrollTo(last)
    place = hits.visualRect(last).center()
    user.bot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    user.settle(window)
    hit = window.hits.hit_at(window.hits.count() - 1)
    assert counter(window)[0] == window.hits.count()
    assert window.reading.shown.episode.id == hit.episode_id
    assert current_match(window) == hit.passage
    assert user.label(window, "momentText") == window.reading.place_name(hit.passage)


def test_another_episode_counts_its_own_hits(user: "User", window: MainWindow) -> None:
    user.search(window, "community", "episode")
    user.press(window, Qt.Key.Key_Return)
    user.do(window, "nextEpisode")
    present, total = counter(window)
    assert present == 0
    assert total == len(window.pane.highlights._matches) > 1
    user.do(window, "findNext")
    assert counter(window) == (1, total)
    assert current_match(window) == window.pane.highlights._matches[0].passage


def test_a_search_without_hits_says_so(user: "User", window: MainWindow) -> None:
    before = view(window)
    user.search(window, "zyzzyva")
    assert counter(window) == (0, 0)
    assert user.label(window, "hitMessage").startswith("No matches")
    assert user.label(window, "statusText") == "No matches"
    user.press(window, Qt.Key.Key_Return)
    user.press(window, Qt.Key.Key_Down)
    assert view(window) == before


@pytest.mark.parametrize("query", ['"', "(((", "-", "*", "title:", "a OR", "😀", "\\", "date:9..1"])
def test_no_input_is_an_error(user: "User", window: MainWindow, query: str) -> None:
    user.search(window, query)
    user.press(window, Qt.Key.Key_Return)
    user.search(window, query, "episode")
    user.press(window, Qt.Key.Key_Return)
    assert not window.failure.isVisible()


def test_a_hidden_side_pane_comes_up_for_hits_and_goes_again(
    user: "User", window: MainWindow
) -> None:
    user.do(window, "sidePane")
    assert window.side.isHidden()
    user.search(window, "data")
    assert window.hits.isVisible()
    assert window.commands.side_pane.isChecked()
    window.search.leave()
    assert window.side.isHidden()
    assert not window.commands.side_pane.isChecked()
    assert window.settings.side_pane is False


def test_a_side_pane_hidden_during_a_search_stays_hidden(user: "User", window: MainWindow) -> None:
    user.search(window, "data")
    user.do(window, "sidePane")
    user.search(window, "data quality")
    assert window.side.isHidden()
    user.do(window, "findNext")
    assert counter(window)[0] == 2
    user.do(window, "sidePane")
    assert window.hits.isVisible()


def test_the_filter_can_be_reached_during_a_search(user: "User", window: MainWindow) -> None:
    user.search(window, "data")
    user.do(window, "filterEpisodes")
    assert QApplication.focusWidget() is window.findChild(QLineEdit, "episodeFilter")
    assert window.search_frame.query() == "data"
    user.do(window, "searchLibrary")
    assert window.hits.isVisible()


def test_ticks_stand_where_the_hits_are(user: "User", window: MainWindow) -> None:
    user.search(window, "community")
    assert len(window.pane.bar._ticks) > 0
    window.search.leave()
    assert len(window.pane.bar._ticks) == 0


@pytest.mark.parametrize("size", [(480, 360), (700, 480), (1600, 1000)])
def test_the_search_bar_is_always_there(
    user: "User", window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    user.search(window, "data")
    assert window.size() == QSize(*size)
    bar = window.findChild(QLineEdit, "searchBar")
    assert bar.isVisible()
    assert bar.width() >= 60
