"""Which episode of a feed a transcript is of."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import PurePath

from reader.formats.base import Details
from reader.formats.names import bare_stem, named_details, split_number
from reader.formats.sidecars.feed import FeedItem

# Names that say what a file is, and not of what: every episode has one.
_ANY = re.compile(
    r"(?:transcripts?|transcription|captions?|subtitles?|index|download|default|audio|media|play|"
    r"stream|file|episode|text|data|[a-z]{2})"
)


# A folder's files are matched one by one with the same feed.
_REMEMBERED = 20_000


def match_feed(items: Sequence[FeedItem], path: PurePath, title: str = "") -> Details | None:
    """The details of the one item that a transcript at ``path``, called ``title``, is of.

    It is the one whose transcript has the file's name, else whose recording has
    it, else whose title is ``title`` or the file's name; None where there is none
    or more than one.
    """
    names = _keys((path.name,))
    titles = frozenset(map(_folded, (title, path.stem, named_details(path).title)))
    ways: tuple[tuple[Callable[[FeedItem], frozenset[str]], frozenset[str]], ...] = (
        (lambda item: _keys(item.transcript_names), names),
        (lambda item: _keys(item.media_names), names),
        (lambda item: _titles(item.details.show, item.titles), titles - {""}),
    )
    for keys_of, wanted in ways:
        found = [item for item in items if wanted & keys_of(item)]
        if len(found) == 1:
            return found[0].details
    return None


@lru_cache(_REMEMBERED)
def _keys(names: tuple[str, ...]) -> frozenset[str]:
    """The names without their endings, without those that any file may have."""
    folded = (_folded(bare_stem(PurePath(name).stem)) for name in names)
    return frozenset(name for name in folded if name and not _ANY.fullmatch(name))


@lru_cache(_REMEMBERED)
def _titles(show: str, titles: tuple[str, ...]) -> frozenset[str]:
    """Each title, also without its number, and with the show before it."""
    each = {title for whole in titles for title in (whole, split_number(whole)[1])}
    return frozenset(_folded(before + title) for title in each for before in ("", show))


def _folded(text: str) -> str:
    """Letters and digits only: names of files lack other signs, or have others for them."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())
