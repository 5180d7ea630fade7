"""The basket as a web page that stands alone: it loads and runs nothing."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from reader.model import BasketItem
from reader.services.basket.basket import quote_of
from reader.services.basket.noted import Kind, Line, Piece, blocks
from reader.services.direction import is_right_to_left
from reader.services.quoting import texts

_STYLE = """
:root {
  color-scheme: light dark;
  --text: #1f2328; --soft: #656b72; --page: #fdfdfc; --line: #dcdcd8; --link: #0b6e6e;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #dedfe1; --soft: #94999f; --page: #1d1e20; --line: #3a3c3f; --link: #6fc7c2 }
}
body { margin: 0; background: var(--page); color: var(--text); font: 17px/1.6 Georgia, serif }
main { max-width: 38em; margin: 0 auto; padding: 3em 1.5em 4em }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.25 }
h1 { font-size: 1.6em; margin: 0 0 1em }
h2 { font-size: 1.1em; margin: 2.5em 0 1em }
blockquote { margin: 0; padding: 0 0 0 1.1em; border-inline-start: 3px solid var(--line) }
blockquote[dir=rtl] { padding: 0 1.1em 0 0 }
section { margin: 1.8em 0 }
p { margin: 0 0 .6em; overflow-wrap: anywhere }
blockquote p:last-child, .web { font: .8em/1.5 system-ui, sans-serif; color: var(--soft) }
.web, .note { margin: .4em 0 0 1.1em }
.note ul, .note ol { margin: 0 0 .6em; padding-inline-start: 1.4em }
.note blockquote { margin: 0 0 .6em }
.note blockquote p:last-child { font: inherit; color: inherit; margin: 0 }
.note pre, .note code { font: .9em/1.5 ui-monospace, monospace; white-space: pre-wrap }
.note pre { margin: 0 0 .6em }
a { color: var(--link) }
cite { font-style: italic }
@media print {
  :root { --text: #000; --soft: #555; --page: #fff; --line: #999; --link: #000 }
  body { font-size: 11pt }
  main { max-width: none; padding: 0 }
  section { break-inside: avoid }
  h2 { break-after: avoid }
}
"""


def write_html(items: Sequence[BasketItem]) -> bytes:
    """The page, in UTF-8; everything that is text is escaped."""
    lines = [
        "<!DOCTYPE html>",
        "<html>",
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<title>Quotes</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        "<h1>Quotes</h1>",
    ]
    for _, group in groupby(items, key=lambda item: item.episode.id):
        several = list(group)
        title = several[0].episode.title
        lines.append(f"<h2{_side(title)}>{escape(title, quote=False)}</h2>")
        lines += map(_section, several)
    return "\n".join([*lines, "</main>", "</body>", "</html>", ""]).encode()


def _section(item: BasketItem) -> str:
    quote = quote_of(item)
    web = escape(quote.web_link)
    page = f'<p class="web"><a href="{web}">{web}</a></p>' if web else ""
    note = "".join(map(_block, blocks(item.note)))
    said = f'<div class="note"{_side(item.note)}>{note}</div>' if note else ""
    return f"<section>{texts.html(quote)}{page}{said}</section>"


def _block(lines: Sequence[Line]) -> str:
    """A part of a note, which is Markdown; nothing in it is taken for HTML."""
    kind, said = lines[0].kind, [_line(line) for line in lines]
    if kind is Kind.BULLET:
        return f"<ul>{''.join(f'<li>{text}</li>' for text in said)}</ul>"
    if kind is Kind.NUMBER:
        items = "".join(f"<li>{text}</li>" for text in said)
        return f'<ol start="{lines[0].number}">{items}</ol>'
    if kind is Kind.CODE:
        return f"<pre>{escape(chr(10).join(line.text for line in lines), quote=False)}</pre>"
    text = "<br>".join(said)
    text = f"<strong>{text}</strong>" if kind is Kind.HEADING else text
    return f"<blockquote><p>{text}</p></blockquote>" if kind is Kind.QUOTE else f"<p>{text}</p>"


def _line(line: Line) -> str:
    return "".join(map(_piece, line.pieces))


def _piece(piece: Piece) -> str:
    text = escape(piece.text, quote=False)
    for is_so, tag in (
        (piece.code, "code"),
        (piece.italic, "em"),
        (piece.bold, "strong"),
        (piece.struck, "del"),
    ):
        text = f"<{tag}>{text}</{tag}>" if is_so else text
    return f'<a href="{escape(piece.link)}">{text}</a>' if piece.link else text


def _side(text: str) -> str:
    return ' dir="rtl"' if is_right_to_left(text) else ""
