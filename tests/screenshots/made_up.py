"""A library for pictures: the two seeds, and three episodes that were made up for them.

A script in ``episodes`` has front matter, ``= Title`` where a chapter begins, and a turn a line.
It becomes WebVTT with a time for every word, chapters beside it, and sound of that length.
"""

import re
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.services.library import Library
from reader.services.places import seeds_folder

SCRIPTS = Path(__file__).parent / "episodes"
WORDS_A_SECOND = 2.4
PAUSE = 0.8  # seconds between two speakers
RATE = 4000  # samples a second
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Spoken:
    """One line of a script with its time; a chapter where it has no speaker."""

    start: float
    end: float
    speaker: str
    words: str


def make_library(folder: Path) -> None:
    """Write the files into ``folder``/files, and read them into ``folder``/library."""
    files = folder / "files"
    files.mkdir(parents=True)
    for script in sorted(SCRIPTS.glob("*.txt")):
        _write_episode(script, files)
    with Library.open(folder / "library") as library:
        library.first_launch()
        refused = library.add(files).refused
        library.build_index()
    if refused or not list(seeds_folder().iterdir()):
        raise ValueError(f"These files were refused: {refused}")


def _write_episode(script: Path, files: Path) -> None:
    _, facts, text = script.read_text("utf-8").split("---\n", 2)
    lines = list(_spoken(text.splitlines()))
    captions = [_cue(line, _stamped(line)) for line in lines if line.speaker]
    chapters = [_cue(line, line.words) for line in lines if not line.speaker]
    head = f"---\n{facts}---\nWEBVTT\n\n"
    (files / f"{script.stem}.vtt").write_text(head + "\n".join(captions), "utf-8")
    if chapters:
        text = "WEBVTT\nKind: chapters\n\n" + "\n".join(chapters)
        (files / f"{script.stem}.chapters.vtt").write_text(text, "utf-8")
        _write_silence(files / f"{script.stem}.wav", lines[-1].end)


def _spoken(lines: list[str]) -> Iterator[Spoken]:
    """A sentence each; nothing in a chapter's line is said, so it takes no time."""
    now = 1.0
    for line in lines:
        if line.startswith("= "):
            yield Spoken(now, now, "", line[2:])
            continue
        speaker, _, said = line.partition(": ")
        for sentence in _SENTENCE.split(said):
            begin, now = now, now + len(sentence.split()) / WORDS_A_SECOND
            yield Spoken(begin, now, speaker, sentence)
        now += PAUSE


def _cue(line: Spoken, text: str) -> str:
    return f"{_clock(line.start)} --> {_clock(line.end)}\n{text}\n"


def _stamped(line: Spoken) -> str:
    words = enumerate(line.words.split())
    stamped = [f"<{_clock(line.start + n / WORDS_A_SECOND)}>{word}" for n, word in words]
    return f"<v {line.speaker}>{' '.join(stamped)}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"00:{int(minutes):02}:{rest:06.3f}"


def _write_silence(path: Path, seconds: float) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(b"\x80" * round(seconds * RATE))
