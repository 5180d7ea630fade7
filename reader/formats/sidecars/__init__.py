"""Files beside a transcript that say what episode it is of.

``Title [id].info.json``, which yt-dlp writes beside the captions it downloads,
and a podcast's feed (RSS or Atom), saved into the folder of its transcripts.
"""

from reader.formats.sidecars.feed import FeedItem, is_feed, read_feed
from reader.formats.sidecars.info import info_names, read_info
from reader.formats.sidecars.matching import match_feed

__all__ = ["FeedItem", "info_names", "is_feed", "match_feed", "read_feed", "read_info"]
