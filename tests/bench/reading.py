"""CPU seconds a megabyte of reading transcripts, and of the index build that follows it.

Usage: python tests/bench/reading.py [FOLDER], which TRANSCRIPT_CORPUS names too. Reading is all
that comes before the index: bytes to passages. Of a large corpus every nth file is taken.
"""

import json
import os
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reader.formats import read_transcript
from reader.model import Episode, Transcript, UnreadableTranscript
from reader.search.build import Spoken, build_index

ENOUGH = 20_000_000  # bytes
RUNS = 3


class Content:
    """Transcripts that are read already, so that the build alone is measured."""

    fingerprint = "bench"

    def __init__(self, read: Iterable[tuple[Episode, Transcript]]) -> None:
        self._spoken = {episode.id: spoken(episode, transcript) for episode, transcript in read}

    @property
    def revisions(self) -> dict[str, int]:
        return dict.fromkeys(self._spoken, 1)

    def read(self, episode_id: str) -> Spoken | None:
        return self._spoken.get(episode_id)


def spoken(episode: Episode, transcript: Transcript) -> Spoken:
    positions = {id(segment): i for i, segment in enumerate(transcript.segments)}
    firsts = [positions[id(passage.segments[0])] for passage in transcript.passages]
    return Spoken(episode, transcript.passages, firsts)


def corpus(arguments: Sequence[str]) -> Path | None:
    named = arguments[0] if arguments else os.environ.get("TRANSCRIPT_CORPUS", "")
    return Path(named) if named and Path(named).is_dir() else None


def sample(folder: Path) -> list[tuple[bytes, Path]]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    step = 1 + sum(path.stat().st_size for path in paths) // ENOUGH
    return [(path.read_bytes(), path) for path in paths[::step]]


def is_transcript(data: bytes, path: Path) -> bool:
    try:
        return bool(read_transcript(data, path))
    except UnreadableTranscript:
        return False


def read(files: Iterable[tuple[bytes, Path]]) -> Iterator[tuple[Episode, Transcript]]:
    for data, path in files:
        episode, transcript = read_transcript(data, path)
        transcript.passages  # noqa: B018  (made here, as adding does)
        yield episode, transcript


def read_all(files: Iterable[tuple[bytes, Path]]) -> None:
    """As adding does it, which lets go of each transcript before it reads the next."""
    deque(read(files), maxlen=0)


def build(content: Content) -> None:
    with tempfile.TemporaryDirectory() as folder:
        build_index(Path(folder), content)


def fastest(work: Callable[[], object]) -> float:
    """CPU seconds of the run that other programs disturbed least."""
    return min(spent(work) for _ in range(RUNS))


def spent(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def main(arguments: Sequence[str]) -> None:
    folder = corpus(arguments)
    if folder is None:
        print(json.dumps({}))
        return
    files = [file for file in sample(folder) if is_transcript(*file)]
    megabytes = sum(len(data) for data, _ in files) / 1e6
    reading = fastest(lambda: read_all(files))
    content = Content(read(files))
    index = fastest(lambda: build(content))
    rates = {"reading": reading / megabytes, "index": index / megabytes}
    print(json.dumps({"files": len(files), "megabytes": megabytes, **rates}))


if __name__ == "__main__":
    main(sys.argv[1:])
