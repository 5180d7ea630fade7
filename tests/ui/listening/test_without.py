"""A program without QtMultimedia: all but hearing is there."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import MakeLibrary

_PROGRAM = """
import sys
from PySide6.QtTest import QTest
sys.modules["PySide6.QtMultimedia"] = None
from pathlib import Path
from reader.app import build_window, make_application
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

application = make_application()
window = build_window(Path(sys.argv[1]))
window.show()
for _ in range(500):
    QTest.qWait(10)
    if window.is_settled and window.listening.sound is not None:
        break
said = window.findChild(QLabel, "momentText").text()
window.pane.passage_activated.emit(2)
window.findChild(QAction, "play").trigger()
print(said, window.findChild(QWidget, "playerBar"), window.reading.view().marked, sep="|")
window.close()
"""


def test_the_window_opens_reads_and_says_what_is_missing_once(
    make_library: "MakeLibrary", timed: str
) -> None:
    folder = make_library({"Bread.vtt": timed}, ["Bread.wav"])
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    said, bar, marked = done.stdout.strip().split("|")
    assert said == "Audio needs the audio extra: pip install 'transcript-reader[audio]'"
    assert (bar, marked) == ("None", "2")
    assert done.stderr == ""
