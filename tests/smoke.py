"""Runs a program as a person would: its version, a first launch, a search, the window.

Usage: python tests/smoke.py PROGRAM [ARGUMENT…], on a screen; see `dev.py smoke`.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main(program: list[str]) -> None:
    """Stop with a sentence at the first thing that is not as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        print(output([*program, "--version"]).strip())
        library = [*program, "--data-dir", str(Path(folder, "terminal"))]
        found = json.loads(output([*library, "search", '"machine learning"', "--json"]))
        demand(found["total"] > 0 and found["episodes"] == 2, f"wrong answer: {found}")
        print(f"{found['total']} passages found in {found['episodes']} episodes")
        # Another folder: here it is the window that does the first launch.
        library = [*program, "--data-dir", str(Path(folder, "window"))]
        for theme in ("light", "dark"):
            picture = Path(folder, f"{theme}.png")
            look = ["--theme", theme, "--size", "1100x720", "--search", "machine learning"]
            output([*library, "screenshot", str(picture), *look])
            width, height = png_size(picture.read_bytes())
            demand((width, height) == (1100, 720), f"the window is {width} x {height}")
            demand(picture.stat().st_size > 20_000, "the window is nearly empty")
            print(f"{theme} window of {width} x {height}, {picture.stat().st_size} bytes")


def output(command: list[str]) -> str:
    """What a command prints."""
    env = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False)
    demand(done.returncode == 0, f"{command} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def demand(holds: bool, otherwise: str) -> None:
    if not holds:
        sys.exit(otherwise)


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    demand(data.startswith(b"\x89PNG\r\n\x1a\n"), "the picture is no PNG")
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


if __name__ == "__main__":
    main(sys.argv[1:])
