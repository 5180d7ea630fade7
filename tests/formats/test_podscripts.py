"""What other files of the same make hold, or lack."""

from pathlib import Path

import pytest

from reader.formats import read_transcript
from reader.model import Episode, Transcript, UnreadableTranscript

PATH = Path("some.txt")
HEAD = "Show - Title\nEpisode Date: July 6, 2021\nAbout.\nTranscript\nDiscussion (3)\n"


def read(text: str) -> tuple[Episode, Transcript]:
    return read_transcript(text.encode(), PATH)


def headed(heading: str, rest: str = "Episode Date: July 6, 2021\n") -> Episode:
    return read(f"{heading}\n{rest}Transcript\nDiscussion (0)\nWords.")[0]


@pytest.mark.parametrize(
    ("heading", "show", "number", "title"),
    [
        ("A show - A title", "A show", "", "A title"),
        ("A show - 12: A title", "A show", "12", "A title"),
        ("A show - #12: A title", "A show", "#12", "A title"),
        ("A show - S2E3: A title", "A show", "S2E3", "A title"),
        ("A - show - 2x27: A title: more", "A - show", "2x27", "A title: more"),
        ("A show - 12: A title - part two", "A show", "12", "A title - part two"),
        ("A show - 1984: the book", "A show", "1984", "the book"),
        ("A show - Top 10: the best", "A show", "", "Top 10: the best"),
        ("Only a title", "", "", "Only a title"),
    ],
)
def test_the_heading(heading: str, show: str, number: str, title: str) -> None:
    episode = headed(heading)
    assert (episode.show, episode.number, episode.title) == (show, number, title)


def test_a_date_that_never_was_is_none() -> None:
    assert headed("A - B", "Episode Date: June 31, 2021\n").date is None
    assert headed("A - B", "Episode Date: Smarch 1, 2021\n").date is None


def test_no_description_and_no_tags() -> None:
    episode = headed("A - B")
    assert (episode.description, episode.tags, episode.people) == ("", (), ())


def test_only_the_button_of_the_page_is_taken_out_of_a_description() -> None:
    about = "Episode Date: July 6, 2021\nWait ... what? It is ...cut and then ...again... yes.\n"
    assert (
        headed("A - B", about).description == "Wait ... what? It is cut and then ...again... yes."
    )


def test_blocks_keep_their_times_and_wrapped_lines_are_joined() -> None:
    _, transcript = read(
        f"{HEAD}Starting point is 00:00:05 one\ntwo\n\nthree\nStarting point is 01:02:03\nfour\n"
    )
    assert [(s.start, s.text) for s in transcript.segments] == [
        (5.0, "one two three"),
        (3723.0, "four"),
    ]


def test_words_before_the_first_block_have_no_time() -> None:
    _, transcript = read(f"{HEAD}Hello.\nStarting point is 00:00:05 one")
    assert [(s.start, s.text) for s in transcript.segments] == [(None, "Hello."), (5.0, "one")]
    assert [p.start for p in transcript.passages] == [None]


def test_a_stamp_that_is_none_gives_no_time_and_loses_no_word() -> None:
    _, transcript = read(
        f"{HEAD}Starting point is 00:00:99 one\nThe Starting point is 00:00:01 two"
    )
    assert " ".join(s.text for s in transcript.segments).endswith(
        "one The Starting point is 00:00:01 two"
    )
    assert transcript.last_time is None


def test_comments_are_not_text_but_their_words_may_be_said() -> None:
    said = "There aren't comments yet\nStarting point is 00:00:01 so I said.\n"
    _, transcript = read(f"{HEAD}{said}There aren't comments yet for this episode. Click.\n")
    assert [s.text for s in transcript.segments] == ["There aren't comments yet", "so I said."]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (HEAD, "no transcript below it"),
        (HEAD.rstrip("\n"), "no transcript below it"),
        (f"{HEAD}\nThere aren't comments yet for this episode.", "no transcript below it"),
        (f"{HEAD}Starting point is 00:00:05\n", "no transcript below it"),
        ("Some other text.", "not a transcript format"),
        ("Transcript\nDiscussion (0)\nWords", "not a transcript format"),
        ("Show - T\nEpisode Date: July 6, 2021\nWords", "not a transcript format"),
    ],
)
def test_what_is_refused(text: str, reason: str) -> None:
    with pytest.raises(UnreadableTranscript, match=reason) as caught:
        read(text)
    assert caught.value.path == PATH
    assert str(caught.value) == f"some.txt: {caught.value.reason}"
