"""What a search means, on a small library that is added as files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.library import Source
from reader.model import Episode, Results, Segment, Transcript
from reader.services.library import Library

FILLER = " um" * 40  # makes each of them a passage by itself
TALKS = {
    "a": (
        "Tech Talk - 12: Machines that talk",
        "September 8, 2020",
        ("The data quality was good.", "Quality of data matters at Zoë's CAFÉ.", "They learn."),
    ),
    "b": (
        "Other Show - Learning the ropes",
        "July 6, 2021",
        ("She is learning fast", "日本語の話 in the Straße", "Don't panic: learners learn data"),
    ),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("library")
    for name, (heading, day, passages) in TALKS.items():
        head = f"{heading}\nEpisode Date: {day}\nAbout.\nTranscript\nDiscussion (0)\n"
        blocks = [f"Starting point is 00:00:0{n} {t}{FILLER}\n" for n, t in enumerate(passages)]
        (folder / f"{name}.txt").write_text(head + "".join(blocks), "utf-8")
    with Library.open(folder / "data") as library:
        report = library.add(folder / "a.txt", folder / "b.txt")
        assert len(report.added) == 2
        add_interview(library)
        yield library


def add_interview(library: Library) -> None:
    """Speakers, a phrase over a passage's end, and no times."""
    segments = (
        Segment(f"{FILLER} Tell us about open", speaker="Mat Ryer"),
        Segment(f"source code, and the open road {FILLER}", speaker="Zoë Ann"),
    )
    episode = Episode("c" * 16, "An interview", show="Tech Talk")
    library.store.put(episode, Transcript(segments), Source(Path("c"), 1, 1, "c"))


def places(library: Library, results: Results) -> list[str]:
    """``a0`` is the first passage of the episode "a"."""
    names = {e.id: {"M": "a", "L": "b", "A": "c"}[e.title[0]] for e in library.episodes()}
    return [f"{names[hit.episode_id]}{hit.passage}" for hit in results.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # words: case, accents, runs of letters and digits
        ("DATA", "a0 a1 b2"),
        ("zoe", "a1"),
        ("cafe", "a1"),
        ("café zoë", "a1"),
        ("strasse", "b1"),
        ("don t", "b2"),
        ("don't panic", "b2"),
        ("zoë's", "a1"),
        ("本語", "b1"),
        ("語", "b1"),
        ("dat", ""),
        # several words in one passage
        ("data quality", "a0 a1"),
        ("data fast", ""),
        ("data AND panic", "b2"),
        # phrases, also over a passage's end
        ('"data quality"', "a0"),
        ('"quality data"', ""),
        ('"open source"', "c0"),
        ('"source code"', "c1"),
        ('"code um data"', ""),
        ('"learn"', "a2 b2"),
        # prefixes
        ("pan*", "b2"),
        ("learn*", "a2 b0 b2"),
        ('"data qual*"', ""),
        # inflections
        ("learn", "a2 b0 b2"),
        ("learning", "a2 b0 b2"),
        # without, or, brackets
        ("data -quality", "b2"),
        ("data -(quality OR panic)", ""),
        ("panic OR fast", "b0 b2"),
        ("(panic OR fast) learning", "b0 b2"),
        ('data -"data quality"', "a1 b2"),
        ("um -data -open", "a2 b0 b1"),
        # where
        ("title:machines data", "a0 a1"),
        ("title:machines", "a0 a1 a2"),
        ("show:tech quality", "a0 a1"),
        ('show:"tech talk" open', "c0 c1"),
        ("speaker:zoe", "c1"),
        ('speaker:"mat ryer"', "c0"),
        ("speaker:mat road", ""),
        ("date:2020 data", "a0 a1"),
        ("date:2020..2021 data", "a0 a1 b2"),
        ("date:2021-07-06 data", "b2"),
        ("data -date:2020", "b2"),
        # nothing
        ("", ""),
        ("-", ""),
        ("*", ""),
        ('"', ""),
        ("nowhere", ""),
    ],
)
def test_what_a_query_finds(library: Library, query: str, found: str) -> None:
    results = library.search(query)
    expected = set(found.split())
    assert set(places(library, results)) == expected
    assert results.total == len(results.hits) == len(expected)
    assert results.episodes == len({place[0] for place in expected})


