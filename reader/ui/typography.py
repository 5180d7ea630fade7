"""How the text of a transcript is set: everything the reader may choose but its size."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

# What each kind of letter is on the systems we run on, the finest first.
_KINDS = {
    "serif": (
        "Charter",
        "Iowan Old Style",
        "Source Serif 4",
        "Georgia",
        "Cambria",
        "Noto Serif",
        "DejaVu Serif",
        "Liberation Serif",
    ),
    "sans": ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Liberation Sans"),
    "mono": ("Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "Liberation Mono"),
}
# Made for readers with dyslexia or low vision; offered where the machine has them.
READABLE = (
    "OpenDyslexic",
    "OpenDyslexic3",
    "Atkinson Hyperlegible",
    "Atkinson Hyperlegible Next",
    "Lexend",
    "Lexend Deca",
)
FACES = ("system", *_KINDS, *READABLE)
SMALLEST_POINTS, DEFAULT_POINTS, LARGEST_POINTS = 7.0, 12.0, 40.0
LINE_HEIGHTS = (1.2, 2.2)
MEASURES = (40, 120)
GAPS = (0.0, 2.0)


class Timestamps(Enum):
    """Which passages have their time beside them; the one pointed at has it in all but the last."""

    EVERY = "every"
    MINUTE = "minute"
    HOVER = "hover"
    OFF = "off"


class Speakers(Enum):
    """Where the name of a new speaker stands: beside the text, or at its beginning."""

    GUTTER = "gutter"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Typography:
    """``face`` is one of FACES; ``line_height`` counts the size of the font, ``gap``,
    which stands between passages, the height of a line, ``measure`` characters a line."""

    face: str = "system"
    line_height: float = 1.55
    measure: int = 74
    gap: float = 0.55
    timestamps: Timestamps = Timestamps.EVERY
    speakers: Speakers = Speakers.GUTTER
    coloured: bool = True


DEFAULT = Typography()


def installed_readable() -> tuple[str, ...]:
    """Those of READABLE that this machine has."""
    families = set(QFontDatabase.families())
    return tuple(name for name in READABLE if name in families)


def set_face(font: QFont, face: str, system: QFont) -> QFont:
    """``font`` in another face; in the system's own where the machine has nothing like it."""
    result = QFont(font)
    families = [] if face == "system" else _installed(_KINDS.get(face, (face,)))
    if not families and face == "mono":
        families = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
    result.setFamilies(families[:1] or system.families())
    return result


def _installed(names: tuple[str, ...]) -> list[str]:
    # Asked first: Qt warns of, and searches long for, a family that is not there.
    families = set(QFontDatabase.families())
    return [name for name in names if name in families]
