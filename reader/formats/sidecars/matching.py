"""Which episode of a feed a transcript is of."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

from reader.formats.base import Details
from reader.formats.names import bare_stem, named_details, split_number
from reader.formats.sidecars.feed import FeedItem

# Names that say what a file is, and not of what: every episode has one.
_ANY = re.compile(
    r"(?:transcripts?|transcription|captions?|subtitles?|index|download|default|audio|media|play|"
    r"stream|file|episode|text|data|[a-z]{2})"
)


def match_feed(items: Sequence[FeedItem], path: PurePath, title: str = "") -> Details | None:
    """The details of the one item that a transcript at ``path``, called ``title``, is of.

    It is the one whose transcript has the file's name, else whose recording has
    it, else whose title is ``title`` or the file's name; None where there is none
    or more than one.
    """
    names = _keys([path.name])
    titles = {_folded(name) for name in (title, path.stem, named_details(path).title)}
    ways: tuple[tuple[Callable[[FeedItem], set[str]], set[str]], ...] = (
        (lambda item: _keys(item.transcript_names), names),
        (lambda item: _keys(item.media_names), names),
        (_titles, titles - {""}),
    )
    for keys_of, wanted in ways:
        found = [item for item in items if wanted & keys_of(item)]
        if len(found) == 1:
            return found[0].details
    return None


def _keys(names: Iterable[str]) -> set[str]:
    """The names without their endings, without those that any file may have."""
    folded = (_folded(bare_stem(PurePath(name).stem)) for name in names)
    return {name for name in folded if name and not _ANY.fullmatch(name)}


def _titles(item: FeedItem) -> set[str]:
    """Each title, also without its number, and with the show before it."""
    show = item.details.show
    titles = {title for whole in item.titles for title in (whole, split_number(whole)[1])}
    return {_folded(title) for title in titles} | {_folded(show + title) for title in titles}


def _folded(text: str) -> str:
    """Letters and digits only: names of files lack other signs, or have others for them."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())
