"""A hit of a search for what the user has marked shows the marked words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Annotation, Color, Kind
from reader.services.annotating.anchoring import make_annotation, moment_range
from reader.services.library import Library

SAID = f"In the end, the bakery and{' um' * 60} bridge held{' um' * 90} at last."


@pytest.fixture
def river(library: Library, transcript_file: Callable[..., Path]) -> Path:
    """One episode, of a short passage and a long one."""
    path = transcript_file("x.txt", ("00:00:00", "Hello to all."), ("00:00:40", SAID))
    assert library.add(path).added
    return path


@pytest.mark.parametrize(
    ("query", "begins"),
    [
        ("is:highlighted", "…bridge held um"),
        ("tag:late", "…bridge held um"),
        ('note:"why this"', "…bridge held um"),
        ("is:annotated -is:bookmarked", ""),
        ("is:highlighted -is:pink", "…bridge held um"),
        ("is:blue OR is:bookmarked", "In the end"),
        ("is:bookmarked", "In the end"),
        ("is:highlighted bakery", "In the end"),
        ("has:time", "In the end"),
    ],
)
def test_a_hit_begins_at_the_marked_words(
    library: Library, annotate: Callable[..., Annotation], query: str, begins: str
) -> None:
    annotate("bridge held", "Why this?", tags=("late",))
    annotate("at last.", color=Color.GREEN)
    (episode,) = library.episodes()
    transcript = library.transcript(episode.id)
    made = make_annotation(episode, transcript, moment_range(transcript, 1), Kind.BOOKMARK)
    assert made is not None
    library.annotations.put(made)
    found = [hit.snippet.text for hit in library.search(query).hits if hit.passage == 1]
    assert [text[: len(begins)] for text in found] == ([begins] if begins else [])


def test_the_last_words_are_shown_with_what_is_before_them(
    library: Library, annotate: Callable[..., Annotation]
) -> None:
    annotate("at last.", color=Color.GREEN)
    (hit,) = library.search("is:green").hits
    assert hit.snippet.text.endswith("um at last.")
