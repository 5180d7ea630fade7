"""An episode on the disk, and annotations in it."""

from collections.abc import Callable

import pytest

from reader.model import Annotation, Color, Episode, Kind, Transcript
from reader.services.annotating.anchoring import make_annotation
from reader.services.annotating.annotations import edited
from reader.services.library import Library
from reader.services.quoting import TextRange

Chosen = tuple[Episode, Transcript, TextRange]


@pytest.fixture
def annotate(library: Library, choose: Callable[[str], Chosen]) -> Callable[..., Annotation]:
    """Annotates words of the episode."""

    def annotate(
        words: str, note: str = "", tags: tuple[str, ...] = (), color: Color = Color.BLUE
    ) -> Annotation:
        made = make_annotation(*choose(words), Kind.HIGHLIGHT, color)
        assert made is not None
        annotation = edited(made, note=note, tags=tags)
        library.annotations.put(annotation)
        return annotation

    return annotate
