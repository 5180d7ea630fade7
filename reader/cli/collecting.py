"""The command that lists the quote basket, and carries it to and from files."""

import argparse
import sys
from pathlib import Path

from reader.model import ReaderError
from reader.services import basket_output
from reader.services.basket import BASKET_FORMATS
from reader.services.files import read_file
from reader.services.library import Library

_STANDARD_OUTPUT = Path("-")


def basket(options: argparse.Namespace, library: Library) -> int:
    """``basket``"""
    if options.take_in is not None:
        return _take_in(options.take_in, library)
    if options.export is not None:
        return _export(options, library)
    items = library.basket.all()
    if options.json:
        print(basket_output.basket_json(items))
    elif items:
        print(basket_output.basket_text(items))
    return 0 if items else 1


def _export(options: argparse.Namespace, library: Library) -> int:
    path = options.export
    name = options.format or _format_of(path)
    count = len(library.basket.all())
    data = library.basket.export(name)
    if path == _STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        return 0
    if path.exists() and not options.force:
        raise ReaderError(f"{path} is there already. Replace it with --force.")
    path.write_bytes(data)
    print(f"{count} saved in {path}")
    return 0


def _format_of(path: Path) -> str:
    """The format that a file's ending names."""
    for made in BASKET_FORMATS.values():
        if made.suffix == path.suffix.lower():
            return made.name
    known = ", ".join(BASKET_FORMATS)
    raise ReaderError(f"The ending of {path} names no format. Choose one with --format: {known}.")


def _take_in(path: Path, library: Library) -> int:
    data = read_file(path)
    try:
        added, replaced = library.basket.take_in(data)
    except ReaderError as error:
        raise ReaderError(f"{path}: {error}") from error
    print(f"{len(added)} added, {len(replaced)} replaced")
    return 0
