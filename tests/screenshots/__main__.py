"""Makes pictures of the real window, light and dark; see `dev.py screenshots`.

Usage: python tests/screenshots [--into FOLDER] [NAME…]. All go into screenshots/ in the checkout;
those that README shows are then copied into resources/screenshots/, unless a folder was named.
"""

import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ALL, SHOWN = ROOT / "screenshots", ROOT / "resources" / "screenshots"
# Not a name of its own each time: a picture shows where a file is.
FOLDER = Path(tempfile.gettempdir()) / "transcript-reader-pictures"
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1200, "dpr": 1}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96}


def main(arguments: list[str]) -> None:
    """Stop at the first picture that cannot be made."""
    chosen = Path(arguments[1]) if arguments[:1] == ["--into"] else None
    names, into = arguments[2:] if chosen else arguments, chosen or ALL
    into.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    set_scene()
    from making import make_pictures  # Qt reads the environment first

    made = make_pictures(FOLDER, names, into)
    shutil.rmtree(FOLDER)
    shown = shown_by_readme() if chosen is None else set()
    for file in made:
        if file.name in shown:
            shutil.copy(file, SHOWN)


def set_scene() -> None:
    """A screen on which every window has room, and English, whatever there is outside."""
    screen = FOLDER / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)


def shown_by_readme() -> set[str]:
    """The names of the files that README shows."""
    readme = (ROOT / "README.md").read_text("utf-8")
    return set(re.findall(r"resources/screenshots/([\w-]+\.png)", readme))


if __name__ == "__main__":
    main(sys.argv[1:])