def test_exact_forms_come_before_inflections(library: Library) -> None:
    assert places(library, library.search("learning"))[0] == "b0"
    assert set(places(library, library.search("learn"))[:2]) == {"a2", "b2"}
    assert library.search('"learning"').total == 1


def test_the_last_word_counts_as_a_beginning_while_it_is_typed(library: Library) -> None:
    assert library.search("data pan").total == 0
    assert places(library, library.search("data pan", typing=True)) == ["b2"]
    assert library.search("data pan ", typing=True).total == 0
    assert library.search("pan data", typing=True).total == 0


@pytest.mark.parametrize(
    ("query", "lit"),
    [
        ("zoe", ["Zoë"]),
        ("cafe quality", ["Quality", "CAFÉ"]),
        ('"data quality"', ["data quality"]),
        ("pan*", ["panic"]),
        ("learn fast", ["learning", "fast"]),
        ("strasse", ["Straße"]),
        ("語の", ["語の"]),
        ('"open source"', ["open"]),
    ],
)
def test_the_spans_of_a_snippet_are_its_matches(
    library: Library, query: str, lit: list[str]
) -> None:
    (hit,) = library.search(query).hits
    assert [hit.snippet.text[a:b] for a, b in hit.snippet.spans] == lit


def test_hits_name_their_episode(library: Library) -> None:
    (hit,) = library.search("panic").hits
    assert (hit.show, hit.title, hit.number) == ("Other Show", "Learning the ropes", "")
    assert (hit.passage, hit.start, hit.speaker) == (2, 2.0, None)
    (hit,) = library.search("road").hits
    assert (hit.start, hit.speaker) == (None, "Zoë Ann")


def test_the_transcript_is_lit_where_the_index_finds(library: Library) -> None:
    for query in ("data", '"open source"', "learning -panic", "um -data", "日本", "speaker:mat"):
        lit = sum(len(library.match(query, episode.id)) for episode in library.episodes())
        assert lit == library.search(query).total > 0


MARKS = "\"()-*:.~^?[]{}+&|!\\/'“”… \0\n\t\ud800é日本aAOR"
fields = st.sampled_from(["title:", "date:", "show:", "speaker:", "OR", "AND", "NOT", "-", "("])
pieces = st.text(MARKS, max_size=8) | fields | st.sampled_from(["data", "learn*", '"um um"'])
queries = st.text(max_size=30) | st.lists(pieces, max_size=8).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda joint: joint.join(parts))
)


@given(queries, st.booleans())
@example("(" * 5000, False)
@example("-" * 5000 + "a", True)
@example("NOT " * 3000, False)
@example("date:9999..0000 date:0000", False)
@example("a* " * 300, True)
@example("title:" * 999, False)
@example(" OR ".join(f"data{n}~2" for n in range(10_000)), False)
@example(" ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz") * 9, True)
@example('"' + "um " * 3000 + '"~999', False)
@example("日本語の話" * 2000, True)
@example("-(" * 200 + "um" + ")" * 200, False)
@settings(max_examples=120, deadline=None)
def test_no_input_raises_and_both_sides_agree(library: Library, query: str, typing: bool) -> None:
    results = library.search(query, limit=3, typing=typing)
    assert len(results.hits) == min(3, results.total)
    lit = [library.match(query, episode.id, typing=typing) for episode in library.episodes()]
    assert sum(map(len, lit)) == results.total


@pytest.mark.parametrize(("limit", "offset"), [(10**30, 0), (5, 10**30), (-1, 0), (5, -10)])
def test_limits_of_any_size(library: Library, limit: int, offset: int) -> None:
    results = library.search("data", limit, offset)
    assert results.total == 3
    assert len(results.hits) == (3 if limit > 0 and offset <= 0 else 0)
