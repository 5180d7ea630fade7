"""Makes the README's pictures from the real window; see `dev.py screenshots`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "resources" / "screenshots"
ENGLISH = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
SEARCHES = {"reading": [], "searching": ["--search", "machine learning"]}


def main() -> None:
    """Stop at the first picture that cannot be made."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        for name, search in SEARCHES.items():
            options = [str(FOLDER / f"{name}-{theme}.png"), "--theme", theme, "--size", "1280x820"]
            # A library for each, since the window remembers its last search.
            with tempfile.TemporaryDirectory() as data:
                program = [sys.executable, "-m", "reader", "--data-dir", data]
                command = [*program, "screenshot", *options, *search]
                subprocess.run(command, check=True, env=ENGLISH)


if __name__ == "__main__":
    main()
