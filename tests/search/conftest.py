"""Transcripts for the search tests, and an index of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.model import Episode, Passage, Segment
from reader.search.build import build_index

Library = Sequence[tuple[Episode, Sequence[Passage]]]


@pytest.fixture
def passage() -> Callable[..., Passage]:
    """Makes a passage of one segment."""

    def make(text: str, speaker: str | None = None) -> Passage:
        return Passage(text, None, None, speaker, (Segment(text, speaker=speaker),), (0,))

    return make


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., Path]:
    """Builds an index of a library and gives its folder."""

    def make(library: Library, fingerprint: str = "one") -> Path:
        folder = tmp_path / "index"
        build_index(folder, library, fingerprint)
        return folder

    return make
