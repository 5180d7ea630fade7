"""The files beside a transcript that say what episode it is of."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Episode, Transcript, UnreadableTranscript
from reader.services.files import read_file

if TYPE_CHECKING:
    from reader.formats.base import Details
    from reader.formats.sidecars import FeedItem

_LARGEST = 32_000_000  # bytes: a feed of 5,000 episodes with long notes
_FEEDS = (".rss", ".xml", ".atom")


class Sidecars:
    """Reads transcripts with what lies beside them; knows each folder's feed for one run.

    A sidecar that cannot be read says nothing, and never harms the transcript.
    """

    def __init__(self) -> None:
        self._feed = cache(_feed_in)

    def read(self, data: bytes, path: Path) -> tuple[Episode, Transcript]:
        """Read a transcript; raises UnreadableTranscript."""
        # Here, for the window's start: the readers and their libraries cost a quarter of it.
        from reader.formats import read_transcript  # noqa: PLC0415
        from reader.formats.base import Details  # noqa: PLC0415
        from reader.formats.sidecars import match_feed  # noqa: PLC0415

        items = self._feed(path.parent)
        beside = _info(path) or match_feed(items, path)
        episode, transcript = read_transcript(data, path, beside or Details())
        if beside is None and items:  # its own title may tell more than its name
            beside = match_feed(items, path, episode.title)
            if beside is not None:
                episode, transcript = read_transcript(data, path, beside)
        return episode, transcript


def is_feed_file(path: Path) -> bool:
    """Whether the file is a podcast's feed, and no transcript; raises UnreadableTranscript."""
    from reader.formats.sidecars import is_feed  # noqa: PLC0415

    return path.suffix.lower() in _FEEDS and is_feed(read_file(path))


def _info(path: Path) -> Details | None:
    from reader.formats.sidecars import info_names, read_info  # noqa: PLC0415

    for name in info_names(path):
        beside = path.with_name(name)
        if os.path.isfile(beside):  # noqa: PTH113  (Path.is_file raises for a name too long)
            try:
                return read_info(read_file(beside, _LARGEST))
            except (UnreadableTranscript, ValueError):
                return None
    return None


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
