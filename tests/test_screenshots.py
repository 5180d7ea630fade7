"""The pictures are made of the real window."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).parent.parent


def test_pictures_are_made_light_and_dark(tmp_path: Path) -> None:
    command = [sys.executable, "tests/screenshots", "--into", str(tmp_path), "noting", "listening"]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
    names = [f"{name}-{theme}" for name in ("noting", "listening") for theme in ("light", "dark")]
    pictures = {name: QImage(str(tmp_path / f"{name}.png")) for name in names}
    ground = {name: picture.pixelColor(800, 300).lightness() for name, picture in pictures.items()}
    assert all(picture.width() == 1280 for picture in pictures.values())
    assert ground["noting-dark"] < 100 < ground["noting-light"]


def test_an_unknown_picture_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "tests/screenshots", "--into", str(tmp_path), "sunset"]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode != 0
    assert "There is no picture of sunset" in done.stderr
