"""The composition root: the window it builds, one window a folder, and pictures."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import app
from reader.services.library import Library
from reader.ui.instance import OpenedLinks, RunningInstance, call_running
from reader.ui.main_window import MainWindow

# What the offscreen platform says where a window comes to the front.
pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)"),
    pytest.mark.usefixtures("qtbot"),
]

LINK = "transcript-reader://episode/0123456789abcdef?t=151"


def shown_window() -> MainWindow | None:
    """The window that is to be seen, once all is loaded in it."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget.isVisible() and widget.is_settled:
            return widget
    return None


@contextmanager
def meanwhile(act: Callable[[], object]) -> Iterator[None]:
    """Act again and again while the program runs, which is given up in the end."""
    timer, limit = QTimer(interval=50), QTimer(interval=20_000, singleShot=True)
    timer.timeout.connect(act)
    limit.timeout.connect(lambda: QApplication.exit(3))
    timer.start()
    limit.start()
    yield
    timer.stop()
    limit.stop()


@pytest.fixture
def first(tmp_path: Path) -> Iterator[RunningInstance]:
    """The instance that has the folder open."""
    instance = RunningInstance(tmp_path)
    assert instance.listen()
    yield instance
    instance.close()


def test_the_window_is_built_without_being_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = app.build_window(tmp_path)
    qtbot.addWidget(window)
    assert type(window) is MainWindow
    assert not window.isVisible()
    qtbot.waitUntil(lambda: window.is_settled, timeout=20_000)
    assert window.pane.blockCount() == 70


def test_the_folder_may_come_from_the_environment(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_DATA_DIR", str(tmp_path / "set"))
    window = app.build_window()
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.reading.shown is not None, timeout=20_000)
    assert (tmp_path / "set" / "library.db").exists()


def test_a_second_launch_hands_its_link_to_the_first(
    qtbot: QtBot, first: RunningInstance, tmp_path: Path
) -> None:
    assert not RunningInstance(tmp_path).listen()
    with qtbot.waitSignal(first.called) as called:
        assert call_running(tmp_path, LINK)
    assert called.args == [LINK]


def test_a_link_that_the_system_hands_over_is_opened(qtbot: QtBot) -> None:
    application = QApplication.instance()
    links = OpenedLinks(application)
    link = f"{LINK}&text=what+we%E2%80%99ve"
    with qtbot.waitSignal(links.opened) as opened:
        assert application.sendEvent(application, QFileOpenEvent(QUrl(link)))
    assert opened.args == [link]
    with qtbot.assertNotEmitted(links.opened):
        application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile("/a.srt")))
    application.removeEventFilter(links)
    links.deleteLater()


def test_running_a_second_time_comes_back_at_once(
    qtbot: QtBot, first: RunningInstance, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(first.called) as called:
        assert app.run(tmp_path) == 0
    assert called.args == [""]
    assert "open already" in capsys.readouterr().out


@pytest.mark.usefixtures("first")
def test_another_folder_is_another_window(tmp_path: Path) -> None:
    other = RunningInstance(tmp_path / "other")
    assert other.listen()
    other.close()


def test_a_window_that_was_killed_leaves_the_folder_free(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from PySide6.QtCore import QCoreApplication;"
        "from reader.ui.instance import RunningInstance;"
        "application = QCoreApplication([]);"
        "instance = RunningInstance(pathlib.Path(sys.argv[1]));"
        "print(instance.listen(), flush=True);"
        "application.exec()"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(app.__file__).parent.parent)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"True"
        instance = RunningInstance(tmp_path)
        assert not instance.listen()
        process.kill()
        process.wait()
        assert instance.listen()
        assert not RunningInstance(tmp_path).listen()
        instance.close()


def test_the_window_runs_until_it_is_closed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []

    def look() -> None:
        if window := shown_window():
            seen.append(window.windowTitle())
            window.close()

    with meanwhile(look):
        assert app.run(tmp_path) == 0
    assert len(seen) == 1
    assert seen[0].endswith("Transcript Reader")
    assert capsys.readouterr().err == ""
    instance = RunningInstance(tmp_path)
    assert instance.listen()
    instance.close()


def test_a_link_from_a_second_launch_is_opened(tmp_path: Path) -> None:
    said: list[str] = []
    called: list[bool] = []

    def act() -> None:
        window = shown_window()
        if window is None:
            return
        if not called:
            shown = window.reading.shown
            assert shown is not None
            link = f"transcript-reader://episode/{shown.episode.id}?t=151"
            called.append(call_running(tmp_path, link))
        elif window.status._right.text() == "0:02:31":
            said.append(window.status._right.text())
            window.close()

    with meanwhile(act):
        assert app.run(tmp_path) == 0
    assert (called, said) == ([True], ["0:02:31"])


def test_a_folder_that_cannot_be_made_still_opens_a_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")

    def close() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.failure.isVisible():
                widget.close()

    with meanwhile(close):
        app.run(tmp_path / "file" / "data")
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "cannot be used" in said


def test_a_picture_shows_the_search_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, file = tmp_path / "data", tmp_path / "window.png"
    QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat).setValue(
        "search/query", "community"
    )
    assert app.take_screenshot(folder, file, "dark", (900, 600), "data") == 0
    assert str(file) in capsys.readouterr().out
    picture = QImage(str(file))
    assert picture.size().toTuple() == (900, 600)
    assert picture.pixelColor(890, 590).lightness() < 80
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    assert settings.allKeys() == ["search/query"]
    assert settings.value("search/query") == "community"
    with Library.open(folder) as library:
        places = [library.store.reading_position(e.id) for e in library.episodes()]
    assert places == [None, None]


