"""The command that lists annotations, and carries them to and from files."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.choosing import chosen
from reader.model import ReaderError
from reader.services import notes_output
from reader.services.annotating import Placed
from reader.services.files import read_file
from reader.services.library import Library

_STANDARD_OUTPUT = Path("-")


def notes(options: argparse.Namespace, library: Library) -> int:
    """``notes [EPISODE…]``"""
    if options.take_in is not None:
        return _take_in(options.take_in, library)
    found = _chosen(options, library)
    if options.export is not None:
        return _export(options, library, found)
    if options.json:
        print(notes_output.notes_json(found))
    elif found:
        print(notes_output.notes_text(found))
    return 0 if found else 1


def _chosen(options: argparse.Namespace, library: Library) -> list[Placed]:
    ids = {episode.id for episode in chosen(library, options.episodes)}
    tag = None if options.tag is None else options.tag.removeprefix("#").casefold()
    return [
        placed
        for placed in library.annotations.all()
        if (not ids or placed.annotation.episode_id in ids)
        and (tag is None or tag in (known.casefold() for known in placed.annotation.tags))
        and options.color in (None, placed.annotation.color.value)
    ]


def _export(options: argparse.Namespace, library: Library, found: Sequence[Placed]) -> int:
    data = library.annotations.export([placed.annotation.id for placed in found])
    if options.export == _STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        return 0
    if options.export.exists() and not options.force:
        raise ReaderError(f"{options.export} is there already. Replace it with --force.")
    options.export.write_bytes(data)
    print(f"{len(found)} saved in {options.export}")
    return 0


def _take_in(path: Path, library: Library) -> int:
    data = read_file(path)
    try:
        taken = library.annotations.take_in(data)
    except ReaderError as error:
        raise ReaderError(f"{path}: {error}") from error
    print(f"{len(taken.added)} added, {len(taken.replaced)} replaced")
    return 0
