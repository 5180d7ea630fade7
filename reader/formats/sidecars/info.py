"""``.info.json``, which yt-dlp writes beside what it downloads.

Its fields are named in the section "Output template" of yt-dlp's README.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from datetime import date as Date
from pathlib import PurePath

from reader.formats.base import Details
from reader.formats.chapters import in_order
from reader.formats.dates import find_iso_date
from reader.formats.links import web_address
from reader.formats.names import split_number
from reader.formats.sidecars.fields import check_size, language_code, plain_lines
from reader.formats.structured.chapters import chapters_of
from reader.formats.structured.fields import (
    Row,
    as_list,
    as_row,
    as_rows,
    plain_text,
    raw_text,
)
from reader.formats.structured.parsing import parse_json
from reader.formats.text import decode_text

_SHOW = ("series", "channel", "uploader", "creator")
_TITLE = ("title", "fulltitle", "episode")
_URL = ("webpage_url", "original_url")
_OF_A_VIDEO = ("webpage_url", "extractor", "extractor_key", "upload_date", "uploader")
# YouTube names its made-up channels of a musician or a programme so.
_TOPIC = " - Topic"
_ENDING = ".info.json"
# What captions have between the video's name and their kind: en, en-US, en-orig, live_chat.
_ADDED = re.compile(r"\.(?:[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*|live_chat|transcript)$")


def info_names(path: PurePath) -> tuple[str, ...]:
    """What the ``.info.json`` of these captions may be called, the likeliest first.

    ``Title [id].en.vtt`` stands beside ``Title [id].info.json``.
    """
    bare = _ADDED.sub("", path.stem)
    return tuple(dict.fromkeys((bare + _ENDING, path.stem + _ENDING)))


def read_info(data: bytes) -> Details:
    """What it says about the video or the episode.

    Raises ValueError, with a short reason, where it is no JSON, or says nothing
    of one video.
    """
    check_size(data)
    row = as_row(parse_json(decode_text(data)))
    if row.get("_type") in ("playlist", "multi_video"):
        raise ValueError("this is about a playlist, not about one episode")
    if not any(key in row for key in _OF_A_VIDEO) or not _first(row, _TITLE):
        raise ValueError("this is JSON, but it says nothing about a video")
    number, title = split_number(_first(row, _TITLE))
    return Details(
        show=_first(row, _SHOW).removesuffix(_TOPIC),
        number=_number(row) or number.lstrip("#"),
        title=title,
        date=next(_dates(row), None),
        description=plain_lines(raw_text(row.get("description"))),
        people=_names(row.get("cast")),
        tags=_names(row.get("tags")),
        language=language_code(raw_text(row.get("language"))),
        url=next((url for key in _URL if (url := web_address(raw_text(row.get(key))))), ""),
        chapters=in_order(chapters_of(as_rows(row.get("chapters")))),
    )


def _first(row: Row, keys: tuple[str, ...]) -> str:
    return next((text for key in keys if (text := plain_text(row.get(key)))), "")


def _number(row: Row) -> str:
    """``7``, or ``S2E7`` in a season; the seasons of these series count from 1 each."""
    season, episode = _whole(row.get("season_number")), _whole(row.get("episode_number"))
    return f"S{season}E{episode}" if season and episode else episode


def _whole(value: object) -> str:
    plain = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1_000_000
    return str(value) if plain else ""


def _dates(row: Row) -> Iterator[Date]:
    """When it came out, then when it was uploaded; both as a day, then as a moment."""
    for key in ("release_date", "upload_date"):
        found = find_iso_date(raw_text(row.get(key)))
        if found is not None:
            yield found[0]
    for key in ("release_timestamp", "timestamp"):
        value = row.get(key)
        if isinstance(value, int | float) and 1 < value < 10_000_000_000:
            yield datetime.fromtimestamp(value, UTC).date()


def _names(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for item in as_list(value) if (name := plain_text(item))))
