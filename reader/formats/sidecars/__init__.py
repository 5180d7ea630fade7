"""Files beside a transcript that say what episode it is of.

``Title [id].info.json``, which yt-dlp writes beside the captions it downloads,
a podcast's feed (RSS or Atom), saved into the folder of its transcripts, and a file of
chapters with the transcript's name.
"""

from reader.formats.sidecars.chapters import chapter_names, is_chapters, read_chapters
from reader.formats.sidecars.feed import FeedItem, is_feed, read_feed
from reader.formats.sidecars.info import info_names, read_info
from reader.formats.sidecars.matching import match_feed

__all__ = [
    "FeedItem",
    "chapter_names",
    "info_names",
    "is_chapters",
    "is_feed",
    "match_feed",
    "read_chapters",
    "read_feed",
    "read_info",
]
