"""What a JSON says about its episode, beside or around the transcript."""

import re
from collections.abc import Iterable, Sequence
from datetime import date as Date

from reader.formats.base import Details
from reader.formats.chapters import in_order
from reader.formats.links import web_address
from reader.formats.structured.chapters import chapters_of
from reader.formats.structured.fields import (
    Row,
    as_list,
    as_row,
    as_rows,
    plain_text,
    raw_text,
)

_SHOW = ("show", "podcast", "podcast_title", "series")
_NUMBER = ("number", "episode", "episode_number")
_TITLE = ("title", "episode_title")
_DATE = ("date", "pub_date", "published", "published_at", "release_date")
_DESCRIPTION = ("description", "summary")
_PEOPLE = ("people", "hosts", "guests")
_TAGS = ("tags", "keywords")
_URL = ("url", "link", "episode_url", "webpage_url", "youtube_url")
_LANGUAGE = ("language", "language_code", "LanguageCode")

_RECORDING = re.compile(
    r"\.(?:mp[34]|m4[av]|wav|ogg|opus|flac|aac|webm|mov)(?:[?#]|$)", re.IGNORECASE
)

# A code such as ``en`` or ``pt-BR``; Whisper's server says ``english``.
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def details_of(around: Sequence[Row]) -> Details:
    """The details in the objects around a transcript, the outermost first."""
    # whisper.cpp keeps its language beside the transcript, not around it.
    places = [*around, *(as_row(row.get("result")) for row in around)]
    language = _text(places, _LANGUAGE)
    return Details(
        show=_text(places, _SHOW),
        number=_number(places),
        title=_text(places, _TITLE),
        date=_date(_text(places, _DATE)),
        description=_description(places),
        people=_names(places, _PEOPLE),
        tags=_names(places, _TAGS),
        language=language if _CODE.fullmatch(language) else None,
        url=_address(places),
        chapters=in_order(chapters_of(as_rows(next(iter(_values(places, ("chapters",))), None)))),
    )


def _values(places: Iterable[Row], keys: Sequence[str]) -> Iterable[object]:
    return (row[key] for row in places for key in keys if key in row)


def _text(places: Iterable[Row], keys: Sequence[str]) -> str:
    return next((text for value in _values(places, keys) if (text := plain_text(value))), "")


def _address(places: Iterable[Row]) -> str:
    """Not the recording's, which services that were given one write as ``url`` too."""
    found = (web_address(plain_text(value)) for value in _values(places, _URL))
    return next((url for url in found if url and not _RECORDING.search(url)), "")


def _description(places: Iterable[Row]) -> str:
    """As it stands: it may have paragraphs."""
    texts = (raw_text(value).strip() for value in _values(places, _DESCRIPTION))
    return next((text for text in texts if text), "")


def _number(places: Iterable[Row]) -> str:
    whole = (
        str(value)
        for value in _values(places, _NUMBER)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1_000_000
    )
    return _text(places, _NUMBER) or next(whole, "")


def _date(text: str) -> Date | None:
    try:
        return Date.fromisoformat(text[:10])
    except ValueError:
        return None


def _names(places: Iterable[Row], keys: Sequence[str]) -> tuple[str, ...]:
    """Every name of the lists, or of one string with commas, once."""
    found = (name for value in _values(places, keys) for name in _split(value))
    return tuple(dict.fromkeys(name for name in found if name))


def _split(value: object) -> list[str]:
    if isinstance(value, str):
        return [" ".join(name.split()) for name in raw_text(value).split(",")]
    return [plain_text(item) for item in as_list(value)]
