import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.services.links import LinkTarget, moment_link, parse_link

ID = "0123456789abcdef"
ids = st.text("0123456789abcdef", min_size=16, max_size=16)


@given(ids, st.floats(0, 1e6), st.integers(1, 10**6))
@settings(max_examples=60)
def test_a_time_comes_back_as_its_second(episode_id: str, start: float, passage: int) -> None:
    target = parse_link(moment_link(episode_id, start, passage))
    assert target == LinkTarget(episode_id, seconds=float(int(start)))


@given(ids, st.integers(1, 10**6))
@settings(max_examples=30)
def test_a_passage_comes_back(episode_id: str, passage: int) -> None:
    target = parse_link(moment_link(episode_id, None, passage))
    assert target == LinkTarget(episode_id, passage=passage)


def test_the_link_of_the_issue() -> None:
    assert moment_link(ID, 151.9, 3) == f"transcript-reader://episode/{ID}?t=151"


@pytest.mark.parametrize(
    ("query", "seconds", "passage"),
    [
        ("", None, None),
        ("?t=2m31s", 151.0, None),
        ("?t=1:02:03", 3723.0, None),
        ("?t=1&t=2", 2.0, None),
        ("?t=5&p=7", 5.0, 7),
        ("?t=-5", None, None),
        ("?t=soon", None, None),
        ("?p=-1", None, None),
        ("?p=²", None, None),
        (f"?p={'9' * 5000}&t={'9' * 5000}", None, None),
        ("?x=1#t=2", None, None),
    ],
)
def test_what_people_write(query: str, seconds: float | None, passage: int | None) -> None:
    link = f"transcript-reader://episode/{ID}{query}"
    assert parse_link(link) == LinkTarget(ID, seconds, passage)
    assert parse_link(link.replace("?", "/?")) == LinkTarget(ID, seconds, passage)


@pytest.mark.parametrize(
    "link",
    [
        "",
        f"https://episode/{ID}?t=1",
        f"transcript-reader://show/{ID}",
        "transcript-reader://episode/",
        "transcript-reader://episode",
        "transcript-reader:",
        "transcript-reader://[episode/x",
    ],
)
def test_what_is_no_link_of_ours(link: str) -> None:
    assert parse_link(link) is None


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_no_link_is_an_error(rest: str) -> None:
    target = parse_link(f"transcript-reader://episode/{rest}")
    assert target is None or target.episode_id
