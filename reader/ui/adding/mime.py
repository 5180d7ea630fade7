"""What is dropped or pasted: files and folders, the text of a transcript, or nothing for us."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.model.audio import AUDIO_SUFFIXES


@dataclass(frozen=True, slots=True)
class Offer:
    """``paths`` of files and folders here, or else ``text``; ``is_elsewhere`` for web addresses."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    is_elsewhere: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths or self.text or self.is_elsewhere)


def offer_of(data: QMimeData | None) -> Offer:
    """Files come before text: file managers offer their names as text too."""
    if data is None:
        return Offer()
    urls = data.urls() if data.hasUrls() else []
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if paths:
        return Offer(paths)
    text = data.text() if data.hasText() else ""
    if urls and len(text.split()) <= len(urls):
        return Offer(is_elsewhere=True)
    return Offer(text=text) if text.strip() else Offer()


def is_offered(data: QMimeData | None) -> bool:
    """Whether there is anything for us, without fetching it: asked while the pointer moves."""
    return data is not None and (data.hasUrls() or data.hasText())


def are_audio(paths: Sequence[Path]) -> bool:
    """Whether these are audio and nothing else, which is for an episode."""
    return bool(paths) and all(path.suffix.lower() in AUDIO_SUFFIXES for path in paths)
