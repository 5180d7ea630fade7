"""Times that the user gives to passages: in order, found again, exported on request."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import ReaderError
from reader.services.library import Library
from reader.services.listening import OwnTimeChange

MakeFile = Callable[..., Path]
LINES = (
    "The ferry left the harbour in the morning, and nobody on it knew what day it was.",
    "There was a man with a violin, who said that he had played for the queen of Norway.",
    "Then the fog came, and for two hours we heard nothing but the bell of the buoy.",
    "My grandmother told us about the winter when the whole sound was frozen over.",
    "When the sun was back, the island lay before us, with all its white houses.",
    "And that, she said, is how your grandfather came to bake bread for a living.",
)


@pytest.fixture
def plain(transcript_file: MakeFile) -> Path:
    """A transcript without times: a passage a line."""
    path = transcript_file("plain.txt")
    path.write_text("\n\n".join(f"{'AB'[n % 2]}: {s}" for n, s in enumerate(LINES)), "utf-8")
    return path


@pytest.fixture
def episode_id(library: Library, plain: Path) -> str:
    (added,) = library.add(plain).added
    assert [passage.start for passage in library.transcript(added).passages] == [None] * 6
    return added


def times(library: Library, episode_id: str) -> list[tuple[int | None, float]]:
    """Passage and seconds of each."""
    return [(placed.passage, placed.seconds) for placed in library.listening.own_times(episode_id)]


def segments_json(*starts: float | None) -> str:
    """The lines with these starts, each by another speaker."""
    segments = [
        {"startTime": start, "endTime": None, "speaker": f"S{n}", "body": LINES[n]}
        for n, start in enumerate(starts)
    ]
    return json.dumps({"version": "1.0.0", "segments": segments})


def test_they_are_kept_in_the_order_of_the_text(library: Library, episode_id: str) -> None:
    for passage, seconds in ((3, 30.5), (0, 1.25), (2, 20.0)):
        change = library.listening.set_own_time(episode_id, passage, seconds)
        assert (change.dropped, len(change.added)) == ((), 1)
    assert times(library, episode_id) == [(0, 1.25), (2, 20.0), (3, 30.5)]
    assert {placed.offset for placed in library.listening.own_times(episode_id)} == {0}


@pytest.mark.parametrize(
    ("passage", "seconds", "left"),
    [
        (2, 25.0, [(0, 1.0), (2, 25.0), (3, 30.0), (4, 40.0)]),
        (2, 1.5, [(0, 1.0), (2, 1.5), (3, 30.0), (4, 40.0)]),
        (2, 30.0, [(0, 1.0), (2, 30.0), (4, 40.0)]),
        (2, 35.0, [(0, 1.0), (2, 35.0), (4, 40.0)]),
        (2, 0.5, [(2, 0.5), (3, 30.0), (4, 40.0)]),
        (1, 99.0, [(0, 1.0), (1, 99.0)]),
        (5, 0.0, [(5, 0.0)]),
    ],
)
def test_the_newest_is_right_and_others_ascend(
    library: Library, episode_id: str, passage: int, seconds: float, left: list[tuple[int, float]]
) -> None:
    listening = library.listening
    for number, second in ((0, 1.0), (2, 20.0), (3, 30.0), (4, 40.0)):
        listening.set_own_time(episode_id, number, second)
    before = listening.own_times(episode_id)
    change = listening.set_own_time(episode_id, passage, seconds)
    assert times(library, episode_id) == left
    listening.change_own_times(change.inverse)
    assert listening.own_times(episode_id) == before
    listening.change_own_times(change)
    assert times(library, episode_id) == left


def test_one_is_taken_back_and_that_is_undone(library: Library, episode_id: str) -> None:
    listening = library.listening
    listening.set_own_time(episode_id, 1, 10.0)
    listening.set_own_time(episode_id, 2, 20.0)
    change = listening.remove_own_time(episode_id, 1)
    assert times(library, episode_id) == [(2, 20.0)]
    assert listening.remove_own_time(episode_id, 1) == OwnTimeChange()
    listening.change_own_times(change.inverse)
    assert times(library, episode_id) == [(1, 10.0), (2, 20.0)]


def test_the_source_s_times_stay(library: Library, transcript_file: MakeFile) -> None:
    blocks = (("00:00:10", LINES[0]), ("00:00:20", LINES[1]))
    (episode_id,) = library.add(transcript_file("timed.txt", *blocks)).added
    with pytest.raises(ReaderError, match="This passage has a time in the transcript"):
        library.listening.set_own_time(episode_id, 0, 15.0)
    assert library.listening.own_times(episode_id) == ()


def test_a_passage_that_is_gone_has_a_sentence(library: Library, episode_id: str) -> None:
    with pytest.raises(ReaderError, match="The transcript has changed"):
        library.listening.set_own_time(episode_id, 6, 1.0)


@pytest.mark.parametrize(
    ("seconds", "said"), [(9.0, "has 0:00:10 before"), (61.0, "has 0:01:00 after"), (30.0, "")]
)
def test_between_the_source_s_times_they_must_fit(
    library: Library, tmp_path: Path, seconds: float, said: str
) -> None:
    path = tmp_path / "some.json"
    path.write_text(segments_json(10.0, None, 60.0), "utf-8")
    (episode_id,) = library.add(path).added
    if said:
        with pytest.raises(ReaderError, match=said):
            library.listening.set_own_time(episode_id, 1, seconds)
    else:
        library.listening.set_own_time(episode_id, 1, seconds)
    assert times(library, episode_id) == ([] if said else [(1, seconds)])


def test_an_episode_that_is_gone_has_a_sentence(library: Library) -> None:
    with pytest.raises(ReaderError, match="no longer in the library"):
        library.listening.set_own_time("0123456789abcdef", 0, 1.0)


def test_they_are_found_again_when_the_file_is_read_again(
    library: Library, episode_id: str, plain: Path
) -> None:
    for number in range(6):
        library.listening.set_own_time(episode_id, number, 10.0 * number)
    lines = [f"{'AB'[n % 2]}: {s}" for n, s in enumerate(LINES)]
    lines[1] = lines[1].replace("violin, who said that he had", "fiddle, who says that he")
    new = ["B: Welcome to the show, which is brought to you by the bakery on the corner."]
    plain.write_text("\n\n".join([*new, *lines[:2], *lines[4:]]), "utf-8")
    library.read_again([episode_id])
    assert times(library, episode_id) == [
        *((1, 0.0), (2, 10.0), (3, 40.0), (4, 50.0)),
        *((None, 20.0), (None, 30.0)),
    ]
    plain.write_text("\n\n".join([*new, *lines]), "utf-8")
    library.read_again([episode_id])
    assert times(library, episode_id) == [(n + 1, 10.0 * n) for n in range(6)]


def test_where_the_source_has_a_time_now_it_counts(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    path.write_text(segments_json(None, None, None, None), "utf-8")
    (episode_id,) = library.add(path).added
    for number in (0, 1, 3):
        library.listening.set_own_time(episode_id, number, 10.0 * number)
    path.write_text(segments_json(0.5, 11.0, None, None), "utf-8")
    library.read_again([episode_id])
    assert times(library, episode_id) == [(3, 30.0)]
    path.write_text(segments_json(None, None, None, None), "utf-8")
    library.read_again([episode_id])
    assert times(library, episode_id) == [(0, 0.0), (1, 10.0), (3, 30.0)]


def test_they_stay_with_the_words_in_other_passages(
    library: Library, episode_id: str, plain: Path
) -> None:
    library.listening.set_own_time(episode_id, 2, 20.0)
    plain.write_text(" ".join(LINES), "utf-8")
    library.read_again([episode_id])
    (placed,) = library.listening.own_times(episode_id)
    assert (placed.passage, placed.offset) != (2, 0)
    assert placed.passage is not None
    text = library.transcript(episode_id).passages[placed.passage].text
    assert text[placed.offset :].startswith("Then the fog came")
    library.listening.set_own_time(episode_id, placed.passage, 15.0)
    assert [seconds for _, seconds in times(library, episode_id)] == [15.0, 20.0]
    library.listening.set_own_time(episode_id, placed.passage, 25.0)
    assert [seconds for _, seconds in times(library, episode_id)] == [25.0]


def test_words_are_looked_for_once_a_change(
    library: Library, episode_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.listening.set_own_time(episode_id, 2, 20.0)
    assert times(library, episode_id) == [(2, 20.0)]
    monkeypatch.setattr("reader.services.annotating.anchoring.find", None)
    assert times(library, episode_id) == [(2, 20.0)]


def test_an_export_has_them_on_request_only(
    library: Library, episode_id: str, tmp_path: Path
) -> None:
    for number, seconds in ((0, 1.5), (1, 10.0), (4, 40.0)):
        library.listening.set_own_time(episode_id, number, seconds)
    plain = json.loads(library.export(episode_id, "json"))
    assert {segment["startTime"] for segment in plain["segments"]} == {None}
    mine = json.loads(library.export(episode_id, "json", own_times=True))
    starts = [segment["startTime"] for segment in mine["segments"]]
    assert starts == [1.5, 10.0, None, None, 40.0, None]
    assert [s["body"] for s in mine["segments"]] == [s["body"] for s in plain["segments"]]
    captions = tmp_path / "mine.vtt"
    captions.write_bytes(library.export(episode_id, "vtt", own_times=True))
    with Library.open(tmp_path / "another") as other:
        (added,) = other.add(captions).added
        assert other.transcript(added).segments[1].start == 10.0


def test_an_export_cuts_a_segment_where_a_time_stands_in_it(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "block.json"
    said = f"  {' '.join(LINES * 4)} "
    block = {"startTime": None, "endTime": 500.0, "speaker": "Ann", "body": said}
    path.write_text(json.dumps({"version": "1.0.0", "segments": [block]}), "utf-8")
    (episode_id,) = library.add(path).added
    passages = library.transcript(episode_id).passages
    assert len(passages) > 2
    library.listening.set_own_time(episode_id, 0, 1.0)
    library.listening.set_own_time(episode_id, 2, 100.0)
    cut = library.listening.with_own_times(episode_id).segments
    assert [(s.start, s.end, s.speaker) for s in cut] == [(1.0, None, "Ann"), (100.0, 500.0, "Ann")]
    assert "".join(s.text for s in cut) == library.transcript(episode_id).segments[0].text
    assert cut[1].text.startswith(passages[2].text)
