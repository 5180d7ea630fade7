"""Sound for the tests, made by themselves, and transcripts to go with it."""

import math
import struct
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

RATE = 8000
MakeSound = Callable[..., Path]


@pytest.fixture
def sound(tmp_path: Path) -> MakeSound:
    """Writes a WAV below ``tmp_path``: a tone a second, each higher, from ``lowest`` Hz on."""

    def make(name: str, seconds: int = 2, lowest: int = 200) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            for second in range(seconds):
                step = 2 * math.pi * (lowest + 50 * second) / RATE
                frames = (round(8000 * math.sin(step * n)) for n in range(RATE))
                file.writeframes(b"".join(struct.pack("<h", frame) for frame in frames))
        return path

    return make
