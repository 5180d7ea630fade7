"""Every pair of colours that is used together: WCAG 2.2 AA, 1.4.3 for text, 1.4.11 for marks."""

import pytest
from PySide6.QtGui import QColor

from reader.ui.theme import DARK, LIGHT, Theme

TEXT, MARK = 4.5, 3.0
GROUNDS = ("ground", "side", "bar", "selected", "line")
ON_TEXT = {
    # "line" is behind buttons that are pointed at or have the keyboard
    "text": (*GROUNDS, "selection", "match", "current"),
    "soft": GROUNDS,
    "accent": GROUNDS,
}
ON_MARKS = {
    "accent": ("ground", "side", "selected", "bar", "line"),  # focus, unread, progress, icons
    "soft": GROUNDS,  # icons, what is held of a scroll bar
    "ring": ("ground", "side", "bar"),  # the search bar's focus, ticks, the current match
    "thumb": ("ground", "side"),  # scroll bars
}


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG defines it."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(theme: Theme, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    found = []
    for name, grounds in pairs.items():
        for ground in grounds:
            ratio = contrast(getattr(theme, name), getattr(theme, ground))
            if ratio < least:
                found.append(f"{name} on {ground}: {ratio:.2f}")
    return found


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(theme: Theme) -> None:
    assert too_weak(theme, ON_TEXT, TEXT) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_mark_can_be_seen(theme: Theme) -> None:
    assert too_weak(theme, ON_MARKS, MARK) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_current_match_stands_out_by_its_edge(theme: Theme) -> None:
    assert contrast(theme.ring, theme.ground) >= MARK
    assert contrast(theme.current, theme.match) > 1.2


def test_the_measure_is_wcags() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)
