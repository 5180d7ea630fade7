"""Changes of the basket, each with its way back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model import BasketItem
from reader.services.library import Library
from reader.ui.curating.changes import Change

translate = QCoreApplication.translate


def addition(item: BasketItem, confirmation: str) -> Change:
    """What has been collected goes again."""
    return Change(
        translate("Collecting", "quote in the basket"),
        confirmation,
        lambda library: library.basket.put(item),
        lambda library: library.basket.delete([item.id]),
    )


def arrangement(before: Sequence[str], after: Sequence[str]) -> Change:
    """Ids in another order."""
    return Change(
        translate("Collecting", "order of the basket"),
        translate("Collecting", "Order changed"),
        lambda library: library.basket.arrange(after),
        lambda library: library.basket.arrange(before),
    )


def rewriting(item_id: str, before: str, after: str) -> Change:
    """Another note."""
    return Change(
        translate("Collecting", "note"),
        translate("Collecting", "Note kept"),
        lambda library: library.basket.set_note(item_id, after),
        lambda library: library.basket.set_note(item_id, before),
    )


def removal(ids: Sequence[str]) -> Change:
    """What was there when it was taken out is where it was."""
    said = (
        translate("Collecting", "Taken out of the basket")
        if len(ids) == 1
        else translate("Collecting", "{0} quotes taken out of the basket")
    )
    dropped: list[BasketItem] = []
    order: list[str] = []

    def do(library: Library) -> None:
        dropped[:], order[:] = library.basket.delete(ids)

    def undo(library: Library) -> None:
        library.basket.restore(dropped, order)

    text = translate("Collecting", "removal from the basket")
    return Change(text, said.format(len(ids)), do, undo)


def taking_in(
    added: Sequence[BasketItem],
    before: Sequence[BasketItem],
    after: Sequence[BasketItem],
    confirmation: str,
) -> Change:
    """What came from a file goes again; what it replaced is as it was ``before``."""
    ids = [item.id for item in added]

    def undo(library: Library) -> None:
        library.basket.delete(ids)
        library.basket.put(*before)

    return Change(
        translate("Collecting", "import into the basket"),
        confirmation,
        lambda library: library.basket.put(*after, *added),
        undo,
    )
