"""What was done while listening outlives the episode, and goes wherever the library goes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model.audio import AudioAnchor
from reader.services.backup import back_up, restore
from reader.services.library import Library
from reader.services.listening import AudioKind
from reader.services.quoting import make_quote, whole_passage

MakeFile = Callable[..., Path]
UNTIMED = "Somebody says a sentence that has no time in the file, but one of the user's own."


@pytest.fixture
def ids(library: Library, transcript_file: MakeFile, sound: MakeFile) -> tuple[str, str]:
    """An episode with audio and an anchor, and one with an own time."""
    timed = transcript_file("ep1.txt", ("00:00:10", "It begins late, and then goes on."))
    plain = transcript_file("ep2.txt")
    plain.write_text(UNTIMED, "utf-8")
    first, second = library.add(timed).added[0], library.add(plain).added[0]
    assert library.listening.audio(first).path is None
    sound("ep1.wav", 3)
    assert library.listening.audio(first).kind is AudioKind.FOUND
    library.listening.set_heard(first, 2.5)
    library.listening.add_anchor(first, 10.0, 40.0)
    library.listening.set_own_time(second, 0, 5.5)
    return first, second


def all_of(library: Library, ids: tuple[str, str]) -> tuple[object, ...]:
    first, second = ids
    state, own = library.listening.audio(first), library.listening.own_times(second)
    anchors = library.listening.anchors(first)
    return state.kind, state.heard, anchors, [(placed.passage, placed.seconds) for placed in own]


WHOLE = (AudioKind.FOUND, 2.5, (AudioAnchor(10.0, 40.0),), [(0, 5.5)])


def test_another_session_has_all_of_it(library: Library, ids: tuple[str, str]) -> None:
    assert all_of(library, ids) == WHOLE
    with Library.open() as other:
        assert all_of(other, ids) == WHOLE


def test_reading_again_keeps_all_of_it(library: Library, ids: tuple[str, str]) -> None:
    library.read_again(ids)
    assert all_of(library, ids) == WHOLE


def test_a_removed_episode_keeps_all_of_it(
    library: Library, ids: tuple[str, str], tmp_path: Path
) -> None:
    library.remove(ids)
    library.restore(ids)
    assert all_of(library, ids) == WHOLE
    library.remove(ids)
    library.store.purge(2**62)
    assert library.listening.own_times(ids[1])[0].passage is None
    library.add(tmp_path / "ep1.txt", tmp_path / "ep2.txt")
    assert all_of(library, ids) == WHOLE


def test_a_backup_carries_all_of_it(library: Library, ids: tuple[str, str], tmp_path: Path) -> None:
    assert library.episodes()
    back_up(library.folder, tmp_path / "all.zip")
    restore(tmp_path / "all.zip", tmp_path / "another")
    with Library.open(tmp_path / "another") as other:
        assert all_of(other, ids) == WHOLE


def test_quotes_keep_the_source_s_times_whatever_anchors_say(
    library: Library, ids: tuple[str, str]
) -> None:
    episode = library.store.episode(ids[0])
    assert episode is not None
    transcript = library.transcript(ids[0])
    quote = make_quote(episode, transcript, whole_passage(transcript, 0))
    assert (quote.start, quote.own_start, quote.place) == (10.0, None, "0:00:10")
    assert "t=10&" in quote.link
    assert b"10.0" in library.export(ids[0], "json")
    assert b"40.0" not in library.export(ids[0], "json", own_times=True)
