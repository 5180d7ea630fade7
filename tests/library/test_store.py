"""The truth in SQLite: what is put in comes out again, and nothing is half written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.library import Launch, LibraryStore, Source, path_key
from reader.model import Episode, LibraryError, Segment, Transcript

EPISODE = Episode(
    id="0123456789abcdef",
    title="Títle",
    show="Show",
    number="2x27",
    date=date(2021, 7, 6),
    description="About “it” 日本 🎙",
    people=("Ann", "Bo"),
    tags=("@a", "b"),
    language="en",
    duration=9.5,
    passages=1,
    words=4,
)
TRANSCRIPT = Transcript((Segment("One two", 1.5, 2.5, "Ann"), Segment("three\nfour")))


def source(name: str, digest: str = "d1") -> Source:
    return Source(Path("/files") / name, 10, 20, digest)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(tmp_path)
    yield store
    store.close()


def put(store: LibraryStore, episode_id: str, **facts: object) -> None:
    episode = Episode(id=episode_id, **{"title": "T", **facts})
    store.put(episode, TRANSCRIPT, source(f"{episode_id}.txt", episode_id))


def test_what_is_put_in_comes_out(store: LibraryStore, tmp_path: Path) -> None:
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    bare = Episode("ffff", "Bare")
    store.put(bare, Transcript(()), source("b.txt", "d2"))
    again = LibraryStore(tmp_path)
    assert again.episode(EPISODE.id) == EPISODE
    assert again.episode("ffff") == bare
    assert again.transcript(EPISODE.id) == TRANSCRIPT
    known = again.sources.at(Path("/files/a.txt"))
    assert known is not None
    assert (known.episode_id, replace(known.source, content="")) == (EPISODE.id, source("a.txt"))
    again.close()


def test_what_is_unknown(store: LibraryStore) -> None:
    assert store.episodes() == ()
    assert store.episode("x") is None
    assert store.transcript("x") == Transcript(())
    assert store.sources.at(Path("/x")) is None
    assert store.sources.with_digest("x") == ()
    assert store.sources.of("x") == ()
    assert store.contents.episode("x") is None
    assert store.reading_position("x") is None


def test_episodes_come_by_show_and_newest_first(store: LibraryStore) -> None:
    put(store, "1", show="beta", date=date(2020, 1, 1))
    put(store, "2", show="Alpha")
    put(store, "3", show="Beta", date=date(2021, 1, 1))
    put(store, "4", show="alpha", date=date(2019, 1, 1))
    assert [episode.id for episode in store.episodes()] == ["4", "2", "3", "1"]


def test_putting_again_replaces_the_words(store: LibraryStore) -> None:
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    shorter = Transcript((Segment("Other."),))
    store.put(Episode(EPISODE.id, "New"), shorter, source("a.txt", "d2"))
    assert store.transcript(EPISODE.id) == shorter
    assert [episode.title for episode in store.episodes()] == ["New"]
    (now,) = store.sources.of(EPISODE.id)
    assert (now.path, now.digest, now.is_read) == (Path("/files/a.txt"), "d2", True)


def test_a_digest_names_its_files_and_whether_the_episode_still_says_so(
    store: LibraryStore,
) -> None:
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    (first,) = store.sources.of(EPISODE.id)
    copy = replace(first, path=Path("/files/copy.txt"), is_read=False)
    store.sources.put(EPISODE.id, copy)
    found = store.sources.with_digest("d1")
    assert [known.source for known in found] == [first, copy]
    assert not any(known.is_stale for known in found)
    store.put(EPISODE, Transcript((Segment("Other."),)), source("a.txt", "d2"))
    (old,) = store.sources.with_digest("d1")
    assert (old.source, old.is_stale) == (copy, True)
    (new,) = store.sources.with_digest("d2")
    assert (new.source.is_read, new.is_stale) == (True, False)


def test_the_fingerprint_changes_with_the_content_only(store: LibraryStore, tmp_path: Path) -> None:
    seen = [store.fingerprint]
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    seen.append(store.fingerprint)
    store.sources.put(EPISODE.id, source("copy.txt"))
    store.set_reading_position(EPISODE.id, 0, 3)
    assert store.fingerprint == seen[-1]
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    seen.append(store.fingerprint)
    other = LibraryStore(tmp_path / "other")
    seen.append(other.fingerprint)
    other.close()
    assert len(set(seen)) == 4


def test_the_reading_position_is_kept_for_episodes_that_exist(store: LibraryStore) -> None:
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    store.set_reading_position(EPISODE.id, 1, 20)
    store.set_reading_position(EPISODE.id, 2, 30)
    store.set_reading_position("gone", 1, 1)
    assert store.reading_position(EPISODE.id) == (2, 30)
    store.put(Episode(EPISODE.id, "New"), TRANSCRIPT, source("a.txt", "d2"))
    assert store.reading_position(EPISODE.id) == (2, 30)
    assert store.reading_position("gone") is None


def test_how_far_the_first_launch_has_come(store: LibraryStore, tmp_path: Path) -> None:
    assert store.launch is Launch.NEW
    for launch in (Launch.BEGUN, Launch.DONE):
        store.set_launch(launch)
        other = LibraryStore(tmp_path)
        assert other.launch is launch
        other.close()


def test_a_name_that_is_not_text_is_a_path_all_the_same(store: LibraryStore) -> None:
    odd = Source(Path("/files/caf\udce9.txt"), 1, 2, "d1")
    store.put(EPISODE, TRANSCRIPT, odd)
    (known,) = store.sources.of(EPISODE.id)
    assert known.path == odd.path
    assert store.sources.at(odd.path) is not None
    assert store.sources.looks() == {path_key(odd.path): ((1, 2), "")}


def test_an_episode_whose_words_fail_is_not_there_at_all(store: LibraryStore) -> None:
    before = store.fingerprint
    broken = Transcript((Segment("fine"), Segment("not text: \udce9")))
    with pytest.raises(LibraryError, match="cannot be used"):
        store.put(EPISODE, broken, source("a.txt"))
    assert store.episodes() == ()
    assert store.fingerprint == before
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    assert store.transcript(EPISODE.id) == TRANSCRIPT


def test_two_connections_see_each_others_changes(store: LibraryStore, tmp_path: Path) -> None:
    other = LibraryStore(tmp_path)
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    assert other.episodes() == (EPISODE,)
    assert other.fingerprint == store.fingerprint
    other.close()
