"""The user's own forms of a quote: a text with fields in braces.

    {text} ({speaker}, {date})      a field; it is empty where nothing is known
    {? · {date}?}                   a part that is left out when a field in it is empty
    {{  }}                          a brace

Square brackets mean nothing here, so that Markdown links and ``[[wiki links]]`` can be
written. There is no way to reach anything but the fields: no attributes, no indices, no
conversions and no formats.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from reader.model import format_timestamp
from reader.model.dates import format_date
from reader.services.quoting.markup import markdown_address, markdown_text
from reader.services.quoting.quote import Quote

LONGEST = 10_000
_NAME = re.compile(r"[a-z]+")
_TOKEN = re.compile(r"\{\{|\}\}|\{\?|\?\}|\{[^{}]*\}|[{}]")
_QUOTING = re.compile(r"[> \t]*")
_ADDRESSES = ("link", "url")


class Kind(StrEnum):
    """What a template makes; what comes from a file is escaped for it."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


class TemplateError(ValueError):
    """One sentence; ``position`` counts characters of the template from 1.

    ``length`` characters there are wrong.
    """

    def __init__(self, reason: str, position: int, length: int = 1) -> None:
        super().__init__(reason)
        self.position = position
        self.length = length


@dataclass(frozen=True, slots=True)
class Template:
    """``name`` is unique among the user's templates."""

    name: str
    text: str
    kind: Kind = Kind.PLAIN

    @property
    def works(self) -> bool:
        """Whether it can be filled in."""
        try:
            check(self.text)
        except TemplateError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class _Field:
    name: str


# Text and fields; a part that may be left out is a tuple of them.
_Flat = str | _Field
_Parts = Sequence[_Flat | tuple[_Flat, ...]]


def values(quote: Quote) -> dict[str, str]:
    """What each field stands for; empty where it is unknown."""
    episode = quote.episode
    day = episode.date
    return {
        "text": "\n\n".join(quote.paragraphs),
        "speaker": quote.speaker,
        "show": episode.show,
        "title": episode.title,
        "number": episode.number,
        "date": format_date(day) if day else "",
        "isodate": day.isoformat() if day else "",
        "year": str(day.year) if day else "",
        "people": ", ".join(episode.people),
        "start": _time(quote.start),
        "end": _time(quote.end),
        "place": quote.place,
        "owntime": _time(quote.own_start),
        "link": quote.link,
        "url": quote.web_link,
        "id": episode.id,
    }


FIELDS = (
    *("text", "speaker", "show", "title", "number", "date", "isodate", "year", "people"),
    *("start", "end", "place", "owntime", "link", "url", "id"),
)


def check(text: str) -> None:
    """Raise TemplateError where the template cannot be filled in."""
    _parse(text)


def fill(template: Template, quote: Quote) -> str:
    """The template with the quote in it; raises TemplateError."""
    written = ""
    known, escaped = values(quote), _ESCAPES[template.kind]
    for part in _parse(template.text):
        inner = part if isinstance(part, tuple) else (part,)
        names = [piece.name for piece in inner if isinstance(piece, _Field)]
        if isinstance(part, tuple) and not all(known[name] for name in names):
            continue
        for piece in inner:
            if isinstance(piece, _Field):
                value = escaped(piece.name, known[piece.name])
                written += _indented(value, written) if template.kind is Kind.MARKDOWN else value
            else:
                written += piece
    return written


def load(stored: str) -> tuple[Template, ...]:
    """Templates from the settings' JSON; raises ValueError for what is no list of them."""
    found = json.loads(stored)
    if not isinstance(found, list):
        raise ValueError("templates are a list")
    templates = tuple(_template(entry) for entry in found)
    if len({template.name for template in templates}) < len(templates):
        raise ValueError("two templates have one name")
    return templates


