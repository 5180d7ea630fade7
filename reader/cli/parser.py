"""The commands and their options."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TypeAlias, get_args

from reader import __version__
from reader.model import Color, Sort
from reader.model.concordance import LineSort
from reader.services.basket import BASKET_FORMATS
from reader.services.exporting import EXPORTS
from reader.services.links import SCHEME

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
_EPISODES = "an id, number or title"


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; ``command`` is None for the window."""
    parser = argparse.ArgumentParser(
        prog="transcript-reader",
        description="Read, search and quote podcast transcripts. Without a command: the window.",
        allow_abbrev=False,
    )
    version = f"transcript-reader {__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="where the library is")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_reading(commands)
    _add_adding(commands)
    _add_editing(commands)
    _add_listening(commands)
    _add_noting(commands)
    _add_collecting(commands)
    _add_backing_up(commands)
    _add_window(commands)
    for command in commands.choices.values():  # wherever it stands, --data-dir means the same
        command.add_argument("--data-dir", type=Path, metavar="FOLDER", default=argparse.SUPPRESS)
    return parser


def _add_reading(commands: _Commands) -> None:
    search = commands.add_parser("search", help="find passages")
    search.add_argument("query", nargs="+", help='words, "a phrase", word*, -word, show:name …')
    _add_json(search)
    search.add_argument("--limit", type=_count, default=20, metavar="N", help="hits at most (20)")
    search.add_argument("--sort", choices=get_args(Sort), default="relevance", help="(relevance)")

    lines = commands.add_parser("concordance", help="every place of a word, aligned on it")
    lines.add_argument("query", nargs="+", help="as for search")
    lines.add_argument("--sort", choices=get_args(LineSort), default="episode", help="(episode)")
    lines.add_argument("--csv", action="store_true", help="for spreadsheets")

    listing = commands.add_parser("list", help="list the episodes")
    listing.add_argument("--show", metavar="SHOW", help="those of one show")
    listing.add_argument("--unread", action="store_true", help="those that were never opened")
    _add_json(listing)

    show = commands.add_parser("show", help="print a transcript")
    show.add_argument("episode", metavar="FILE_OR_EPISODE", help=f"a file, or {_EPISODES}")
    show.add_argument("--json", action="store_true", help="as Podcasting 2.0 transcript JSON")

    export = commands.add_parser("export", help="save episodes as files")
    _add_episodes(export, "+")
    export.add_argument("--format", required=True, choices=tuple(EXPORTS))
    export.add_argument(
        "--output",
        type=Path,
        default=Path(),
        metavar="FILE_OR_FOLDER",
        help="where to, or - for standard output (the current folder)",
    )
    export.add_argument("--force", action="store_true", help="replace files that are there")
    export.add_argument(
        "--own-times", action="store_true", help="with the times that you gave to passages"
    )
    _add_json(export)


def _add_adding(commands: _Commands) -> None:
    add = commands.add_parser("add", help="add files and folders to the library")
    what = add.add_mutually_exclusive_group(required=True)
    what.add_argument("paths", nargs="*", type=_path, default=[], metavar="PATH")
    # What the window runs beside itself: a request on standard input.
    what.add_argument("--background", action="store_true", help=argparse.SUPPRESS)
    add.add_argument("--watch", action="store_true", help="make the folders library folders, too")
    _add_json(add)

    folders = commands.add_parser("folders", help="list the library folders")
    folders.add_argument("--look", action="store_true", help="add what is new or changed in them")
    folders.add_argument(
        "--remove", type=_path, metavar="FOLDER", help="look at it no more; its episodes stay"
    )
    _add_json(folders)

    index = commands.add_parser("index", help="bring the search index up to date")
    index.add_argument("--background", action="store_true", help="gently, a line of progress each")


