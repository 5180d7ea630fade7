"""Real windows on real data folders, and the hands that drive them."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.app import build_window
from reader.library import Launch, LibraryStore, Source
from reader.model import Episode, Segment, Transcript
from reader.services.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.translating import use_language
from reader.ui.windows import Windows

SETTLED = 10_000
WINDOW = QSize(1280, 820)


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    assert QFontMetrics(qapp.font()).inFontUcs4(ord("m")), "no usable font is installed"


@pytest.fixture(autouse=True)
def _english(qapp: QGuiApplication) -> None:
    use_language(qapp, "en")


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after its first launch, index and all; for copying only."""
    folder = tmp_path_factory.mktemp("seeded")
    with Library.open(folder) as library:
        library.first_launch()
        library.build_index()
    return folder


@pytest.fixture
def seeded_folder(seeded: Path, tmp_path: Path) -> Path:
    """A data folder of one's own in which both seeds are indexed."""
    return Path(shutil.copytree(seeded, tmp_path / "seeded"))


@pytest.fixture
def make_folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a data folder that holds the episodes given as (facts, segments)."""

    def make(*episodes: tuple[dict[str, object], Sequence[Segment]], indexed: bool = True) -> Path:
        folder = tmp_path / "made"
        store = LibraryStore(folder)
        store.set_launch(Launch.DONE)
        for facts, segments in episodes:
            _put(store, facts, segments)
        store.close()
        if indexed:
            with Library.open(folder) as library:
                library.build_index()
        return folder

    return make


def _put(store: LibraryStore, facts: dict[str, object], segments: Sequence[Segment]) -> None:
    transcript = Transcript(tuple(segments))
    digest = sha256(str(facts["title"]).encode()).hexdigest()
    known = {"show": "A show", "date": date(2020, 1, 1), "id": digest[:16], **facts}
    episode = Episode(
        **known,
        duration=transcript.last_time,
        passages=len(transcript.passages),
        words=sum(len(s.text.split()) for s in segments),
    )
    store.put(episode, transcript, Source(Path(f"/{digest}"), 1, 1, digest))


class User:
    """Opens windows, and does in them what a person does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.windows: list[MainWindow] = []

    def show(self, folder: Path, link: str = "") -> MainWindow:
        """Open the window on a folder, and wait for nothing but to see it."""
        window = build_window(folder, link)
        self.windows.append(window)
        if not window.settings.geometry:
            window.resize(WINDOW)  # the screen that there is without one is smaller
        with self.bot.waitExposed(window):
            window.show()
        return window

    def open(self, folder: Path, link: str = "") -> MainWindow:
        """Open the window, and wait until all is loaded and indexed."""
        window = self.show(folder, link)
        self.settle(window)
        return window

    def reopen(self, window: MainWindow) -> MainWindow:
        """Close a window, and open another one on the same folder."""
        window.close()
        return self.open(Path(window.settings.file.fileName()).parent)

    def settle(self, window: MainWindow) -> None:
        """Wait until nothing loads, searches or indexes any more."""
        self.bot.waitUntil(lambda: window.is_settled, timeout=SETTLED)

    def search(self, window: MainWindow, text: str, scope: str = "library") -> None:
        """Type a query where a scope is searched, and wait for the answer."""
        name = "searchLibrary" if scope == "library" else "findInEpisode"
        window.findChild(QAction, name).trigger()
        bar = window.findChild(QLineEdit, "searchBar")
        with self.bot.waitSignal(window.search_frame.query_edited):
            if text.isascii():
                self.bot.keyClicks(bar, text)
            else:  # there are no such keys
                bar.insert(text)
        self.settle(window)

    def press(
        self,
        window: MainWindow,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key where the keyboard is, and wait for what it sets off."""
        self.bot.keyClick(window.focusWidget() or window, key, modifiers)
        self.settle(window)

    def do(self, window: MainWindow, action: str) -> None:
        """Trigger an action by its name, and wait for what it sets off."""
        window.findChild(QAction, action).trigger()
        self.settle(window)

    def click_timestamp(self, window: MainWindow, passage: int) -> None:
        gutter = window.pane.gutter
        self.bot.waitUntil(lambda: gutter.timestamp_rect(passage) is not None)
        place = gutter.timestamp_rect(passage).center()
        self.bot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=place)

    @staticmethod
    def label(window: MainWindow, name: str) -> str:
        """What a label says: ``matchCounter``, ``momentText`` or ``statusText``."""
        return window.findChild(QLabel, name).text()


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    """Closes every window in the end, and looks that nothing is left of it."""
    before = QApplication.topLevelWidgets()
    user = User(qtbot)
    yield user
    for window in filter(isValid, user.windows):
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    assert left == [], "a window leaves widgets behind"


@pytest.fixture
def window(user: User, seeded_folder: Path) -> MainWindow:
    """The window on the two seeds, all ready."""
    return user.open(seeded_folder)


class Desk:
    """Opens windows as a session does, and sees that all are gone in the end."""

    def __init__(self, user: User) -> None:
        self._user = user
        self._made: list[Windows] = []

    def sit_down(self, folder: Path) -> Windows:
        """A new session on a folder, its windows brought back."""
        windows = self.begin(folder)
        self.settle(windows)
        return windows

    def begin(self, folder: Path) -> Windows:
        """A new session, its first window seen and nothing more."""
        windows = Windows(folder, QApplication.instance())
        self._made.append(windows)
        windows.bring_back()
        window = windows.open_first()
        if not window.settings.geometry:
            window.resize(760, 560)  # fits onto the offscreen platform's small screen
        with self._user.bot.waitExposed(window):
            window.show()
        return windows

    def settle(self, windows: Windows) -> None:
        """Wait until nothing goes on in any window, and none is to come."""
        bot = self._user.bot
        bot.waitUntil(lambda: not windows._session.awaited and all_settled(windows), timeout=10_000)

    def open(self, windows: Windows, action: str = "newWindow") -> MainWindow:
        """Another window, by an action of the one in front."""
        before = windows.all
        windows.front.findChild(QAction, action).trigger()
        (new,) = (window for window in windows.all if window not in before)
        self.settle(windows)
        return new

    def clear(self) -> None:
        for windows in filter(isValid, self._made):
            windows.quit()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow):
                widget.deleteLater()


def all_settled(windows: Windows) -> bool:
    return all(window.is_settled and window.reading.shown for window in windows.all)


@pytest.fixture
def desk(user: User) -> Iterator[Desk]:
    desk = Desk(user)
    yield desk
    desk.clear()


@pytest.fixture
def windows(desk: Desk, seeded_folder: Path) -> Windows:
    """One window, on the two seeds."""
    return desk.sit_down(seeded_folder)


@pytest.fixture
def two(desk: Desk, windows: Windows) -> tuple[MainWindow, MainWindow]:
    """Two windows on one library; the second is in front, with the other episode."""
    second = desk.open(windows)
    second.findChild(QAction, "nextEpisode").trigger()
    desk.settle(windows)
    return windows.all[0], second
