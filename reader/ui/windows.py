"""The open windows on one data folder: opened, told of each other, closed, brought back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from shiboken6 import isValid

from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.remembering import last_state, remember, state_of
from reader.ui.shared import Shared
from reader.ui.window_state import WindowState

if TYPE_CHECKING:
    from reader.ui.window_session import WindowSession

# Pixels to the right and down from the window that a new one was opened from.
_STEP = 32
# Milliseconds between the windows of a session, so that each is painted before the next is made.
_PAUSE = 100


class Windows(QObject):
    """It lives for as long as one of the windows does, and ends what they share."""

    failed = Signal(str)  # a sentence, whatever it was that failed

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shared = Shared(folder, self)
        self._open: list[MainWindow] = []  # in the order in which they were opened
        self.shared.windows = self._open
        self._recent: list[MainWindow] = []  # the one that was used last is the last
        self._leaving: list[MainWindow] = []  # closed, but the worker has something of theirs
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._bring_back)
        self._appearance = Appearance(self.shared.settings, self._open, self)
        self.shared.jobs.failed.connect(self._say_failure)
        self.shared.failed.connect(self._say_failure)
        self.shared.done.connect(self._confirm)

    @property
    def all(self) -> Sequence[MainWindow]:
        """The open ones, in the order in which they were opened."""
        return tuple(self._open)

    @property
    def front(self) -> MainWindow:
        """The one that was used last; raises IndexError where none is open."""
        return self._recent[-1]

    @cached_property
    def _session(self) -> "WindowSession":
        from reader.ui.window_session import WindowSession  # noqa: PLC0415  (start-up time)

        return WindowSession(self.shared.settings, self._others, self)

    def open_first(self, link: str = "") -> MainWindow:
        """The window that the last session ended with, not shown yet."""
        window = self._make(last_state(self.shared.settings))
        window.start(link)
        return window

    def open(self, state: WindowState, beside: MainWindow) -> MainWindow:
        """Open another window, a little aside from one that is open."""
        window = self._make(replace(state, geometry=b""))
        _put_beside(window, beside)
        self._show(window)
        self._session.note()
        return window

    def bring_back(self) -> None:
        """Open the other windows of the last session, as soon as the first can be read."""
        self.shared.begun.connect(self._later.start)

    def open_link(self, link: str) -> None:
        """Come to the front, with the moment that a link names if there is one."""
        if self._recent:
            self.front.open_link(link)

    def quit(self) -> None:
        """Close all; the next session begins with them."""
        for window in self._recent.copy():  # the front last: what it says of its episode holds
            window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            for window in self._recent:
                if window is watched:
                    self._use(window)
                    break
        return False

    # Opening

    def _make(self, state: WindowState) -> MainWindow:
        window = MainWindow(self.shared, state)
        self._open.append(window)
        self._use(window)
        self._appearance.add(window)
        window.closing.connect(partial(self._close, window))
        window.destroyed.connect(self._forget)
        window.window_wanted.connect(partial(self.open, beside=window))
        window.quit_wanted.connect(self.quit)
        window.next_wanted.connect(self._go_on)
        window.jobs.failed.connect(self.failed)
        window.completed.connect(partial(self._join, window))
        window.reading_style.changed.connect(partial(self._follow_style, window))
        window.installEventFilter(self)
        return window

    def _join(self, window: MainWindow) -> None:
        """Its sessions are there, which did not come with it."""
        window.reading.opened.connect(self._number)
        window.reading.closed.connect(self._number)
        window.commander.keymap.changed.connect(partial(self._follow_keys, window))

    def _show(self, window: MainWindow) -> None:
        window.start()
        window.show()

    def _bring_back(self) -> None:
        """The next of them, behind the one that is in use."""
        if not self._session.awaited or not self._open:
            return
        front = self.front
        window = self._make(self._session.awaited.pop(0))
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._show(window)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        front.raise_()
        front.activateWindow()
        self._use(front)
        self._later.start()

    # Among the windows

    def _use(self, window: MainWindow) -> None:
        self._recent = [*(other for other in self._recent if other is not window), window]
        self.shared.front = window

    def _go_on(self) -> None:
        """To the window that was opened after this one, around the end."""
        following = self._open[(self._open.index(self.front) + 1) % len(self._open)]
        following.open_link("")

    def _number(self, _episode_id: str = "") -> None:
        """Titles tell apart what shows the same."""
        seen: list[str] = []
        for window in (window for window in self._open if window.is_complete):
            shown = window.reading.shown
            seen.append(shown.episode.id if shown else "")
            window.title.set_number(seen.count(seen[-1]))

    def _follow_style(self, changed: MainWindow) -> None:
        for window in self._open:
            if window is changed:
                continue
            if window.is_complete and window.distraction_free.is_on:
                # It comes back to all else by itself.
                window.pane.set_point_size(self.shared.settings.point_size)
            else:
                window.reading_style.restore()

    def _follow_keys(self, changed: MainWindow) -> None:
        for window in self._open:
            if window is not changed and window.is_complete:
                window.commander.keymap.follow()

    def _say_failure(self, sentence: str) -> None:
        self.failed.emit(sentence)
        if self._recent:
            self.front.complete()  # it may have been opened just now
            self.front.failure.say(sentence)

    def _confirm(self, text: str) -> None:
        if self._recent:
            self.front.status.confirm(text)

    # Closing

    def _others(self) -> list[WindowState]:
        return [state_of(window) for window in self._recent[:-1]]

    def _close(self, window: MainWindow) -> None:
        if window not in self._open:
            return
        if len(self._open) == 1:
            remember(window)
            self._session.leave_last()
        else:
            self._session.leave(state_of(window))
        self._open.remove(window)
        self._recent.remove(window)
        self._leaving.append(window)
        self.shared.front = self._recent[-1] if self._recent else None
        if self._open:
            self._number()
            window.jobs.when_done(partial(self._free, window))
        else:  # who opened the first may still look at the last
            self.shared.stop()

    def _free(self, window: MainWindow) -> None:
        if window in self._leaving:  # else it has gone by itself
            window.deleteLater()

    def _forget(self, _gone: QObject) -> None:
        """Windows are held until Qt has destroyed them: Python may collect on any thread."""
        self._leaving = list(filter(isValid, self._leaving))
        if not self._open and not self._leaving:
            self.deleteLater()


def _put_beside(window: MainWindow, other: MainWindow) -> None:
    """As large as the other one, a step aside, and wholly on its screen."""
    is_large = other.isMaximized() or other.isFullScreen()
    room = other.screen().availableGeometry()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize((other.normalGeometry() if is_large else other.geometry()).size())
    place = other.pos() + QPoint(_STEP, _STEP)
    last = room.bottomRight() - QPoint(window.width(), window.height())
    x = place.x() if place.x() <= last.x() else room.left()
    window.move(x, place.y() if place.y() <= last.y() else room.top())
