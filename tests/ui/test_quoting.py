"""Copying in the window: words, quotes, timestamps, links."""

from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from reader.model import Segment
from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from conftest import User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_WORDS = "It began with the quality of the data, which nobody had looked after for a year. " * 3
HOSTILE = '<b>bold</b> <img src="file:///x.png"> & [link](http://x) *star* {0} %1'


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    qapp.clipboard().clear()


@pytest.fixture
def talk(make_folder: Callable[..., Path]) -> Path:
    """Two people, one of them with a name that looks like markup; and an untimed episode."""
    return make_folder(
        (
            {"title": HOSTILE, "show": "<i>Show</i>", "number": "7", "date": date(2021, 7, 6)},
            [
                Segment(f"First {_WORDS}", 0.0, 9.0, "Ann <a>"),
                Segment(f"Second {HOSTILE} {_WORDS}", 10.0, 19.5, "Bob & Co"),
                Segment(f"Third {_WORDS}", 3723.0, 3730.0, "Bob & Co"),
            ],
        ),
        (
            {"title": "Untimed", "show": "Z", "date": date(2020, 9, 8)},
            [Segment(f"Number {n} {_WORDS}") for n in range(5)],
        ),
    )


def clipboard() -> QMimeData:
    return QApplication.clipboard().mimeData()


def kinds() -> tuple[str, str, str]:
    """What the clipboard holds as plain text, as HTML, as Markdown."""
    data = clipboard()
    return data.text(), data.html(), bytes(data.data("text/markdown").data()).decode()


def test_the_current_passage_is_quoted_in_three_kinds(user: "User", window: MainWindow) -> None:
    user.click_timestamp(window, 2)
    window.pane.setFocus()
    user.press(window, Qt.Key.Key_C, _CTRL | _SHIFT)
    words = window.reading.shown.transcript.passages[2].text
    plain, html, markdown = kinds()
    link = f"transcript-reader://episode/{window.reading.shown.episode.id}?t=75&text=I+m+Steph"
    link += "+Locke+CEO"
    assert plain.startswith(f"“{words}”\n— “How the ML Community")
    assert plain.endswith(f"2x27, 6 July 2021, 0:01:15\n{link}")
    document = QTextDocument()
    document.setHtml(html)
    assert words in document.toPlainText()
    assert f'<a href="{escape(link)}">0:01:15</a>' in html
    assert markdown.startswith(f"> {words}")
    assert markdown.endswith(f"[0:01:15]({link})")
    assert {"text/plain", "text/html", "text/markdown"} <= set(clipboard().formats())
    assert user.label(window, "momentText") == "Copied quote · 0:01:15"


def test_selected_words_are_quoted_with_the_range_of_their_times(user: "User", talk: Path) -> None:
    window = user.open(talk)
    window.pane.select(PassageRange(1, 0, 2, 5))
    user.do(window, "copyQuote")
    plain, _, _ = kinds()
    assert plain.startswith("“Second <b>bold</b>")
    assert "Third”" in plain
    assert "Bob & Co, “<b>bold</b>" in plain
    assert "0:00:10–1:02:10" in plain
    assert "?t=10" in plain


def test_words_of_two_speakers_name_each(user: "User", talk: Path) -> None:
    window = user.open(talk)
    window.pane.select(PassageRange(0, 0, 1, 6))
    user.do(window, "copyQuote")
    plain, html, markdown = kinds()
    assert plain.startswith("“Ann <a>: First")
    assert "Bob & Co: Second”" in plain
    assert "<p>Bob &amp; Co: Second</p>" in html
    assert "Ann \\<a\\>: First" in markdown


def test_nothing_of_a_file_is_markup_on_the_clipboard(user: "User", talk: Path) -> None:
    window = user.open(talk)
    user.click_timestamp(window, 1)
    user.do(window, "copyQuote")
    _, html, markdown = kinds()
    document = QTextDocument()
    document.setHtml(html)
    assert HOSTILE in document.toPlainText()
    assert "<img" not in html
    assert html.count("<a ") == 1
    assert "<b>" not in html
    assert "\\<img" in markdown
    assert "\\[link\\]" in markdown