def _add_editing(commands: _Commands) -> None:
    edit = commands.add_parser("edit", help="change what is said about episodes")
    _add_episodes(edit, "+")
    for name in ("show", "number", "title"):
        edit.add_argument(f"--{name}", metavar="TEXT")
    edit.add_argument("--date", type=_date, metavar="YYYY-MM-DD")
    edit.add_argument("--as-read", action="store_true", help="take back all such changes")
    _add_json(edit)

    rename = commands.add_parser("rename-speaker", help="give a speaker a name")
    rename.add_argument("label", metavar="LABEL", help="as the transcript has it")
    rename.add_argument("name", metavar="NAME", help='"" for the label again')
    _add_episodes(rename, "*")
    rename.add_argument("--show", metavar="SHOW", help="in every episode of a show")
    _add_json(rename)

    remove = commands.add_parser("remove", help="take episodes out of the library")
    _add_episodes(remove, "+")
    _add_json(remove)


def _add_listening(commands: _Commands) -> None:
    audio = commands.add_parser("audio", help="the audio file of an episode")
    audio.add_argument("episode", metavar="EPISODE", help=_EPISODES)
    what = audio.add_mutually_exclusive_group()
    what.add_argument("file", nargs="?", type=_path, metavar="FILE", help="attach this one")
    what.add_argument("--remove", action="store_true", help="have none; the file stays")
    _add_json(audio)


def _add_noting(commands: _Commands) -> None:
    notes = commands.add_parser("notes", help="list highlights, notes and bookmarks")
    _add_episodes(notes, "*")
    notes.add_argument("--tag", metavar="TAG", help="those with a tag")
    notes.add_argument("--color", choices=tuple(color.value for color in Color))
    file = notes.add_mutually_exclusive_group()
    file.add_argument(
        "--export", type=Path, metavar="FILE", help="save them as Web Annotation JSON; - to print"
    )
    file.add_argument(
        "--import", dest="take_in", type=Path, metavar="FILE", help="add those of such a file"
    )
    notes.add_argument("--force", action="store_true", help="replace a file that is there")
    _add_json(notes)


def _add_collecting(commands: _Commands) -> None:
    basket = commands.add_parser("basket", help="list the quotes in the basket")
    file = basket.add_mutually_exclusive_group()
    file.add_argument("--export", type=Path, metavar="FILE", help="save them; - to print")
    file.add_argument(
        "--import", dest="take_in", type=Path, metavar="FILE", help="add those of a JSON export"
    )
    basket.add_argument(
        "--format", choices=tuple(BASKET_FORMATS), help="of the file; else by its ending"
    )
    basket.add_argument("--force", action="store_true", help="replace a file that is there")
    _add_json(basket)


def _add_backing_up(commands: _Commands) -> None:
    backup = commands.add_parser("backup", help="save everything in one file")
    what = backup.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=_path, metavar="FILE.zip")
    # What the window runs beside itself: a dated copy in the data folder, if one is due.
    what.add_argument("--background", action="store_true", help=argparse.SUPPRESS)

    restoring = commands.add_parser("restore", help="put what a backup holds in place")
    restoring.add_argument("file", type=_path, metavar="FILE.zip")


def _add_window(commands: _Commands) -> None:
    opening = commands.add_parser("open", help="open the window at a link")
    opening.add_argument("link", help=f"{SCHEME}://episode/…?t=…")

    picture = commands.add_parser("screenshot", help="save a picture of the window")
    picture.add_argument("file", type=Path, metavar="FILE.png")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    picture.add_argument("--size", default="1280x820", metavar="WxH", type=_size)
    picture.add_argument("--search", default="", metavar="QUERY")


def _add_episodes(command: argparse.ArgumentParser, count: str) -> None:
    command.add_argument("episodes", nargs=count, metavar="EPISODE", help=_EPISODES)


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for programs")


def _path(text: str) -> Path:
    """A path; nothing at all, as of a variable that is not set, is not the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(text)


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a count")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})[xX](\d{2,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x820")
    return int(found[1]), int(found[2])


def _date(text: str) -> date | str:
    """A day, or nothing."""
    try:
        return date.fromisoformat(text) if text else ""
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2021-07-06") from None
