"""An episode on the disk, and annotations in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Annotation, Color, Kind
from reader.services.annotating.anchoring import make_annotation
from reader.services.annotating.annotations import edited
from reader.services.library import Library
from reader.services.quoting import TextRange

RIVER = (
    ("00:00:00", "We had a wonderful summer in the mountains, and then it rained for weeks."),
    ("00:00:20", "Nobody expected that the little river would rise as high as the old bridge."),
    ("00:00:40", "In the end the bridge held, and the bakery opened again on a Sunday."),
)


@pytest.fixture
def river(library: Library, transcript_file: Callable[..., Path]) -> Path:
    """The file of the one episode of the library."""
    path = transcript_file("river.txt", *RIVER, title="The river")
    assert library.add(path).added
    return path


@pytest.fixture
def annotate(library: Library, river: Path) -> Callable[..., Annotation]:  # noqa: ARG001
    """Annotates words of the episode."""

    def annotate(
        words: str, note: str = "", tags: tuple[str, ...] = (), color: Color = Color.BLUE
    ) -> Annotation:
        (episode,) = library.episodes()
        transcript = library.transcript(episode.id)
        text = [passage.text for passage in transcript.passages]
        number = next(n for n, passage in enumerate(text) if words in passage)
        begin = text[number].index(words)
        chosen = TextRange(number, begin, number, begin + len(words))
        made = make_annotation(episode, transcript, chosen, Kind.HIGHLIGHT, color)
        assert made is not None
        annotation = edited(made, note=note, tags=tags)
        library.annotations.put(annotation)
        return annotation

    return annotate
