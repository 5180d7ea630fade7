"""Text with a few italics and links, written as plain text, Markdown or HTML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from reader.services.direction import is_right_to_left


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style."""

    text: str
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``is_block``: a long quotation, set apart from the text instead of in quotation marks."""

    runs: tuple[Run, ...]
    is_block: bool = False


def plain(paragraphs: Sequence[Paragraph]) -> str:
    """The text alone, a line between paragraphs."""
    return "\n\n".join("".join(run.text for run in p.runs) for p in paragraphs)


def markdown(paragraphs: Sequence[Paragraph]) -> str:
    """Markdown in which everything that is text stays text."""
    lines: list[str] = []
    was_block = False
    for paragraph in paragraphs:
        if lines:
            lines.append(">" if was_block and paragraph.is_block else "")
        text = _MARKDOWN_START.sub(r"\1\\\2", "".join(map(_markdown_run, paragraph.runs)))
        lines.append(f"> {text}" if paragraph.is_block else text)
        was_block = paragraph.is_block
    return "\n".join(lines)


def html(paragraphs: Sequence[Paragraph], language: str | None = None) -> str:
    """HTML; everything that is text is escaped. ``language`` is that of block quotations."""
    written = ""
    for paragraph in paragraphs:
        text = "".join(map(_html_run, paragraph.runs))
        side = ' dir="rtl"' if is_right_to_left(plain([paragraph])) else ""
        block = f"<blockquote{attributes(language, '')}>", "</blockquote>"
        before, after = block if paragraph.is_block else ("", "")
        written += f"{before}<p{side}>{text}</p>{after}"
    return written.replace(f"</blockquote><blockquote{attributes(language, '')}>", "")


def attributes(language: str | None, text: str) -> str:
    """``lang`` and ``dir`` of an element that holds the text, each only where it is needed."""
    said = f' lang="{escape(language)}"' if language else ""
    return said + (' dir="rtl"' if is_right_to_left(text) else "")


_MARKDOWN_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#&~|$"})
# What makes a list, or a heading of the line before it, where it begins a line.
_MARKDOWN_START = re.compile(r"^(\d*)([-+=.)])")


def markdown_text(text: str) -> str:
    """Text that stays text, and one line, in Markdown."""
    return _MARKDOWN_START.sub(r"\1\\\2", _escaped(" ".join(text.split())))


def markdown_address(address: str) -> str:
    """An address that ends where it should, between the brackets of a Markdown link."""
    return quote(address, safe="!#$%&'*+,/:;=?@[]~")


def _escaped(text: str) -> str:
    return text.translate(_MARKDOWN_MARKS)


def _markdown_run(run: Run) -> str:
    # Spaces inside the marks would undo them, and those around a run are kept.
    inner = run.text.strip()
    before, _, after = run.text.partition(inner) if inner else (run.text, "", "")
    text = _escaped(" ".join(inner.split()))
    text = f"*{text}*" if run.italic and inner else text
    text = f"[{text}]({markdown_address(run.link)})" if run.link else text
    return f"{before}{text}{after}"


def _html_run(run: Run) -> str:
    text = escape(run.text)
    text = f"<i>{text}</i>" if run.italic else text
    return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text