def test_control_c_copies_the_selected_words_alone(user: "User", talk: Path) -> None:
    window = user.open(talk)
    window.pane.setFocus()
    window.pane.select(PassageRange(1, 0, 1, 18))
    user.press(window, Qt.Key.Key_C, _CTRL)
    assert clipboard().text() == "Second <b>bold</b>"
    assert clipboard().formats() == ["text/plain"]
    window.hits.focus_list()
    window.episodes.focus_list()
    window.pane.select(PassageRange(0, 0, 0, 5))
    user.press(window, Qt.Key.Key_C, _CTRL)
    assert clipboard().text() == "First"


def test_control_c_in_the_search_bar_copies_from_the_search_bar(
    user: "User", window: MainWindow
) -> None:
    window.pane.select(PassageRange(0, 0, 0, 7))
    user.search(window, "data", "episode")
    bar = window.findChild(QLineEdit, "searchBar")
    bar.selectAll()
    user.press(window, Qt.Key.Key_C, _CTRL)
    assert clipboard().text() == "data"


def test_copying_needs_a_selection_and_says_so(user: "User", window: MainWindow) -> None:
    assert not window.commands.copy.isEnabled()
    window.pane.select(PassageRange(0, 0, 0, 7))
    assert window.commands.copy.isEnabled()
    user.do(window, "copy")
    assert clipboard().text() == "Welcome"


def test_a_selection_of_no_words_quotes_the_passage(user: "User", window: MainWindow) -> None:
    passages = window.reading.shown.transcript.passages
    window.pane.select(PassageRange(2, len(passages[2].text), 3, 0))
    user.do(window, "copyQuote")
    assert passages[2].text in clipboard().text()
    assert "0:01:15" in clipboard().text()


def test_an_untimed_episode_is_cited_by_passage(user: "User", talk: Path) -> None:
    window = user.open(talk)
    user.do(window, "nextEpisode")
    user.click_timestamp(window, 1)
    user.do(window, "copyQuote")
    plain, html, markdown = kinds()
    for kind in (plain, html, markdown):
        assert "passage 2" in kind
        assert "?p=2" in kind
    user.do(window, "copyTimestamp")
    assert clipboard().text() == "¶ 2"
    window.pane.select(PassageRange(1, 0, 3, 8))
    user.do(window, "copyQuote")
    assert "passages 2–4" in clipboard().text()


def test_timestamp_and_link_are_copied_and_the_link_leads_back(
    user: "User", window: MainWindow
) -> None:
    user.click_timestamp(window, 2)
    user.do(window, "copyTimestamp")
    assert clipboard().text() == "0:01:15"
    assert user.label(window, "momentText") == "Copied 0:01:15"
    user.do(window, "copyLink")
    assert user.label(window, "momentText") == "Copied link · 0:01:15"
    link = clipboard().text()
    user.do(window, "nextEpisode")
    window.open_link(link)
    user.settle(window)
    assert user.label(window, "momentText") == "0:01:15"
    assert window.pane.highlights.marked == 2


def test_a_hit_is_quoted_where_it_stands(user: "User", window: MainWindow) -> None:
    user.search(window, '"data quality"')
    user.press(window, Qt.Key.Key_Return)
    hit = window.hits.hit_at(window.hits.current())
    user.do(window, "copyQuote")
    assert window.reading.shown.transcript.passages[hit.passage].text in clipboard().text()


def test_nothing_can_be_typed_dropped_or_pasted_into_the_text(
    user: "User", window: MainWindow
) -> None:
    pane = window.findChild(QPlainTextEdit, "transcriptPane")
    before = pane.toPlainText()
    QApplication.clipboard().setText("intruder")
    pane.setFocus()
    user.press(window, Qt.Key.Key_V, _CTRL)
    user.press(window, Qt.Key.Key_X)
    user.press(window, Qt.Key.Key_Delete)
    assert pane.toPlainText() == before
    assert not pane.acceptDrops()
