"""Titles broken into lines by adding up the widths of words measured once.

A list of thousands needs the height of every row: laying out each title anew
is what would make it slow, and words repeat.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

MOST_LINES = 3
# A word, or one letter of a script that is written without spaces.
_PIECE = r"[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]\s*|[^\s\u2e80-\u9fff]+\s*"


class TitleLines:
    """Breaks titles in one font. All widths are logical pixels."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        known = self._widths.get(text)
        if known is None:
            known = self._widths[text] = self.metrics.horizontalAdvance(text)
        return known

    def broken(self, title: str, width: float, indent: float) -> list[str]:
        """At most three lines; the first begins ``indent`` to the right, the last is elided."""
        pieces: list[str] = re.findall(_PIECE, title)
        lines: list[str] = []
        line, room = "", width - indent
        for number, piece in enumerate(pieces):
            if line and self.width(piece.rstrip()) > room:
                if len(lines) == MOST_LINES - 1:
                    line += "".join(pieces[number:])
                    break
                lines.append(line.rstrip())
                line, room = "", width
            line += piece
            room -= self.width(piece)
        lines.append(line.rstrip())
        return [self._fitted(text, width - (0 if n else indent)) for n, text in enumerate(lines)]

    def _fitted(self, line: str, width: float) -> str:
        # Two pixels of grace: kerning makes a line differ a little from the sum of its words.
        if sum(self.width(piece) for piece in re.findall(_PIECE, line)) <= width + 2:
            return line
        return self.metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
