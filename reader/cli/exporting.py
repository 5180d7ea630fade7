"""The command that writes episodes as files."""

import argparse
import sys
from pathlib import Path

from reader.cli.choosing import chosen
from reader.cli.terminal import complain
from reader.model import CannotExport, Episode, ReaderError
from reader.services import output
from reader.services.exporting import EXPORTS, export_name
from reader.services.library import Library

_STANDARD_OUTPUT = Path("-")


def export(options: argparse.Namespace, library: Library) -> int:
    """``export EPISODE… --format …``: one that cannot be written keeps no other from it."""
    episodes = chosen(library, options.episodes)
    into = options.output
    if len(episodes) > 1 and not into.is_dir():
        raise ReaderError(f"{into} is not a folder, which several episodes need.")
    if into == _STANDARD_OUTPUT:
        sys.stdout.buffer.write(_exported(options, library, episodes[0]))
        return 0
    written: dict[Path, str] = {}
    for episode in episodes:
        name = export_name(episode, EXPORTS[options.format].suffix)
        path = _free(into / name, written) if into.is_dir() else into
        if path.exists() and not options.force:
            complain(f"{path} is there already. Replace it with --force.")
            continue
        try:
            path.write_bytes(_exported(options, library, episode))
        except CannotExport as error:
            complain(str(error))
        else:
            written[path] = episode.id
    if written or options.json:
        print(output.exported_json(written) if options.json else output.exported_text(written))
    return 0 if len(written) == len(episodes) else 2


def _exported(options: argparse.Namespace, library: Library, episode: Episode) -> bytes:
    return library.export(episode.id, options.format, own_times=options.own_times)


def _free(path: Path, written: dict[Path, str]) -> Path:
    """Two episodes may have one title."""
    free, number = path, 2
    while free in written:
        free, number = path.with_stem(f"{path.stem} {number}"), number + 1
    return free
