"""The commands that keep the library safe; they need no library that can be opened."""

import argparse
import os
from datetime import datetime
from pathlib import Path

from reader.services import output
from reader.services.files import whole


def back_up_library(options: argparse.Namespace, folder: Path) -> int:
    """``backup FILE``; also what the window runs beside itself, once a day."""
    from reader.services.backup import back_up  # noqa: PLC0415  (start-up time)
    from reader.services.dated_copies import keep_copy  # noqa: PLC0415

    if options.background:
        if hasattr(os, "nice"):
            os.nice(10)
        keep_copy(folder, datetime.now().date())
        return 0
    file = whole(options.file)
    back_up(folder, file)
    print(f"Backed up to {output.printable(str(file))}")
    return 0


def restore_library(options: argparse.Namespace, folder: Path) -> int:
    """``restore FILE``"""
    from reader.services.backup import restore  # noqa: PLC0415  (start-up time)

    restored = restore(whole(options.file), folder)
    print(f"Restored what was backed up on {restored.made[:10]}.")
    if restored.replaced is not None:
        print(f"What was there before: {output.printable(str(restored.replaced))}")
    return 0
