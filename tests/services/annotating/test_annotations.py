"""Annotations are kept, whatever becomes of their episode."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Annotation
from reader.services.annotating import Placed
from reader.services.annotating.annotations import edited
from reader.services.library import Library

Annotate = Callable[..., Annotation]
QUOTE = "the little river would rise"


def only(library: Library) -> Placed:
    (placed,) = library.annotations.all()
    return placed


def words(library: Library, placed: Placed) -> str | None:
    """What stands where the annotation is shown."""
    ((shown, where),) = library.annotations.in_passages(placed.annotation.episode_id)
    assert shown == placed
    if where is None:
        return None
    assert where.first == where.last
    passages = library.transcript(placed.annotation.episode_id).passages
    return passages[where.first].text[where.first_offset : where.last_offset]


def test_an_annotation_is_kept(library: Library, annotate: Annotate) -> None:
    annotation = annotate(QUOTE, note="Really?\n\n- *yes*", tags=("water", "surprise"))
    with Library.open() as another:
        placed = only(another)
        assert placed.annotation == annotation
        assert words(another, placed) == QUOTE
        assert placed.seconds == 20.0
        assert another.annotations.of(annotation.episode_id) == (placed,)
    assert library.annotations.of("unknown") == ()


def test_changes_are_noticed_by_others(library: Library, annotate: Annotate) -> None:
    fingerprint = library.store.fingerprint
    with Library.open() as another:
        before = another.annotations.revision
        annotation = annotate(QUOTE)
        assert another.annotations.revision > before
        another.annotations.put(edited(annotation, note="Mine"))
    assert only(library).annotation.note == "Mine"
    (dropped,) = library.annotations.delete([annotation.id, "unknown"])
    assert dropped.note == "Mine"
    assert library.annotations.all() == ()
    library.annotations.put(dropped)
    assert only(library).annotation == dropped
    assert library.store.fingerprint == fingerprint, "the index need not be built again"


def test_a_file_that_is_read_again_keeps_them(
    library: Library, annotate: Annotate, river: Path
) -> None:
    annotation = annotate(QUOTE)
    text = river.read_text("utf-8")
    river.write_text(text.replace("We had", "Listen, all of you. We had"), "utf-8")
    assert library.read_again([annotation.episode_id]).updated
    assert words(library, only(library)) == QUOTE
    river.write_text(text.replace("Nobody expected that the little river would", "So"), "utf-8")
    library.read_again([annotation.episode_id])
    assert only(library).found is None
    assert only(library).seconds == 20.0
    river.write_text(text, "utf-8")
    library.read_again([annotation.episode_id])
    assert only(library) == Placed(annotation, only(library).found)
    assert words(library, only(library)) == QUOTE


def test_a_removed_episode_leaves_them(library: Library, annotate: Annotate, river: Path) -> None:
    annotation = annotate(QUOTE, note="Keep this")
    library.remove([annotation.episode_id])
    assert only(library) == Placed(annotation, None)
    library.restore([annotation.episode_id])
    assert words(library, only(library)) == QUOTE
    library.remove([annotation.episode_id])
    library.store.purge(float("inf"))
    assert only(library) == Placed(annotation, None)
    assert library.add(river).added == (annotation.episode_id,)
    assert words(library, only(library)) == QUOTE


def test_speakers_that_are_renamed_and_joined_leave_them_in_place(
    library: Library, tmp_path: Path
) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("Ann: Hello there.\nBob: Hi, how are you?\nAnn: Fine.\nBob: Oh.\n", "utf-8")
    (key,) = library.add(talk).added
    before = len(library.transcript(key).passages)
    from reader.services.annotating.anchoring import make_annotation
    from reader.services.quoting import whole_passage

    (episode,) = library.episodes()
    transcript = library.transcript(key)
    made = make_annotation(episode, transcript, whole_passage(transcript, 1))
    assert made is not None
    library.annotations.put(made)
    library.rename_speaker("Bob", "Ann", [key])
    assert len(library.transcript(key).passages) < before
    assert words(library, only(library)) == "Hi, how are you?"


def test_a_better_transcript_takes_over_what_it_says(
    library: Library, annotate: Annotate, transcript_file: Callable[..., Path]
) -> None:
    kept = annotate("the bridge held, and the bakery opened")
    gone = annotate("We had a wonderful summer")
    better = transcript_file("better.txt", ("00:03:00", "The bridge held and the bakery opened."))
    (key,) = library.add(better).added
    assert library.annotations.adopt(kept.episode_id, key) == ()
    library.remove([kept.episode_id])
    assert library.annotations.adopt(kept.episode_id, key) == (kept,)
    ((placed, where),) = library.annotations.in_passages(key)
    assert (placed.annotation.id, placed.seconds) == (kept.id, 180.0)
    assert where is not None
    (left,) = library.annotations.of(kept.episode_id)
    assert left.annotation == gone


def test_titles_are_those_of_today(library: Library, annotate: Annotate) -> None:
    annotation = annotate(QUOTE)
    from reader.model import EpisodeEdit

    library.edit([annotation.episode_id], EpisodeEdit(title="High water"))
    assert only(library).annotation.title == "High water"


def test_tags_by_how_often_they_are_used(library: Library, annotate: Annotate) -> None:
    annotate(QUOTE, tags=("b", "a"))
    annotate("the bridge held", tags=("b",))
    assert library.annotations.tags() == ("b", "a")


WRITER = """
import sys
from reader.services.annotating.annotations import edited
from reader.services.library import Library
with Library.open() as library:
    (placed,) = library.annotations.all()
    for number in range(10**6):
        library.annotations.put(edited(placed.annotation, note=f"note {number} " * 50))
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills as only POSIX can")
def test_a_killed_process_loses_nothing_that_it_had_written(
    library: Library, annotate: Annotate
) -> None:
    annotate(QUOTE)
    with subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(20)]
        writer.send_signal(signal.SIGKILL)
        lines += writer.stdout.readlines()
    written = int(lines[-1])
    note = only(library).annotation.note
    assert int(note.split()[1]) >= written
    assert note == f"note {note.split()[1]} " * 50
