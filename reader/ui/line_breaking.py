"""Text broken into lines, for delegates that paint it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextLine


def break_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """The text in lines of at most ``width`` pixels, the last of ``most`` elided."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid() and len(lines) <= most:
            line.setLineWidth(width)
            lines.append(_units(paragraph, line.textStart(), line.textLength()))
        layout.endLayout()
    if len(lines) > most:
        cut = f"{lines[most - 1]} {lines[most]}"
        metrics = QFontMetrics(font)
        shortened = metrics.elidedText(cut, Qt.TextElideMode.ElideRight, width)
        last = shortened if shortened != cut else f"{lines[most - 1]}…"
        lines[most - 1 :] = [last]
    return tuple(lines) if text else ()


def x_of(line: QTextLine, position: int) -> float:
    """How far from the left of the text a character begins, in pixels."""
    # PySide6 returns (x, cursor position) here, whatever its type stubs say.
    x: object = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)  # type: ignore[arg-type]


def _units(text: str, start: int, length: int) -> str:
    """A piece of a text, in Qt's counting."""
    encoded = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * (start + length)]
    return encoded.decode("utf-16-le", "replace").strip()
