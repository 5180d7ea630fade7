"""Notes as Markdown: what is shown of them, and that nothing is loaded for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWidgets import QMenu

from reader.services.basket.noted import read_note
from reader.ui.markdown import as_html, is_plain, links, note_document, plain_text
from reader.ui.markdown.menu import add_links
from reader.ui.markdown.texts import NoteTexts, PlainNote, RichNote
from reader.ui.theme import DARK, LIGHT

RICH = "# Bread\nIt *rises* **slowly**, see [here](https://example.org/a).\n\n- flour\n- `salt`\n"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Salt & pepper, 3 < 4", "Salt & pepper, 3 < 4"),
        ("one\ntwo", "one\ntwo"),
        ("*one*\ntwo", "one\ntwo"),
        ("__bold__ _slanted_ ~~gone~~ `code`", "bold slanted gone code"),
        ("# Head\n\ntext", "Head\ntext"),
        ("- a\n- b", "a\nb"),
        ("<b>raw</b> &amp; `x`", "<b>raw</b> & x"),
        ("<script>alert(1)</script> *x*", "<script>alert(1)</script> x"),
        ("![a cat](cat.png)", "a cat"),
        ("- [ ] **ask** Ann\n- [x] done", "\u2610 ask Ann\n\u2611 done"),
        ("\\*literal\\*", "*literal*"),
        ("", ""),
    ],
)
def test_what_a_note_says(note: str, said: str) -> None:
    assert plain_text(note) == said


def test_front_matter_and_tables_are_shown_as_they_are_written() -> None:
    assert "title: x" in plain_text("---\ntitle: x\n---\n*text*")
    assert "| a | b |" in plain_text("| a | b |\n|---|---|\n| *1* | 2 |")


@pytest.mark.parametrize(
    "note", ["2 * 3", "a_b", "1. one", "> said", "ann@example.org", "&eacute;"]
)
def test_whatever_may_be_markup_is_read_as_such(note: str) -> None:
    assert not is_plain(note)


@pytest.mark.parametrize("note", ["Check this.", "10 minutes in - or so", "Why? It's 3.5 \N{OWL}"])
def test_most_notes_are_plain(note: str) -> None:
    assert is_plain(note)


def test_headings_are_no_larger_and_links_have_the_accent() -> None:
    document = note_document(RICH, QFont(), DARK)
    block, sizes, colors = document.begin(), set(), set()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            form = at.fragment().charFormat()
            sizes.add(form.font().pointSizeF())
            colors |= {form.foreground().color().name()} if form.isAnchor() else set()
            at += 1
        block = block.next()
    assert len(sizes) == 1
    assert colors == {DARK.accent.name()}


def painted(note: str, theme=LIGHT, most: int = 20) -> QImage:
    texts = NoteTexts(most, theme)
    texts.use(QFont(), 260)
    shown = texts.shown(note)
    picture = QImage(260, max(1, shown.height), QImage.Format.Format_RGB32)
    picture.fill(theme.side)
    painter = QPainter(picture)
    shown.paint(painter, picture.rect(), theme.text)
    painter.end()
    return picture


def colors_of(picture: QImage) -> set[str]:
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in places}


def test_no_picture_is_opened_and_none_is_fetched(tmp_path: Path) -> None:
    pink = QColor("#ff00ff")
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(pink)
    file = tmp_path / "picture.png"
    assert image.save(str(file))
    server = QTcpServer()
    assert server.listen(QHostAddress.SpecialAddress.LocalHost)
    remote = f"http://127.0.0.1:{server.serverPort()}/picture.png"
    for address in (str(file), file.as_uri(), remote, f"<{file}>", ":/picture.png"):
        for note in (f"![seen]({address})", f"![seen][p]\n\n[p]: {address}"):
            assert plain_text(note).strip() == "seen"
            assert pink.name() not in colors_of(painted(note))
            assert "<img" not in as_html(note, LIGHT)
    server.waitForNewConnection(0)
    assert not server.hasPendingConnections()


def test_a_tool_tip_holds_no_markup_of_others() -> None:
    for note in ("<b>raw</b> & <img src=x>", "<b>raw</b> & <img src=x> *and* more"):
        tip = as_html(note, DARK)
        assert "<b>" not in tip
        assert "<img" not in tip
        assert "&lt;b&gt;raw" in tip
    assert "one<br>two" in as_html("one\ntwo", LIGHT)
    assert "font-weight" in as_html("**bold**", LIGHT)


@pytest.mark.parametrize("most", [1, 2, 3, 5])
def test_of_a_long_note_the_first_lines_are_shown(most: int) -> None:
    words = "\N{OWL} *nobody* reads all of this "
    for note in (words * 30, "- " + words + "\n- next" * 9, "**a**\n\n" * 9, f"{'*x*' * 200}"):
        texts = NoteTexts(most, LIGHT)
        texts.use(QFont(), 200)
        shown = texts.shown(note)
        assert isinstance(shown, RichNote)
        assert shown._document.toPlainText().endswith("…")
        blocks = shown._document.begin()
        lines = 0
        while blocks.isValid():
            lines += blocks.layout().lineCount()
            blocks = blocks.next()
        assert lines == most


def test_a_short_note_is_whole() -> None:
    assert "…" not in note_document("*one*\n\n- two", QFont(), LIGHT).toPlainText()
    texts = NoteTexts(3, LIGHT)
    texts.use(QFont(), 200)
    shown = texts.shown("*one*\n- two\n- three")
    assert shown._document.toPlainText() == "one\ntwo\nthree"
    plain = texts.shown("one\ntwo")
    assert isinstance(plain, PlainNote)
    assert plain.lines == ("one", "two")
    assert texts.height("one\ntwo") == 2 * QFontMetrics(QFont()).height()


def test_both_ways_of_painting_use_the_colours_of_the_theme() -> None:
    for note in ("plain", "**rich** [link](https://example.org)"):
        light, dark = painted(note, LIGHT), painted(note, DARK)
        assert light.size() == dark.size()
        assert LIGHT.text.name() in colors_of(light)
        assert DARK.text.name() in colors_of(dark)
    assert DARK.accent.name() in colors_of(dark)


def test_other_themes_widths_and_fonts_lay_out_anew() -> None:
    texts = NoteTexts(9, LIGHT)
    texts.use(QFont(), 400)
    note = "*It* is a long sentence, which needs lines. " * 3
    wide = texts.height(note)
    assert texts.known_height("another") is None
    texts.use(QFont(), 120)
    assert texts.known_height(note) is None
    assert texts.height(note) > wide
    first = texts.shown(note)
    texts.use_theme(DARK)
    assert texts.shown(note) is not first
    assert texts.known_height(note) == texts.height(note)


def test_only_so_many_documents_are_kept() -> None:
    texts = NoteTexts(5, LIGHT)
    texts.use(QFont(), 200)
    heights = [texts.height(f"*note* {number}") for number in range(450)]
    assert len(texts._shown) <= 200
    assert heights == [texts.known_height(f"*note* {number}") for number in range(450)]


def test_links_are_found_and_opened_on_purpose_only(monkeypatch) -> None:
    note = (
        "[a](https://example.org/a?b=1&c=2) www.example.org ann@example.org\n"
        "[bad](javascript:alert(1)) [file](file:///etc/passwd) <https://example.org/a?b=1&c=2>\n"
        "[own](transcript-reader://episode/0123456789abcdef)"
    )
    found = links(note)
    assert found == (
        "https://example.org/a?b=1&c=2",
        "http://www.example.org",
        "mailto:ann@example.org",
        "transcript-reader://episode/0123456789abcdef",
    )
    assert links("Nothing here") == ()
    opened, own = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    menu = QMenu()

    def open_own(address: str) -> bool:
        own.append(address)
        return address.startswith("transcript-reader:")

    add_links(menu, note, open_own)
    assert opened == own == []
    assert menu.actions()[0].text() == "Open https://example.org/a?b=1&&c=2"
    for action in menu.actions():
        action.trigger()
    assert opened == [QUrl(address) for address in found[:3]]
    assert own == list(found)


@pytest.mark.parametrize(
    "note",
    [
        RICH,
        "a **b *c* d** _e_ ~~f~~ `g*h` ![i](j.png) <b>k</b> 2 * 3 * 4 l_m_n",
        "# One #\n## Two\n- a\n- b\n\n1. c\n2. d\n\n> e",
        "one\ntwo\n\nthree \\*four\\* [five](https://example.org/a_(b))",
        "```\nx = '*y*'\n```\n- [x] done\n- [ ] not yet",
        "***both*** __bold__ snake_case_name *open **twice",
    ],
)
def test_the_window_and_the_files_of_the_basket_read_markdown_alike(note: str) -> None:
    said = [line.text for line in read_note(note)]
    shown = plain_text(note).split("\n")
    assert [line.rstrip() for line in shown if line.strip()] == said
