"""The audio of an episode in a library: found, attached, taken away, missing, moved."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import ReaderError
from reader.model.audio import AudioAnchor
from reader.services.library import Library
from reader.services.listening import AudioKind, AudioState

MakeFile = Callable[..., Path]


@pytest.fixture
def episode_id(library: Library, transcript_file: MakeFile) -> str:
    path = transcript_file("shows/ep12.txt", ("00:00:00", "What is said here has a sound."))
    (added,) = library.add(path).added
    return added


def test_without_any_there_is_none(library: Library, episode_id: str) -> None:
    before = library.listening.revision
    assert library.listening.audio(episode_id) == AudioState()
    assert library.listening.audio("unknown") == AudioState()
    assert library.listening.audio(episode_id).path is None
    assert library.listening.revision == before


def test_one_beside_the_transcript_is_found(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    path = sound("shows/EP12.wav")
    state = library.listening.audio(episode_id)
    assert (state.kind, state.path, state.sentence) == (AudioKind.FOUND, path, "")
    revision = library.listening.revision
    assert library.listening.audio(episode_id) == state
    assert library.listening.revision == revision


def test_one_beside_any_of_its_files(
    library: Library, episode_id: str, sound: MakeFile, tmp_path: Path
) -> None:
    twin = tmp_path / "other" / "twin.txt"
    twin.parent.mkdir()
    twin.write_bytes((tmp_path / "shows" / "ep12.txt").read_bytes())
    library.add(twin)
    path = sound("other/twin.mp3")
    assert library.listening.audio(episode_id).path == path


def test_another_is_attached_and_that_is_undone(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    found, other = sound("shows/ep12.wav"), sound("elsewhere/any name.wav", 3)
    assert library.listening.audio(episode_id).path == found
    library.listening.set_heard(episode_id, 1.5)
    before = library.listening.attach(episode_id, other)
    state = library.listening.audio(episode_id)
    assert (state.kind, state.path, state.heard) == (AudioKind.ATTACHED, other, 0)
    library.listening.restore(episode_id, before)
    state = library.listening.audio(episode_id)
    assert (state.kind, state.path, state.heard) == (AudioKind.FOUND, found, 1.5)


def test_the_first_attachment_is_undone(library: Library, episode_id: str, sound: MakeFile) -> None:
    before = library.listening.attach(episode_id, sound("elsewhere/any.wav"))
    assert before is None
    library.listening.restore(episode_id, before)
    assert library.listening.audio(episode_id) == AudioState()


def test_what_is_taken_away_is_not_found_again_by_itself(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    path = sound("shows/ep12.wav")
    assert library.listening.audio(episode_id).path == path
    library.listening.set_heard(episode_id, 1.25)
    before = library.listening.detach(episode_id)
    assert library.listening.audio(episode_id) == AudioState()
    assert library.listening.look_for(episode_id) == AudioState()
    library.listening.restore(episode_id, before)
    assert library.listening.audio(episode_id).heard == 1.25


def test_it_is_refused_and_nothing_changes(
    library: Library, episode_id: str, sound: MakeFile, tmp_path: Path
) -> None:
    path = sound("shows/ep12.wav")
    library.listening.audio(episode_id)
    for wrong in (tmp_path, tmp_path / "gone.mp3", tmp_path / "shows" / "ep12.txt"):
        with pytest.raises(ReaderError):
            library.listening.attach(episode_id, wrong)
    assert library.listening.audio(episode_id).path == path


def test_a_relative_path_is_kept_whole(
    library: Library, episode_id: str, sound: MakeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sound("elsewhere/any.wav")
    monkeypatch.chdir(path.parent)
    library.listening.attach(episode_id, Path("any.wav"))
    assert library.listening.audio(episode_id).path == path


def test_a_missing_one_says_so_and_all_else_stays(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    path = sound("elsewhere/any.wav")
    library.listening.attach(episode_id, path)
    library.listening.set_heard(episode_id, 1.5)
    library.listening.add_anchor(episode_id, 0.5, 1.0)
    path.rename(path.with_suffix(".gone"))
    state = library.listening.audio(episode_id)
    assert (state.kind, state.path, state.heard) == (AudioKind.MISSING, None, 1.5)
    assert state.sentence == f"The audio {path} is not there. Put it back, or attach it again."
    assert library.listening.anchors(episode_id) == (AudioAnchor(0.5, 1.0),)
    path.with_suffix(".gone").rename(path)
    assert library.listening.audio(episode_id).kind is AudioKind.ATTACHED


@pytest.mark.parametrize("place", ["shows", "elsewhere/deeper", "watched/a/b"])
def test_a_moved_one_is_found_again(
    library: Library, episode_id: str, sound: MakeFile, tmp_path: Path, place: str
) -> None:
    path = sound("elsewhere/any.wav", 3)
    (tmp_path / "watched").mkdir()
    library.add_folder(tmp_path / "watched")
    library.listening.attach(episode_id, path)
    library.listening.set_heard(episode_id, 2.5)
    library.listening.add_anchor(episode_id, 0.5, 1.0)
    there = tmp_path / place / "renamed.wav"
    there.parent.mkdir(parents=True, exist_ok=True)
    path.rename(there)
    state = library.listening.audio(episode_id)
    assert (state.kind, state.path, state.heard) == (AudioKind.ATTACHED, there, 2.5)
    assert library.listening.anchors(episode_id) == (AudioAnchor(0.5, 1.0),)


def test_it_is_looked_for_once_until_somebody_asks(
    library: Library, episode_id: str, sound: MakeFile, tmp_path: Path
) -> None:
    path, hidden = sound("elsewhere/any.wav"), tmp_path / "hidden.wav"
    library.listening.attach(episode_id, path)
    path.rename(hidden)
    assert library.listening.audio(episode_id).kind is AudioKind.MISSING
    hidden.rename(path.with_name("renamed.wav"))
    assert library.listening.audio(episode_id).kind is AudioKind.MISSING
    assert library.listening.look_for(episode_id).path == path.with_name("renamed.wav")


def test_one_that_was_found_gives_way_to_another_of_the_name(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    first = sound("shows/ep12.wav")
    assert library.listening.audio(episode_id).path == first
    first.unlink()
    other = sound("shows/ep12.mp3", 4)
    assert library.listening.audio(episode_id).path == other


def test_one_that_was_attached_does_not(library: Library, episode_id: str, sound: MakeFile) -> None:
    path = sound("elsewhere/any.wav")
    library.listening.attach(episode_id, path)
    sound("shows/ep12.mp3", 4)
    path.unlink()
    assert library.listening.audio(episode_id).kind is AudioKind.MISSING


def test_the_same_sound_elsewhere_is_heard_from_where_it_was(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    path, copy = sound("elsewhere/any.wav"), sound("elsewhere/copy.wav")
    library.listening.attach(episode_id, path)
    library.listening.set_heard(episode_id, 1.5)
    library.listening.attach(episode_id, copy)
    state = library.listening.audio(episode_id)
    assert (state.path, state.heard) == (copy, 1.5)


def test_a_folder_in_its_place_is_no_audio(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    path = sound("elsewhere/any.wav")
    library.listening.attach(episode_id, path)
    path.unlink()
    path.mkdir()
    assert library.listening.audio(episode_id).kind is AudioKind.MISSING


def test_anchors_are_those_of_the_file(library: Library, episode_id: str, sound: MakeFile) -> None:
    path, other = sound("elsewhere/any.wav"), sound("elsewhere/other.wav", 4)
    library.listening.attach(episode_id, path)
    library.listening.add_anchor(episode_id, 0.5, 1.0)
    library.listening.attach(episode_id, other)
    assert library.listening.anchors(episode_id) == ()
    library.listening.attach(episode_id, path)
    assert library.listening.anchors(episode_id) == (AudioAnchor(0.5, 1.0),)


def test_anchors_are_set_and_that_is_undone(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    library.listening.attach(episode_id, sound("elsewhere/any.wav"))
    first = library.listening.add_anchor(episode_id, 100, 130)
    assert (first.before, first.after, first.dropped) == ((), (AudioAnchor(100, 130),), ())
    moved = library.listening.add_anchor(episode_id, 100, 131)
    assert (moved.after, moved.dropped) == ((AudioAnchor(100, 131),), ())
    other = library.listening.add_anchor(episode_id, 50, 140)
    assert (other.after, other.dropped) == ((AudioAnchor(50, 140),), (AudioAnchor(100, 131),))
    library.listening.set_anchors(episode_id, other.before)
    assert library.listening.anchors(episode_id) == (AudioAnchor(100, 131),)
    library.listening.set_anchors(episode_id, ())
    assert library.listening.anchors(episode_id) == ()


def test_without_audio_there_is_nothing_to_shift(library: Library, episode_id: str) -> None:
    change = library.listening.add_anchor(episode_id, 100, 130)
    assert (change.before, change.after) == ((), ())
    assert library.listening.anchors(episode_id) == ()
    library.listening.set_heard(episode_id, 10)
    assert library.listening.audio(episode_id) == AudioState()


def test_every_change_gives_another_revision(
    library: Library, episode_id: str, sound: MakeFile
) -> None:
    path, listening = sound("elsewhere/any.wav"), library.listening
    seen = [listening.revision]
    for change in (
        lambda: listening.attach(episode_id, path),
        lambda: listening.add_anchor(episode_id, 1, 2),
        lambda: listening.set_anchors(episode_id, ()),
        lambda: listening.detach(episode_id),
        lambda: listening.restore(episode_id, None),
    ):
        change()
        seen.append(listening.revision)
    assert len(set(seen)) == len(seen)
    library.listening.set_heard(episode_id, 1)
    assert listening.revision == seen[-1]
