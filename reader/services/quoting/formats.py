"""Every form in which a quote can be copied, and the kinds of data each of them gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reader.services.quoting import markup, records, texts
from reader.services.quoting.apa import apa
from reader.services.quoting.chicago import chicago
from reader.services.quoting.markup import Paragraph
from reader.services.quoting.mla import mla
from reader.services.quoting.names import DEFAULT, OWN
from reader.services.quoting.quote import Quote
from reader.services.quoting.templates import Kind, Template, TemplateError, fill


@dataclass(frozen=True, slots=True)
class Clip:
    """What a program that pastes may choose from; "" for a kind that does not fit."""

    plain: str
    html: str = ""
    markdown: str = ""


def _rich(quote: Quote) -> Clip:
    """HTML, which Word and LibreOffice paste with its links, and which every system's
    clipboard has a place for; RTF has none on all of them."""
    return Clip(texts.plain(quote), texts.html(quote), texts.markdown(quote))


def _markdown(quote: Quote) -> Clip:
    source = texts.markdown(quote)
    return Clip(source, markdown=source)


def _html(quote: Quote) -> Clip:
    """The source, for an editor of web pages."""
    return Clip(texts.html(quote))


def _styled(style: Callable[[Quote], Sequence[Paragraph]]) -> Callable[[Quote], Clip]:
    def write(quote: Quote) -> Clip:
        paragraphs = style(quote)
        html = markup.html(paragraphs, quote.episode.language)
        return Clip(markup.plain(paragraphs), html, markup.markdown(paragraphs))

    return write


def _text(write: Callable[[Quote], str]) -> Callable[[Quote], Clip]:
    return lambda quote: Clip(write(quote))


# As ``names`` lists them.
FORMATS: Mapping[str, Callable[[Quote], Clip]] = {
    "rich": _rich,
    "plain": _text(texts.plain),
    "markdown": _markdown,
    "html": _html,
    "apa": _styled(apa),
    "mla": _styled(mla),
    "chicago": _styled(chicago),
    "bibtex": _text(records.bibtex),
    "ris": _text(records.ris),
    "csl-json": _text(records.csl_json),
    "json": _text(records.as_json),
}


def from_template(template: Template, quote: Quote) -> Clip:
    """Raises TemplateError. A template's source is what plain text gives."""
    text = fill(template, quote)
    if template.kind is Kind.HTML:
        return Clip(text, html=text)
    return Clip(text, markdown=text if template.kind is Kind.MARKDOWN else "")


def copy_as(name: str, quote: Quote, templates: Sequence[Template] = ()) -> Clip:
    """The quote in a form by its name; in the default one where there is no such form.

    A template of the user's is named ``template:`` and its own name.
    """
    if name in FORMATS:
        return FORMATS[name](quote)
    for template in templates:
        if name == OWN + template.name:
            try:
                return from_template(template, quote)
            except TemplateError:
                break  # somebody has edited the settings; the menu does not offer it
    return FORMATS[DEFAULT](quote)
