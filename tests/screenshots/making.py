"""Makes the pictures, each in a window on a library of its own."""

import shutil
from pathlib import Path

from made_up import make_library
from picture import save
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from scenes import SCENES, SIZE, Scene, prepare
from stage import Stage

from reader.app import make_application

THEMES = ("light", "dark")


def make_pictures(folder: Path, names: list[str], into: Path) -> list[Path]:
    """Each light and dark; what they need is made in ``folder``. LookupError for no such name."""
    if unknown := set(names) - set(SCENES):
        raise LookupError(f"There is no picture of {', '.join(sorted(unknown))}")
    make_application().setCursorFlashTime(0)
    make_library(folder)
    prepare(stage := Stage(folder / "library", "light", SIZE))
    stage.close()
    made = []
    for name in names or SCENES:
        for theme in THEMES:
            made.append(file := into / f"{name}-{theme}.png")
            library = Path(shutil.copytree(folder / "library", folder / file.stem))
            save(_picture(SCENES[name], library, theme), file)
            print(file, flush=True)
    return made


def _picture(scene: Scene, library: Path, theme: str) -> QPixmap:
    direction = Qt.LayoutDirection
    right = direction.RightToLeft if scene.from_the_right else direction.LeftToRight
    stage = Stage(library, theme, scene.size, scene.language)
    QApplication.setLayoutDirection(right)
    try:
        return scene.make(stage)
    finally:
        stage.close()
