"""Runs a program as a person would: version, first launch, search, adding, the window.

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
    if (frozen := Path(program[0]).parent / "_internal").is_dir():
        load_multimedia(frozen)
    with tempfile.TemporaryDirectory() as folder:
        print(output([*program, "--version"]).strip())
        library = [*program, "--data-dir", str(Path(folder, "terminal"))]
        found = json.loads(output([*library, "search", '"machine learning"', "--json"]))
        demand(found["total"] > 0 and found["episodes"] == 2, f"wrong answer: {found}")
        print(f"{found['total']} passages found in {found['episodes']} episodes")
        page = Path(folder, "page.txt")
        page.write_text("Ann: The zebra is here.\n\nBob: Which zebra?\n", "utf-8")
        added = json.loads(output([*library, "add", str(page), "--json"]))["added"]
        demand(len(added) == 1, f"not added: {added}")
        for name in ("docx", "html"):
            file = Path(folder, f"page.{name}")
            output([*library, "export", *added, "--format", name, "--output", str(file)])
            back = json.loads(output([*library, "show", str(file), "--json"]))["segments"]
            demand(len(back) == 2, f"the exported {name} has {len(back)} segments")
        zebras = json.loads(output([*library, "search", "zebra", "--json"]))["total"]
        demand(zebras == 2, f"{zebras} passages found in what was added")
        print("added, exported and found")
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


def load_multimedia(folder: Path) -> None:
    """A frozen program has all that its player is made of."""
    libraries = [*folder.rglob("QtMultimedia.*.so"), *folder.rglob("libffmpegmediaplugin.so")]
    if sys.platform.startswith("linux"):
        demand(len(libraries) == 2, f"of the player there is only {libraries}")
        code = "import ctypes, sys; [ctypes.CDLL(file) for file in sys.argv[1:]]"
        # As the program's own starter does.
        env = {**os.environ, "LD_LIBRARY_PATH": str(folder)}
        subprocess.run([sys.executable, "-c", code, *libraries], env=env, check=True)
        print("the player loads")


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
