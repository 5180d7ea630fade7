"""What is written, word for word, for two quotes of one episode around one without times."""

import csv
import io
import json
from dataclasses import replace

import docx
import yaml
from docx.opc.constants import RELATIONSHIP_TYPE
from selectolax.lexbor import LexborHTMLParser

from reader.model import BasketItem
from reader.services.basket import BASKET_FORMATS
from reader.services.basket.copying import copy_all
from reader.services.quoting.names import FORMS
from reader.services.quoting.templates import Template

Items = tuple[BasketItem, ...]
SEA = "transcript-reader://episode/0123456789abcdef?t=151&text=Blue+waves"
WEB = "https://example.org/7?a=1&b=2#t=151"

MARKDOWN = f"""---
title: Quotes
quotes: 3
shows:
- Water & Co
tags:
- quotes
---

# Quotes

## The sea: =\\*waves\\*

> \\=Blue waves.
>
> — Ann, *The sea: =\\*waves\\**, Water \\& Co 7, 6 July 2021, \
[0:02:31–0:03:26]({SEA}) · [web]({WEB})

Use *this* <first>.
Twice.

## رمال

> رمل
>
> سارة: وريح
>
> — *رمال*, [passages 1–2](transcript-reader://episode/fedcba9876543210?p=1&text=%D8%B1%D9%85%D9%84)

## The sea: =\\*waves\\*

> \\<Foam\\> \\& \\[salt\\]
>
> — Ann, *The sea: =\\*waves\\**, Water \\& Co 7, 6 July 2021, \
[1:02:03](transcript-reader://episode/0123456789abcdef?t=3723&text=Foam+salt) · \
[web](https://example.org/7?a=1&b=2#t=3723)
"""

BIBTEX = """@misc{lee2021sea,
  author = {Lee, Ann},
  title = {{The sea: =*waves*}},
  howpublished = {Audio podcast episode, In \\emph{Water \\& Co}, no.~7},
  year = {2021},
  month = jul,
  day = {6},
  url = {https://example.org/7?a=1&b=2},
  note = {0:02:31–0:03:26, 1:02:03},
  annote = {Ann: “=Blue waves.” (0:02:31–0:03:26) Use *this* <first>. Twice. \
Ann: “<Foam> \\& [salt]” (1:02:03)},
}

@misc{episodefedcba98,
  title = {{رمال}},
  howpublished = {Audio podcast episode},
  note = {passages 1–2},
  annote = {“رمل سارة: وريح”},
}
"""

RIS = """TY  - SOUND
AU  - Lee, Ann
TI  - The sea: =*waves*
T2  - Water & Co
IS  - 7
PY  - 2021
DA  - 2021/07/06/
UR  - https://example.org/7?a=1&b=2
M3  - Podcast episode
N1  - Ann: “=Blue waves.” (0:02:31–0:03:26)
N1  - Use *this* <first>. Twice.
N1  - Ann: “<Foam> & [salt]” (1:02:03)
ER  - \n
TY  - SOUND
TI  - رمال
LA  - ar
M3  - Podcast episode
N1  - “رمل سارة: وريح” (passages 1–2)
ER  - \n
"""


def written(name: str, items: Items) -> str:
    return BASKET_FORMATS[name].write(items).decode()


def test_markdown(items: Items) -> None:
    assert written("markdown", items) == MARKDOWN
    assert yaml.safe_load(MARKDOWN.split("---")[1])["quotes"] == 3


def test_reference_managers(items: Items) -> None:
    assert written("bibtex", items) == BIBTEX
    assert written("ris", items) == RIS.replace("\n", "\r\n")


def test_two_episodes_with_one_key(items: Items) -> None:
    twin = replace(items[0], id="twin", episode=replace(items[0].episode, id="f" * 16))
    third = replace(twin, id="third", episode=replace(twin.episode, id="e" * 16))
    text = written("bibtex", (items[0], twin, third))
    keys = [line for line in text.splitlines() if line.startswith("@")]
    assert keys == ["@misc{lee2021sea,", "@misc{lee2021seab,", "@misc{lee2021seac,"]


