"""Renews the texts to translate from the sources; see `dev.py lupdate`.

Usage: python tests/lupdate.py [FILE.ts …], all of resources/translations where none is named.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent


def main(names: list[str]) -> None:
    """Add the new texts as unfinished ones, and drop those that nothing says any more.

    Qt's own ``lupdate`` lies in PySide6. No places are kept, so that a file changes with
    the texts alone.
    """
    lupdate = Path(PySide6.__path__[0], "lupdate")
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "reader/ui").rglob("*.py"))
    options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
    for file in names or sorted(map(str, (ROOT / "resources/translations").glob("*.ts"))):
        subprocess.run([lupdate, *options, *sources, "-ts", file], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
