"""What the user says goes before what was read, and outlives it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader.library import LibraryStore, Source
from reader.model import Episode, EpisodeEdit, Segment, SpeakerLabel, Transcript

SHORT = tuple(Segment(f"Number {n}.", float(n), None, f"S{n % 3}") for n in range(6))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(tmp_path)
    yield store
    store.close()


def put(
    store: LibraryStore, key: str, segments: tuple[Segment, ...] = SHORT, **facts: object
) -> None:
    transcript = Transcript(segments)
    known = {"title": "As read", "show": "Show", "number": "7", "date": date(2021, 7, 6), **facts}
    episode = Episode(id=key, passages=len(transcript.passages), **known)
    store.put(episode, transcript, Source(Path(f"/{key}"), 1, 1, key))


def shown(store: LibraryStore, key: str) -> tuple[object, ...]:
    episode = store.episode(key)
    assert episode is not None
    assert episode in store.episodes()
    return episode.show, episode.number, episode.title, episode.date


def passages(store: LibraryStore, key: str) -> int:
    """As counted; it must be true."""
    episode = store.episode(key)
    assert episode is not None
    assert episode.passages == len(store.transcript(key).passages)
    return episode.passages


def test_each_detail_is_the_users_or_the_sources(store: LibraryStore) -> None:
    put(store, "a")
    put(store, "b")
    store.edits.edit(["a", "b", "unknown"], EpisodeEdit(show="  My\n show "))
    store.edits.edit(["a"], EpisodeEdit(number="", title="Mine", date=date(2020, 1, 1)))
    assert shown(store, "a") == ("My show", "", "Mine", date(2020, 1, 1))
    assert shown(store, "b") == ("My show", "7", "As read", date(2021, 7, 6))
    store.edits.edit(["a"], EpisodeEdit(show="", date=""))
    assert shown(store, "a") == ("", "", "Mine", None)
    put(store, "a", title="Read again", number="8")
    assert shown(store, "a") == ("", "", "Mine", None)
    store.edits.unedit(["a"])
    assert shown(store, "a") == ("Show", "8", "Read again", date(2021, 7, 6))
    assert shown(store, "b")[0] == "My show"


def test_what_was_said_can_be_said_again(store: LibraryStore) -> None:
    put(store, "a")
    put(store, "b")
    store.edits.edit(["a"], EpisodeEdit(show="", title="Mine", date=date(2020, 1, 1)))
    store.edits.edit(["b"], EpisodeEdit(date=""))
    before = store.edits.of(["b", "a", "unknown"])
    assert before == (
        EpisodeEdit(date=""),
        EpisodeEdit(show="", title="Mine", date=date(2020, 1, 1)),
        EpisodeEdit(),
    )
    as_it_was = store.episodes()
    store.edits.edit(["a", "b"], EpisodeEdit(title="Both", number="1"))
    store.edits.unedit(["a", "b"])
    for key, edit in zip(("b", "a"), before, strict=False):
        store.edits.edit([key], edit)
    assert store.episodes() == as_it_was


@pytest.mark.parametrize("title", ["", " \n"])
def test_an_episode_keeps_a_title(title: str) -> None:
    with pytest.raises(ValueError, match="needs a title"):
        EpisodeEdit(title=title)


def test_edited_episodes_stand_where_their_details_put_them(store: LibraryStore) -> None:
    put(store, "a", show="Alpha")
    put(store, "b", show="Beta")
    store.edits.edit(["a"], EpisodeEdit(show="Gamma"))
    assert [episode.id for episode in store.episodes()] == ["b", "a"]


def test_every_change_names_its_episodes(store: LibraryStore) -> None:
    put(store, "a")
    put(store, "b")
    seen = [store.revisions()]
    fingerprints = [store.fingerprint]
    for change in (
        lambda: store.edits.edit(["a"], EpisodeEdit(title="Mine")),
        lambda: store.edits.unedit(["a"]),
        lambda: store.edits.rename_speaker("S0", "Ann", ["a"]),
    ):
        change()
        assert store.revisions()["a"] > seen[-1]["a"]
        assert store.revisions()["b"] == seen[-1]["b"]
        seen.append(store.revisions())
        fingerprints.append(store.fingerprint)
    assert len(set(fingerprints)) == 4
    store.edits.rename_speaker("S0", "Ann", ["a"])
    store.edits.rename_speaker("nobody", "Ann", ["a", "b"])
    assert store.fingerprint == fingerprints[-1]
    store.remove(["a"])
    assert set(store.revisions()) == {"b"}
    store.restore(["a"])
    assert store.revisions()["a"] > seen[-1]["a"]


def test_speakers_are_counted_and_named(store: LibraryStore) -> None:
    put(store, "a", (*SHORT, Segment("More.", 9.0, None, "S1"), Segment("Nobody's.")))
    put(store, "b", SHORT[:2])
    both = ["a", "b"]
    assert store.edits.speakers(both) == (
        SpeakerLabel("S1", "S1", 4, 2),
        SpeakerLabel("S0", "S0", 3, 2),
        SpeakerLabel("S2", "S2", 2, 1),
    )
    store.edits.rename_speaker("S0", "Ann", both)
    store.edits.rename_speaker("S0", " Anna  Lee ", ["b"])
    assert store.edits.speakers(both)[1] == SpeakerLabel("S0", "Ann", 3, 2)
    assert store.edits.speakers(["b"]) == (
        SpeakerLabel("S0", "Anna Lee", 1, 1),
        SpeakerLabel("S1", "S1", 1, 1),
    )
    store.edits.rename_speaker("S0", "", ["a"])
    assert store.transcript("a").segments[0].speaker == "S0"
    assert store.transcript("b").segments[0].speaker == "Anna Lee"
    assert store.edits.speakers(["unknown"]) == ()


def test_people_go_by_their_names_and_stand_once(store: LibraryStore) -> None:
    put(store, "a", people=("S0", "S1", "Guest"))
    store.edits.rename_speaker("S0", "Ann", ["a"])
    store.edits.rename_speaker("S1", "Guest", ["a"])
    (episode,) = store.episodes()
    assert episode == store.episode("a")
    assert episode.people == ("Ann", "Guest")


def test_passages_join_and_part_with_the_names(store: LibraryStore) -> None:
    put(store, "a")
    assert passages(store, "a") == 6
    store.edits.rename_speaker("S0", "Ann", ["a"])
    assert passages(store, "a") == 6
    store.edits.rename_speaker("S1", "Ann", ["a"])
    assert passages(store, "a") == 4
    put(store, "a")  # read again
    assert passages(store, "a") == 4
    store.edits.rename_speaker("S2", "Ann", ["a"])
    assert passages(store, "a") == 1
    store.edits.rename_speaker("S2", "S0", ["a"])  # a label that nobody shows any more
    assert passages(store, "a") == 4
    store.edits.rename_speaker("S0", "", ["a"])
    assert passages(store, "a") == 5
    store.edits.rename_speaker("S1", "", ["a"])
    store.edits.rename_speaker("S2", "S2", ["a"])
    assert passages(store, "a") == 6
    assert store.transcript("a").segments == SHORT


def test_all_that_was_said_is_put_back_at_once(store: LibraryStore) -> None:
    put(store, "a")
    put(store, "b", number="", date=None)
    before = dict(zip("ab", store.edits.of(["a", "b"]), strict=True))
    as_it_was, revision = store.episodes(), store.revisions()["a"]
    mine = EpisodeEdit(title="Mine", date="")
    store.edits.put({"a": mine, "b": EpisodeEdit(show="")})
    assert store.edits.of(["a", "b"]) == (mine, EpisodeEdit(show=""))
    assert store.revisions()["a"] > revision
    store.edits.put({"a": EpisodeEdit(number="9")})
    assert shown(store, "a") == ("Show", "9", "As read", date(2021, 7, 6))
    store.edits.put(before)
    assert store.episodes() == as_it_was


def test_what_the_sources_say_is_known_beside_what_the_user_says(store: LibraryStore) -> None:
    put(store, "a")
    put(store, "b", number="", date=None)
    store.edits.edit(["a", "b"], EpisodeEdit(show="Mine", number="1", date=date(2020, 1, 1)))
    assert store.edits.as_read(["b", "unknown", "a"]) == (
        EpisodeEdit("Show", "", "As read", ""),
        EpisodeEdit(),
        EpisodeEdit("Show", "7", "As read", date(2021, 7, 6)),
    )


def test_names_of_speakers_are_put_back_at_once(store: LibraryStore) -> None:
    put(store, "a")
    put(store, "b")
    store.edits.rename_speaker("S0", "Ada", ["a"])
    before = {key: store.edits.names(key) for key in ("a", "b")}
    as_it_was = [store.transcript(key).segments for key in before]
    counts = [passages(store, key) for key in before]
    store.edits.rename_speaker("S0", "", ["a"])
    store.edits.rename_speaker("S1", "S2", ["a", "b"])
    store.edits.put_names(before)
    assert [store.transcript(key).segments for key in before] == as_it_was
    assert [passages(store, key) for key in before] == counts
    revisions = store.revisions()
    store.edits.put_names(before)
    assert store.revisions() == revisions


def test_opened_and_unread(store: LibraryStore) -> None:
    for key in ("a", "b", "c"):
        put(store, key)
    store.set_reading_position("a", 3, 4)
    store.set_opened(["a", "b", "unknown"], True)
    assert store.opened() == {"a", "b"}
    assert (store.reading_position("a"), store.reading_position("b")) == ((3, 4), (0, 0))
    store.set_opened(["a", "c"], False)
    assert store.opened() == {"b"}
    assert store.reading_position("a") == (3, 4)
    store.set_reading_position("a", 5, 6)
    assert store.opened() == {"b"}
    store.set_opened(["a"], False)
    store.set_opened(["a"], True)
    assert store.opened() == {"a", "b"}
    assert store.reading_position("a") == (5, 6)
