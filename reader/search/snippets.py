"""A short piece of a passage around its matches."""

from collections.abc import Sequence

from reader.model import Snippet, Span

_CUT = "…"
# Line breaks and tabs become spaces one for one, so that spans stay true.
_SPACES = str.maketrans("\n\r\t\v\f", "     ")


def make_snippet(
    text: str, spans: Sequence[Span], width: int = 160, begin: int | None = None
) -> Snippet:
    """At most ``width`` characters of ``text`` around the densest cluster of ``spans``,
    or from ``begin`` on.

    Cut at words where it can be, with an ellipsis at each cut. The snippet's
    spans are relative to it; a span that is longer than the snippet is cut too.
    """
    text = text.translate(_SPACES)
    if len(text) <= width:
        return Snippet(text, tuple(spans))
    room = max(1, width - 2 * len(_CUT))
    if begin is None:
        first, last = _best_cluster(text, spans, room)
    else:
        first, last = begin, min(begin + room, len(text))
    start, end = _cut_at_words(text, *_window(text, first, last, room), first, last)
    before = _CUT if start > 0 else ""
    after = _CUT if end < len(text) else ""
    offset = start - len(before)
    inside = tuple(
        (max(a, start) - offset, min(b, end) - offset) for a, b in spans if a < end and b > start
    )
    return Snippet(before + text[start:end] + after, inside)


def _best_cluster(text: str, spans: Sequence[Span], room: int) -> Span:
    """From the first to the last of the spans that fit: most different words, then most."""
    best, best_worth = (0, 0), (0, 0)
    for i, (start, end) in enumerate(spans):
        inside = [(a, b) for a, b in spans[i:] if b <= start + room] or [(start, start + room)]
        worth = len({text[a:b].casefold() for a, b in inside}), len(inside)
        if worth > best_worth:
            best, best_worth = (start, max(b for _, b in inside)), worth
        if end >= spans[-1][1]:
            break
    return best


def _window(text: str, first: int, last: int, room: int) -> Span:
    """``room`` characters with the cluster in the middle, inside the text."""
    middle = first - (room - (last - first)) // 2
    start = max(0, min(middle, len(text) - room))
    return start, min(len(text), start + room)


def _cut_at_words(text: str, start: int, end: int, first: int, last: int) -> Span:
    """Draw the window's ends in to word borders, but never into the cluster."""
    if start > 0 and not text[start - 1].isspace():
        space = text.find(" ", start, first)
        start = space if space >= 0 else start
    if end < len(text) and not text[end].isspace():
        space = text.rfind(" ", max(last, start + 1), end)
        end = space if space >= 0 else end
    while start < first and text[start].isspace():
        start += 1
    while end > max(last, start + 1) and text[end - 1].isspace():
        end -= 1
    return start, end
