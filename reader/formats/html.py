"""Pages: a saved podscripts.co page, and Podcasting 2.0 HTML.

    <cite>Name:</cite> <time>1:05</time> <p>What was said.</p>

of which each may be missing, and the time may stand inside of the ``<p>``. No
other page is a transcript, and what is in scripts and styles never is text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.formats import podscripts
from reader.formats.base import Details, Format, Reading
from reader.formats.links import web_address
from reader.formats.names import split_number
from reader.formats.times import clean_time
from reader.model import Segment, parse_timestamp

_HEAD = 4000
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,20}"
    r"<(?:!doctype\s+html|html|head|body|title|meta|cite|time|p|div|section|article|main|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_TEXT = ["script", "style", "noscript", "template", "iframe", "svg", "head"]
_STAMP = re.compile(r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?")
_ABOUT = re.compile(r"^(?:the )?transcript (?:of|for):? +", re.IGNORECASE)
_NUMBERED_SHOW = re.compile(r"(.*\S) #(\d{1,4})")
# Pages that were made from Markdown may have left it so: \[laughter\]. Ours are not.
_ESCAPED = re.compile(r"\\\[([^\[\]\\]*)\\\]")
_OURS = "meta[name=generator][content='Transcript Reader']"
_ADDRESSES = (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content"))
# Elements that may stay open, and so do not count as nesting.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_FLAT = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|tr|th|"
    r"tbody|thead|tfoot|option",
    re.IGNORECASE,
)
_DEEPEST = 512


def sniff(text: str) -> bool:
    """Whether the text begins as a page, or as a piece of one, does."""
    return bool(_PAGE.match(text[: _HEAD * 10]))


def read(text: str) -> Reading:
    """The transcript in the page; raises ValueError where it has none."""
    if _nesting(text) > _DEEPEST:
        raise ValueError("this page is nested too deeply to be read")
    tree = LexborHTMLParser(text)
    details = _details(tree)
    address = _address(tree)
    is_ours = tree.css_first(_OURS) is not None
    tree.strip_tags(_NO_TEXT)
    for line_break in tree.css("br"):
        line_break.replace_with(" ")
    blocks = tree.css(".podcast-transcript .single-sentence")
    if blocks:
        details = _podscripts_details(tree) or details
    segments = tuple(_blocks(tree, blocks) if blocks else _paragraphs(tree))
    if not is_ours:
        segments = tuple(_unescaped(segment) for segment in segments)
    if not segments:
        raise ValueError("this page holds no transcript")
    return Reading(segments, replace(details, url=address))


def _unescaped(segment: Segment) -> Segment:
    return replace(segment, text=_ESCAPED.sub(r"[\1]", segment.text))


def _nesting(text: str) -> int:
    """How many elements are open at most; deep nesting takes the parser long."""
    depth = deepest = 0
    for closing, name in _TAG.findall(text):
        if not _FLAT.fullmatch(name):
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


# --- podscripts.co ---


def _blocks(tree: LexborHTMLParser, blocks: list[LexborNode]) -> Iterator[Segment]:
    for advertisement in tree.css(".waldo-display-unit"):
        advertisement.remove()
    for block in blocks:
        said = " ".join(_words(part) for part in block.css(".pod_text"))
        if text := " ".join(said.split()):
            yield Segment(text, _stamp(block.css_first(".pod_timestamp_indicator")))


def _podscripts_details(tree: LexborHTMLParser) -> Details | None:
    heading, day = tree.css_first("h1"), tree.css_first(".episode_date")
    if heading is None:
        return None
    return podscripts.read_header(f"{_words(heading)}\n{_words(day) if day else ''}")


# --- Podcasting 2.0 ---


def _paragraphs(tree: LexborHTMLParser) -> Iterator[Segment]:
    """Each ``<p>`` that has words, in those parts of the page that have speakers or times."""
    marks = tree.css("cite, time, p")
    places = {place for node in marks if (place := _transcript_place(node)) is not None}
    if not places and _only_paragraphs(tree):
        places = {node.parent.mem_id for node in marks if node.parent is not None}
    speaker, start = None, None
    for node in marks:
        if node.tag == "cite" and not _inside_paragraph(node):
            speaker = _speaker(node)
        elif node.tag == "time" and not _inside_paragraph(node):
            start = _stamp(node)
        elif node.tag == "p" and node.parent is not None and node.parent.mem_id in places:
            within = _take(node, "time")
            name = _take(node, "cite", "strong > cite")
            speaker = (name and _speaker(name)) or speaker
            if text := _words(node, leave=(within, name)):
                yield Segment(text, _stamp(within) if within else start, None, speaker)
                start = None


def _transcript_place(node: LexborNode) -> int | None:
    """The element whose ``<p>`` are speech, told from a speaker or a time beside or in one."""
    parent = node.parent
    if parent is None or node.tag == "p" or (node.tag == "time" and _stamp(node) is None):
        return None
    if parent.tag == "p":
        named = node.tag == "time" or _words(node).endswith(":")
        return parent.parent.mem_id if named and parent.parent is not None else None
    after = node.next
    while after is not None and not after.is_element_node:
        after = after.next
    return parent.mem_id if after is not None and after.tag in ("p", "time", "cite") else None


def _only_paragraphs(tree: LexborHTMLParser) -> bool:
    """Whether the page is nothing but paragraphs and headings."""
    body = tree.body
    tags = {node.tag for node in body.iter()} if body is not None else set()
    return "p" in tags and tags <= {"p", "h1", "h2", "h3", "hr", "cite", "time"}


def _inside_paragraph(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag == "p"


def _take(paragraph: LexborNode, tag: str, *_others: str) -> LexborNode | None:
    """A time that is one, or a name before a colon, in a paragraph."""
    found = paragraph.css_first(tag)
    if found is None or (tag == "time" and _stamp(found) is None):
        return None
    return found if tag == "time" or _words(found).endswith(":") else None


def _speaker(node: LexborNode) -> str | None:
    return _words(node).rstrip(": ") or None


def _stamp(node: LexborNode | None) -> float | None:
    found = _STAMP.search(_words(node)) if node is not None else None
    return clean_time(parse_timestamp(found.group())) if found else None


def _words(node: LexborNode, leave: tuple[LexborNode | None, ...] = ()) -> str:
    for part in leave:
        if part is not None:
            part.replace_with(" ")
    return " ".join(node.text().split())


def _address(tree: LexborHTMLParser) -> str:
    """Where the page says that it is from."""
    for selector, attribute in _ADDRESSES:
        node = tree.css_first(selector)
        if node is not None and (url := web_address(node.attributes.get(attribute) or "")):
            return url
    return ""


def _details(tree: LexborHTMLParser) -> Details:
    heading = tree.css_first("title") or tree.css_first("h1")
    title = _ABOUT.sub("", _words(heading)) if heading is not None else ""
    root = tree.css_first("html")
    language = (root.attributes.get("lang") if root is not None else None) or None
    if numbered := _NUMBERED_SHOW.fullmatch(title):
        return Details(show=numbered[1], number=numbered[2], title=title, language=language)
    number, rest = split_number(title)
    return Details(number=number, title=rest, language=language)


FORMATS = (Format("HTML", sniff, read),)