def test_a_picture_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "no such folder" / "window.png"
    assert app.take_screenshot(tmp_path / "data", file, "light", (800, 600), "") == 2
    assert capsys.readouterr().err.strip() == f"{file} could not be written."


def test_a_picture_of_a_folder_that_cannot_be_used_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "data"
    assert app.take_screenshot(folder, tmp_path / "a.png", "light", (800, 600), "") == 2
    assert str(folder) in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_control_c_in_the_terminal_closes_the_window_in_good_order(
    tmp_path: Path, number: signal.Signals
) -> None:
    def interrupt() -> None:
        if shown_window():
            os.kill(os.getpid(), number)

    before = signal.getsignal(number)
    with meanwhile(interrupt):
        assert app.run(tmp_path) == 0
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert settings.value("reading/lastEpisode")
    assert signal.getsignal(number) is before


def test_starting_imports_neither_the_index_nor_the_readers() -> None:
    late = ["whoosh", "numpy", "yaml", "selectolax", "charset_normalizer", "reader.formats"]
    code = (
        f"import sys, reader.__main__, reader.app; print([m for m in {late} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_only_what_is_to_be_seen_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    """Its modules are counted here: one more costs every launch a third of a millisecond."""
    code = (
        "import pathlib, sys; from PySide6.QtCore import QEvent, QObject; from reader import app\n"
        "class Paint(QObject):\n"
        "    def eventFilter(self, watched, event):\n"
        "        if event.type() == QEvent.Type.Paint:\n"
        "            print(sum(m.split('.')[0] == 'reader' for m in sys.modules))\n"
        "            print([m for m in sys.argv[2:] if m in sys.modules], flush=True)\n"
        "            watched.removeEventFilter(self)\n"
        "            watched.close()\n"
        "        return False\n"
        "window = app.build_windows(pathlib.Path(sys.argv[1])).open_first()\n"
        "paint = Paint()\n"
        "window.installEventFilter(paint)\n"
        "window.show()\n"
        "app.make_application().exec()\n"
    )
    late = ["reader.ui.sessions", "reader.services.library", "reader.ui.hits", "sqlite3", "html"]
    command = [sys.executable, "-c", code, str(tmp_path / "data"), *late]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    count, imported = done.stdout.splitlines()
    assert int(count) <= 98
    assert imported == "[]"


def test_an_action_that_comes_before_the_first_paint_completes_the_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = app.build_windows(tmp_path).open_first()
    qtbot.addWidget(window)
    window.commands.notes.trigger()
    assert window.side.currentWidget() is window.note_page
    window.commands.find_in_episode.trigger()
    assert window.search_frame.scope() == "episode"
    qtbot.waitUntil(lambda: window.is_settled, timeout=20_000)


def test_a_failure_that_comes_before_the_first_paint_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    windows = app.build_windows(tmp_path)
    window = windows.open_first()
    qtbot.addWidget(window)
    windows.shared.failed.emit("The disk is full.")
    assert window.failure.isVisible()
    assert window.failure.text() == "The disk is full."


def test_a_window_that_is_closed_before_its_first_paint_has_begun_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = app.build_windows(tmp_path).open_first()
    qtbot.addWidget(window)
    window.close()
    assert not window.is_settled
    assert not (tmp_path / "library.db").exists()
