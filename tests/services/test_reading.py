"""Opening an episode, also by the digest of another file that it was read from."""

import hashlib
from pathlib import Path

from reader.model import Color, Kind
from reader.services.annotating.anchoring import make_annotation
from reader.services.library import Library
from reader.services.quoting import TextRange
from reader.services.reading import open_episode

FIRST = "1\n00:00:01,000 --> 00:00:02,000\nThe words are the same.\n"
TWIN = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe words are the same.\n"


def identity(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def test_an_episode_is_found_by_the_digest_of_each_of_its_files(
    library: Library, tmp_path: Path
) -> None:
    first, twin = tmp_path / "a" / "talk.srt", tmp_path / "b" / "talk.vtt"
    for path, text in ((first, FIRST), (twin, TWIN)):
        path.parent.mkdir()
        path.write_text(text, "utf-8")
    library.add(first)
    library.add(twin)
    (episode,) = library.episodes()
    assert episode.id == identity(first)
    for known in (identity(first), identity(twin)):
        loaded = open_episode(library, known)
        assert loaded is not None
        assert loaded.episode == episode
        assert loaded.transcript.passages[0].text == "The words are the same."


def test_what_is_marked_comes_with_the_episode(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_text(FIRST, "utf-8")
    library.add(path)
    (episode,) = library.episodes()
    assert open_episode(library, episode.id).marked == ()
    transcript = library.transcript(episode.id)
    place = TextRange(0, 4, 0, 9)
    made = make_annotation(episode, transcript, place, Kind.HIGHLIGHT, Color.BLUE)
    library.annotations.put(made)
    # A new one has not been looked for yet.
    assert open_episode(library, episode.id).marked is None
    library.annotations.of(episode.id)
    ((placed, found),) = open_episode(library, episode.id).marked
    assert (placed.annotation, found) == (made, place)
    path.write_text(FIRST.replace("The words", "All words"), "utf-8")
    library.add(path)
    assert open_episode(library, episode.id).marked is None


def test_a_file_that_has_gone_is_told(library: Library, tmp_path: Path) -> None:
    first, copy = tmp_path / "talk.srt", tmp_path / "copy.srt"
    for path in (first, copy):
        path.write_text(FIRST, "utf-8")
    library.add(first, copy)
    copy.unlink()
    (episode,) = library.episodes()
    loaded = open_episode(library, episode.id)
    assert loaded is not None
    assert loaded.files == ((first, True), (copy, False))


def test_an_id_of_nothing_opens_nothing(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_text(FIRST, "utf-8")
    library.add(path)
    beginning = identity(path)
    for unknown in ("", "f" * 16, beginning[:4], beginning[:-1] + "%", f"{beginning}0"):
        assert open_episode(library, unknown) is None
    library.remove([beginning])
    assert open_episode(library, beginning) is None