def test_a_spreadsheet_computes_nothing(items: Items) -> None:
    text = written("csv", items)
    assert text.startswith("\ufeff")
    header, first, second, third = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    row = dict(zip(header, first, strict=True))
    assert row["quote"] == "'=Blue waves."
    assert (row["speaker"], row["start"], row["end"]) == ("Ann", "0:02:31", "0:03:26")
    assert (row["note"], row["link"], row["web"]) == (items[0].note, SEA, WEB)
    assert second[header.index("quote")] == "رمل\n\nسارة: وريح"
    assert third[0] == "<Foam> & [salt]"


def test_a_page_that_stands_alone(items: Items) -> None:
    text = written("html", items)
    page = LexborHTMLParser(text)
    assert [h.text() for h in page.css("h2")] == ["The sea: =*waves*", "رمال", "The sea: =*waves*"]
    assert [q.text() for q in page.css("blockquote > p:first-child")] == [
        "=Blue waves.",
        "رمل",
        "<Foam> & [salt]",
    ]
    assert [a.attributes["href"] for a in page.css("section:nth-of-type(1) a")] == [SEA, WEB]
    assert page.css_first(".note").html == (
        '<div class="note"><p>Use <em>this</em> &lt;first&gt;.<br>Twice.</p></div>'
    )
    assert page.css("blockquote")[1].attributes["dir"] == "rtl"
    assert not page.css("script, link, img, iframe")


def test_a_word_document(items: Items) -> None:
    document = docx.Document(io.BytesIO(BASKET_FORMATS["docx"].write(items)))
    said = [(p.style.name, p.text) for p in document.paragraphs]
    assert said[:6] == [
        ("Title", "Quotes"),
        ("Heading 1", "The sea: =*waves*"),
        ("Quote", "=Blue waves."),
        ("Normal", "— Ann, “The sea: =*waves*”, Water & Co 7, 6 July 2021, 0:02:31–0:03:26 · web"),
        ("Normal", "Use this <first>."),
        ("Normal", "Twice."),
    ]
    links = {
        known.target_ref
        for known in document.part.rels.values()
        if known.reltype == RELATIONSHIP_TYPE.HYPERLINK
    }
    assert {SEA, WEB} <= links


def test_an_empty_basket() -> None:
    for made in BASKET_FORMATS.values():
        assert isinstance(made.write(()), bytes)


def test_all_quotes_on_the_clipboard(items: Items) -> None:
    plain = copy_all(items, "plain").plain
    assert plain.startswith("“=Blue waves.”\n— Ann, ")
    assert plain.count("transcript-reader://") == 3
    assert len(json.loads(copy_all(items, "json").plain)) == 3
    assert len(json.loads(copy_all(items, "csl-json").plain)) == 3
    assert copy_all(items, "bibtex").plain == BIBTEX
    rich = copy_all(items, "rich")
    assert rich.html.count("<blockquote") == 3
    assert rich.markdown == copy_all(items, "markdown").plain
    own = Template("own", "{text}|{start}")
    assert copy_all(items[:2], "template:own", [own]).plain == "=Blue waves.|0:02:31\n\n" + (
        "رمل\n\nسارة: وريح|"
    )
    for form in FORMS:
        assert copy_all(items, form).plain


def test_the_users_own_time_is_said_to_be_one(items: Items) -> None:
    _, sand, _ = items
    timed = [replace(sand, own_start=151.0)]
    said = "passages 1–2, own time 0:02:31"
    assert f"[{said}](" in BASKET_FORMATS["markdown"].write(timed).decode()
    assert f">{said}</a>" in BASKET_FORMATS["html"].write(timed).decode()
    written = docx.Document(io.BytesIO(BASKET_FORMATS["docx"].write(timed)))
    assert any(said in paragraph.text for paragraph in written.paragraphs)
    table = BASKET_FORMATS["csv"].write(timed).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table))
    assert (row["start"], row["place"], row["own time"]) == ("", "passages 1–2", "0:02:31")
    assert said in copy_all(timed, "plain").plain
    for cited in ("bibtex", "ris"):  # no citation has it
        assert "2:31" not in BASKET_FORMATS[cited].write(timed).decode()
