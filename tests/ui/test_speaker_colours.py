"""Speakers' colours can be read wherever they stand, and stay with their names."""

import pytest
from PySide6.QtGui import QColor

from reader.ui.speaker_colours import assign, palette
from reader.ui.theme import DARK, LIGHT, Theme


def luminance(colour: QColor) -> float:
    """As WCAG 2.1 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_colour_passes_aa_on_all_that_names_stand_on(theme: Theme) -> None:
    for ground in (theme.ground, theme.selected):
        ratios = {colour.name(): contrast(colour, ground) for colour in palette(theme)}
        assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_both_themes_have_as_many_colours_all_different() -> None:
    for theme in (LIGHT, DARK):
        assert len({colour.name() for colour in palette(theme)}) == len(palette(LIGHT))


def test_a_name_has_its_colour_whoever_else_speaks() -> None:
    alone = assign(["Ann Example"])["Ann Example"]
    assert assign(["Ann Example", "Ben", "Cleo"])["Ann Example"] == alone
    assert assign(["ANN EXAMPLE"])["ANN EXAMPLE"] == alone


def test_as_many_as_there_are_colours_differ_and_more_have_one_too() -> None:
    names = [f"Speaker {number}" for number in range(25)]
    given = assign(names)
    count = len(palette(LIGHT))
    assert len({given[name] for name in sorted(names)[:count]}) == count
    assert set(given.values()) == set(range(count))
