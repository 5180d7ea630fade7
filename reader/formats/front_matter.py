"""YAML front matter: what stands between two lines of ``---`` before a text.

Every value is read as the text that it is written as (``012`` stays ``012``),
nothing in it makes objects, and aliases, which can be made to harm, are refused.
Front matter that is not YAML (``title: Part 2: the end``) is read line by line.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

import yaml

from reader.formats.base import Details
from reader.formats.dates import find_date
from reader.formats.links import web_address
from reader.formats.names import split_number

_LONGEST = 65_536
_DEEPEST = 32
_FRONT = re.compile(r"\s*---[^\S\n]*\n(.*?\n|)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"""^["']?[\w][\w .-]{0,60}["']?[^\S\n]*:(?=\s|$)""", re.MULTILINE)
_LINE = re.compile(r"^([\w][\w .-]{0,60}?)[^\S\n]*:[^\S\n]+(\S.*)$", re.MULTILINE)
_NOTHING = ("", "~", "null", "none", "n/a", "tbd", "unknown")

_SHOW = ("show", "podcast", "series", "show_name", "podcast_name", "channel")
_TITLE = ("title", "episode_title", "name")
_NUMBER = ("number", "episode_number", "episode", "ep", "episode_id", "no")
_DATE = ("date", "pub_date", "published", "publish_date", "pubdate", "published_at", "release_date")
_ABOUT = ("description", "summary", "subtitle", "excerpt", "abstract")
_PEOPLE = ("speakers", "speaker", "hosts", "host", "guests", "guest", "people", "participants")
_TAGS = ("tags", "keywords", "topics", "categories", "category")
_LANGUAGE = ("language", "lang", "locale")
_URL = ("url", "link", "episode_url", "permalink", "canonical_url", "youtube_url", "source_url")

Value = str | list[str]


def split_front_matter(text: str) -> tuple[Details, str]:
    """What the front matter says, and the text after it; a text without one is whole."""
    found = _FRONT.match(text[:_LONGEST])
    if found is None or not _KEY.match(found[1].lstrip()):
        return Details(), text
    values = _values(found[1])
    number, title = split_number(_one(values, _TITLE))
    return Details(
        show=_one(values, _SHOW),
        number=_one(values, _NUMBER) or number,
        title=title,
        date=find_date(_one(values, _DATE)),
        description=_one(values, _ABOUT),
        people=tuple(dict.fromkeys(_all(values, _PEOPLE))),
        tags=tuple(dict.fromkeys(_all(values, _TAGS))),
        language=_one(values, _LANGUAGE) or None,
        url=next((url for key in _URL if (url := web_address(_one(values, (key,))))), ""),
    ), text[found.end() :]


def _values(block: str) -> dict[str, Value]:
    """Keys in lower case, with a text or a list of texts each."""
    try:
        if _nesting(block) > _DEEPEST:  # the parser takes the square of it
            raise ValueError("front matter is nested too deeply")
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(block, yaml.BaseLoader)):
            return {}
        loaded: object = yaml.load(block, yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {key.lower(): value.strip("\"' ") for key, value in _LINE.findall(block)}
    if not isinstance(loaded, dict):
        return {}
    return {_key(key): _value(value) for key, value in loaded.items() if isinstance(key, str)}


def _nesting(block: str) -> int:
    changes = (1 if sign in "[{" else -1 for sign in re.findall(r"[\[\]{}]", block))
    return max(accumulate(changes), default=0)


def _key(key: str) -> str:
    return key.strip().lower().replace("-", "_").replace(" ", "_")


def _value(value: object) -> Value:
    if isinstance(value, list):
        return [text for item in value if (text := _plain(item))]
    return _plain(value)


def _plain(value: object) -> str:
    """A text on one line; of an object, its name."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "title") if key in value), "")
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if text.lower() in _NOTHING else text


def _one(values: dict[str, Value], keys: tuple[str, ...]) -> str:
    found = (value for key in keys if isinstance(value := values.get(key), str) and value)
    return next(found, "")


def _all(values: dict[str, Value], keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        value = values.get(key, "")
        for part in value if isinstance(value, list) else re.split(r"[,;]", value):
            if part.strip():
                yield part.strip()
