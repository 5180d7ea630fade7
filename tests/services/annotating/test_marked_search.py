"""What the user has marked, asked for in a search."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Annotation, Color, Completion, Kind
from reader.services.annotating.anchoring import make_annotation, moment_range
from reader.services.annotating.annotations import edited
from reader.services.exploring import episode_lines
from reader.services.library import Library
from reader.services.quoting import TextRange

Annotate = Callable[..., Annotation]


# Each is a passage by itself.
RIVER = [
    (time, text + " um" * 40)
    for time, text in (
        ("00:00:00", "We had a wonderful summer in the mountains, and then it rained for weeks."),
        ("00:00:20", "Nobody expected the little river to rise as high as the old bridge."),
        ("00:00:40", "In the end the bridge held, and the bakery opened again on a Sunday."),
    )
]


@pytest.fixture
def river(library: Library, transcript_file: Callable[..., Path]) -> Path:
    """The file of the one episode of the library."""
    path = transcript_file("river.txt", *RIVER, title="The river")
    assert library.add(path).added
    return path


@pytest.fixture
def marked(library: Library, annotate: Annotate) -> Library:
    """A blue highlight with a note, a green one with tags, and a bookmark in the last passage."""
    annotate("wonderful summer", "Ask *Zoë* about the budget of 2020", tags=("Open question",))
    annotate("little river", tags=("todo", "C++"), color=Color.GREEN)
    (episode,) = library.episodes()
    transcript = library.transcript(episode.id)
    made = make_annotation(episode, transcript, moment_range(transcript, 2), Kind.BOOKMARK)
    assert made is not None
    library.annotations.put(edited(made, tags=("todos",)))
    return library


def found(library: Library, query: str, *, typing: bool = False) -> list[int]:
    """The passages, which must be the same ones in the library and in the episode."""
    (episode,) = library.episodes()
    results = library.search(query, limit=100, typing=typing)
    passages = [hit.passage for hit in results.hits]
    matches = library.match(query, episode.id, typing=typing)
    assert sorted(passages) == [match.passage for match in matches]
    assert results.total == len(passages)
    return passages


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        ("note:budget", [0]),
        ("note:ZOE", [0]),
        ('note:"zoe about the budget"', [0]),
        ('note:"about zoe"', []),
        ("note:budg", []),
        ("note:budg*", [0]),
        ("note:budgte~", [0]),
        ("note:river", []),
        ("tag:todo", [1]),
        ("tag:TODO", [1]),
        ("tag:#todo", [1]),
        ("tag:todo*", [1, 2]),
        ("tag:c++", [1]),
        ("tag:c", []),
        ('tag:"open question"', [0]),
        ("tag:open", []),
        ("is:annotated", [0, 1, 2]),
        ("is:highlighted", [0, 1]),
        ("is:bookmarked", [2]),
        ("is:noted", [0]),
        ("is:tagged", [0, 1, 2]),
        ("is:green", [1]),
        ("is:Blue", [0]),
        ("is:gray", []),
        ("river is:highlighted", [1]),
        ("bridge is:highlighted", [1]),
        ("bridge -is:highlighted", [2]),
        ("-is:highlighted", [2]),
        ('"little river" OR is:noted', [0, 1]),
        ("(is:green OR is:bookmarked) title:river", [1, 2]),
        ("is:noted note:budget tag:open*", [0]),
        ("is:noted is:green", []),
    ],
)
def test_what_is_found(marked: Library, query: str, passages: list[int]) -> None:
    assert sorted(found(marked, query)) == passages


@pytest.mark.parametrize(
    ("query", "passages"),
    [("tag:tod", []), ("tag:todo", [1]), ("tag:tod*", [1, 2]), ('tag:"open question', [0]),
     ("note:bud", [0]), ("is:high", []), ("is:highlighted", [0, 1])],
)  # fmt: skip
def test_while_it_is_typed(marked: Library, query: str, passages: list[int]) -> None:
    assert found(marked, query, typing=True) == passages


def test_a_value_that_there_is_not_is_words(marked: Library) -> None:
    assert found(marked, "is:raining") == []
    assert marked.operators("is:raining tag:# note:…") == ()


def test_words_are_lit_and_marks_are_not(marked: Library) -> None:
    (episode,) = marked.episodes()
    (match,) = marked.match("river is:highlighted note:nothing OR is:noted", episode.id)
    assert match.lit == ()
    (match,) = marked.match("river is:highlighted", episode.id)
    assert len(match.lit) == 1


def test_a_highlight_over_passages_touches_all_of_them(library: Library, river: Path) -> None:
    assert river.exists()
    (episode,) = library.episodes()
    transcript = library.transcript(episode.id)
    last = transcript.passages[1].text.index("expected")
    made = make_annotation(episode, transcript, TextRange(0, 10, 1, last))
    assert made is not None
    library.annotations.put(made)
    assert found(library, "is:highlighted") == [0, 1]


def test_every_change_is_found_at_once(library: Library, annotate: Annotate) -> None:
    assert found(library, "is:annotated") == []
    one = annotate("held", "first")
    assert found(library, "note:first") == [2]
    library.annotations.put(edited(one, note="second"))
    assert found(library, "note:first") == []
    assert found(library, "note:second") == [2]
    with Library.open() as other:
        other.annotations.delete([one.id])
    assert found(library, "is:annotated") == []
    assert library.index_state().current


def test_pages_are_those_of_the_marks_of_their_time(library: Library, annotate: Annotate) -> None:
    annotate("summer")
    assert library.search("is:highlighted", limit=1).total == 1
    annotate("river")
    results = library.search("is:highlighted", limit=1, offset=1)
    assert (results.total, [hit.passage for hit in results.hits]) == (2, [1])


def test_words_that_are_gone_are_not_found_until_they_are_back(
    marked: Library, river: Path, transcript_file: Callable[..., Path]
) -> None:
    before = river.read_text("utf-8")
    transcript_file(
        "river.txt", ("00:00:00", "Something else entirely was said."), title="The river"
    )
    marked.add(river)
    assert found(marked, "is:annotated") == []
    river.write_text(before, "utf-8")
    marked.add(river)
    assert sorted(found(marked, "is:annotated")) == [0, 1, 2]


def test_other_passages_of_the_same_words(
    marked: Library, river: Path, transcript_file: Callable[..., Path]
) -> None:
    text = " ".join(passage.text for passage in marked.transcript(marked.episodes()[0].id).passages)
    transcript_file("river.txt", ("00:00:00", f"Hello! {text}"), title="The river")
    marked.add(river)
    assert found(marked, "is:bookmarked note:budget tag:todo") == [0]


def test_a_removed_episode_is_not_found(marked: Library) -> None:
    (episode,) = marked.episodes()
    marked.remove([episode.id])
    assert marked.search("is:annotated").total == 0
    assert marked.complete("tag:", 4) is None
    marked.restore([episode.id])
    assert marked.search("is:annotated").total == 3


def test_what_is_marked_comes_as_it_is_said(library: Library, tmp_path: Path) -> None:
    for number in (1, 2):
        file = tmp_path / f"talk{number}.vtt"
        cues = [
            f"00:0{n}.000 --> 00:0{n + 1}.000\n<v P{n}>Talk {number} part {n}" for n in range(4)
        ]
        file.write_text("WEBVTT\n\n" + "\n\n".join(cues), "utf-8")
        library.add(file)
    for episode in library.episodes():
        transcript = library.transcript(episode.id)
        for passage in (3, 0, 2):
            made = make_annotation(episode, transcript, TextRange(passage, 0, passage, 99))
            assert made is not None
            library.annotations.put(made)
    hits = library.search("is:highlighted").hits
    assert [hit.passage for hit in hits] == [0, 2, 3, 0, 2, 3]
    assert len({hit.episode_id for hit in hits[:3]}) == 1
    mixed = library.search("is:highlighted talk").hits
    assert [hit.passage for hit in mixed[:2]] == [0, 0]


def test_what_is_told_of_all_hits(marked: Library) -> None:
    (episode,) = marked.episodes()
    assert marked.distribution("is:highlighted").total == 2
    keywords = [line.keyword for line in marked.concordance("the is:highlighted")]
    assert keywords == ["the", "the", "the"]
    here = [line.keyword for line in episode_lines(marked, "the is:highlighted", episode.id)]
    assert here == keywords
    assert not list(marked.concordance("is:highlighted"))
    assert marked.suggest("is:highlighted rivre") == "is:highlighted river"
    assert marked.suggest("is:red rivre") is None


def test_tags_are_completed_and_examples_taught(marked: Library) -> None:
    wanted = ('tag:"C++"', 'tag:"Open question"', "tag:todo", "tag:todos")
    found_values = marked.complete("tag:", 4)
    assert found_values is not None
    assert sorted(found_values.candidates, key=str.casefold) == list(wanted)
    assert marked.complete("a tag:tod b", 9) == Completion(2, 9, ("tag:todo", "tag:todos"))
    assert found(marked, 'tag:"C++"') == [1]
    examples = marked.examples()
    assert examples["is"] == "is:highlighted"
    assert examples["note"] == "note:budget"
    assert examples["tag"] in wanted


def test_nothing_is_taught_of_what_there_is_not(library: Library, river: Path) -> None:
    assert river.exists()
    assert not {"is", "note", "tag"} & set(library.examples())
