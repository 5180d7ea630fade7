"""Files on the disk: reading one whole, and finding those below a folder."""

import os
import re
import stat
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from reader.model import UnreadableTranscript

# In bytes: 66 hours with a time for each word take 150 MB in the most wasteful JSON.
LARGEST = 256_000_000
_TOO_LARGE = "this file is larger than 256 MB, too large for a transcript"

# What lies beside transcripts and says by its name that it is none.
_OTHER_KINDS = re.compile(
    r".+\.(?:aac|ac3|aif|aiff|amr|ape|flac|m4a|m4b|mka|mp2|mp3|oga|ogg|opus|ra|wav|wma|"
    r"3gp|avi|flv|m2ts|m4v|mkv|mov|mp4|mpeg|mpg|ogv|ts|webm|wmv|"
    r"avif|bmp|gif|heic|heif|ico|jpeg|jpg|png|psd|svg|tif|tiff|webp|"
    r"7z|bz2|dmg|gz|iso|jar|rar|tar|tgz|xz|zip|zst|"
    r"doc|epub|key|mobi|numbers|odp|ods|odt|pages|pdf|ppt|pptx|rtf|xls|xlsx|"
    r"bin|db|dll|exe|npy|npz|o|pyc|pt|so|sqlite|ttf|woff|woff2|info\.json)"
    r"|(?:.+[._-])?chapters\.json|.+\.chapters\.(?:vtt|txt)",
    re.IGNORECASE,
)

Refuse = Callable[[Path, str], None]
Look = tuple[int, int]  # size in bytes, time of the last change in nanoseconds


class Found(NamedTuple):
    """A file below a folder, and how it looks."""

    path: Path
    look: Look


def whole(path: Path) -> Path:
    """The path from the root, the same one however it is written; links keep their names."""
    path = path.absolute()
    with suppress(ValueError):  # a name with a null character, which reading refuses
        if ".." in path.parts:
            return Path(os.path.realpath(path))
    return path


def is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  (Path.is_dir raises for a name that is too long)


def is_gone(path: Path) -> bool:
    """Whether no file is there any more."""
    return not os.path.exists(path)  # noqa: PTH110  (as above)


def look_at(path: Path) -> Look:
    """How a regular file looks; raises UnreadableTranscript with the reason."""
    with refusals(path):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device would never end
            raise UnreadableTranscript(path, "this is not a file")
        return status.st_size, status.st_mtime_ns


def read_file(path: Path, largest: int = LARGEST) -> bytes:
    """The content of a regular file; raises UnreadableTranscript with the reason."""
    size, _time = look_at(path)
    with refusals(path):
        data = b""
        if size <= largest:
            with path.open("rb") as file:
                data = file.read(largest + 1)  # it may grow, or not tell its size
    if max(size, len(data)) > largest:
        raise UnreadableTranscript(path, _TOO_LARGE)
    return data


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """What the disk refuses, as UnreadableTranscript."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = error.strerror if isinstance(error, OSError) else None
        raise UnreadableTranscript(path, (reason or str(error)).lower()) from error


def files_below(folders: Sequence[Path], refuse: Refuse, besides: Path) -> Iterator[Found]:
    """Every file that may be a transcript, each once, in the order of their names.

    Hidden files are passed over, those whose names say that they are something else, and
    what lies in ``besides``, our own data folder.
    Links to folders are followed after all else, so that what can be reached in two ways
    goes by its own path. A folder that cannot be read is told to ``refuse``.
    """
    own = besides.stat()
    seen = {(own.st_dev, own.st_ino)}
    linked = deque(folders)
    while linked:
        waiting = [linked.popleft()]
        while waiting:
            folder = waiting.pop()
            try:
                with refusals(folder):
                    status = folder.stat()
                    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except UnreadableTranscript as error:
                refuse(folder, error.reason)
                continue
            identity = (status.st_dev, status.st_ino)
            if identity in seen:
                continue
            seen.add(identity)
            below = [entry for entry in entries if _is_folder(entry)]
            waiting += [Path(e.path) for e in reversed(below) if not e.is_symlink()]
            linked += [Path(e.path) for e in below if e.is_symlink()]
            yield from filter(None, map(_found, entries))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _found(entry: os.DirEntry[str]) -> Found | None:
    if entry.name.startswith(".") or _OTHER_KINDS.fullmatch(entry.name):
        return None
    try:
        if not entry.is_file():
            return None
        status = entry.stat()
    except OSError:  # gone since the folder was read
        return None
    return Found(Path(entry.path), (status.st_size, status.st_mtime_ns))
