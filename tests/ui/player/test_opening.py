"""The way to a player, also where there is none."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from reader.ui.player import open_player, why_unavailable


def test_here_audio_can_be_played(qapp) -> None:
    assert why_unavailable() is None
    player = open_player(qapp)
    assert player.position == 0.0
    player.deleteLater()


def refused(error: str) -> str:
    """What is said where importing QtMultimedia raises ``error``."""
    code = (
        "import sys, importlib.abc\n"
        "class Finder(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        f"        if name == 'PySide6.QtMultimedia': raise {error}\n"
        "sys.meta_path.insert(0, Finder())\n"
        "from reader.ui.player import why_unavailable\n"
        "print(why_unavailable())"
    )
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_without_the_extra_it_says_how_to_get_it() -> None:
    said = refused("ModuleNotFoundError(name)")
    assert said == "Audio needs the audio extra: pip install 'transcript-reader[audio]'"


@pytest.mark.parametrize(
    ("library", "sentence"),
    [
        (
            "libpulse.so.0",
            "Audio needs libpulse.so.0, which is missing here; on Debian: apt install libpulse0",
        ),
        ("libodd.so.7", "Audio needs a library that is missing here: libodd.so.7."),
    ],
)
def test_without_a_library_it_names_it(library: str, sentence: str) -> None:
    error = f"ImportError('{library}: cannot open shared object file: No such file')"
    assert refused(error) == sentence


def test_the_terminal_hears_nothing_of_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "noise.mp3"
    path.write_bytes(random.Random(5).randbytes(100_000))
    code = (
        "import sys, pathlib; from PySide6.QtCore import QCoreApplication;"
        "application = QCoreApplication([]);"
        "from reader.ui.player import *; assert why_unavailable() is None;"
        "player = open_player(application);"
        "player.state_changed.connect(lambda s: s is State.PAUSED and application.quit());"
        "player.failed.connect(application.quit);"
        "player.load(pathlib.Path(sys.argv[1])); application.exec()"
    )
    command = [sys.executable, "-c", code, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    assert [line for line in said.splitlines() if "pa_context_connect" not in line] == []


def test_the_window_starts_without_it() -> None:
    code = (
        "import sys, reader.app, reader.ui.main_window, reader.ui.player; "
        "print('PySide6.QtMultimedia' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
