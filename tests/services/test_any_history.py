"""Whatever happens to the files, the library tells the truth about them."""

import hashlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import content_digest
from reader.services.library import Library
from reader.services.reports import Report

NAMES = ("a.srt", "a.txt", "in/a.srt", "in/b.vtt", "in/c.txt", "c.vtt")
LINES = (
    "The harbour was quiet when we came in that night, and nobody there knew the {}.",
    "You had told me about it before, but not a word about the {} and its keeper.",
    "He kept forty years of weather in notebooks, and in each of them there is a {}.",
)
TEXTS = ("lighthouse", "ferry", "island")
ACTIONS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(TEXTS)),
    st.tuples(st.just("move"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("copy"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("delete"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.just("remove"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.just("add"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.just("look"), st.just(""), st.just("")),
)


def said(path: Path, text: str) -> str:
    """Three lines, in the format of the file's name."""
    lines = [line.format(text) for line in LINES]
    if path.suffix == ".txt":
        return "\n".join(lines) + "\n"
    comma = "," if path.suffix == ".srt" else "."
    cues = [f"{n + 1}\n00:00:0{n}{comma}000 --> 00:00:0{n}{comma}900\n{line}\n"
            for n, line in enumerate(lines)]  # fmt: skip
    return ("" if comma == "," else "WEBVTT\n\n") + "\n".join(cues)


def act(library: Library, folder: Path, action: str, one: str, two: str) -> None:
    path, other = folder / one, folder / two
    if action == "write":
        path.write_text(said(path, two), "utf-8")
    elif action == "look":
        library.look_again()
    elif not path.exists() or path.suffix != (other.suffix if two else path.suffix):
        pass
    elif action == "move":
        path.replace(other)
    elif action == "copy" and one != two:
        shutil.copy(path, other)
    elif action == "delete":
        path.unlink()
    elif action == "add":
        library.add(path)
    elif action == "remove" and (known := library.store.sources.at(path)):
        library.remove([known.episode_id])


def check(library: Library, folder: Path) -> None:
    library.look_again()
    assert library.look_again() == Report()
    episodes = library.episodes()
    contents = [content_digest(e.title, library.transcript(e.id).segments) for e in episodes]
    assert len(set(contents)) == len(contents)
    for episode in episodes:
        read = [source for source in library.sources(episode.id) if source.is_read]
        assert len(read) <= 1
        assert episode.passages == len(library.transcript(episode.id).passages)
        assert {s.content for s in read} <= set(contents)
    for path in folder.rglob("*.*"):
        known = library.store.sources.at(path)
        assert known is not None
        assert known.source.digest == hashlib.sha256(path.read_bytes()).hexdigest()
        shown = " ".join(s.text for s in library.transcript(known.episode_id).segments)
        (word,) = (text for text in TEXTS if text in path.read_text("utf-8"))
        assert known.is_removed or known.is_stale or word in shown


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTIONS, max_size=12))
def test_any_history(actions: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name, Library.open(Path(name) / "data") as library:
        folder = Path(name) / "files"
        (folder / "in").mkdir(parents=True)
        library.add_folder(folder)
        for action in actions:
            act(library, folder, *action)
        check(library, folder)
