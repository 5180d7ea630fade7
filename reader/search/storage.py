"""Where an index lies: parts, the commit that names the live ones, digests, the build lock.

    folder/
      current.json           the commit: which parts are live, and what in them is masked
      build.lock             held by the process that writes
      p<16 hex digits>/      a part: manifest.json and the files it lists

A part is never changed once a commit names it. A commit is switched live by one
``os.replace``, after all that it names is on the disk.
"""

import hashlib
import json
import os
import re
import shutil
import time
import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage

from reader.model import ReaderError

# Raise it whenever the files, or what the tokeniser makes of a text, change.
SCHEMA = 5

_COMMIT = "current.json"
_MANIFEST = "manifest.json"
_LOCK = "build.lock"
# Whoosh's lock is here once a part is written, and guards nothing: ours does.
_UNLISTED = {_MANIFEST, "MAIN_WRITELOCK"}
_NAME = re.compile(r"[gp][0-9a-f]{16}")  # g was a generation of schema 1
_POLL = 0.05
_REPLACE_TRIES = 40


class IndexUnusable(ReaderError):
    """The index cannot be used and must be built again; ``reason`` says why.

    ``damaged`` is False where there is none yet, or only the beginning of a first one.
    """

    def __init__(self, reason: str, *, damaged: bool = True) -> None:
        super().__init__(f"The search index must be rebuilt: {reason}.")
        self.reason = reason
        self.damaged = damaged


class BuildCancelled(ReaderError):
    """A build was stopped on request; the index is as it was before."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a commit: its name, the digest of its manifest, and the numbers of the
    episodes in it that are gone, or newer in another part."""

    name: str
    digest: str
    masked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Commit:
    """The state of the source that the parts hold together, and the parts."""

    fingerprint: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The digest of each file of a part, and each episode's id and revision in its order."""

    files: Mapping[str, str]
    episodes: tuple[tuple[str, int], ...]


def read_commit(folder: Path) -> Commit:
    """The live commit; its parts are yet unread. Raises IndexUnusable."""
    with _as_unusable(folder):
        value = _json((folder / _COMMIT).read_bytes())
        if value["schema"] != SCHEMA:
            raise IndexUnusable("it was made by another version of the program")
        if value.pop("digest") != _digest(_bytes(value)):
            raise IndexUnusable(f"{_COMMIT} is damaged")
        parts = (
            Part(_name(part["name"]), str(part["digest"]), frozenset(part["masked"]))
            for part in value["parts"]
        )
        return Commit(str(value["fingerprint"]), tuple(parts))


def read_manifest(folder: Path, part: Part) -> Manifest:
    """What a part consists of. Raises IndexUnusable."""
    with _as_unusable(folder):
        data = (folder / part.name / _MANIFEST).read_bytes()
        if _digest(data) != part.digest:
            raise IndexUnusable("its manifest is damaged")
        value = _json(data)
        episodes = tuple((str(one), int(revision)) for one, revision in value["episodes"])
        return Manifest(value["files"], episodes)


def read_part(folder: Path, part: Part) -> dict[str, bytes]:
    """Every file of a part, whole, each compared with its digest. Raises IndexUnusable.

    What a search reads is what was checked here: a file that is mapped into memory
    would end the program when something else cuts it short.
    """
    files: dict[str, bytes] = {}
    with _as_unusable(folder):
        for name, digest in read_manifest(folder, part).files.items():
            files[name] = (folder / part.name / name).read_bytes()
            if _digest(files[name]) != digest:
                raise IndexUnusable(f"{name} is damaged")
    return files


def check_part(folder: Path, part: Part) -> None:
    """The same without keeping the files."""
    with _as_unusable(folder):
        for name, digest in read_manifest(folder, part).files.items():
            with (folder / part.name / name).open("rb") as file:
                if hashlib.file_digest(file, "blake2b").hexdigest() != digest:
                    raise IndexUnusable(f"{name} is damaged")


@contextmanager
def _as_unusable(folder: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise IndexUnusable("a file is missing", damaged=_was_finished(folder)) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexUnusable(f"it cannot be read ({type(error).__name__})") from error


def _was_finished(folder: Path) -> bool:
    """Whether there ever was a whole index: a part's manifest is written last, then a commit."""
    return (folder / _COMMIT).exists() or any(folder.glob(f"*/{_MANIFEST}"))


def new_part(folder: Path) -> Path:
    """A fresh empty folder for a part."""
    path = folder / f"p{uuid.uuid4().hex[:16]}"
    path.mkdir()
    return path


def seal(path: Path, episodes: Collection[tuple[str, int]]) -> Part:
    """Have a part that is written on the disk, with its manifest."""
    files = {}
    for file in sorted(path.iterdir()):
        if file.name not in _UNLISTED:
            files[file.name] = _sync(file)
    manifest = _bytes({"files": files, "episodes": [list(episode) for episode in episodes]})
    _write(path / _MANIFEST, manifest)
    _sync_folder(path)
    return Part(path.name, _digest(manifest))


def publish(folder: Path, commit: Commit) -> None:
    """Make a commit the live one, durably and in one step; its parts are sealed."""
    value: dict[str, Any] = {
        "schema": SCHEMA,
        "fingerprint": commit.fingerprint,
        "parts": [
            {"name": part.name, "digest": part.digest, "masked": sorted(part.masked)}
            for part in commit.parts
        ],
    }
    _sync_folder(folder)
    fresh = folder / f"p{uuid.uuid4().hex[:16]}.tmp"
    try:
        _write(fresh, _bytes({**value, "digest": _digest(_bytes(value))}))
        _replace(fresh, folder / _COMMIT)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    _sync_folder(folder)


def sweep(folder: Path, keep: Collection[str]) -> None:
    """Remove all parts but those to keep, and what killed builds left.

    What cannot be removed now is left for the next sweep. A reader has what it needs
    in memory; one that is just opening a part that goes looks at the new commit.
    """
    for path in folder.iterdir():
        if _NAME.fullmatch(path.name) and path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)
        elif _NAME.fullmatch(path.stem) and path.suffix == ".tmp":
            with suppress(OSError):
                path.unlink()


@contextmanager
def build_lock(folder: Path, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Hold the lock between processes, which ends with the process however it ends.

    Raises BuildCancelled when ``cancelled`` becomes true while another one holds it.
    """
    lock = FileStorage(str(folder)).lock(_LOCK)
    while not lock.acquire():
        if cancelled():
            raise BuildCancelled("cancelled while another build was running")
        time.sleep(_POLL)
    try:
        yield
    finally:
        lock.release()


def _name(value: object) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise ValueError("not the name of a part")
    return value


def _json(data: bytes) -> dict[str, Any]:
    try:
        value = json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise TypeError("not a JSON object")
    return value


def _bytes(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> str:
    """Have a file on the disk, not only in its cache; its digest."""
    with path.open("r+b") as file:  # Windows syncs no file that is open for reading alone
        digest = hashlib.file_digest(file, "blake2b").hexdigest()
        os.fsync(file.fileno())
    return digest


def _sync_folder(path: Path) -> None:
    """Have a folder's names on the disk."""
    if os.name == "nt":
        return  # Windows opens no folders.
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(fresh: Path, target: Path) -> None:
    """``os.replace``, which Windows refuses for the moment that a reader has the target open."""
    for _ in range(_REPLACE_TRIES):
        with suppress(PermissionError):
            fresh.replace(target)
            return
        time.sleep(_POLL)
    fresh.replace(target)
