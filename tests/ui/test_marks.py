"""The colours of annotations: text stays legible on them, and eyes tell them apart."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from reader.model import Color
from reader.ui.marks import line, tint
from reader.ui.theme import DARK, LIGHT, Theme

# Red, green and blue light, as eyes without the first, the second and the third kind of
# cones see them: Machado, Oliveira and Fernandes 2009, severity 1.0.
_EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(color: QColor) -> list[float]:
    channels = (color.redF(), color.greenF(), color.blueF())
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def contrast(one: QColor, other: QColor) -> float:
    """By WCAG 2.1."""
    light = [
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True))
        for x in (one, other)
    ]
    return (max(light) + 0.05) / (min(light) + 0.05)


def lab(light: list[float]) -> tuple[float, float, float]:
    """CIELAB of linear sRGB, for D65."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    f = []
    for row, w in zip(rows, white, strict=True):
        t = max(0.0, sum(a * b for a, b in zip(row, light, strict=True)) / w)
        f.append(t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def difference(one: QColor, other: QColor, eyes: str) -> float:
    seen = []
    for color in (one, other):
        light = linear(color)
        seen.append(lab([sum(a * b for a, b in zip(r, light, strict=True)) for r in _EYES[eyes]]))
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_is_legible_and_lines_are_seen(theme: Theme) -> None:
    for color in Color:
        assert contrast(theme.text, tint(color, theme)) >= 7, color
        assert contrast(line(color, theme), theme.ground) >= 3, color
        assert contrast(line(color, theme), theme.side) >= 3, color


@pytest.mark.parametrize("eyes", _EYES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_all_eyes_tell_the_colours_apart(theme: Theme, eyes: str) -> None:
    for one, other in combinations(Color, 2):
        lines = difference(line(one, theme), line(other, theme), eyes)
        tints = difference(tint(one, theme), tint(other, theme), eyes)
        assert max(lines, tints) >= 15, (one, other)
        assert difference(tint(one, theme), theme.match, eyes) >= 8, one
