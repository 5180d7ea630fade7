"""Where an index lies: generations, the pointer to the live one, digests, the build lock.

    folder/
      current.json           names the live generation and the digest of its manifest
      build.lock             held by the process that builds
      g<16 hex digits>/      a generation: manifest.json and the files it lists

A generation is never changed once the pointer names it.
"""

import hashlib
import json
import os
import re
import shutil
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage

from reader.model import ReaderError

# Raise it whenever the files, or what the tokeniser makes of a text, change.
SCHEMA = 1

_POINTER = "current.json"
_MANIFEST = "manifest.json"
_LOCK = "build.lock"
_NAME = re.compile(r"g[0-9a-f]{16}")
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
class Generation:
    """A generation whose files were found whole."""

    path: Path
    fingerprint: str


def live_generation(folder: Path) -> Generation:
    """The generation the pointer names, with every byte checked. Raises IndexUnusable."""
    try:
        pointer = _read_json(folder / _POINTER)
        if pointer["schema"] != SCHEMA:
            raise IndexUnusable("it was made by another version of the program")
        return _verified(folder / _name(pointer["generation"]), pointer["manifest"])
    except FileNotFoundError as error:
        raise IndexUnusable("a file is missing", damaged=_was_finished(folder)) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexUnusable(f"it cannot be read ({type(error).__name__})") from error


def _was_finished(folder: Path) -> bool:
    """Whether there ever was a whole index: a build writes the manifest last, then the pointer."""
    return (folder / _POINTER).exists() or any(folder.glob(f"*/{_MANIFEST}"))


def live_name(folder: Path) -> str | None:
    """The name of the generation that the pointer names, unchecked, or None."""
    try:
        return _name(_read_json(folder / _POINTER)["generation"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def new_generation(folder: Path) -> Path:
    """A fresh empty generation folder."""
    path = folder / f"g{uuid.uuid4().hex[:16]}"
    path.mkdir()
    return path


def publish(generation: Path, fingerprint: str) -> None:
    """Make a complete generation the live one, durably and in one step."""
    files = sorted(path for path in generation.iterdir() if path.is_file())
    manifest = {
        "schema": SCHEMA,
        "fingerprint": fingerprint,
        "files": {path.name: _digest(path) for path in files},
    }
    for path in files:
        _sync(path)
    _write_json(generation / _MANIFEST, manifest)
    _sync(generation)
    pointer = {
        "schema": SCHEMA,
        "generation": generation.name,
        "manifest": _digest(generation / _MANIFEST),
    }
    fresh = generation.parent / f"{generation.name}.tmp"
    _write_json(fresh, pointer)
    _replace(fresh, generation.parent / _POINTER)
    _sync(generation.parent)


def sweep(folder: Path, keep: str | None) -> None:
    """Remove the generations but ``keep``, and what killed builds left.

    What cannot be removed, as a file in use on Windows, is left for the next sweep.
    """
    for path in folder.iterdir():
        if _NAME.fullmatch(path.name) and path.name != keep:
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


def _verified(path: Path, manifest_digest: str) -> Generation:
    if _digest(path / _MANIFEST) != manifest_digest:
        raise IndexUnusable("its manifest is damaged")
    manifest = _read_json(path / _MANIFEST)
    for name, digest in manifest["files"].items():
        if _digest(path / name) != digest:
            raise IndexUnusable(f"{name} is damaged")
    return Generation(path, manifest["fingerprint"])


def _name(value: object) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise ValueError("not the name of a generation")
    return value


def _read_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_bytes())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise TypeError("not a JSON object")
    return value


def _write_json(path: Path, value: dict[str, Any]) -> None:
    with path.open("w", encoding="utf-8") as file:
        json.dump(value, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def _sync(path: Path) -> None:
    """Have a file or a folder on the disk, not only in its cache."""
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders.
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
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
