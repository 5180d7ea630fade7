"""What is said on the terminal, and how its streams are prepared."""

import io
import os
import sys
from pathlib import Path

from reader.services import output


def prepare_streams() -> None:
    """UTF-8 into pipes and files on every system, and no character that is an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def complain(sentence: str) -> None:
    """One line about what is wrong."""
    print(f"transcript-reader: {output.printable_line(sentence)}", file=sys.stderr)


def drop_output() -> None:
    """Let what is still to be written go nowhere, or Python fails once more at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def in_color() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def show_progress(done: int, total: int, path: Path) -> None:
    """One line that is written over and over."""
    name = output.printable_line(path.name[:60])
    print(f"\r\x1b[K{done + 1} of {total}  {name}", end="", file=sys.stderr, flush=True)
    if done + 1 == total:
        print(file=sys.stderr)
