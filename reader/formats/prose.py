"""Text that has nothing but paragraphs: Markdown and plain text without times or names.

It is what remains when no other family knows a text, so it must look like prose:
words in sentences, not a table, a log, a program or a list of files.
"""

import re
from collections.abc import Iterator

from reader.formats.base import Format, Reading
from reader.formats.turns.markdown import plain_markdown
from reader.model import Segment
from reader.model.passages import split_paragraphs

_FEWEST_WORDS = 10
_LOOKED_AT = 60_000
_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
_WORD = re.compile(r"[\"'“‘«¿¡(\[*_>#-]*[^\W\d_]+(?:['’.-][^\W\d_]+)*[.,;:!?…\"'”’»)\]*_—–-]*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_SYMBOLS = re.compile(r"[{}<>=;|\\/@$%^~`+\[\]()]|\w_\w|-->|::|\(\)")
# A rule, an image or a comment in Markdown.
_NO_WORDS = re.compile(r"^(?:\W*|!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\))$")
# A line beyond this many characters was not wrapped by hand: it is a paragraph.
_WRAPPED = 110


def sniff(text: str) -> bool:
    """Whether most of the text is words, with few of a program's signs among them."""
    looked = plain_markdown(_without_comments(text[:_LOOKED_AT]))
    unspaced = len(_UNSPACED.findall(looked))
    tokens = looked.split()
    words = sum(1 for token in tokens if _WORD.fullmatch(token[:60])) + unspaced // 2
    if words < _FEWEST_WORDS or len(_SYMBOLS.findall(looked)) * 25 > len(looked):
        return False
    if unspaced * 2 > sum(map(len, tokens)):
        return True
    plain = sum(1 for token in tokens if len(token) < 30)
    return words >= len(tokens) * 0.75 and plain >= len(tokens) * 0.97


def read(text: str) -> Reading:
    """A segment for each paragraph; raises ValueError where there is none."""
    paragraphs = _paragraphs(_without_comments(text))
    worded = (plain_markdown(part) for part in paragraphs if not _NO_WORDS.match(part.strip()))
    shown = (" ".join(part.split()) for part in worded)
    segments = tuple(Segment(part) for whole in shown if whole for part in _readable(whole))
    if not segments:
        raise ValueError("there are no words in this file")
    return Reading(segments)


def _without_comments(text: str) -> str:
    first, *rest = text.split("<!--")
    parted = (part.partition("-->") for part in rest)
    return first + "".join(f" {after}" if end else f"<!--{inside}" for inside, end, after in parted)


def _paragraphs(text: str) -> Iterator[str]:
    """Blocks between blank lines; where lines are long or headings, each by itself."""
    for block in _BLANK.split(text.strip("\n")):
        together: list[str] = []
        for line in block.split("\n"):
            heading = line.lstrip().startswith("#")
            if heading or len(line) > _WRAPPED:
                yield "\n".join(together)
                together = []
                yield line
            else:
                together.append(line)
        yield "\n".join(together)


def _readable(paragraph: str) -> Iterator[str]:
    """Whole, unless it is so long that it is the whole transcript in one piece."""
    return split_paragraphs(paragraph) if len(paragraph) > 6000 else iter((paragraph,))


FORMATS = (Format("prose", sniff, read),)
