"""Text broken into lines, for delegates that paint it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout


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


def _units(text: str, start: int, length: int) -> str:
    """A piece of a text, in Qt's counting."""
    encoded = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * (start + length)]
    return encoded.decode("utf-16-le", "replace").strip()
