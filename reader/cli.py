"""The command line. Imports no Qt unless the window is asked for."""

import argparse
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from reader import __version__
from reader.model import Episode, ReaderError, Transcript
from reader.services import output
from reader.services.importing import Report, read_file
from reader.services.library import Library
from reader.services.links import SCHEME
from reader.services.places import data_folder

FOUND, NOTHING, ERROR = 0, 1, 2

# Opens the window, as the options say, on a data folder.
Window = Callable[[argparse.Namespace, Path], int]
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
_Command = Callable[[argparse.Namespace, Library], int]


def main(argv: Sequence[str] | None = None, window: Window | None = None) -> int:
    """Run one command, or hand over to ``window``; the exit code is 0 found, 1 nothing, 2 error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0].startswith(f"{SCHEME}:"):
        arguments.insert(0, "open")
    _prepare_streams()
    options = _parser().parse_args(_with_minus_words(arguments))
    try:
        code = _run(options, window or _no_window)
        if sys.stdout is not None:  # as in a frozen program without a console
            sys.stdout.flush()
        return code
    except ReaderError as error:
        _complain(str(error))
        return ERROR
    except BrokenPipeError:  # the reader of our output, head for one, has seen enough
        _drop_output()
        return FOUND
    except OSError as error:  # a full disk under our output, for one
        _drop_output()
        _complain(f"{error.strerror or error}.")
        return ERROR
    except KeyboardInterrupt:
        return 130


def _with_minus_words(arguments: list[str]) -> list[str]:
    """Let ``search data -quality`` mean it: with a space in front, -quality is no option."""
    if "search" not in arguments:
        return arguments
    return [f" {word}" if re.match("-(?!-|h$|$)", word) else word for word in arguments]


def _prepare_streams() -> None:
    """UTF-8 into pipes and files on every system, and no character that is an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _complain(sentence: str) -> None:
    print(f"transcript-reader: {output.printable(sentence)}", file=sys.stderr)


def _drop_output() -> None:
    """Let what is still to be written go nowhere, or Python fails once more at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(options: argparse.Namespace, window: Window) -> int:
    if options.command in (None, "open", "screenshot"):
        return window(options, data_folder(options.data_dir))
    if options.command == "show" and _is_file(options.episode):
        return _show_file(Path(options.episode), options.json)
    commands: dict[str, _Command] = {
        "search": _search,
        "list": _list,
        "show": _show,
        "add": _add,
        "index": _index,
    }
    with Library.open(options.data_dir) as library:
        _first_launch(library)
        return commands[options.command](options, library)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="transcript-reader",
        description="Read, search and quote podcast transcripts. Without a command: the window.",
        allow_abbrev=False,
    )
    version = f"transcript-reader {__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="where the library is")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_library_commands(commands)
    _add_window_commands(commands)
    for command in commands.choices.values():  # wherever it stands, --data-dir means the same
        command.add_argument("--data-dir", type=Path, metavar="FOLDER", default=argparse.SUPPRESS)
    return parser


def _add_library_commands(commands: _Commands) -> None:
    search = commands.add_parser("search", help="find passages")
    search.add_argument("query", nargs="+", help='words, "a phrase", word*, -word, show:name …')
    search.add_argument("--json", action="store_true", help="for programs")
    search.add_argument("--limit", type=_count, default=20, metavar="N", help="hits at most (20)")

    listing = commands.add_parser("list", help="list the episodes")
    listing.add_argument("--json", action="store_true", help="for programs")

    show = commands.add_parser("show", help="print a transcript")
    show.add_argument(
        "episode", metavar="FILE_OR_EPISODE", help="a file, or an id, number or title"
    )
    show.add_argument("--json", action="store_true", help="as Podcasting 2.0 transcript JSON")

    add = commands.add_parser("add", help="add files and folders to the library")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    index = commands.add_parser("index", help="bring the search index up to date")
    index.add_argument("--background", action="store_true", help="gently, a line of progress each")


def _add_window_commands(commands: _Commands) -> None:
    opening = commands.add_parser("open", help="open the window at a link")
    opening.add_argument("link", help=f"{SCHEME}://episode/…?t=…")

    picture = commands.add_parser("screenshot", help="save a picture of the window")
    picture.add_argument("file", type=Path, metavar="FILE.png")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    picture.add_argument("--size", default="1280x820", metavar="WxH", type=_size)
    picture.add_argument("--search", default="", metavar="QUERY")


def _is_file(name: str) -> bool:
    return os.path.isfile(name)  # noqa: PTH113  (Path.is_file raises for a name that is too long)


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a count")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})[xX](\d{2,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x820")
    return int(found[1]), int(found[2])


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


def _search(options: argparse.Namespace, library: Library) -> int:
    query = " ".join(options.query)
    if damage := library.index_state().damage:
        _complain(damage)
    results = library.search(query, limit=options.limit)
    if options.json:
        print(output.results_json(results))
    else:
        if results.hits:
            print(output.results_text(results, color=_in_color()), flush=True)
        print(output.results_summary(results), file=sys.stderr)
    return FOUND if results.total else NOTHING


def _list(options: argparse.Namespace, library: Library) -> int:
    episodes = library.episodes()
    if options.json:
        print(output.episodes_json(episodes))
    elif episodes:
        print(output.episodes_text(episodes))
    return FOUND if episodes else NOTHING


def _show(options: argparse.Namespace, library: Library) -> int:
    episode = library.find_episode(options.episode)
    if episode is None:
        _complain(
            f"no file, and no one episode, is called {options.episode!r}. "
            "See the ids with: transcript-reader list"
        )
        return ERROR
    return _print_transcript(episode, library.transcript(episode.id), options.json)


def _show_file(path: Path, as_json: bool) -> int:
    from reader.formats import read_transcript  # noqa: PLC0415  (start-up time)

    return _print_transcript(*read_transcript(read_file(path), path), as_json)


def _print_transcript(episode: Episode, transcript: Transcript, as_json: bool) -> int:
    if as_json:
        print(output.transcript_json(episode, transcript))
    else:
        print(output.transcript_text(episode, transcript))
    return FOUND


def _add(options: argparse.Namespace, library: Library) -> int:
    report = library.add(*options.paths, progress=_progress if sys.stderr.isatty() else None)
    for path, reason in report.refused:
        _complain(f"{path}: {reason}")
    print(output.report_text(report))
    return _add_code(report)


def _index(options: argparse.Namespace, library: Library) -> int:
    """Also what the window runs beside itself: one number a line is its progress."""
    if options.background:
        if hasattr(os, "nice"):
            os.nice(10)
        library.build_index(lambda done: print(done, flush=True))
    else:
        library.build_index()
        print(f"The index holds {len(library.episodes())} episodes.")
    return FOUND


def _add_code(report: Report) -> int:
    if report.refused:
        return ERROR
    return FOUND if report.added or report.updated or report.unchanged else NOTHING


def _progress(done: int, total: int, path: Path) -> None:
    name = output.printable(path.name[:60])
    print(f"\r\x1b[K{done + 1} of {total}  {name}", end="", file=sys.stderr, flush=True)
    if done + 1 == total:
        print(file=sys.stderr)


def _in_color() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
