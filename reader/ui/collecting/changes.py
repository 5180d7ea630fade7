"""Changes of the basket, each with its way back."""

from collections.abc import Sequence
from datetime import UTC, datetime

from reader.model import BasketItem
from reader.services.library import Library
from reader.ui.curating.changes import Change
from reader.ui.translating import Wording

Collecting = Wording("Collecting")


def addition(item: BasketItem, confirmation: str) -> Change:
    """What has been collected goes again."""
    return Change(
        Collecting.tr("quote in the basket"),
        confirmation,
        lambda library: library.basket.put(item),
        lambda library: library.basket.delete([item.id]),
    )


def arrangement(before: Sequence[str], after: Sequence[str]) -> Change:
    """Ids in another order."""
    return Change(
        Collecting.tr("order of the basket"),
        Collecting.tr("Order changed"),
        lambda library: library.basket.arrange(after),
        lambda library: library.basket.arrange(before),
    )


def rewriting(before: BasketItem, note: str) -> Change:
    """Another note; when it was modified comes back with it, too."""
    now = datetime.now(UTC)
    return Change(
        Collecting.tr("note"),
        Collecting.tr("Note saved"),
        lambda library: library.basket.set_note(before.id, note, now),
        lambda library: library.basket.set_note(before.id, before.note, before.modified),
    )


def removal(ids: Sequence[str]) -> Change:
    """What was there when it was taken out is where it was."""
    said = Collecting.tr("%Ln quote(s) taken out of the basket", "", len(ids))
    dropped: list[BasketItem] = []
    order: list[str] = []

    def do(library: Library) -> None:
        dropped[:], order[:] = library.basket.delete(ids)

    def undo(library: Library) -> None:
        library.basket.restore(dropped, order)

    return Change(Collecting.tr("removal from the basket"), said, do, undo)


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
        Collecting.tr("import into the basket"),
        confirmation,
        lambda library: library.basket.put(*after, *added),
        undo,
    )
