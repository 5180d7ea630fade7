"""The library as scripts see it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.library import Launch
from reader.model import LibraryError
from reader.services.library import Library
from reader.services.reading import open_episode

MakeFile = Callable[..., Path]


@pytest.fixture
def seeded(library: Library) -> Library:
    library.add_seeds()
    return library


def test_episodes_and_transcripts(seeded: Library) -> None:
    newest, oldest = seeded.episodes()
    assert (newest.date, oldest.date) == (date(2021, 7, 6), date(2020, 9, 8))
    transcript = seeded.transcript(newest.id)
    assert len(transcript.segments) == len(transcript.passages) == 70
    passage = transcript.passages[1]
    assert (passage.start, passage.end, passage.speaker) == (26.0, None, None)
    assert passage.segments == (transcript.segments[1],)
    assert passage.text == transcript.segments[1].text
    assert seeded.transcript("unknown").passages == ()


def test_hits_carry_their_place_and_their_words(seeded: Library) -> None:
    results = seeded.search('"data quality"', limit=2, offset=1)
    assert (results.total, results.episodes, len(results.hits)) == (5, 1, 2)
    for hit in results.hits:
        passage = seeded.transcript(hit.episode_id).passages[hit.passage]
        assert (hit.start, hit.speaker) == (passage.start, passage.speaker)
        text = hit.snippet.text
        lit = " ".join(text[a:b] for a, b in hit.snippet.spans).lower()
        assert lit.startswith("data quality")
        assert text.strip("…").strip() in passage.text
    everything = seeded.search('"data quality"', limit=99).hits
    assert everything[1:3] == results.hits
    assert seeded.search('"data quality"', limit=0).total == 5
    assert seeded.search('"data quality"', offset=99).hits == ()


def test_hits_in_an_untimed_episode_have_no_time(seeded: Library) -> None:
    hits = seeded.search("date:2020 podcast").hits
    assert hits
    assert {hit.start for hit in hits} == {None}


@pytest.mark.parametrize("reference", ["2x27", "2X27", "717578793b8cc1f3", "71757"])
def test_an_episode_is_found_by_what_people_call_it(seeded: Library, reference: str) -> None:
    found = seeded.find_episode(reference)
    assert found is not None
    assert found.number == "2x27"


def test_a_number_comes_before_the_beginning_of_an_id(
    library: Library, transcript_file: MakeFile
) -> None:
    (id_holder,) = library.add(transcript_file("a.txt", (None, "Hello"))).added
    digit = id_holder[0] if id_holder[0].isdigit() else "7"
    heading = f"{digit}: Numbered"
    (numbered,) = library.add(transcript_file("b.txt", (None, "Bye"), title=heading)).added
    found = library.find_episode(digit)
    assert found is not None
    assert found.id == numbered


def test_what_names_no_one_episode(seeded: Library) -> None:
    assert seeded.find_episode("") is None
    assert seeded.find_episode("nobody") is None


def test_the_first_launch_is_made_once(library: Library) -> None:
    assert library.first_launch()
    assert len(library.episodes()) == 2
    assert not library.first_launch()


def test_a_library_with_files_of_its_own_gets_no_seeds(
    library: Library, transcript_file: MakeFile
) -> None:
    library.add(transcript_file("a.txt", (None, "Hello")))
    assert not library.first_launch()
    assert len(library.episodes()) == 1
    assert library.store.launch is Launch.DONE


def test_changes_by_another_process_are_seen(
    library: Library, transcript_file: MakeFile, data_dir: Path
) -> None:
    long = tuple((None, f"word{n} " * 130) for n in range(3))
    path = transcript_file("a.txt", *long)
    (first,) = library.add(path).added
    assert library.search("word2").total > 1
    assert len(library.match("word2", first)) > 1
    transcript_file("a.txt", (None, "Now word2 is all."))
    with Library.open(data_dir) as other:
        assert other.add(path).updated == (first,)
    (hit,) = library.search("word2").hits
    assert (hit.passage, hit.snippet.text) == (0, "Now word2 is all.")
    assert [match.passage for match in library.match("word2", first)] == [0]
    assert len(library.transcript(first).passages) == 1


def test_what_opening_an_episode_gives(seeded: Library) -> None:
    episode = seeded.episodes()[0]
    seeded.store.set_reading_position(episode.id, 5, 17)
    opened = open_episode(seeded, episode.id)
    assert opened is not None
    assert (opened.episode, opened.position) == (episode, (5, 17))
    assert opened.transcript is seeded.transcript(episode.id)
    assert open_episode(seeded, "unknown") is None


def test_the_passage_at_a_time(seeded: Library) -> None:
    timed, untimed = (seeded.transcript(episode.id) for episode in seeded.episodes())
    starts = [passage.start for passage in timed.passages]
    assert starts[:3] == [0.0, 26.0, 75.0]
    times = (0.0, 25.9, 26.0, 80.0, 1e6)
    assert [timed.passage_at(time) for time in times] == [0, 0, 1, 2, 69]
    assert untimed.passage_at(100.0) == 0


def test_a_folder_that_cannot_be_used_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="--data-dir"):
        Library.open(tmp_path / "file" / "data")
    with pytest.raises(LibraryError, match="cannot be used"):
        Library.open(f"{tmp_path}/nul\0l")


def test_a_closed_library_says_so_in_one_error(library: Library) -> None:
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.episodes()
