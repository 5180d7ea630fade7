"""Audio files on the disk: the one beside a transcript, and one that has been moved.

Nothing here is for the window's thread: a disk may take its time.
"""

import hashlib
import os
import re
import stat
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.model import ReaderError
from reader.model.audio import AUDIO_SUFFIXES, Audio
from reader.services.files import refusals

# Of each end of a file, in bytes: headers and tags differ there, and with the size the sound.
_END = 64 * 1024
# What stands behind a name and says what kind of transcript it is: ``en-US``, ``transcript``.
_KIND = re.compile(r"\.(?:[a-z][a-z_-]{0,15}|[a-z]{2,3}-[0-9]{3})", re.IGNORECASE)


class Limit:
    """How long, and at how many names of files in all folders, may still be looked."""

    def __init__(self, seconds: float, names: int = 1_000_000) -> None:
        self._until = time.monotonic() + seconds
        self._names = names

    def is_over(self) -> bool:
        """Counts a name."""
        self._names -= 1
        return self._names < 0 or time.monotonic() > self._until


def beside(transcripts: Iterable[Path], limit: Limit) -> Path | None:
    """The audio file that is called as one of these is, up to the suffixes, in its folder.

    ``ep12.en.vtt`` and ``ep12.transcript.json`` belong to ``ep12.mp3``. The earlier
    transcript counts before the later, and the longer name before the shorter. Where the
    limit is reached, what was seen by then counts.
    """
    for path in transcripts:
        wanted = _names(path)
        found: dict[str, list[Path]] = {}
        for entry in _entries(path.parent):
            if limit.is_over():
                break
            name, suffix = os.path.splitext(entry.name)  # noqa: PTH122  (thousands of them)
            if suffix.lower() in AUDIO_SUFFIXES and _folded(name) in wanted and _is_file(entry):
                found.setdefault(_folded(name), []).append(Path(entry.path))
        for name in wanted:
            if name in found:
                return min(found[name], key=_rank)
    return None


def seen(episode_id: str, path: Path, attached: bool) -> Audio:
    """The file as it is now; raises UnreadableTranscript with the reason where it is not."""
    with refusals(path):
        status = path.stat()
        digest = digest_of_ends(path, status.st_size)
    return Audio(episode_id, path, status.st_size, status.st_mtime_ns, digest, attached)


def seen_again(audio: Audio) -> Audio | None:
    """The same, if anything is there; its digest is that of today. Raises UnreadableTranscript."""
    path = audio.path
    if path is None or not is_audio_file(path):
        return None
    with refusals(path):
        status = path.stat()
    if (status.st_size, status.st_mtime_ns) == (audio.size, audio.mtime_ns):
        return audio
    return replace(seen(audio.episode_id, path, audio.attached), heard=audio.heard)


def moved(audio: Audio, folders: Sequence[Path], limit: Limit) -> Audio | None:
    """The file of this size and digest in or below one of the folders, the nearest first."""
    looked: set[str] = set()
    for folder in folders:
        for entry in _below(folder, looked, limit):
            try:
                if entry.stat().st_size != audio.size or not entry.is_file():
                    continue
                path = Path(entry.path)
                if digest_of_ends(path, audio.size) == audio.digest:
                    return replace(audio, path=path, mtime_ns=entry.stat().st_mtime_ns)
            except OSError:  # gone since, or not ours to read: it is not the one
                continue
    return None


def must_be_audio(path: Path) -> None:
    """Raise ReaderError with a sentence where this cannot be an audio file."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = error.strerror if isinstance(error, OSError) else None
        said = "there is no such file" if isinstance(error, FileNotFoundError) else reason
        raise ReaderError(f"{path}: {(said or str(error)).lower()}.") from error
    if stat.S_ISDIR(mode):
        raise ReaderError(f"{path} is a folder: choose the audio file itself.")
    if not stat.S_ISREG(mode):
        raise ReaderError(f"{path} is not a file.")
    if path.suffix.lower() not in AUDIO_SUFFIXES:
        kinds = ", ".join(suffix[1:] for suffix in AUDIO_SUFFIXES)
        raise ReaderError(f"{path} is not called as audio is ({kinds}).")


def is_audio_file(path: Path) -> bool:
    """Whether a file is there that can be looked at."""
    return os.path.isfile(path)  # noqa: PTH113  (Path.is_file raises for a name that is too long)


def digest_of_ends(path: Path, size: int) -> str:
    """A digest of the first and the last 64 KiB, and of the size in bytes; raises OSError."""
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        digest.update(file.read(_END))
        file.seek(max(0, size - _END))
        digest.update(file.read(_END))
    return digest.hexdigest()


def _names(path: Path) -> list[str]:
    """What the audio of a transcript may be called, without its suffix: the longest first."""
    name = path.stem
    names = [name]
    while True:
        kept, kind = os.path.splitext(name)  # noqa: PTH122  (a name, not a path)
        if not kept or not (_KIND.fullmatch(kind) or kind.lower() in AUDIO_SUFFIXES):
            return [_folded(name) for name in names]
        name = kept
        names.append(name)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _rank(path: Path) -> tuple[int, str]:
    return AUDIO_SUFFIXES.index(path.suffix.lower()), path.name


def _below(folder: Path, looked: set[str], limit: Limit) -> Iterator[os.DirEntry[str]]:
    """What is called as audio is, in the folder, then in those in it, and so on."""
    waiting = [str(folder)]
    while waiting:
        deeper: list[str] = []
        for name in waiting:
            if name in looked:
                continue
            looked.add(name)
            for entry in _entries(Path(name)):
                if limit.is_over():
                    return
                if os.path.splitext(entry.name)[1].lower() in AUDIO_SUFFIXES:  # noqa: PTH122
                    yield entry
                elif _is_folder(entry):
                    deeper.append(entry.path)
        waiting = deeper


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder; nothing where it is gone, or not ours to read."""
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except (OSError, ValueError):
        return


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
