"""The truth in SQLite: what is put in comes out again, and nothing is half written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader.library import Launch, LibraryStore, Source
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
    assert again.source_at(Path("/files/a.txt")) == (EPISODE.id, source("a.txt"))
    again.close()


def test_what_is_unknown(store: LibraryStore) -> None:
    assert store.episodes() == ()
    assert store.episode("x") is None
    assert store.transcript("x") == Transcript(())
    assert store.source_at(Path("/x")) is None
    assert store.episode_with("x") is None
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
    assert store.source_at(Path("/files/a.txt")) == (EPISODE.id, source("a.txt", "d2"))


def test_a_digest_names_the_episode_that_holds_it_now(store: LibraryStore) -> None:
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    store.put_source(EPISODE.id, source("copy.txt"))
    assert store.episode_with("d1") == EPISODE.id
    store.put(EPISODE, TRANSCRIPT, source("a.txt", "d2"))
    assert store.episode_with("d2") == EPISODE.id
    assert store.episode_with("d1") is None


def test_the_fingerprint_changes_with_the_content_only(store: LibraryStore, tmp_path: Path) -> None:
    seen = [store.fingerprint]
    store.put(EPISODE, TRANSCRIPT, source("a.txt"))
    seen.append(store.fingerprint)
    store.put_source(EPISODE.id, source("copy.txt"))
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
    assert store.source_at(odd.path) == (EPISODE.id, odd)


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
