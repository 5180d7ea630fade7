"""Where things are: the data folder, and the files that come with the program."""

import os
import sys
from pathlib import Path

APP_NAME = "transcript-reader"
PORTABLE = "portable-data"
_PACKAGE = Path(__file__).parent.parent


def data_folder(chosen: Path | None = None) -> Path:
    """The folder that holds what the user owns.

    The first of: ``chosen``, the variable READER_DATA_DIR, a ``portable-data``
    folder beside the frozen program, the platform's own place.
    """
    if chosen is not None:
        return _expanded(chosen)
    if variable := os.environ.get("READER_DATA_DIR"):
        return _expanded(variable)
    portable = Path(sys.executable).parent / PORTABLE
    if getattr(sys, "frozen", False) and portable.is_dir():
        return portable
    import platformdirs  # noqa: PLC0415  (start-up time)

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def _expanded(path: Path | str) -> Path:
    # Path.expanduser raises for a home that nobody has.
    return Path(os.path.expanduser(path)).absolute()  # noqa: PTH111


def resource_folder() -> Path:
    """Icons and desktop files: package data where installed, else the checkout's."""
    return _bundled("resources")


def seeds_folder() -> Path:
    """The transcripts that the first launch adds."""
    return _bundled("seeds")


def _bundled(name: str) -> Path:
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name
