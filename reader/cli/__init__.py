"""The command line. Imports no Qt unless the window is asked for."""

import argparse
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reader.cli import (
    adding,
    backing_up,
    collecting,
    editing,
    exporting,
    listening,
    noting,
    reading,
    searching,
)
from reader.cli.parser import make_parser
from reader.cli.terminal import complain, drop_output, prepare_streams
from reader.model import ReaderError
from reader.services.library import Library
from reader.services.links import SCHEME
from reader.services.places import data_folder

FOUND, NOTHING, ERROR = 0, 1, 2

# Opens the window, as the options say, on a data folder.
Window = Callable[[argparse.Namespace, Path], int]
# Runs one command on the open library; the exit code.
Command = Callable[[argparse.Namespace, Library], int]

_COMMANDS: Mapping[str, Command] = {
    "search": searching.search,
    "concordance": searching.concordance,
    "list": reading.list_episodes,
    "show": reading.show,
    "index": reading.index,
    "export": exporting.export,
    "add": adding.add,
    "folders": adding.folders,
    "edit": editing.edit,
    "rename-speaker": editing.rename_speaker,
    "remove": editing.remove,
    "audio": listening.audio,
    "notes": noting.notes,
    "basket": collecting.basket,
}


# These work on a data folder, whether there is a library in it or not.
_ON_FOLDERS: Mapping[str, Window] = {
    "backup": backing_up.back_up_library,
    "restore": backing_up.restore_library,
}
# The commands that take a query, which may begin with a minus.
_ASKING = {"search", "concordance"}


def main(argv: Sequence[str] | None = None, window: Window | None = None) -> int:
    """Run one command, or hand over to ``window``; the exit code is 0 found, 1 nothing, 2 error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0].startswith(f"{SCHEME}:"):
        arguments.insert(0, "open")
    prepare_streams()
    options = make_parser().parse_args(_with_minus_words(arguments))
    try:
        code = _run(options, window or _no_window)
        if sys.stdout is not None:  # as in a frozen program without a console
            sys.stdout.flush()
        return code
    except ReaderError as error:
        complain(str(error))
        return ERROR
    except BrokenPipeError:  # the reader of our output, head for one, has seen enough
        drop_output()
        return FOUND
    except OSError as error:  # a full disk under our output, for one
        drop_output()
        file = f"{error.filename}: " if error.filename else ""
        complain(f"{file}{error.strerror or error}.")
        return ERROR
    except KeyboardInterrupt:
        return 130


def _with_minus_words(arguments: list[str]) -> list[str]:
    """Let ``search data -quality`` mean it: with a space in front, -quality is no option."""
    if not _ASKING.intersection(arguments):
        return arguments
    return [f" {word}" if re.match("-(?!-|h$|$)", word) else word for word in arguments]


def _run(options: argparse.Namespace, window: Window) -> int:
    if options.command in (None, "open", "screenshot"):
        return window(options, data_folder(options.data_dir))
    if options.command in _ON_FOLDERS:
        return _ON_FOLDERS[options.command](options, data_folder(options.data_dir))
    if options.command == "show" and reading.is_file(options.episode):
        return reading.show_file(Path(options.episode), options.json)
    with Library.open(options.data_dir) as library:
        if options.command != "add" or not options.background:  # the window does it itself
            _first_launch(library)
        return _COMMANDS[options.command](options, library)


def _no_window(_options: argparse.Namespace, _folder: Path) -> int:
    print("transcript-reader: start the window with: python -m reader", file=sys.stderr)
    return ERROR


def _first_launch(library: Library) -> None:
    """Fill a new data folder, and say so, before anything is answered from it."""
    if library.first_launch():
        count = len(library.episodes())
        print(f"First launch: indexing {count} episodes … ", end="", file=sys.stderr, flush=True)
        try:
            library.build_index()
        except BaseException:
            print(file=sys.stderr)  # what went wrong has a line of its own
            raise
        print("done.", file=sys.stderr)
