"""Transcripts for the search tests, and an index of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.model import Episode, Passage, Segment
from reader.search.build import Spoken, build_index

Library = Sequence[tuple[Episode, Sequence[Passage]]]


@dataclass
class Listed:
    """A source of these episodes; one that is ``changed`` says so by its revision."""

    library: Library
    fingerprint: str = "one"
    changed: Mapping[str, int] = field(default_factory=dict)

    @property
    def revisions(self) -> dict[str, int]:
        return {episode.id: self.changed.get(episode.id, 0) for episode, _ in self.library}

    def read(self, episode_id: str) -> Spoken | None:
        for episode, passages in self.library:
            if episode.id == episode_id:
                return Spoken(episode, passages, range(len(passages)))
        return None


@pytest.fixture(scope="session")
def listed() -> type[Listed]:
    """Makes a source of a list of episodes with their passages."""
    return Listed


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
        build_index(folder, Listed(library, fingerprint))
        return folder

    return make
