"""Which entries a few letters mean."""

import pytest

from reader.ui.episodes.arrange import fold
from reader.ui.palette.matching import MOST_EPISODES, Closeness, Entry, answers, closeness


def entry(title: str, *, enabled: bool = True) -> Entry:
    return Entry(title, fold(title), lambda: None, name=title, enabled=enabled)


COMMANDS = [
    entry("Copy quote"),
    entry("Copy link"),
    entry("Quit"),
    entry("Copy web link", enabled=False),
    entry("Go to time"),
    entry("Öffnen"),
]


def titles(typed: str, *recent: str, episodes: tuple[str, ...] = ()) -> list[str]:
    return [e.title for e in answers(COMMANDS, [entry(t) for t in episodes], typed, recent)]


def test_without_letters_everything_is_there_the_unusable_last() -> None:
    enabled = [e.title for e in COMMANDS if e.enabled]
    assert titles("") == [*enabled, "Copy web link"]
    assert titles("  ", "Quit", "Copy link")[:3] == ["Quit", "Copy link", "Copy quote"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("copy q", Closeness.BEGINS),
        ("quote copy", Closeness.WORDS),
        ("uot", Closeness.INSIDE),
        ("cq", Closeness.LETTERS),
        ("qte", Closeness.LETTERS),
        ("pyq", None),
        ("quote x", None),
    ],
)
def test_how_close_letters_are(typed: str, near: Closeness | None) -> None:
    assert closeness("copy quote", typed) is near


def test_case_and_accents_do_not_matter() -> None:
    assert titles("OFF") == titles("öff") == ["Öffnen"]


def test_the_closest_come_first_and_of_these_the_last_used() -> None:
    assert titles("link") == ["Copy link", "Copy web link"]
    assert titles("copy", "Copy link") == ["Copy link", "Copy quote", "Copy web link"]
    assert titles("q", "Copy quote") == ["Quit", "Copy quote"]


def test_episodes_stand_between_what_is_meant_and_what_may_be() -> None:
    found = titles("go", episodes=("Good years", "Before it goes", "Other"))
    assert found == ["Go to time", "Good years", "Before it goes"]
    assert titles("gt", episodes=("The Gt", "Other")) == ["The Gt", "Go to time"]


def test_one_letter_is_no_episode_and_many_are_cut() -> None:
    many = tuple(f"Zebra {number}" for number in range(MOST_EPISODES + 5))
    assert titles("z", episodes=many) == []
    assert titles("ze", episodes=many) == list(many[:MOST_EPISODES])
