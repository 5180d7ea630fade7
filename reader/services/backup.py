"""All that the user owns in one file, and back from it.

A backup is a zip with ``manifest.json``, ``library.db`` and, where there are any, the
settings. The manifest has ``kind``, ``format`` (1), ``program`` (the version that made
it), ``made`` (ISO 8601, UTC) and in ``files``, by name, ``size`` in bytes and ``sha256``.
The index is not in it: it is made anew.
"""

import errno
import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from reader import __version__
from reader.library.copying import (
    copy_database,
    keep_aside,
    make_current,
    put_in_place,
    remove_database,
    sync,
)
from reader.library.store import FILE_NAME
from reader.model import ReaderError

SETTINGS = "settings.ini"
SUFFIX = ".zip"
_MANIFEST = "manifest.json"
_KIND, _FORMAT = "transcript-reader backup", 1
_CHUNK = 1 << 20
# Bytes. A manifest has a few hundred, and settings a few thousand.
_LARGEST_SMALL = 4_000_000


class NoBackup(ReaderError):
    """A file that cannot be restored, and why; nothing has been changed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be restored: {reason}.")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoring has put in place: the copy of what was there, None where was nothing."""

    made: str  # when the backup was made, ISO 8601
    replaced: Path | None


def back_up(folder: Path, file: Path, *, small: bool = False) -> None:
    """Write the library and settings of a data folder into ``file``, whole or not at all.

    ``small`` takes twice the time for two thirds of the size. Raises ReaderError.
    """
    part, copy = _beside(file, "part"), _beside(file, "db")
    method = zipfile.ZIP_BZIP2 if small else zipfile.ZIP_DEFLATED
    with _writing(file, part, copy):
        part.touch()  # what cannot be written is told before all the work
        copy_database(folder / FILE_NAME, copy)
        with zipfile.ZipFile(part, "w", method) as archive:
            files = {FILE_NAME: _pack(archive, FILE_NAME, copy)}
            if (folder / SETTINGS).is_file():
                files[SETTINGS] = _pack(archive, SETTINGS, folder / SETTINGS)
            archive.writestr(_MANIFEST, _manifest(files))
        sync(part)
        part.replace(file)


def restore(file: Path, folder: Path, now: datetime | None = None) -> Restored:
    """Put a backup in place of what a data folder holds, after all of it has been checked.

    The library that was there stays beside it under a dated name, and so do the settings.
    Raises NoBackup for what is no backup, is damaged, or comes from a newer program, and
    ReaderError where the disk fails: the library is as it was then.
    """
    library, settings = folder / FILE_NAME, folder / SETTINGS
    new, new_settings = _beside(library, "restored"), _beside(settings, "restored")
    with _writing(folder, new, new_settings):
        folder.mkdir(parents=True, exist_ok=True)
        manifest = _unpack(file, {FILE_NAME: new, SETTINGS: new_settings})
        if fault := make_current(new):
            raise NoBackup(file, fault)
        stamp = (now or datetime.now()).strftime("%Y-%m-%d-%H%M%S")
        replaced = None
        if library.exists():
            replaced = _free(folder / f"library-{stamp}.db")
            keep_aside(library, replaced)
        put_in_place(new, library)
        if new_settings.exists():
            if settings.exists():
                shutil.copyfile(settings, _free(folder / f"settings-{stamp}.ini"))
            new_settings.replace(settings)
    return Restored(str(manifest.get("made", "")), replaced)


def _beside(file: Path, end: str) -> Path:
    return file.with_name(f".{file.name[:80]}.{end}")


def _free(path: Path) -> Path:
    """The path, or the same with a number if something is there."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


@contextmanager
def _writing(target: Path, *passing: Path) -> Iterator[None]:
    """Leaves nothing of what is passing; what the disk refuses becomes one sentence."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        raise ReaderError(f"{error.filename or target}: {reason}.") from error
    finally:
        for path in passing:
            _drop(path)


def _drop(path: Path) -> None:
    """Remove a file; where that fails, what went wrong before is what matters."""
    try:
        remove_database(path)
    except OSError:
        return


def _pack(archive: zipfile.ZipFile, name: str, path: Path) -> dict[str, object]:
    """Put a file into the archive; its size and digest."""
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as packed:
        return _copied(source, packed)


def _copied(source: IO[bytes], target: IO[bytes]) -> dict[str, object]:
    digest, size = sha256(), 0
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        target.write(chunk)
    return {"size": size, "sha256": digest.hexdigest()}


def _manifest(files: dict[str, dict[str, object]]) -> str:
    made = datetime.now(UTC).isoformat(timespec="seconds")
    values = {"kind": _KIND, "format": _FORMAT, "program": __version__, "made": made}
    return json.dumps({**values, "files": files}, indent=1)


def _unpack(file: Path, places: dict[str, Path]) -> dict[str, Any]:
    """Take out what the manifest lists, and hold it against sizes and digests."""
    if not file.is_file():
        raise NoBackup(file, "there is no such file")
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _read_manifest(archive, file)
            for name, known in manifest["files"].items():
                with archive.open(name) as packed, places[name].open("wb") as target:
                    if _copied(packed, target) != known:
                        raise NoBackup(file, f"{name} in it is damaged")
            return manifest
    except zipfile.BadZipFile as error:
        raise NoBackup(file, "it is no backup, or a damaged one") from error
    except (EOFError, ValueError, LookupError, TypeError, RuntimeError, zlib.error) as error:
        raise NoBackup(file, "it is damaged") from error
    except OSError as error:
        if error.errno not in (None, errno.EINVAL):  # so say bz2, and a place before the file
            raise
        raise NoBackup(file, "it is damaged") from error


def _read_manifest(archive: zipfile.ZipFile, file: Path) -> dict[str, Any]:
    sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    if sizes.get(_MANIFEST, _LARGEST_SMALL) >= _LARGEST_SMALL:
        raise NoBackup(file, "it is no backup of this program")
    manifest = json.loads(archive.read(_MANIFEST))
    if not isinstance(manifest, dict) or manifest.get("kind") != _KIND:
        raise NoBackup(file, "it is no backup of this program")
    if not isinstance(manifest.get("format"), int) or manifest["format"] > _FORMAT:
        raise NoBackup(file, "it was made by a newer version of this program")
    files = manifest["files"]
    known = {name: sizes.get(name) for name in files}
    complete = FILE_NAME in files and set(files) <= {FILE_NAME, SETTINGS}
    if not complete or known != {name: entry["size"] for name, entry in files.items()}:
        raise NoBackup(file, "it is damaged")
    return manifest
