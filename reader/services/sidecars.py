"""The files beside a transcript that say what episode it is of, and name its chapters."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Chapter, Episode, Transcript, UnreadableTranscript
from reader.services.files import Refuse, read_file

if TYPE_CHECKING:
    from reader.formats.base import Details
    from reader.formats.sidecars import FeedItem

_LARGEST = 32_000_000  # bytes: a feed of 5,000 episodes with long notes
_FEEDS = (".rss", ".xml", ".atom")
_CHAPTERS = "these are chapters: keep them beside their transcript, which is the file to add"


class Sidecars:
    """Reads transcripts with what lies beside them; knows each folder's feed for one run.

    A sidecar that cannot be read never harms the transcript. A file of chapters is told to
    ``refuse`` then: it was made for this one; the others say nothing.
    """

    def __init__(self, refuse: Refuse = lambda _path, _reason: None) -> None:
        self._feed = cache(_feed_in)
        self._refuse = refuse

    def read(self, data: bytes, path: Path) -> tuple[Episode, Transcript]:
        """Read a transcript; raises UnreadableTranscript, also for a file of chapters."""
        # Here, for the window's start: the readers and their libraries cost a quarter of it.
        from reader.formats import read_transcript  # noqa: PLC0415
        from reader.formats.base import Details  # noqa: PLC0415
        from reader.formats.sidecars import is_chapters, match_feed  # noqa: PLC0415

        if is_chapters(path, data):
            raise UnreadableTranscript(path, _CHAPTERS)
        items = self._feed(path.parent)
        beside = _info(path) or match_feed(items, path)
        chapters = self._chapters(path)
        episode, transcript = read_transcript(data, path, beside or Details(), chapters)
        if beside is None and items:  # its own title may tell more than its name
            beside = match_feed(items, path, episode.title)
            if beside is not None:
                episode, transcript = read_transcript(data, path, beside, chapters)
        return episode, transcript

    def _chapters(self, path: Path) -> tuple[Chapter, ...]:
        from reader.formats.sidecars import chapter_names, read_chapters  # noqa: PLC0415

        beside = _first_beside(path, chapter_names(path))
        if beside is None:
            return ()
        try:
            return read_chapters(read_file(beside, _LARGEST))
        except (UnreadableTranscript, ValueError) as error:
            reason = error.reason if isinstance(error, UnreadableTranscript) else str(error)
            self._refuse(beside, reason)
            return ()


def is_feed_file(path: Path) -> bool:
    """Whether the file is a podcast's feed, and no transcript; raises UnreadableTranscript."""
    from reader.formats.sidecars import is_feed  # noqa: PLC0415

    return path.suffix.lower() in _FEEDS and is_feed(read_file(path))


def _info(path: Path) -> Details | None:
    from reader.formats.sidecars import info_names, read_info  # noqa: PLC0415

    beside = _first_beside(path, info_names(path))
    try:
        return read_info(read_file(beside, _LARGEST)) if beside else None
    except (UnreadableTranscript, ValueError):
        return None


def _first_beside(path: Path, names: Sequence[str]) -> Path | None:
    """The first of these files that lies beside a transcript."""
    found = (path.with_name(name) for name in names)
    # Path.is_file raises for a name that is too long.
    return next((file for file in found if os.path.isfile(file)), None)  # noqa: PTH113


def _feed_in(folder: Path) -> tuple[FeedItem, ...]:
    """The episodes of the feeds in a folder."""
    from reader.formats.sidecars import read_feed  # noqa: PLC0415

    items: list[FeedItem] = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in _FEEDS)
    except OSError:
        return ()
    for path in paths:
        try:
            items += read_feed(read_file(path, _LARGEST))
        except (UnreadableTranscript, ValueError):
            continue
    return tuple(items)
