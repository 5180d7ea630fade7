"""Watches the library folders; starts threads of its own, those of watchdog.

watchdog rather than QFileSystemWatcher: for 10,000 files in 120 folders it needs
121 of inotify's watches where Qt needs 10,321 to notice a file that is written in
place (121 too, but blind to that, when only folders are watched), it takes in new
folders by itself, and on Windows and macOS it holds one handle a tree.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from watchdog.events import FileSystemEventHandler

# Files are looked at when nothing has been written for so long.
CALM_MILLISECONDS = 1000
_LONGEST_WAIT = 10  # of these; writing may never end


class FolderWatcher(QObject):
    """``changed`` comes when files in the folders have changed and all is calm again."""

    changed = Signal()
    failed = Signal(str)  # why a folder cannot be watched, once for each

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: _Watch | None = None
        self._told: set[str] = set()
        self._waited = 0
        # Asked now and then: what watchdog's threads notice needs no way into Qt.
        self._timer = QTimer(self)
        self._timer.setInterval(CALM_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def watch(self, folders: Sequence[Path]) -> None:
        """Watch these from now on, and nothing else."""
        self.stop()
        if folders:
            self._watch = _Watch(folders)
            self._timer.start()

    def stop(self) -> None:
        watch, self._watch = self._watch, None
        self._timer.stop()
        self._waited = 0
        if watch is not None:
            watch.stop()

    @property
    def is_blind(self) -> bool:
        """Whether some folder is not watched: it is not there, or the system refuses."""
        return self._watch is not None and bool(self._watch.unwatched)

    def _look(self) -> None:
        if self._watch is None:
            return
        noticed = self._watch.take()
        self._waited += noticed or self._waited > 0
        if self._waited and (not noticed or self._waited > _LONGEST_WAIT):
            self._waited = 0
            self.changed.emit()
        for reason in set(self._watch.refusals) - self._told:
            self._told.add(reason)
            self.failed.emit(reason)


class _Watch:
    """One observer over some folders, started and ended beside the window's thread.

    Going through a folder may take long, on a network for one.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        from watchdog.observers import Observer  # noqa: PLC0415  (start-up time)

        self.unwatched: list[Path] = []
        self.refusals: list[str] = []
        self._noticed = threading.Event()
        self._is_stopped = False
        self._observer = Observer()
        self._observer.start()
        self._run(lambda: self._schedule(tuple(folders)))

    def take(self) -> bool:
        """Whether something has changed since this was asked last."""
        noticed = self._noticed.is_set()
        self._noticed.clear()
        return noticed

    def stop(self) -> None:
        self._is_stopped = True
        self._run(self._observer.stop)

    @staticmethod
    def _run(step: Callable[[], object]) -> None:
        threading.Thread(target=step, daemon=True, name="library folders").start()

    def _schedule(self, folders: tuple[Path, ...]) -> None:
        from watchdog import events  # noqa: PLC0415  (start-up time)

        # Not what is opened or read: looking at the files must not call for another look.
        kinds = [
            *(events.FileCreatedEvent, events.FileModifiedEvent, events.FileMovedEvent),
            *(events.FileDeletedEvent, events.DirMovedEvent, events.DirDeletedEvent),
        ]
        handler = _handler(self._noticed)
        for folder in folders:
            if self._is_stopped:
                return
            try:
                self._observer.schedule(handler, str(folder), recursive=True, event_filter=kinds)
            except OSError as error:
                self.unwatched.append(folder)
                if folder.exists():
                    self.refusals.append(f"{folder}: {error.strerror or error}")


def _handler(noticed: threading.Event) -> "FileSystemEventHandler":
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # noqa: PLC0415

    class Handler(FileSystemEventHandler):
        def on_any_event(self, _event: FileSystemEvent) -> None:
            noticed.set()

    return Handler()
