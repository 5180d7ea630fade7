"""A file is followed: changed, moved, copied, gone, or the same words in another format."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import EpisodeEdit
from reader.services.library import Library
from reader.services.reports import Report

MakeFile = Callable[..., Path]
LINES = (
    "The harbour was quiet when we came in that night, and nobody knew us.",
    "You had told me about the lighthouse before, but not about its keeper.",
    "He kept forty years of weather in small blue notebooks.",
    "And every one of them begins with the same three words.",
)


def srt(path: Path, lines: tuple[str, ...] = LINES) -> Path:
    cues = (
        f"{n + 1}\n00:00:{n * 5:02},000 --> 00:00:{n * 5 + 4:02},000\n{line}\n"
        for n, line in enumerate(lines)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(cues), "utf-8")
    return path


def vtt(path: Path) -> Path:
    cues = (
        f"00:{n * 5:02}.000 --> 00:{n * 5 + 4:02}.000\n{line}\n" for n, line in enumerate(LINES)
    )
    path.write_text("WEBVTT\n\n" + "\n".join(cues), "utf-8")
    return path


def plain(path: Path) -> Path:
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    return path


def tsv(path: Path) -> Path:
    rows = (f"{n * 5000}\t{n * 5000 + 4000}\t{line}\n" for n, line in enumerate(LINES))
    path.write_text("start\tend\ttext\n" + "".join(rows), "utf-8")
    return path


def whisper_json(path: Path) -> Path:
    segments = []
    for n, line in enumerate(LINES):
        words = [
            {"word": f" {word}", "start": n * 5 + i * 0.25, "end": n * 5 + i * 0.25 + 0.2}
            for i, word in enumerate(line.split())
        ]
        segments.append({"start": n * 5, "end": n * 5 + 4, "text": f" {line}", "words": words})
    text = " ".join(LINES)
    path.write_text(json.dumps({"text": text, "segments": segments, "language": "en"}), "utf-8")
    return path


WRITERS = {"txt": plain, "tsv": tsv, "srt": srt, "vtt": vtt, "json": whisper_json}


def only_id(library: Library) -> str:
    (episode,) = library.episodes()
    return episode.id


def read_from(library: Library) -> str:
    """The name of the file that the only episode was read from."""
    (source,) = (s for s in library.sources(only_id(library)) if s.is_read)
    return source.path.name


@pytest.mark.parametrize(
    "order", [("txt", "tsv", "srt", "vtt", "json"), ("json", "vtt", "srt", "tsv", "txt")]
)
def test_one_run_of_whisper_is_one_episode(
    library: Library, tmp_path: Path, order: tuple[str, ...]
) -> None:
    paths = [WRITERS[suffix](tmp_path / f"x.{suffix}") for suffix in order]
    report = library.add(*paths)
    (first,) = report.added
    assert report == Report(added=(first,), duplicates=tuple((path, first) for path in paths[1:]))
    assert only_id(library) == first
    assert read_from(library) == "x.json"
    assert all(segment.words for segment in library.transcript(first).segments)
    assert {source.path for source in library.sources(first)} == set(paths)
    assert library.add(tmp_path).unchanged == (first,) * 5


def test_times_come_before_none_and_equals_do_not_replace_each_other(
    library: Library, tmp_path: Path
) -> None:
    library.add(plain(tmp_path / "x.txt"))
    assert library.episodes()[0].duration is None
    library.add(srt(tmp_path / "x.srt"))
    assert (read_from(library), library.episodes()[0].duration) == ("x.srt", 19.0)
    library.add(vtt(tmp_path / "x.vtt"))
    assert read_from(library) == "x.srt"


@pytest.mark.parametrize("order", [("note.md", "x.srt"), ("x.srt", "note.md")])
def test_what_only_one_of_two_files_knows_is_kept(
    library: Library, tmp_path: Path, order: tuple[str, str]
) -> None:
    head = "---\ntitle: The lighthouse\nshow: Coasts\ndate: 2021-07-06\n---\n\n"
    (tmp_path / "note.md").write_text(head + "\n\n".join(LINES) + "\n", "utf-8")
    srt(tmp_path / "x.srt")
    library.add(*(tmp_path / name for name in order))
    (episode,) = library.episodes()
    assert (episode.title, episode.show, str(episode.date)) == (
        *("The lighthouse", "Coasts"),
        "2021-07-06",
    )
    assert episode.duration == 19.0
    assert library.read_again([episode.id]).updated == (episode.id,)
    assert library.episodes() == (episode,)


def test_a_corrected_file_keeps_what_only_another_one_knows(
    library: Library, tmp_path: Path
) -> None:
    head = "---\ntitle: The lighthouse\nshow: Coasts\n---\n\n"
    (tmp_path / "note.md").write_text(head + "\n\n".join(LINES) + "\n", "utf-8")
    library.add(tmp_path / "note.md", srt(tmp_path / "x.srt"))
    srt(tmp_path / "x.srt", (*LINES[:3], "And every one of them begins with the same two."))
    assert len(library.add(tmp_path / "x.srt").updated) == 1
    (episode,) = library.episodes()
    assert (episode.title, episode.show) == ("The lighthouse", "Coasts")
    assert library.transcript(episode.id).segments[3].text.endswith("two.")


def test_what_a_file_alone_says_no_more_is_known_no_more(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    body = "\n\n".join(LINES) + "\n"
    path.write_text(f"---\ntitle: The lighthouse\nshow: Coasts\n---\n\n{body}", "utf-8")
    library.add(path)
    path.write_text(f"---\ntitle: The keeper\n---\n\n{body}", "utf-8")
    assert len(library.add(path).updated) == 1
    (episode,) = library.episodes()
    assert (episode.title, "Coasts" in episode.show) == ("The keeper", False)


def test_a_few_words_are_the_same_transcript_only_under_one_title(
    library: Library, transcript_file: MakeFile
) -> None:
    one = transcript_file("1.txt", ("00:00:01", "Thank you."), title="One")
    two = transcript_file("2.txt", ("00:00:01", "Thank you."), title="Two")
    again = transcript_file("3.txt", ("00:00:09", "Thank you."), title="Two")
    report = library.add(one, two, again)
    assert len(report.added) == 2
    assert report.duplicates == ((again, report.added[1]),)


def test_a_moved_file_keeps_its_episode(library: Library, tmp_path: Path) -> None:
    (episode,) = library.add(srt(tmp_path / "a.srt")).added
    library.edit([episode], EpisodeEdit(title="Mine"))
    library.store.set_reading_position(episode, 0, 7)
    (tmp_path / "b").mkdir()
    moved = (tmp_path / "a.srt").rename(tmp_path / "b" / "c.srt")
    assert library.add(moved) == Report(unchanged=(episode,))
    assert [source.path for source in library.sources(episode)] == [moved]
    assert library.store.reading_position(episode) == (0, 7)
    assert library.episodes()[0].title == "Mine"
    srt(moved, (*LINES[:3], "And so on."))
    assert library.add(moved) == Report(updated=(episode,))
    assert library.transcript(episode).segments[-1].text == "And so on."


def test_a_file_that_was_moved_and_corrected_keeps_its_episode(
    library: Library, tmp_path: Path
) -> None:
    (episode,) = library.add(srt(tmp_path / "a.srt")).added
    (tmp_path / "a.srt").unlink()
    moved = srt(tmp_path / "b" / "a.srt", (*LINES[:3], "And so on."))
    assert library.add(moved) == Report(updated=(episode,))
    assert [source.path for source in library.sources(episode)] == [moved]


def test_another_file_of_that_name_is_another_episode(library: Library, tmp_path: Path) -> None:
    (episode,) = library.add(srt(tmp_path / "a.srt")).added
    (tmp_path / "a.srt").unlink()
    other = srt(tmp_path / "b" / "a.srt", tuple(f"Something else {n}." for n in range(9)))
    (second,) = library.add(other).added
    assert {episode, second} == {e.id for e in library.episodes()}


def test_losing_the_file_loses_nothing(library: Library, tmp_path: Path) -> None:
    path = srt(tmp_path / "a.srt")
    library.add_folder(tmp_path)
    (episode,) = library.look_again().added
    path.unlink()
    assert library.look_again() == Report()
    assert len(library.transcript(episode).segments) == 4
    (source,) = library.sources(episode)
    assert (source.path, source.path.exists()) == (path, False)
    assert library.read_again([episode]) == Report(refused=((path, "its file is no longer there"),))


def test_when_the_file_that_was_read_is_gone_another_one_follows(
    library: Library, tmp_path: Path
) -> None:
    one, two = whisper_json(tmp_path / "x.json"), srt(tmp_path / "x.srt")
    (episode,) = library.add(one, two).added
    one.unlink()
    srt(two, (*LINES[:3], "And so on."))
    assert library.add(two) == Report(updated=(episode,))
    assert read_from(library) == "x.srt"


def test_a_changed_file_beside_the_one_that_was_read_is_an_episode_of_its_own(
    library: Library, tmp_path: Path
) -> None:
    (episode,) = library.add(whisper_json(tmp_path / "x.json"), srt(tmp_path / "x.srt")).added
    srt(tmp_path / "x.srt", (*LINES[:3], "And so on."))
    (second,) = library.add(tmp_path / "x.srt").added
    assert second != episode
    assert library.transcript(episode).segments[-1].text == LINES[-1]


def test_a_corrected_file_leaves_the_others_of_its_run_behind(
    library: Library, tmp_path: Path
) -> None:
    one, two = whisper_json(tmp_path / "x.json"), plain(tmp_path / "x.txt")
    library.add_folder(tmp_path)
    (episode,) = library.look_again().added
    one.write_text(one.read_text("utf-8").replace("harbour", "port"), "utf-8")
    assert library.look_again() == Report(updated=(episode,))
    assert library.add(tmp_path).unchanged == (episode, episode)
    shutil.copy(two, tmp_path / "y.txt")
    assert library.look_again() == Report(duplicates=((tmp_path / "y.txt", episode),))
    (second,) = library.add(two).added  # the user wants it
    assert {e.id for e in library.episodes()} == {episode, second}


def test_a_file_that_was_left_behind_takes_no_correction_back(
    library: Library, tmp_path: Path
) -> None:
    one, two = whisper_json(tmp_path / "x.json"), plain(tmp_path / "x.txt")
    (episode,) = library.add(one, two).added
    one.write_text(one.read_text("utf-8").replace("harbour", "port"), "utf-8")
    library.add(one)
    one.unlink()
    two.write_text(two.read_text("utf-8") + "And so on, as it always does.\n", "utf-8")
    (second,) = library.add(two).added
    assert second != episode
    assert "port" in library.transcript(episode).segments[0].text


def test_a_correction_that_is_taken_back_is_followed(library: Library, tmp_path: Path) -> None:
    one = whisper_json(tmp_path / "x.json")
    two = Path(shutil.copy(one, tmp_path / "y.json"))
    library.add_folder(tmp_path)
    (episode,) = library.look_again().added
    one.write_text(one.read_text("utf-8").replace("harbour", "port"), "utf-8")
    assert library.look_again() == Report(updated=(episode,))
    whisper_json(one)
    assert library.look_again() == Report(updated=(episode,))
    assert "harbour" in library.transcript(episode).segments[0].text
    assert library.add(two) == Report(unchanged=(episode,))


def test_pasted_text_is_an_episode_once(library: Library) -> None:
    text = "\n".join(LINES)
    (episode,) = library.add_text(text).added
    assert library.episodes()[0].title.startswith("The harbour was quiet")
    assert library.sources(episode) == ()
    assert library.add_text(text, "A name") == Report(duplicates=((Path("A name"), episode),))
    refused = Report(refused=((Path("Pasted text"), "the file is empty"),))
    assert library.add_text(" \n") == library.add_text("") == refused
    again = Report(refused=((Path(library.episodes()[0].title), "it was not read from a file"),))
    assert library.read_again([episode]) == again
    (named,) = library.add_text(
        "Ann: Hello.\nBob: Hi.\nAnn: Bye.\nBob: Bye.", "A/B: names.v2"
    ).added
    assert {e.title for e in library.episodes() if e.id == named} == {"A-B: names.v2"}


def test_pasted_text_has_no_sidecars(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = {"webpage_url": "https://video.example/1", "title": "Another video"}
    (tmp_path / "Talk.info.json").write_text(json.dumps(info), "utf-8")
    monkeypatch.chdir(tmp_path)
    library.add_text("\n".join(LINES), "Talk")
    assert [episode.title for episode in library.episodes()] == ["Talk"]


def test_a_removed_episode_comes_back_only_when_it_is_added(
    library: Library, tmp_path: Path
) -> None:
    path = srt(tmp_path / "in" / "a.srt")
    library.add_folder(path.parent)
    (episode,) = library.look_again().added
    library.edit([episode], EpisodeEdit(title="Mine"))
    library.remove([episode])
    assert (library.episodes(), library.search("harbour").total) == ((), 0)
    shutil.copy(path, path.with_name("copy.srt"))
    vtt(path.with_name("x.vtt"))
    srt(path, (*LINES[:3], "And so on."))
    assert library.look_again() == Report()
    assert library.episodes() == ()
    assert library.add(path).added == (episode,)
    assert library.episodes()[0].title == "Mine"
    assert library.transcript(episode).segments[-1].text == "And so on."


def test_a_purged_episode_comes_back_as_it_is_read(library: Library, tmp_path: Path) -> None:
    path = srt(tmp_path / "a.srt")
    (episode,) = library.add(path).added
    library.edit([episode], EpisodeEdit(title="Mine"))
    library.remove([episode])
    library.store.purge(before=float("inf"))
    library.restore([episode])
    assert library.episodes() == ()
    assert library.transcript(episode).segments == ()
    assert library.add(path).added == (episode,)
    assert (library.episodes()[0].title, len(library.transcript(episode).segments)) == ("a", 4)


def test_a_removal_of_long_ago_is_for_good(library: Library, tmp_path: Path) -> None:
    ids = library.add(srt(tmp_path / "a.srt"), srt(tmp_path / "b.srt", ("Other words.",))).added
    library.remove(ids)
    with library.store.transaction() as connection:
        connection.execute("UPDATE episode SET removed = removed - 90000 WHERE id = ?", ids[:1])
    with Library.open() as other:
        assert other.episodes() == ()
    library.restore(ids)
    assert [episode.id for episode in library.episodes()] == [ids[1]]


def test_a_removal_is_undone_whole(library: Library, tmp_path: Path) -> None:
    (episode,) = library.add(srt(tmp_path / "a.srt")).added
    library.set_opened([episode], True)
    before = library.episodes()
    library.remove([episode])
    library.store.purge(before=0)
    library.restore([episode])
    assert library.episodes() == before
    assert library.opened() == {episode}
    assert library.search("harbour").total == 1


def test_reading_again_brings_back_what_the_files_say(library: Library, tmp_path: Path) -> None:
    one, two = srt(tmp_path / "x.srt"), whisper_json(tmp_path / "y.json")
    three = plain(tmp_path / "z.txt")
    (episode,) = library.add(one, two, three).added
    library.edit([episode], EpisodeEdit(title="Mine"))
    library.rename_speaker("nobody", "Ann", [episode])
    before = library.episodes()
    with library.store.transaction() as connection:  # as an older version may have read it
        connection.execute("UPDATE segment SET words = NULL, text = 'wrong'")
    three.write_bytes(b"")
    assert library.read_again([episode]) == Report(
        updated=(episode,), refused=((three, "the file is empty"),)
    )
    assert library.episodes() == before
    assert [s.text for s in library.transcript(episode).segments] == list(LINES)
    assert all(segment.words for segment in library.transcript(episode).segments)
