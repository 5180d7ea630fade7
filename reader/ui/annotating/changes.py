"""Changes of annotations, each with its way back."""

from collections.abc import Sequence

from reader.model import Annotation
from reader.services.annotating.annotations import edited
from reader.services.library import Library
from reader.ui.curating.changes import Change
from reader.ui.translating import Wording

Annotating = Wording("Annotating")


def addition(annotation: Annotation, text: str, confirmation: str) -> Change:
    """What has been added goes again."""
    return Change(
        text,
        confirmation,
        lambda library: library.annotations.put(annotation),
        lambda library: library.annotations.delete([annotation.id]),
    )


def replacement(before: Annotation, after: Annotation, text: str, confirmation: str) -> Change:
    """What has been changed is as it was."""
    return Change(
        text,
        confirmation,
        lambda library: library.annotations.put(after),
        lambda library: library.annotations.put(before),
    )


def modification(annotation_id: str, text: str, confirmation: str, **values: object) -> Change:
    """Other values for an annotation, whatever the window knew of it."""
    before: list[Annotation] = []
    after: list[Annotation] = []

    def do(library: Library) -> None:
        if not before:
            before[:] = library.annotations.get([annotation_id])
            after[:] = [edited(one, **values) for one in before]
        library.annotations.put(*after)

    return Change(text, confirmation, do, lambda library: library.annotations.put(*before))


def adoption(given: Sequence[Annotation], text: str, confirmation: str) -> Change:
    """What has been given to another episode is as it was ``given``."""
    after: list[Annotation] = []

    def undo(library: Library) -> None:
        after[:] = library.annotations.get([one.id for one in given])
        library.annotations.put(*given)

    return Change(text, confirmation, lambda library: library.annotations.put(*after), undo)


def removal(ids: Sequence[str]) -> Change:
    """What was there when it was removed is there again."""
    said = Annotating.tr("Removed %Ln annotation(s)", "", len(ids))
    dropped: list[Annotation] = []

    def do(library: Library) -> None:
        dropped[:] = library.annotations.delete(ids)

    def undo(library: Library) -> None:
        library.annotations.put(*dropped)

    return Change(Annotating.tr("removal"), said, do, undo)
