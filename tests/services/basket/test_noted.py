"""What the Markdown of a note means in files that are no Markdown."""

import io
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from selectolax.lexbor import LexborHTMLParser

from reader.model import BasketItem
from reader.services.basket import BASKET_FORMATS
from reader.services.basket.noted import Kind, Line, Piece, blocks, read_note

Items = tuple[BasketItem, ...]

NOTE = """\
## To do
See **the *whole* talk** and `a<b`, [page](https://example.org/a_(b)?x=1&y="2").
<script>alert("1")</script> ![a cat](file:///etc/passwd) [no](javascript:alert(1))

- one
- [x] done
3. three
4. four

> She said
> so

```
if x:
    y = "*z*"
```
"""


def pieces(text: str) -> tuple[Piece, ...]:
    (line,) = read_note(text)
    return line.pieces


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("*a*", (Piece("a", italic=True),)),
        ("_a_ b", (Piece("a", italic=True), Piece(" b"))),
        ("**a**", (Piece("a", bold=True),)),
        ("__a__", (Piece("a", bold=True),)),
        ("***a***", (Piece("a", bold=True, italic=True),)),
        ("~~a~~", (Piece("a", struck=True),)),
        ("`a*b*`", (Piece("a*b*", code=True),)),
        ("```a```", (Piece("a", code=True),)),
        ("``a`b``", (Piece("a`b", code=True),)),
        ("`a``", (Piece("`a``"),)),
        ("**a *b* c**", (Piece("a ", True), Piece("b", True, True), Piece(" c", True))),
        ("2 * 3 * 4", (Piece("2 * 3 * 4"),)),
        ("a_b_c * d*", (Piece("a_b_c * d*"),)),
        ("*open", (Piece("*open"),)),
        (r"\*a\* \d", (Piece("*"), Piece("a"), Piece("*"), Piece(r" \d"))),
        (
            "[a *b*](http://x.y)",
            (Piece("a ", link="http://x.y"), Piece("b", False, True, link="http://x.y")),
        ),
        ('[a](http://x.y "title")', (Piece("a", link="http://x.y"),)),
        ("<mailto:a@b.c>", (Piece("mailto:a@b.c", link="mailto:a@b.c"),)),
        (
            "see https://x.y/z.",
            (Piece("see "), Piece("https://x.y/z", link="https://x.y/z"), Piece(".")),
        ),
        ("[a](javascript:b)", (Piece("a"),)),
        ("![a](http://x.y/z.png)", (Piece("a"),)),
        ("<b>a</b> &amp;", (Piece("<b>a</b> &amp;"),)),
    ],
)
def test_styles_in_a_line(text: str, said: tuple[Piece, ...]) -> None:
    assert pieces(text) == said


def test_lines_and_blocks() -> None:
    kinds = [(block[0].kind, [line.text for line in block]) for block in blocks(NOTE)]
    assert kinds == [
        (Kind.HEADING, ["To do"]),
        (
            Kind.TEXT,
            [
                "See the whole talk and a<b, page.",
                '<script>alert("1")</script> a cat no',
            ],
        ),
        (Kind.BULLET, ["one"]),
        (Kind.TEXT, ["\N{BALLOT BOX WITH CHECK} done"]),
        (Kind.NUMBER, ["three", "four"]),
        (Kind.QUOTE, ["She said", "so"]),
        (Kind.CODE, ["if x:", '    y = "*z*"']),
    ]
    assert list(blocks("")) == list(blocks(" \n\n")) == []
    one, two = read_note("one\n\ntwo")
    assert (one, two) == (
        Line(Kind.TEXT, (Piece("one"),), 0, True),
        Line(Kind.TEXT, (Piece("two"),), 0, True),
    )


def test_a_page_shows_it_and_lets_no_html_in(items: Items) -> None:
    text = BASKET_FORMATS["html"].write((replace(items[0], note=NOTE),)).decode()
    note = LexborHTMLParser(text).css_first(".note")
    assert not note.css("script, img")
    assert [a.attributes["href"] for a in note.css("a")] == ['https://example.org/a_(b)?x=1&y="2"']
    assert note.css_first("strong em").text() == "whole"
    assert note.css_first("ol").attributes["start"] == "3"
    assert [item.text() for item in note.css("li")] == ["one", "three", "four"]
    assert note.css_first("pre").text() == 'if x:\n    y = "*z*"'
    assert '<script>alert("1")</script> a cat' in note.text()


def written(items: Items, note: str) -> Document:
    made = BASKET_FORMATS["docx"].write((replace(items[0], note=note),))
    return docx.Document(io.BytesIO(made))


def test_a_word_document_has_its_styles(items: Items) -> None:
    lines = written(items, NOTE).paragraphs[4:]
    assert [(p.style.name, p.text) for p in lines] == [
        ("Normal", "To do"),
        ("Normal", "See the whole talk and a<b, page."),
        ("Normal", '<script>alert("1")</script> a cat no'),
        ("List Bullet", "one"),
        ("Normal", "\N{BALLOT BOX WITH CHECK} done"),
        ("Normal", "3. three"),
        ("Normal", "4. four"),
        ("Normal", "She said"),
        ("Normal", "so"),
        ("Normal", "if x:"),
        ("Normal", '    y = "*z*"'),
    ]
    assert lines[0].runs[0].bold
    bold = [(run.text, run.italic) for run in lines[1].runs if run.bold]
    assert bold == [("the ", None), ("whole", True), (" talk", None)]
    assert [link.address for link in lines[1].hyperlinks] == ['https://example.org/a_(b)?x=1&y="2"']
    assert (
        written(items, "zero\x00width").paragraphs[4].text == "zero\N{REPLACEMENT CHARACTER}width"
    )
    rtl = written(items, "**مرحبا**").paragraphs[4]
    assert rtl.runs[0].font.rtl


def test_markdown_and_json_keep_a_note_to_the_letter(items: Items) -> None:
    with_note = (replace(items[0], note=NOTE.strip()),)
    assert NOTE.strip() in BASKET_FORMATS["markdown"].write(with_note).decode()
    assert b"\\u" not in BASKET_FORMATS["json"].write(with_note)


@pytest.mark.parametrize("piece", ["*a ", "**a *b ", "[", "_a ", "![](", "<a:", "[a](b", "\\*"])
def test_what_is_never_closed_stays_text(piece: str) -> None:
    text = (piece * 3000).strip()
    assert "".join(p.text for p in pieces(text)).replace("\\", "") == text.replace("\\", "")


@pytest.mark.parametrize("run", ["a" * 100_000, " " * 100_000 + "x", 'a "' + "b" * 100_000])
def test_an_address_that_never_ends_stays_text(run: str) -> None:
    assert "".join(p.text for p in pieces(f"[name]({run}")) == f"[name]({run}"
