"""Bytes to text."""

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(data: bytes) -> str:
    """The text of a file with line ends as ``\\n``; raises ValueError with the reason."""
    if not data.strip():
        raise ValueError("the file is empty")
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise ValueError("this is not text in UTF-8 or UTF-16") from None
    if "\0" in text:
        raise ValueError("this is not a text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")
