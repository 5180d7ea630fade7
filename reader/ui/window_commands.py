"""Other windows: the actions, and the clicks in lists, that open one or go to one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.model import Hit
from reader.ui.remembering import state_of
from reader.ui.search_bar import Scope
from reader.ui.window_state import WindowState

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_LONGEST = 60  # characters of an episode's title in the menu
# More episodes than this open no windows at once: it would be an accident.
_MOST = 4


class WindowCommands(QObject):
    """Asks for windows; who opens them is told by ``MainWindow.window_wanted``."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        actions = window.commands
        actions.new_window.triggered.connect(self.open_same)
        actions.open_in_new_window.triggered.connect(self.open_chosen)
        actions.close_window.triggered.connect(self.close)
        actions.next_window.triggered.connect(self.go_on)
        actions.quit.triggered.connect(self.quit)
        for view in (window.episodes.view, window.hits.view):
            view.addAction(actions.open_in_new_window)
        window.episodes.view.aside.connect(self.open_episode)
        window.hits.view.aside.connect(self.open_hit)
        window.hits.view.menu_requested.connect(self._show_menu)
        self._list = _WindowList(window)

    def open_same(self) -> None:
        """The same episode at the same place, and the same search."""
        self._window.window_wanted.emit(state_of(self._window))

    def open_chosen(self) -> None:
        """What is chosen in the list: the hit, note or quote, or the selected episodes."""
        window = self._window
        hit = window.hits.current()
        notes, basket = window.annotating.listing, window.collecting.listing
        if window.side.currentWidget() is window.hits and hit is not None:
            self.open_hit(hit)
        elif (placed := notes.current) is not None:
            notes.open_aside(placed)
        elif (item := basket.current) is not None:
            basket.open_aside(item)
        else:
            self._open_episodes()

    def _open_episodes(self) -> None:
        window = self._window
        episodes = window.curating.targets()
        if len(episodes) > _MOST:
            said = self.tr("Select at most {0} episodes to open them in windows")
            window.status.confirm(said.format(_MOST))
            return
        for episode in episodes:
            self.open_episode(episode.id)

    def open_episode(self, episode_id: str) -> None:
        """An episode where reading stopped in it; without the search."""
        self._window.window_wanted.emit(WindowState(episode_id))

    def open_hit(self, index: int) -> None:
        """A hit, lit, with the search that has found it."""
        window, hit = self._window, self._window.hits.hit_at(index)
        window.window_wanted.emit(self._state_at(hit))

    def close(self) -> None:
        self._window.close()

    def go_on(self) -> None:
        self._window.next_wanted.emit()

    def quit(self) -> None:
        self._window.quit_wanted.emit()

    def _state_at(self, hit: Hit) -> WindowState:
        window = self._window
        return WindowState(
            hit.episode_id,
            marked=hit.passage,
            query=window.search_frame.query(),
            scope=Scope.LIBRARY.value,
            order=window.hits.order().value,
        )

    def _show_menu(self, position: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Show in the transcript"), self._window.hits.view.choose)
        menu.addAction(self._window.commands.open_in_new_window)
        menu.exec(position)
        menu.deleteLater()


class _WindowList(QObject):
    """The open windows in the menu of windows, each by what is open in it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._go)
        step = window.commands.next_window
        self._menu = next(part for part in step.associatedObjects() if isinstance(part, QMenu))
        self._menu.addSeparator()
        self._menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for action in self._group.actions():
            self._group.removeAction(action)
            self._menu.removeAction(action)
            action.deleteLater()
        for number, window in enumerate(self._window.shared.windows):
            action = QAction(_name(window), self._menu)
            action.setCheckable(True)
            action.setChecked(window is self._window)
            action.setData(number)
            self._group.addAction(action)
            self._menu.addAction(action)

    def _go(self, action: QAction) -> None:
        """One may have been closed meanwhile, by the system."""
        windows = self._window.shared.windows
        if action.data() < len(windows):
            windows[action.data()].open_link("")


def _name(window: "MainWindow") -> str:
    name = window.title.short(_LONGEST) if window.is_complete else window.windowTitle()
    return name.replace("&", "&&")
