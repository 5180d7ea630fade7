"""The user's own forms: what may be written in them, and what is said where it is wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.services.quoting import Quote
from reader.services.quoting.templates import (
    FIELDS,
    LONGEST,
    Kind,
    Template,
    TemplateError,
    are_templates,
    check,
    dump,
    fill,
    load,
    values,
)


def filled(text: str, quote: Quote, kind: Kind = Kind.PLAIN) -> str:
    return fill(Template("name", text, kind), quote)


def test_every_field(quotes: dict[str, Quote]) -> None:
    wanted = {
        "text": "They said “yes.”",
        "speaker": "Ann Lee",
        "show": "The Show",
        "title": "How “data” grows: A talk",
        "number": "27",
        "date": "6 July 2021",
        "isodate": "2021-07-06",
        "year": "2021",
        "people": "Ann B. Lee, Ludwig van Beethoven",
        "start": "0:02:31",
        "end": "0:03:26",
        "place": "0:02:31–0:03:26",
        "owntime": "",
        "link": "transcript-reader://episode/0123456789abcdef?t=151&text=They+said+yes",
        "url": "https://example.org/27?a=1&b=2#t=151",
        "id": "0123456789abcdef",
    }
    assert {name: filled(f"{{{name}}}", quotes["timed"]) for name in FIELDS} == wanted


def test_what_is_unknown_is_empty(quotes: dict[str, Quote]) -> None:
    known = {"text", "title", "place", "link", "id"}
    assert {name for name, value in values(quotes["untimed"]).items() if value} == known


@pytest.mark.parametrize(
    ("text", "timed", "untimed"),
    [
        ("{title}{? · {date}?}.", "How “data” grows: A talk · 6 July 2021.", "Why?."),
        ("{?({show} {number})?}", "(The Show 27)", ""),
        ("{?{date}{title}?}", "6 July 2021How “data” grows: A talk", ""),
        ("{{{year}}} }}{{", "{2021} }{", "{} }{"),
        ("[[{year}]](x) [a] $y %s {{0}}", "[[2021]](x) [a] $y %s {0}", "[[]](x) [a] $y %s {0}"),
        ("{?{{{year}}}?}", "{2021}", ""),
        ("really? {?{year}??}", "really? 2021?", "really? "),
        ("", "", ""),
    ],
)
def test_what_is_written(text: str, timed: str, untimed: str, quotes: dict[str, Quote]) -> None:
    assert filled(text, quotes["timed"]) == timed
    assert filled(text, quotes["untimed"]) == untimed


@pytest.mark.parametrize(
    ("text", "position", "length", "reason"),
    [
        ("ab {foo}", 4, 5, "There is no field {foo}, at character 4."),
        ("{Text}", 1, 6, "A field is a name alone, such as {title}, at character 1."),
        ("{title.__class__}", 1, 17, "A field is a name alone, such as {title}, at character 1."),
        ("{title[0]}", 1, 10, "A field is a name alone, such as {title}, at character 1."),
        ("{title!r}", 1, 9, "A field is a name alone, such as {title}, at character 1."),
        ("{title:>30}", 1, 11, "A field is a name alone, such as {title}, at character 1."),
        ("{0}", 1, 3, "A field is a name alone, such as {title}, at character 1."),
        ("{}", 1, 2, "A field's name is missing, at character 1."),
        ("a{", 2, 1, "The { at character 2 is never closed: write {{ for a brace."),
        ("a{title", 2, 1, "The { at character 2 is never closed: write {{ for a brace."),
        ("a}", 2, 1, "A } closes nothing, at character 2: write }} for a brace."),
        ("{? a", 1, 1, "The {? at character 1 is never closed: write ?}."),
        ("a?}", 2, 1, "A ?} closes nothing, at character 2."),
        ("{?a?}", 1, 1, "No field stands between {? and ?}, at character 1."),
        ("{?{date}{?", 9, 1, "A {? stands inside another one, at character 9."),
        ("x" * (LONGEST + 1), LONGEST + 1, 1, "A template has at most 10,000 characters."),
    ],
)
def test_an_error_is_a_sentence_with_its_place(
    text: str, position: int, length: int, reason: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        check(text)
    error = caught.value
    assert (str(error), error.position, error.length) == (reason, position, length)


@given(st.text(st.sampled_from("{}?[] !:.0atextdle\n"), max_size=30))
@settings(max_examples=200)
def test_any_text_is_filled_in_or_refused(quotes: dict[str, Quote], text: str) -> None:
    try:
        check(text)
    except TemplateError as error:
        refused: TemplateError | None = error
    else:
        refused = None
        assert filled(text, quotes["hosts"]) is not None
    assert refused is None or 1 <= refused.position <= len(text)


def test_in_markdown_text_stays_text_and_every_line_is_quoted(quotes: dict[str, Quote]) -> None:
    text = "> {text}\n> — [[{title}]] [{place}]({link})"
    assert filled(text, quotes["hosts"], Kind.MARKDOWN) == (
        "> Jean: Ask.\n> \n> Carl: Tell.\n> \n> Laughter.\n"
        "> — [[Three voices.]] [1:02:03–1:02:10]"
        "(transcript-reader://episode/0123456789abcdef?t=3723&text=Ask)"
    )
    hostile = filled("{title} [web]({url})", quotes["hostile"], Kind.MARKDOWN)
    assert hostile.startswith('\\<b\\>"a"\\</b\\> \\& {b} \\\\c \\[d\\](http://e) \\*f\\*')
    assert hostile.endswith("[web](https://example.org/a%29b%7Bc%7D%3Cd%3E%22'?e=%20f#t=1)")


def test_in_html_what_a_file_says_is_escaped(quotes: dict[str, Quote]) -> None:
    assert filled("<q>{text}</q>", quotes["hosts"], Kind.HTML) == (
        "<q>Jean: Ask.<br><br>Carl: Tell.<br><br>Laughter.</q>"
    )
    assert filled('<a href="{url}">{number}</a>', quotes["hostile"], Kind.HTML) == (
        '<a href="https://example.org/a)b{c}&lt;d&gt;&quot;&#x27;?e=%20f#t=1">&lt;7&gt;</a>'
    )


def test_templates_are_kept_as_json() -> None:
    templates = (Template('é, "a" = b;', "{text}\n\\", Kind.MARKDOWN), Template("b", "{oops"))
    assert load(dump(templates)) == templates
    assert load("[]") == ()
    assert load('[{"name": "a", "text": "b"}]') == (Template("a", "b"),)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{}",
        "[1]",
        '[{"name": "a"}]',
        '[{"name": " ", "text": "b"}]',
        '[{"name": "a", "text": 1}]',
        '[{"name": "a", "text": "b", "kind": "rtf"}]',
        '[{"name": "a", "text": "b", "kind": []}]',
        '[{"name": "a", "text": "b"}, {"name": "a", "text": "c"}]',
    ],
)
def test_what_are_no_templates(stored: str) -> None:
    assert not are_templates(stored)
    assert are_templates("[]")
