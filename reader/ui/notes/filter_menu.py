"""The menu that says which notes are listed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.model import Color
from reader.ui.marks import color_icon, color_name
from reader.ui.notes.model import NotesModel, Wanted
from reader.ui.theme import LIGHT, Theme


class FilterMenu(QMenu):
    """Where: this episode or all; then which colour, tag and show. Made anew each time."""

    changed = Signal()
    search_wanted = Signal()

    def __init__(self, model: NotesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self.only_here = True
        self.wanted = Wanted()
        self.aboutToShow.connect(self._fill)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def summary(self) -> str:
        """What is chosen, in a few words."""
        wanted = self.wanted
        parts = [self.tr("This episode") if self.only_here else self.tr("All episodes")]
        parts += [color_name(wanted.color)] if wanted.color else []
        parts += [f"#{wanted.tag}"] if wanted.tag else []
        parts += [wanted.show] if wanted.show else []
        parts += [self.tr("not found")] if wanted.lost else []
        return " · ".join(parts).replace("&", "&&")

    def choose(self, *, only_here: bool | None = None, wanted: Wanted | None = None) -> None:
        """List others."""
        self.only_here = self.only_here if only_here is None else only_here
        self.wanted = wanted or self.wanted
        self.changed.emit()

    def _fill(self) -> None:
        self.clear()
        for part in (*self.findChildren(QActionGroup), *self.findChildren(QMenu)):
            part.setParent(None)
            part.deleteLater()
        where = QActionGroup(self)
        here, everywhere = self.tr("This episode"), self.tr("All episodes")
        self._add(self, where, here, self.only_here, lambda: self.choose(only_here=True))
        self._add(self, where, everywhere, not self.only_here, self._everywhere)
        self.addSeparator()
        colors = [(color_name(color), color) for color in Color]
        menu = self._submenu(self.tr("Colour"), "color", colors)
        for action, color in zip(menu.actions()[2:], Color, strict=True):
            action.setIcon(color_icon(color, self._theme))
        self._submenu(self.tr("Tag"), "tag", [(f"#{tag}", tag) for tag in self._model.tags()])
        self._submenu(self.tr("Show"), "show", [(show, show) for show in self._model.shows()])
        if self._model.has_lost() or self.wanted.lost:
            self.addSeparator()
            lost = self.addAction(self.tr("Words not found"))
            lost.setCheckable(True)
            lost.setChecked(self.wanted.lost)
            lost.triggered.connect(lambda checked: self._set("lost", checked))
        self.addSeparator()
        search = self.addAction(self.tr("Search the library for these"))
        search.setEnabled(not self.wanted.lost)  # no search finds words that are gone
        search.triggered.connect(self.search_wanted)

    def _everywhere(self) -> None:
        self.choose(only_here=False)

    def _submenu(self, name: str, field: str, values: Iterable[tuple[str, object]]) -> QMenu:
        menu = QMenu(name, self)
        self.addMenu(menu)
        group = QActionGroup(self)
        chosen = getattr(self.wanted, field)
        self._add(menu, group, self.tr("Any"), chosen is None, lambda: self._set(field, None))
        menu.addSeparator()
        for text, value in values:
            step = self._step(field, value)
            self._add(menu, group, text.replace("&", "&&"), chosen == value, step)
        menu.setEnabled(len(menu.actions()) > 2)
        return menu

    def _step(self, field: str, value: object) -> Callable[[], None]:
        return lambda: self._set(field, value)

    def _set(self, field: str, value: object) -> None:
        values = {name: getattr(self.wanted, name) for name in ("color", "tag", "show", "lost")}
        self.choose(wanted=Wanted(**{**values, field: value}))

    def _add(
        self, menu: QMenu, group: QActionGroup, text: str, chosen: bool, step: Callable[[], None]
    ) -> None:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked: step())
        group.addAction(action)
        menu.addAction(action)
