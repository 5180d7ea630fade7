"""What is heard, in the database: names that are no text, changes that are counted."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import LibraryStore
from reader.model import Anchor
from reader.model.audio import Audio, AudioAnchor, OwnTime


@pytest.fixture
def store(data_dir: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(data_dir)
    yield store
    store.close()


def own(key: str, seconds: float, start: int = 3) -> OwnTime:
    return OwnTime(key, "e", Anchor("the words", "before", "behind", start, start + 8), seconds)


@pytest.mark.parametrize("name", ["ep 1.mp3", "été.ogg", os.fsdecode(b"bad\xff.mp3")])
def test_an_audio_file_is_what_was_put(store: LibraryStore, name: str) -> None:
    audio = Audio("e", Path("/somewhere") / name, 5_000_000_000, 2**62, "abc", True, 12.5)
    store.audio.put(audio)
    assert store.audio.of("e") == audio
    assert store.audio.all() == (audio,)
    store.audio.set_heard("e", 13.75)
    found = store.audio.of("e")
    assert found is not None
    assert found.heard == 13.75
    store.audio.forget("e")
    assert store.audio.of("e") is None


def test_that_none_is_wanted_is_kept(store: LibraryStore) -> None:
    store.audio.put(Audio("e"))
    assert store.audio.of("e") == Audio("e", None)


def test_a_place_is_kept_for_audio_only(store: LibraryStore) -> None:
    store.audio.set_heard("e", 13.75)
    assert store.audio.of("e") is None


def test_anchors_are_of_an_episode_and_a_file(store: LibraryStore) -> None:
    late, early = AudioAnchor(9.5, 40.0), AudioAnchor(2.0, 3.0)
    store.audio.set_anchors("e", "abc", [late, early])
    store.audio.set_anchors("other", "abc", [early])
    store.audio.set_anchors("e", "def", [late])
    assert store.audio.anchors("e", "abc") == (early, late)
    store.audio.set_anchors("e", "abc", [])
    assert store.audio.anchors("e", "abc") == ()
    assert store.audio.anchors("other", "abc") == (early,)
    assert store.audio.anchors("e", "def") == (late,)


def test_own_times_are_changed_at_once(store: LibraryStore) -> None:
    first, second, third = own("1", 5.0), own("2", 4.0, 30), own("3", 6.0)
    store.audio.change_own_times([], [first, second])
    store.audio.note_places(7, {"1": 3, "2": None})
    assert store.audio.own_times("e") == ((second, 7, None), (first, 7, 3))
    store.audio.change_own_times([first, own("unknown", 1.0)], [third, second])
    assert store.audio.own_times("e") == ((second, -1, None), (third, -1, None))
    assert store.audio.own_times("other") == ()


def test_half_of_a_change_is_none(store: LibraryStore) -> None:
    store.audio.change_own_times([], [own("1", 5.0)])
    with pytest.raises(ZeroDivisionError):
        store.audio.change_own_times([own("1", 5.0)], (own(str(n), 1.0 / n) for n in (1, 0)))
    assert [row[0] for row in store.audio.own_times("e")] == [own("1", 5.0)]


def test_changes_are_counted_but_not_where_listening_stopped(store: LibraryStore) -> None:
    seen, fingerprint = [store.audio.revision], store.fingerprint
    for change in (
        lambda: store.audio.put(Audio("e")),
        lambda: store.audio.set_anchors("e", "abc", []),
        lambda: store.audio.change_own_times([], [own("1", 5.0)]),
        lambda: store.audio.forget("e"),
    ):
        change()
        seen.append(store.audio.revision)
    assert len(set(seen)) == len(seen)
    store.audio.set_heard("e", 1.0)
    store.audio.note_places(1, {"1": 3})
    assert store.audio.revision == seen[-1]
    assert store.fingerprint == fingerprint


@pytest.mark.parametrize("seconds", [-0.1, float("nan"), float("inf")])
def test_an_own_time_is_a_time(seconds: float) -> None:
    with pytest.raises(ValueError, match="not a time"):
        own("1", seconds)
