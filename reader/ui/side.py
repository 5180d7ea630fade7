"""What stands beside the transcript: the episodes, the notes, or the hits of a search."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reader.ui.theme import Theme, build_palette


class SidePane(QWidget):
    """A pane that is hidden comes up for the hits, and goes again with them.

    A quiet switch above turns to the other lists; the hits take its place.
    """

    shown_changed = Signal(bool)  # when it has come or gone by itself
    turned = Signal()  # another list has come up

    def __init__(self, episodes: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._lists = [episodes]
        self._hits: QWidget | None = None
        self._is_lent = False
        self._stack = QStackedWidget(self)
        self._stack.addWidget(episodes)
        self.switch = QTabBar(self)
        self.switch.setObjectName("sideSwitch")
        self.switch.setAccessibleName(self.tr("What is listed"))
        self.switch.setDrawBase(False)
        self.switch.setExpanding(False)
        self.switch.addTab(self.tr("Episodes"))
        self.switch.currentChanged.connect(lambda _index: self._turn())
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setMinimumWidth(200)

    def add_list(self, name: str) -> QStackedWidget:
        """Offer another list beside the episodes; what it shows is added to the page."""
        page = QStackedWidget(self._stack)
        self._lists.append(page)
        self._stack.addWidget(page)
        self.switch.addTab(name)
        return page

    def set_hits(self, hits: QWidget) -> None:
        """What takes the lists' place while the library is searched, for Tab, too."""
        self._hits = hits
        self._stack.addWidget(hits)
        for one, other in pairwise([*_tab_stops(self._lists[0])[-1:], *_tab_stops(hits)]):
            self.setTabOrder(one, other)

    def rename(self, page: QWidget, name: str) -> None:
        """Call one of the lists something else."""
        self.switch.setTabText(self._lists.index(page), name)

    def turn_to(self, page: QWidget) -> None:
        """Show one of the lists."""
        self.list_hits(False)
        self.switch.setCurrentIndex(self._lists.index(page))

    def currentWidget(self) -> QWidget:
        """The list that is shown."""
        return self._stack.currentWidget()

    def set_wanted(self, wanted: bool) -> None:
        """Show or hide it, as the reader has asked."""
        self._is_lent = False
        self.setVisible(wanted)

    def list_hits(self, wanted: bool) -> None:
        """Show the hits, or what was listed before again."""
        had_hits = self.currentWidget() is self._hits
        hits = self._hits if wanted else None
        self._stack.setCurrentWidget(self._chosen() if hits is None else hits)
        self._head.setVisible(not wanted)
        if had_hits and not wanted:
            self.turned.emit()
        if wanted and not had_hits and self.isHidden():
            self._lend(True)
        elif not wanted and self._is_lent:
            self._lend(False)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        self.switch.setStyleSheet(
            "QTabBar::tab { background: transparent; border: none; padding: 5px 2px;"
            f" margin-right: 14px; color: {theme.soft.name()}; }}"
            f"QTabBar::tab:hover, QTabBar::tab:focus {{ color: {theme.text.name()}; }}"
            f"QTabBar::tab:selected {{ color: {theme.text.name()};"
            f" border-bottom: 2px solid {theme.accent.name()}; }}"
        )

    def _lay_out(self) -> None:
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(12, 6, 8, 0)
        row.addWidget(self.switch)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def _chosen(self) -> QWidget:
        return self._lists[max(0, self.switch.currentIndex())]

    def _turn(self) -> None:
        if self.currentWidget() is not self._hits:
            self._stack.setCurrentWidget(self._chosen())
            self.turned.emit()

    def _lend(self, lent: bool) -> None:
        self._is_lent = lent
        self.setVisible(lent)
        self.shown_changed.emit(lent)


def _tab_stops(part: QWidget) -> list[QWidget]:
    tab = Qt.FocusPolicy.TabFocus
    return [child for child in part.findChildren(QWidget) if child.focusPolicy() & tab]
