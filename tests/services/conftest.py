"""Libraries on a data folder of their own, and words to choose in them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.model import Episode, Transcript
from reader.services.library import Library
from reader.services.quoting import TextRange

RIVER = (
    ("00:00:00", "We had a wonderful summer in the mountains, and then it rained for weeks."),
    ("00:00:20", "Nobody expected that the little river would rise as high as the old bridge."),
    ("00:00:40", "In the end the bridge held, and the bakery opened again on a Sunday."),
)


@pytest.fixture
def library(data_dir: Path) -> Iterator[Library]:
    """A new library: it is empty."""
    with Library.open() as library:
        assert library.folder == data_dir
        yield library


@pytest.fixture
def river(library: Library, transcript_file: Callable[..., Path]) -> Path:
    """The file of the one episode of the library."""
    path = transcript_file("river.txt", *RIVER, title="The river")
    assert library.add(path).added
    return path


@pytest.fixture
def choose(
    library: Library,
    river: Path,  # noqa: ARG001
) -> Callable[[str], tuple[Episode, Transcript, TextRange]]:
    """Finds words in that episode, to mark or collect them."""

    def choose(words: str) -> tuple[Episode, Transcript, TextRange]:
        (episode,) = library.episodes()
        transcript = library.transcript(episode.id)
        text = [passage.text for passage in transcript.passages]
        number = next(n for n, passage in enumerate(text) if words in passage)
        begin = text[number].index(words)
        return episode, transcript, TextRange(number, begin, number, begin + len(words))

    return choose
