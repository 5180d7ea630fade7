"""Changes of annotations, each with its way back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model import Annotation
from reader.services.annotating.annotations import edited
from reader.services.library import Library
from reader.ui.curating.changes import Change


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

    def do(library: Library) -> None:
        before[:] = library.annotations.get([annotation_id])
        library.annotations.put(*(edited(one, **values) for one in before))

    return Change(text, confirmation, do, lambda library: library.annotations.put(*before))


def removal(ids: Sequence[str]) -> Change:
    """What was there when it was removed is there again."""
    tr = QCoreApplication.translate
    said = (
        tr("Annotating", "Annotation removed")
        if len(ids) == 1
        else tr("Annotating", "{0} annotations removed")
    )
    dropped: list[Annotation] = []

    def do(library: Library) -> None:
        dropped[:] = library.annotations.delete(ids)

    def undo(library: Library) -> None:
        library.annotations.put(*dropped)

    return Change(tr("Annotating", "removal"), said.format(len(ids)), do, undo)
