"""Snippets laid out: matches where they belong, in few lines, as plain text."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter

from reader.model import Hit, Snippet
from reader.ui.hits.snippets import MOST_LINES, SnippetLayout, row_text
from reader.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")
FAR = "lead in " * 60 + "needle and what follows it"


def hit(text: str, *words: str, speaker: str | None = None, start: float | None = 5.0) -> Hit:
    spans = tuple(sorted((text.index(w), text.index(w) + len(w)) for w in words))
    return Hit("a", "Show", "Title", "", 3, start, speaker, Snippet(text, spans))


def utf16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize(
    ("found", "begins"),
    [
        (hit("plain data quality here", "data quality"), "0:00:05"),
        (hit("🎉🎉 data 🎉 quality", "data", "quality"), "0:00:05"),
        (hit("𝒟ata and data", "data", speaker="Zoë 🎙"), "0:00:05"),
        (hit("data", "data", start=None), "¶ 4"),
    ],
)
def test_spans_stand_on_their_words_in_qt_units(found: Hit, begins: str) -> None:
    row = row_text(found)
    expected = [found.snippet.text[start:end] for start, end in found.snippet.spans]
    assert [utf16(row.text, *span) for span in row.spans] == expected
    assert row.text.startswith(begins)
    assert utf16(row.text, row.place, row.place + row.speaker).strip(": ") == (found.speaker or "")


def test_a_long_snippet_is_cut_and_says_so() -> None:
    laid = SnippetLayout(hit("data " + "and more words " * 60, "data"), QFont(), 240, LIGHT)
    assert laid.layout.lineCount() == MOST_LINES
    assert laid.layout.text().endswith("…")


def test_a_match_far_in_is_brought_into_view() -> None:
    laid = SnippetLayout(hit(FAR, "needle"), QFont(), 240, LIGHT)
    assert laid.layout.lineCount() <= MOST_LINES
    assert "… " in laid.layout.text()
    ((start, end),) = laid.row.spans
    assert utf16(laid.layout.text(), start, end) == "needle"


def test_markup_and_line_breaks_are_only_text() -> None:
    row = row_text(hit("<b>one</b>\ntwo &amp; three", "two"))
    assert "<b>one</b> two &amp; three" in row.text
    assert utf16(row.text, *row.spans[0]) == "two"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_matches_are_painted_on_amber(theme: Theme) -> None:
    assert amber(hit("some data here", "data"), theme) > 20
    assert amber(hit("some data here"), theme) == 0


def amber(found: Hit, theme: Theme) -> int:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(theme.side)
    painter = QPainter(image)
    SnippetLayout(found, QFont(), 280, theme).paint(painter, QPointF(5, 5))
    painter.end()
    wanted = theme.match.rgb()
    return sum(image.pixel(x, y) == wanted for x in range(300) for y in range(0, 100, 2))


def test_an_empty_snippet_still_has_its_place() -> None:
    laid = SnippetLayout(hit(""), QFont(), 240, LIGHT)
    assert laid.height > 0
    assert laid.layout.text().strip() == "0:00:05"
