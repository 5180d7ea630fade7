"""Where a run of characters stands on a line, which in mixed text may be in several places."""

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtGui import QTextLine

from reader.ui.direction import has_right_to_left

# Where a piece begins and ends on its line, in pixels.
Ends = tuple[float, float]


def line_stretches(line: QTextLine, text: str, start: int, end: int) -> Iterator[Ends]:
    """Left and right ends, in the coordinates of the line's layout, none of them empty.

    ``start`` and ``end`` are UTF-16 positions of the block, whose ``text`` Qt has in it.
    """
    start, end = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    natural = line.naturalTextRect()
    mixed = has_right_to_left(text)
    ends = _glyphs(line, start, end) if mixed else [(_x(line, start), _x(line, end))]
    for piece in _joined(ends):
        # A space at the end of a line hangs over its edge.
        left, right = max(piece[0], natural.left()), min(piece[1], natural.right())
        if right > left:
            yield left, right


def _glyphs(line: QTextLine, start: int, end: int) -> Iterator[Ends]:
    # Where a caret stands says little here: at a change of direction it has two places.
    for run in line.glyphRuns(start, end - start) if end > start else ():
        yield run.boundingRect().left(), run.boundingRect().right()


def _joined(pieces: Iterable[Ends]) -> Iterator[Ends]:
    """Pieces that touch, in one."""
    last: Ends | None = None
    for left, right in sorted((min(piece), max(piece)) for piece in pieces):
        if last is not None and left <= last[1] + 0.5:
            last = last[0], max(last[1], right)
            continue
        if last is not None:
            yield last
        last = left, right
    if last is not None:
        yield last


def _x(line: QTextLine, position: int) -> float:
    # It returns the position too, which the stubs do not know.
    return cast(tuple[float, int], line.cursorToX(position))[0]
