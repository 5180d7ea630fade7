"""Titles broken into at most three lines."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from reader.ui.episodes.titles import TitleLines

TITLES = [
    "How the ML Community Has Evolved in 2021 with Demetrios Brinkmann and David Aponte",
    "Short",
    "",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikationsanlage",
    "機械学習コミュニティは二〇二一年にどのように進化したのかそして私たちはこれからどこへ",
    "many words " * 40,
    "<b>Bold</b>\ttabs   and spaces",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("width", [90, 180, 280])
@pytest.mark.usefixtures("qapp")
def test_lines_fit_and_lose_nothing_but_the_end(title: str, width: int) -> None:
    font = QFont()
    lines = TitleLines(font).broken(title, width, 20)
    metrics = QFontMetricsF(font)
    assert 1 <= len(lines) <= 3
    for number, line in enumerate(lines):
        assert metrics.horizontalAdvance(line) <= width - (0 if number else 20) + 3
    kept = "".join("".join(lines).split()).rstrip("…")
    whole = "".join(title.split())
    if "…" not in "".join(lines):
        assert kept == whole
    elif len(lines) == 3 and "…" not in lines[0] + lines[1]:
        assert whole.startswith(kept)


@pytest.mark.usefixtures("qapp")
def test_a_title_that_fits_is_one_line() -> None:
    assert TitleLines(QFont()).broken("Two words", 1000, 0) == ["Two words"]
