"""What a note's Markdown means, for files that have their own way to say it.

Of CommonMark and GitHub's Markdown what people write in notes: headings, lists, quotes, code,
bold, italic, struck out, links. All else is the text that it is; HTML, too. A picture is the
words that stand for it, and a line that the writer ended stays ended, as in the window.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto


class Kind(Enum):
    """What a line of a note is."""

    TEXT = auto()
    HEADING = auto()
    BULLET = auto()
    NUMBER = auto()
    QUOTE = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text in one style; ``link`` is an address that may be opened, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a note; ``number`` is that of a numbered one. ``begins`` a paragraph."""

    kind: Kind
    pieces: tuple[Piece, ...]
    number: int = 0
    begins: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


_LISTS = (Kind.BULLET, Kind.NUMBER, Kind.QUOTE)
_FENCE = re.compile(r" {0,3}(```+(?!.*`)|~~~+)")
_STARTS = (
    (Kind.HEADING, re.compile(r" {0,3}#{1,6}(?: +|$)(.*?)(?: +#+)? *$")),
    (Kind.BULLET, re.compile(r" *[-+*] +(.*)$")),
    (Kind.NUMBER, re.compile(r" *(?P<number>\d{1,9})[.)] +(?P<text>.*)$")),
    (Kind.QUOTE, re.compile(r" {0,3}> ?(.*)$")),
)
_TASK = re.compile(r"\[([ xX])\] +")
_SIGNS = {" ": "\N{BALLOT BOX} "}
_TICKED = "\N{BALLOT BOX WITH CHECK} "
# At most 800 characters stand in a style, so that a star by itself costs no more than that.
_STYLED = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?P<code>(?!`).{1,800}?)(?<!`)(?P=ticks)(?!`)"
    r"|(?P<picture>!?)\[(?P<named>[^\[\]]{0,800})\]\(\s*+<?(?P<address>[^\s<>()]*+(?:\([^\s()]*+\)"
    r"[^\s<>()]*+)?)>?(?:\s++[\"'][^\"']*+[\"'])?\s*+\)"
    r"|<(?P<between>[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>"
    r"|(?P<bare>https?://[^\s<>]*[^\s<>.,;:!?\"')\]*_~])"
    r"|(?P<both>\*\*\*|(?<!\w)___)(?=\S)(?P<bothed>.{1,800}?)(?<=\S)(?P=both)"
    r"|\*\*(?=\S)(?P<bold>.{1,800}?)(?<=\S)\*\*"
    r"|(?<!\w)__(?=\S)(?P<bold_>.{1,800}?)(?<=\S)__(?!\w)"
    r"|~~(?=\S)(?P<struck>.{1,800}?)(?<=\S)~~"
    r"|\*(?=[^\s*])(?P<italic>.{1,800}?)(?<=[^\s*])\*(?!\*)"
    r"|(?<!\w)_(?=[^\s_])(?P<italic_>.{1,800}?)(?<=[^\s_])_(?!\w)"
)
_OPENED = re.compile(r"(?:https?|mailto|transcript-reader):", re.IGNORECASE)


def read_note(note: str) -> tuple[Line, ...]:
    """The lines of a note, without those that are empty."""
    return tuple(_lines(note))


def blocks(note: str) -> Iterator[tuple[Line, ...]]:
    """The lines of each paragraph, list, quote and run of code; all of one kind."""
    block: tuple[Line, ...] = ()
    for line in _lines(note):
        goes_on = block and block[-1].kind is line.kind
        if goes_on and (line.kind in _LISTS or not line.begins):
            block += (line,)
            continue
        if block:
            yield block
        block = (line,)
    if block:
        yield block


def _lines(note: str) -> Iterator[Line]:
    fence, begins = "", True
    for written in note.expandtabs(4).splitlines():
        found = _FENCE.match(written)
        if found and (not fence or found[1].startswith(fence)):
            fence, begins = "" if fence else found[1], True
        elif fence:
            yield Line(Kind.CODE, (Piece(written, code=True),), begins=begins)
            begins = False
        elif written.strip():
            line = _line(written)
            yield replace(line, begins=begins or line.kind is not Kind.TEXT)
            begins = line.kind is Kind.HEADING
        else:
            begins = True


def _line(written: str) -> Line:
    for kind, start in _STARTS:
        if found := start.match(written):
            number = int(found["number"]) if kind is Kind.NUMBER else 0
            said = found[start.groups]
            if kind in (Kind.BULLET, Kind.NUMBER) and (task := _TASK.match(said)):
                said = _SIGNS.get(task[1], _TICKED) + said[task.end() :]
                return Line(Kind.TEXT, _pieces(said, Piece("")))
            return Line(kind, _pieces(said, Piece("")), number)
    return Line(Kind.TEXT, _pieces(written.strip(), Piece("")))


def _pieces(text: str, style: Piece) -> tuple[Piece, ...]:
    """A text in pieces, each in its style and in that of what it stands in."""
    return tuple(piece for piece in _split(text, style) if piece.text)


def _split(text: str, style: Piece) -> Iterator[Piece]:
    at = 0
    for found in _STYLED.finditer(text):
        yield replace(style, text=text[at : found.start()])
        yield from _styled(found, style)
        at = found.end()
    yield replace(style, text=text[at:])


def _styled(found: re.Match[str], style: Piece) -> Iterator[Piece]:
    kind = found.lastgroup or ""
    if kind == "escaped":
        yield replace(style, text=found["escaped"])
    elif found["code"] is not None:
        yield replace(style, text=found["code"].strip(), code=True)
    elif found["named"] is not None:
        is_link = not found["picture"] and _OPENED.match(found["address"])
        link = found["address"] if is_link else style.link
        yield from _split(found["named"], replace(style, link=link))
    elif address := found["between"] or found["bare"]:
        link = address if _OPENED.match(address) else style.link
        yield replace(style, text=address, link=link)
    elif found["bothed"] is not None:
        yield from _split(found["bothed"], replace(style, bold=True, italic=True))
    elif said := found["bold"] or found["bold_"]:
        yield from _split(said, replace(style, bold=True))
    elif said := found["struck"]:
        yield from _split(said, replace(style, struck=True))
    elif said := found["italic"] or found["italic_"]:
        yield from _split(said, replace(style, italic=True))