def dump(templates: Sequence[Template]) -> str:
    """The templates as JSON, for the settings."""
    entries = [{"name": t.name, "kind": t.kind.value, "text": t.text} for t in templates]
    return json.dumps(entries, ensure_ascii=False)


def are_templates(stored: str) -> bool:
    """Whether ``load`` would take it."""
    try:
        load(stored)
    except ValueError:
        return False
    return True


def _template(entry: object) -> Template:
    if not isinstance(entry, dict):
        raise ValueError("a template is an object")
    name, text = entry.get("name"), entry.get("text")
    if not isinstance(name, str) or not name.strip() or not isinstance(text, str):
        raise ValueError("a template has a name and a text")
    return Template(name, text, Kind(entry.get("kind", Kind.PLAIN)))


def _parse(text: str) -> _Parts:
    if len(text) > LONGEST:
        raise TemplateError(f"A template has at most {LONGEST:,} characters.", LONGEST + 1)
    parts: list[_Flat | tuple[_Flat, ...]] = []
    part: list[_Flat] | None = None  # the one that may be left out, and where it begins
    begun = done = 0
    for match in _TOKEN.finditer(text):
        place, token = match.start() + 1, match.group()
        into = parts if part is None else part
        if between := text[done : match.start()]:
            into.append(between)
        done = match.end()
        if token == "{?":
            if part is not None:
                raise TemplateError(f"A {{? stands inside another one, at {_at(place)}.", place)
            part, begun = [], place
        elif token == "?}" and part is not None:
            parts.append(_optional(part, begun))
            part = None
        else:
            into.append(_piece(token, place))
    if part is not None:
        raise TemplateError(f"The {{? at {_at(begun)} is never closed: write ?}}.", begun)
    return [*parts, text[done:]]


def _optional(part: list[_Flat], place: int) -> tuple[_Flat, ...]:
    if not any(isinstance(piece, _Field) for piece in part):
        raise TemplateError(f"No field stands between {{? and ?}}, at {_at(place)}.", place)
    return tuple(part)


def _piece(token: str, place: int) -> _Flat:
    if token in ("{{", "}}"):
        return token[0]
    if token == "?}":
        raise TemplateError(f"A ?}} closes nothing, at {_at(place)}.", place)
    if token == "{":
        raise TemplateError(
            f"The {{ at {_at(place)} is never closed: write {{{{ for a brace.", place
        )
    if token == "}":
        raise TemplateError(f"A }} closes nothing, at {_at(place)}: write }}}} for a brace.", place)
    name = token[1:-1]
    if name not in FIELDS:
        raise TemplateError(_unknown(name, place), place, len(token))
    return _Field(name)


def _unknown(name: str, place: int) -> str:
    if not name.strip():
        return f"A field's name is missing, at {_at(place)}."
    if not _NAME.fullmatch(name):
        return f"A field is a name alone, such as {{title}}, at {_at(place)}."
    return f"There is no field {{{name}}}, at {_at(place)}."


def _at(place: int) -> str:
    return f"character {place}"


def _time(seconds: float | None) -> str:
    return format_timestamp(seconds) if seconds is not None else ""


def _indented(value: str, before: str) -> str:
    """Every line of a quote in Markdown begins like its first one: ``> ``."""
    begins = before.rpartition("\n")[2]
    return value.replace("\n", f"\n{begins}") if _QUOTING.fullmatch(begins) else value


def _as_it_is(_name: str, value: str) -> str:
    return value


def _for_markdown(name: str, value: str) -> str:
    if name in _ADDRESSES:
        return markdown_address(value)
    return "\n\n".join(map(markdown_text, value.split("\n\n")))


def _for_html(_name: str, value: str) -> str:
    return escape(value).replace("\n\n", "<br><br>")


_ESCAPES: Mapping[Kind, Callable[[str, str], str]] = {
    Kind.PLAIN: _as_it_is,
    Kind.MARKDOWN: _for_markdown,
    Kind.HTML: _for_html,
}
