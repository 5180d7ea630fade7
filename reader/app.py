"""The window's composition root: build, connect, run."""

import gc
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.services.places import APP_NAME, data_folder
from reader.ui import clipboard
from reader.ui.main_window import MainWindow
from reader.ui.settings import Settings
from reader.ui.translating import use_language
from reader.ui.windows import Windows

DESKTOP_ID = "org.transcript_reader.TranscriptReader"
_PICTURE_SECONDS = 120.0


def build_window(data_dir: Path | str | None = None, link: str = "") -> MainWindow:
    """The real window on a data folder, complete, its first launch begun; it is not shown yet.

    What it begins goes on as soon as an event loop runs.
    """
    window = build_windows(data_dir).open_first(link)
    window.complete()
    return window


def build_windows(data_dir: Path | str | None = None) -> Windows:
    """What opens windows on a data folder, in the language chosen there; none is open yet."""
    application = make_application()
    folder = data_folder(Path(data_dir) if data_dir is not None else None)
    use_language(application, Settings(folder).language)
    return Windows(folder, application)


def run(folder: Path, link: str = "") -> int:
    """Show windows until all are closed; hand over to a process that has the folder open."""
    from reader.ui.instance import OpenedLinks, RunningInstance, call_running  # noqa: PLC0415
    from reader.ui.interrupting import Interruption  # noqa: PLC0415

    application = make_application()
    instance = RunningInstance(folder)
    if not instance.listen():
        if call_running(folder, link):
            print("Transcript Reader is open already; it has come to the front.")
            return 0
        print(f"Another Transcript Reader uses {folder} and does not answer.", file=sys.stderr)
        return 2
    windows = build_windows(folder)
    windows.failed.connect(lambda sentence: print(sentence, file=sys.stderr))
    windows.bring_back()
    instance.called.connect(windows.open_link)
    if sys.platform == "darwin":  # elsewhere a link comes as an argument
        OpenedLinks(application).opened.connect(windows.open_link)
    # What is there by then stays: looking through it for garbage would stop the window for 50 ms.
    windows.shared.begun.connect(gc.freeze)
    interruption = Interruption()
    interruption.requested.connect(windows.quit)
    windows.open_first(link).show()
    code = application.exec()
    interruption.close()
    instance.close()
    return code


def take_screenshot(folder: Path, file: Path, theme: str, size: tuple[int, int], query: str) -> int:
    """Save a picture of the window, with a search in it if ``query`` is one; 0, or 2 on failure."""
    application = make_application()
    window = build_window(folder)
    failures: list[str] = []
    for jobs in (window.jobs, window.shared.jobs):
        jobs.failed.connect(failures.append)
    window.settings.stop_keeping()  # a picture changes nothing for the next opening
    window.reading.keeps_positions = False
    window.theme_chosen.emit(theme)
    window.resize(*size)
    window.show()
    settled = _wait(window, failures)
    if query and settled:
        window.search_frame.set_query(query)
        window.search.search()
        settled = _wait(window, failures)
        window.search.next()
        settled = settled and _wait(window, failures)
    application.processEvents()
    saved = settled and window.grab().save(str(file))
    window.close()
    window.deleteLater()
    if not saved:
        print(failures[0] if failures else f"{file} could not be written.", file=sys.stderr)
        return 2
    print(f"Saved {file}")
    return 0


def make_application() -> QApplication:
    """The application object, made at the first call; the same look on every system."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        clipboard.guard_exit()
        return present
    application = QApplication([APP_NAME])
    application.setApplicationName(APP_NAME)
    application.setApplicationDisplayName("Transcript Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(DESKTOP_ID)
    application.setStyle("Fusion")
    clipboard.guard_exit()
    return application


def _wait(window: MainWindow, failures: list[str]) -> bool:
    """Run the event loop until nothing is under way; False on a failure or after two minutes."""
    loop, limit = QEventLoop(), time.monotonic() + _PICTURE_SECONDS
    calm = 0

    def look() -> None:
        nonlocal calm
        calm = calm + 1 if window.is_settled else 0
        if calm > 3 or failures or time.monotonic() > limit:
            loop.quit()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    return window.is_settled and not failures
