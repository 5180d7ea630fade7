"""The folders whose files are followed."""

from dataclasses import dataclass
from pathlib import Path

from reader.services.library import Library


@dataclass(frozen=True, slots=True)
class LibraryFolder:
    """One folder; ``missing`` while it is not to be found."""

    path: Path
    missing: bool


def library_folders(library: Library) -> tuple[LibraryFolder, ...]:
    """On the worker: looking for a folder may take a while."""
    return tuple(LibraryFolder(path, not path.is_dir()) for path in library.folders())


def may_follow(path: Path, library: Library) -> bool:
    """On the worker: whether it is a folder that is not in a library folder yet."""
    followed = library.folders()
    places = (path.resolve(), *path.resolve().parents)
    return path.is_dir() and not any(place in followed for place in places)
