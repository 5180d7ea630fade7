"""Dates and lengths in words."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont

from reader.ui.facts import length_text, long_date, scaled_font


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_GB", "6 July 2021"),
        ("en_US", "July 6, 2021"),
        ("C", "6 July 2021"),
        ("de_DE", "6. Juli 2021"),
        ("fr_FR", "6 juillet 2021"),
        ("es_ES", "6 de julio de 2021"),
        ("da_DK", "6. juli 2021"),
        ("ja_JP", "2021年7月6日"),
        ("zh_CN", "2021年7月6日"),
        ("hu_HU", "2021. július 6."),
    ],
)
def test_a_long_date_has_no_weekday(locale: str, text: str) -> None:
    assert long_date(date(2021, 7, 6), QLocale(locale)) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "1 min"),
        (3079.0, "51 min"),
        (3599.0, "1 h"),
        (3600.0, "1 h"),
        (3900.0, "1 h 5 min"),
        (90000.0, "25 h"),
    ],
)
def test_a_length_is_rounded_to_minutes(seconds: float, text: str) -> None:
    assert length_text(seconds) == text


def test_fonts_scale_in_points_and_in_pixels() -> None:
    points, pixels = QFont(), QFont()
    points.setPointSizeF(10)
    pixels.setPixelSize(10)
    assert scaled_font(points, 1.5).pointSizeF() == 15
    assert scaled_font(pixels, 1.5, QFont.Weight.Bold).pixelSize() == 15
    assert scaled_font(pixels, 1.5, QFont.Weight.Bold).bold()
