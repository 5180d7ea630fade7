"""For every test: a data folder of its own, the seeds, and files to add."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

# Whatever the language of the person who runs the tests, before Qt looks for it.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

MakeFile = Callable[..., Path]


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test, and no process that it starts, ever sees the user's own library."""
    folder = tmp_path / "data"
    monkeypatch.setenv("READER_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def seeds() -> tuple[Path, ...]:
    """The two files that come with the program: the timed one first."""
    return tuple(sorted((Path(__file__).parent.parent / "seeds").iterdir()))


@pytest.fixture
def transcript_file(tmp_path: Path) -> MakeFile:
    """Writes podscripts text below ``tmp_path``: blocks of (stamp or None, words)."""

    def make(
        name: str,
        *blocks: tuple[str | None, str],
        title: str = "A title",
        show: str = "A show",
        day: str = "July 6, 2021",
    ) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(podscripts_text(blocks, title, show, day), "utf-8")
        return path

    return make


def podscripts_text(
    blocks: Sequence[tuple[str | None, str]], title: str, show: str, day: str
) -> str:
    head = f"{show} - {title}\n\nEpisode Date: {day}\n\nAbout it.\n\nTranscript\nDiscussion (0)\n"
    lines = [f"Starting point is {stamp} {words}" if stamp else words for stamp, words in blocks]
    return head + "\n".join(lines) + "\n"
