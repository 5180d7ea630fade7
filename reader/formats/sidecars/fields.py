"""What both kinds of sidecars write: addresses, languages, text with markup."""

import html
import re
from urllib.parse import unquote, urlsplit

# In bytes: feeds of thousands of items, and videos with all their comments, take less.
LARGEST = 32_000_000
# A description that is longer holds more than one, in characters.
_LONGEST = 20_000

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.DOTALL)
_NEW_LINE = re.compile(r"<(?:br|/?p|/?div|/?li|/?[uo]l|/?h[1-6]|/?tr|hr)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_GAP = re.compile(r"\n{3,}")


def check_size(data: bytes) -> None:
    """Raises ValueError where there is more than any sidecar holds."""
    if len(data) > LARGEST:
        raise ValueError("this file is larger than 32 MB, too large for one about an episode")


def language_code(text: str) -> str | None:
    """``en`` or ``pt-BR``; None for what is no such code."""
    return text.strip() if _LANGUAGE.fullmatch(text.strip()) else None


def file_name(address: str) -> str:
    """The last part of an address's path, decoded: ``One more.vtt``."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    return unquote(path).rstrip("/").rpartition("/")[2].strip()


def plain_lines(markup: str) -> str:
    """The words of some HTML, or of plain text, in lines; an empty one parts paragraphs."""
    shown = _TAG.sub("", _NEW_LINE.sub("\n", _HIDDEN.sub(" ", markup)))
    lines = (" ".join(line.split()) for line in html.unescape(shown).split("\n"))
    return _GAP.sub("\n\n", "\n".join(lines)).strip()[:_LONGEST].rstrip()


def plain_line(markup: str) -> str:
    """The same on one line."""
    return " ".join(plain_lines(markup).split())
