"""Selections in passages and code points, from and to Qt's cursors."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.model import Passage
from reader.ui.transcript.positions import PassageRange, to_code_points, to_utf16


def read_selection(cursor: QTextCursor, passages: Sequence[Passage]) -> PassageRange | None:
    """What a cursor has selected; None if that is nothing."""
    if not passages or not cursor.hasSelection():
        return None
    document = cursor.document()
    first, first_offset = _passage_at(document, passages, cursor.selectionStart())
    last, last_offset = _passage_at(document, passages, cursor.selectionEnd())
    return PassageRange(first, first_offset, last, last_offset)


def make_cursor(
    document: QTextDocument, passages: Sequence[Passage], selection: PassageRange
) -> QTextCursor:
    """A cursor that selects a range, its caret at the end."""
    cursor = QTextCursor(document)
    anchor = _position(document, passages, selection.first, selection.first_offset)
    end = _position(document, passages, selection.last, selection.last_offset)
    cursor.setPosition(anchor)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def trimmed(passages: Sequence[Passage], selection: PassageRange) -> PassageRange | None:
    """A selection without the white space at its ends; None where there is nothing else."""
    parts = _parts(passages, selection)
    said = [number for number, part in enumerate(parts) if part.strip()]
    if not said:
        return None
    first, last = said[0], said[-1]
    begin = selection.first_offset if first == 0 else 0
    begin += len(parts[first]) - len(parts[first].lstrip())
    end = selection.first_offset if last == 0 else 0
    end += len(parts[last].rstrip())
    return PassageRange(selection.first + first, begin, selection.first + last, end)


def selected_text(passages: Sequence[Passage], selection: PassageRange) -> str:
    """The selected words, with an empty line between passages."""
    return "\n\n".join(_parts(passages, selection))


def _parts(passages: Sequence[Passage], selection: PassageRange) -> list[str]:
    """What is selected of each passage."""
    parts = [passage.text for passage in passages[selection.first : selection.last + 1]]
    parts[-1] = parts[-1][: selection.last_offset]
    parts[0] = parts[0][selection.first_offset :]
    return parts


def _passage_at(
    document: QTextDocument, passages: Sequence[Passage], position: int
) -> tuple[int, int]:
    block = document.findBlock(position)
    number = block.blockNumber()
    return number, to_code_points(passages[number].text, position - block.position())


def _position(
    document: QTextDocument, passages: Sequence[Passage], number: int, offset: int
) -> int:
    number = max(0, min(number, len(passages) - 1))
    block = document.findBlockByNumber(number)
    return block.position() + to_utf16(passages[number].text, offset)
