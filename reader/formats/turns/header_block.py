"""The block of ``KEY: value`` lines that a transcript may begin with."""

import re

from reader.formats.base import Details
from reader.formats.dates import find_date

_FIELD = re.compile(
    r"[ \t]*(SERIES|SHOW|PODCAST|EPISODE|DATE|TITLE|HOSTS|SPEAKERS|GUESTS|HOST|SOURCE|ARCHIVE"
    r"|DESCRIPTION|SHOW TEASE)[ \t]*:[ \t]*(.*)",
    re.IGNORECASE,
)
_TELLING = frozenset(("SERIES", "SHOW", "PODCAST", "EPISODE", "TITLE", "DATE"))
_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
# A line or two may name the publisher above the block.
_LINES_ABOVE = 3


def split_header(text: str) -> tuple[Details, str]:
    """What the block says and the text below it; all of the text where there is no block."""
    fields: dict[str, str] = {}
    key, at, above = "", 0, 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        line = text[at:end].rstrip()
        if found := _FIELD.fullmatch(line):
            key = found.group(1).upper()
            fields.setdefault(key, found.group(2).strip())
        elif not line.strip():
            key = ""
        elif key:
            fields[key] = f"{fields[key]} {line.strip()}"
        elif fields or above == _LINES_ABOVE:
            break
        else:
            above += 1
        at = end
    if len(fields) < 2 or not _TELLING & fields.keys():
        return Details(), text
    return _details(fields), text[at:]


def _details(fields: dict[str, str]) -> Details:
    people = _first(fields, "HOSTS", "SPEAKERS", "HOST")
    guests = fields.get("GUESTS", "")
    return Details(
        show=_first(fields, "SERIES", "SHOW", "PODCAST"),
        number=_first(fields, "EPISODE").lstrip("#"),
        title=_first(fields, "TITLE"),
        date=find_date(_first(fields, "DATE")),
        description=" ".join(_first(fields, "DESCRIPTION").split()),
        people=tuple(name for name in _AND.split(f"{people},{guests}") if name),
    )


def _first(fields: dict[str, str], *keys: str) -> str:
    return next((fields[key] for key in keys if fields.get(key)), "")
