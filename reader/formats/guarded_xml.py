"""XML from anywhere: streamed, so that deep and long files cost no more than their text."""

import re
from html.entities import html5
from typing import Protocol
from xml.etree.ElementTree import ParseError
from xml.parsers.expat.errors import XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, codes

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

# The entities of XML, those that have a name elsewhere, and a bare ``&``; CDATA has none.
_ENTITY = re.compile(
    r"(?P<cdata><!\[CDATA\[.*?(?:\]\]>|\Z))|&(?:(?P<xml>(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)"
    r"|(?P<named>[A-Za-z][A-Za-z0-9]{0,31};))?",
    re.DOTALL,
)
_CUT = {codes[XML_ERROR_NO_ELEMENTS], codes[XML_ERROR_UNCLOSED_TOKEN]}


class Target(Protocol):
    """What is told of every tag, with its name and attributes, and of every text."""

    def start(self, tag: str, attributes: dict[str, str]) -> object: ...
    def data(self, text: str) -> object: ...
    def end(self, tag: str) -> object: ...


def feed_xml(text: str, target: Target) -> None:
    """Tell ``target`` all of ``text``; names in a namespace are ``{uri}name``.

    An ``&`` that begins none of XML's entities is read as HTML's, or as itself.
    Raises ValueError for a document type, an entity of the file's own, a
    reference to another file, and XML that is broken or cut.
    """
    parser = DefusedXMLParser(target=target, forbid_dtd=True)
    try:
        parser.feed(_ENTITY.sub(_known, text))
        parser.close()
    except DefusedXmlException:
        raise ValueError("the XML defines or refers to more than itself") from None
    except UnicodeEncodeError:
        raise ValueError("the XML holds half a character") from None
    except ParseError as error:
        cut = error.code in _CUT
        line = error.position[0]
        reason = "the XML ends in the middle" if cut else f"the XML is broken at line {line}"
        raise ValueError(reason) from None


def _known(found: re.Match[str]) -> str:
    if found["xml"] or found["cdata"]:
        return found[0]
    decoded = html5.get(found["named"] or "")
    return "".join(f"&#{ord(part)};" for part in decoded) if decoded else f"&amp;{found[0][1:]}"


def local_name(tag: str) -> str:
    """The name without its namespace."""
    return tag.rpartition("}")[2]


def local_names(attributes: dict[str, str]) -> dict[str, str]:
    """The attributes by their names without namespaces."""
    return {local_name(name): value for name, value in attributes.items()}
