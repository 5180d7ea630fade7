"""Chapters come with an episode, stay with it, and go out with it."""

import json
from pathlib import Path

import pytest

from reader.library import LibraryStore
from reader.model import Chapter, Episode, Segment, Transcript
from reader.services.backup import back_up, restore
from reader.services.library import Library
from reader.services.sidecars import Sidecars

WORDS = "The harbour was quiet when we came in that night, and nobody knew us number {0}."
CHAPTERS = (Chapter("Boats", 0.0), Chapter("Fog", 10.0, 20.0, "https://example.com"))


def captions(seconds: int = 20) -> str:
    cues = (
        f"00:{n:02}.000 --> 00:{n:02}.900\n{WORDS.format(n)}\n" for n in range(0, seconds + 1, 2)
    )
    return "\n".join(["WEBVTT\n", *cues])


def write_chapters(path: Path, *titles: str) -> None:
    rows = [{"startTime": 5 * n, "title": title} for n, title in enumerate(titles)]
    path.write_text(json.dumps({"version": "1.2.0", "chapters": rows}), "utf-8")


def titles(library: Library, episode_id: str = "") -> list[str]:
    episode_id = episode_id or library.episodes()[0].id
    return [chapter.title for chapter in library.transcript(episode_id).chapters]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One transcript, with chapters beside it."""
    made = tmp_path / "talks"
    made.mkdir()
    (made / "Talk.vtt").write_text(captions(), "utf-8")
    write_chapters(made / "Talk.chapters.json", "Boats", "Fog", "Rain")
    return made


def test_a_file_of_chapters_goes_with_its_transcript(library: Library, folder: Path) -> None:
    report = library.add(folder)
    assert (len(report.added), report.refused) == (1, ())
    assert titles(library) == ["Boats", "Fog", "Rain"]


def test_a_file_of_chapters_is_no_transcript(library: Library, folder: Path) -> None:
    named, said = folder / "Talk.chapters.json", folder / "said.vtt"
    said.write_text("WEBVTT\nKind: chapters\n\n00:00.000 --> 00:01.000\nBoats\n", "utf-8")
    report = library.add(named, said)
    assert [path for path, _ in report.refused] == [named, said]
    assert all("these are chapters" in reason for _, reason in report.refused)
    assert library.episodes() == ()


def test_a_broken_file_of_chapters_is_named_and_harms_nothing(
    library: Library, folder: Path
) -> None:
    (folder / "Talk.chapters.json").write_text('{"chapters": [{"startTime": 0, "ti', "utf-8")
    report = library.add(folder)
    assert report.refused == ((folder / "Talk.chapters.json", "the JSON ends in the middle"),)
    assert len(library.episodes()) == len(report.added) == 1
    assert titles(library) == []


def test_read_again_lays_them_down_anew(library: Library, folder: Path) -> None:
    library.add(folder)
    (episode,) = library.episodes()
    write_chapters(folder / "Talk.chapters.json", "Nets")
    library.read_again([episode.id])
    assert titles(library) == ["Nets"]
    (folder / "Talk.chapters.json").unlink()
    library.read_again([episode.id])
    assert titles(library) == []


def test_another_file_of_the_transcript_brings_its_chapters(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "alone.vtt"
    alone.write_text(captions() + "\nNOTE the same\n", "utf-8")
    library.add(alone)
    assert titles(library) == []
    library.add(folder)
    assert titles(library) == ["Boats", "Fog", "Rain"]
    assert len(library.episodes()) == 1
    library.read_again([library.episodes()[0].id])  # its own file names none, the other does
    assert titles(library) == ["Boats", "Fog", "Rain"]


def test_more_detail_from_a_file_without_chapters_keeps_them(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.add(folder)
    rich = tmp_path / "rich.vtt"
    rich.write_text(captions().replace("The harbour", "<v Ann>The harbour"), "utf-8")
    library.add(rich)
    (episode,) = library.episodes()
    assert library.transcript(episode.id).segments[0].speaker == "Ann"
    assert titles(library) == ["Boats", "Fog", "Rain"]


def test_none_begins_after_the_end(library: Library, folder: Path) -> None:
    (folder / "Talk.vtt").write_text(captions(6), "utf-8")
    library.add(folder)
    assert titles(library) == ["Boats", "Fog"]


def test_the_store_keeps_all_of_a_chapter(tmp_path: Path) -> None:
    store = LibraryStore(tmp_path)
    episode = Episode("a" * 16, "Talk")
    store.put(episode, Transcript((Segment("Words.", 0.0),), CHAPTERS))
    assert store.transcript(episode.id).chapters == store.chapters.of(episode.id) == CHAPTERS
    store.put(episode, Transcript((Segment("Words.", 0.0),)))
    assert store.chapters.of(episode.id) == ()
    store.chapters.put(episode.id, CHAPTERS[:1])
    store.remove([episode.id])
    store.purge(2**40)
    assert store.chapters.of(episode.id) == ()
    store.close()


def test_json_carries_them_out_and_in(library: Library, tmp_path: Path) -> None:
    library.store.put(Episode("a" * 16, "Talk"), Transcript((Segment("Hi.", 0.0, 30.0),), CHAPTERS))
    data = library.export("a" * 16, "json")
    assert json.loads(data)["chapters"] == [
        {"startTime": 0.0, "title": "Boats"},
        {"startTime": 10.0, "endTime": 20.0, "title": "Fog", "url": "https://example.com"},
    ]
    _, transcript = Sidecars().read(data, tmp_path / "out.json")
    assert transcript.chapters == CHAPTERS


def test_a_backup_holds_them(library: Library, folder: Path, tmp_path: Path) -> None:
    library.add(folder)
    (episode,) = library.episodes()
    back_up(library.folder, tmp_path / "all.zip")
    library.remove([episode.id])
    restore(tmp_path / "all.zip", library.folder)
    assert titles(library, episode.id) == ["Boats", "Fog", "Rain"]


def test_a_page_has_their_titles_above_what_is_said(library: Library, tmp_path: Path) -> None:
    said = tuple(Segment(WORDS.format(n) * 9, 8.0 * n, speaker="AB"[n % 2]) for n in range(5))
    chapters = (Chapter("Boats", 3.0), Chapter("<b>Fog</b>", 17.0), Chapter("Rain", 18.0))
    library.store.put(Episode("a" * 16, "Talk"), Transcript(said, chapters))
    page = library.export("a" * 16, "html").decode()
    parts = page.partition("<article>")[2].split("<section>")
    titled = [part.partition("</section>")[2].strip() or part.strip() for part in parts]
    assert titled[0] == "<h2>Boats</h2>"
    assert titled[2] == "<h2>&lt;b&gt;Fog&lt;/b&gt;</h2>\n<h2>Rain</h2>"
    assert page.count("<h2>") == 3
    _, transcript = Sidecars().read(page.encode(), tmp_path / "out.html")
    assert [s.text for s in transcript.segments] == [" ".join(s.text.split()) for s in said]
    library.store.put(Episode("b" * 16, "Talk"), Transcript((Segment("Hi."),), chapters))
    assert "<h2>" not in library.export("b" * 16, "html").decode()


def test_those_of_a_feed_and_of_a_video_come_along(library: Library, tmp_path: Path) -> None:
    (tmp_path / "Harbour talk.vtt").write_text(captions(), "utf-8")
    (tmp_path / "Fog talk.en.vtt").write_text(captions().replace("harbour", "pier"), "utf-8")
    (tmp_path / "feed.xml").write_text(
        '<rss xmlns:psc="http://podlove.org/simple-chapters"><channel><title>Tide</title><item>'
        '<title>Harbour talk</title><psc:chapters><psc:chapter start="0:00" title="Boats"/>'
        '<psc:chapter start="0:09" title="Nets"/></psc:chapters></item></channel></rss>',
        "utf-8",
    )
    video = {"extractor": "youtube", "title": "Fog talk", "description": "0:00 A\n0:02 B\n0:04 C"}
    (tmp_path / "Fog talk.info.json").write_text(json.dumps(video), "utf-8")
    library.add(tmp_path / "Harbour talk.vtt", tmp_path / "Fog talk.en.vtt")
    named = {episode.title: titles(library, episode.id) for episode in library.episodes()}
    assert named == {"Harbour talk": ["Boats", "Nets"], "Fog talk": ["A", "B", "C"]}
