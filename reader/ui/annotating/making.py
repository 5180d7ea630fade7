"""An annotation from what is selected in the window, made on the worker."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.model import Annotation, Color, Kind
from reader.services.library import Library
from reader.services.quoting import TextRange, whole_passage
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def make(
    window: "MainWindow", selected: PassageRange, kind: Kind, color: Color
) -> Callable[[Library], Annotation | None]:
    """Work for the worker: what it makes is not kept yet; None where no word is there.

    An empty range stands for its whole passage; of a bookmark, for the words after it.
    """
    shown = window.reading.shown

    def work(_library: Library) -> Annotation | None:
        from reader.services.annotating.anchoring import (  # noqa: PLC0415  (start-up time)
            make_annotation,
            moment_range,
        )

        if shown is None or not shown.transcript.passages:
            return None
        wanted = TextRange(
            selected.first, selected.first_offset, selected.last, selected.last_offset
        )
        if kind is Kind.BOOKMARK:
            wanted = moment_range(shown.transcript, selected.first, selected.first_offset)
        elif (wanted.first, wanted.first_offset) == (wanted.last, wanted.last_offset):
            wanted = whole_passage(shown.transcript, selected.first)
        return make_annotation(shown.episode, shown.transcript, wanted, kind, color)

    return work
