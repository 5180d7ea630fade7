"""What a Word document says about itself, in ``docProps/core.xml``.

Word fills in most of it unasked: who typed, when the file was made, the title of
a template. Only what somebody wrote on purpose counts, unless a program made the
document for an episode, as our own export does: then nobody saved it last.
"""

import re
from datetime import date as Date

from reader.formats.base import Details
from reader.formats.guarded_xml import feed_xml, local_name

_OF_TEMPLATES = re.compile(
    r"(?:(?:microsoft )?word(?: document)?|untitled.*|document\d*|transcript(?:ion)?|"
    r"microsoft word - .*|.*\.(?:docx?|dotx?|txt|rtf))?",
    re.IGNORECASE,
)
_NOBODY = "python-docx"  # in every document that this library makes, unless it is told more
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?")


def read_properties(xml: str) -> Details:
    """The details in the core properties; none where they are broken."""
    found = _Properties()
    try:
        feed_xml(xml, found)
    except ValueError:
        return Details()
    values = found.values
    title, language = values.get("title", ""), values.get("language", "")
    details = Details(
        title="" if _OF_TEMPLATES.fullmatch(title) else title,
        tags=_parted(values.get("keywords", "")),
        language=language if _LANGUAGE.fullmatch(language) else None,
    )
    typed = values.get("lastModifiedBy", "?") or values.get("creator") == _NOBODY
    return details if typed else _whole(details, values)


def _whole(details: Details, values: dict[str, str]) -> Details:
    return Details(
        show=values.get("subject", ""),
        title=details.title,
        date=_day(values.get("created", "")),
        description=values.get("description", ""),
        people=_parted(values.get("creator", "")),
        tags=details.tags,
        language=details.language,
    )


def _day(written: str) -> Date | None:
    """A day; a moment in it is when the document was made."""
    found = _MIDNIGHT.fullmatch(written)
    try:
        return Date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _parted(text: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in re.split(r"[,;]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


class _Properties:
    """Follows the parser: the text of each element, by its name."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._parts: list[str] = []

    def start(self, _tag: str, _attributes: dict[str, str]) -> None:
        self._parts = []

    def data(self, text: str) -> None:
        self._parts.append(text)

    def end(self, tag: str) -> None:
        self.values.setdefault(local_name(tag), "".join(self._parts).strip())
        self._parts = []
