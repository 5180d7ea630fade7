"""The worst gap between 16 ms ticks while ten hours of sound are opened, heard and sought in.

Usage: python tests/bench/hearing.py [FILE]; without one, it makes a WAV file of silence, of
which a disk keeps next to nothing.
"""

import json
import sys
import tempfile
import time
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from adding import Ticks, wait
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.ui.player import State, why_unavailable

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

HOURS, RATE = 10, 8000
PLACES = (0.9, 0.1, 0.5)  # of the whole


class Nowhere(QObject):
    """An output that needs no device."""

    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtMultimedia import QAudioBufferOutput

        self._buffers = QAudioBufferOutput(self)

    def attach(self, media: "QMediaPlayer") -> None:
        media.setAudioBufferOutput(self._buffers)

    def is_there(self) -> bool:
        return True


def silence(path: Path) -> Path:
    """A file of ten hours: a header, and after it a hole."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"\0\0" * RATE)
    size = HOURS * 3600 * RATE * 2
    with path.open("r+b") as raw:
        header = raw.read(44)
        raw.seek(0)
        raw.write(header[:4] + (size + 36).to_bytes(4, "little") + header[8:40])
        raw.write(size.to_bytes(4, "little"))
        raw.truncate(44 + size)
    return path


def measure(path: Path) -> dict[str, float]:
    from reader.ui.player.qt_player import QtPlayer

    wait(500)
    ticks = Ticks()
    wait(2000)
    found = {"idle": ticks.worst()}
    ticks, began = Ticks(), time.perf_counter()
    player = QtPlayer(QApplication.instance(), Nowhere())
    player.load(path)
    while player.state is State.LOADING:
        wait(1)
    found["opened"] = 1000 * (time.perf_counter() - began)
    player.play()
    for place in PLACES:
        player.seek(place * player.duration)
        wait(600)
    found |= {"hearing": ticks.worst(), "hours": player.duration / 3600}
    player.stop()
    return found


def main(arguments: list[str]) -> None:
    application = QApplication([])
    if sentence := why_unavailable():
        sys.exit(sentence)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else silence(Path(folder, "silence.wav"))
        print(json.dumps(measure(path)), flush=True)
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
