"""The kinds of files that the basket can be saved as."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reader.model import BasketItem

Write = Callable[[Sequence[BasketItem]], bytes]


@dataclass(frozen=True, slots=True)
class BasketFormat:
    """``name`` for the command line, ``label`` for people, ``suffix`` with its dot."""

    name: str
    label: str
    suffix: str
    write: Write


# The writers are imported when a file is written: they are no part of the window's start.


def _markdown(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.markdown import write_markdown  # noqa: PLC0415

    return write_markdown(items)


def _docx(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.word import write_docx  # noqa: PLC0415

    return write_docx(items)


def _html(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.page import write_html  # noqa: PLC0415

    return write_html(items)


def _csv(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.table import write_csv  # noqa: PLC0415

    return write_csv(items)


def _bibtex(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.records import write_bibtex  # noqa: PLC0415

    return write_bibtex(items)


def _ris(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.records import write_ris  # noqa: PLC0415

    return write_ris(items)


def _json(items: Sequence[BasketItem]) -> bytes:
    from reader.services.basket.web_annotation import write  # noqa: PLC0415

    return write(items)


_FORMATS = (
    BasketFormat("markdown", "Markdown", ".md", _markdown),
    BasketFormat("docx", "Word document", ".docx", _docx),
    BasketFormat("html", "Web page", ".html", _html),
    BasketFormat("csv", "Spreadsheet", ".csv", _csv),
    BasketFormat("bibtex", "BibTeX", ".bib", _bibtex),
    BasketFormat("ris", "RIS", ".ris", _ris),
    BasketFormat("json", "Web Annotation JSON", ".json", _json),
)

BASKET_FORMATS: Mapping[str, BasketFormat] = MappingProxyType({m.name: m for m in _FORMATS})
