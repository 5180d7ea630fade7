"""The links in a note, opened by choosing them from a menu and in no other way."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from reader.ui.markdown.document import links

_MOST, _LONGEST = 8, 60  # links, characters


def add_links(menu: QMenu, note: str, open_own: Callable[[str], bool]) -> None:
    """Offer the links of a note; ``open_own`` opens one of ours, and says whether it is one."""
    for address in links(note)[:_MOST]:
        text = QCoreApplication.translate("NoteLinks", "Open {0}").format(_shortened(address))
        menu.addAction(text.replace("&", "&&"), _step(address, open_own))


def _step(address: str, open_own: Callable[[str], bool]) -> Callable[[], object]:
    return lambda: open_own(address) or QDesktopServices.openUrl(QUrl(address))


def _shortened(address: str) -> str:
    """As it would be read: where it leads to must be seen before it is opened."""
    said = QUrl(address).toDisplayString()
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
