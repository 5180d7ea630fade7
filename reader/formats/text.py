"""Bytes to text: what encoding they are in, and one kind of line end.

A byte order mark decides; else strict UTF-8; else UTF-16 by the NULs in every
other byte; else UTF-8 with a few bytes of Windows' Western code page in it, as
where two files were put together; else charset-normalizer guesses.
"""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What programs put before a text that no one sees: marks, and spaces without a width.
_INVISIBLE = "\ufeff\u200b\u2060"
# So many NULs are damage, however short the text is.
_FEW_NULS = 3
_NOT_TEXT = "this is not a text file"
# What is looked at to tell an encoding, in bytes.
_SAMPLE = 65_536
_STRAY = re.compile("[\udc80-\udcff]")
_WESTERN = "cp1252"
_LATIN = re.compile(r"cp125[0478]|iso8859_|mac_|latin_|hp_roman8|cp437|cp775|cp85")
# S, Z and T with a caron, y with an acute, l with a stroke, a with a tail in cp1250, where
# cp1252 has what Western texts hardly use.
_CENTRAL_LETTERS = b"\x8a\x8d\x8e\x9a\x9d\x9e\xb3\xb9\xfd"


def decode_text(data: bytes) -> str:
    """The text of a file with line ends as ``\\n``; raises ValueError with the reason."""
    if not data.strip():
        raise ValueError("the file is empty")
    text = _unnulled(_decoded(data)).lstrip(_INVISIBLE)
    if not text.strip():
        raise ValueError("the file is empty")
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), None) or _wide(data)
    if encoding:
        return _cut_short(data, encoding, "replace" if encoding != "utf-8-sig" else "strict")
    try:
        return _cut_short(data, "utf-8", "strict")
    except UnicodeDecodeError:
        return _repaired(data) or _guessed(data)


def _cut_short(data: bytes, encoding: str, errors: str) -> str:
    """A file may end inside a character, which is then left out."""
    try:
        return codecs.getincrementaldecoder(encoding)(errors).decode(data, final=False)
    except UnicodeDecodeError:
        if encoding != "utf-8-sig":
            raise
        return _cut_short(data, "utf-8-sig", "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: one of each two bytes is often NUL, the other never."""
    sample = data[:_SAMPLE]
    half = len(sample) / 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > max(_FEW_NULS, half / 10) and even <= half / 1000:
        return "utf-16-le"
    if even > max(_FEW_NULS, half / 10) and odd <= half / 1000:
        return "utf-16-be"
    return None


def _unnulled(text: str) -> str:
    """A few NULs are damage; many are no text."""
    if text.count("\0") > max(_FEW_NULS, len(text) // 100):
        raise ValueError(_NOT_TEXT)
    return text.replace("\0", "")


def _repaired(data: bytes) -> str | None:
    """UTF-8 in which single bytes are cp1252; None where they are too many for that."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    wide = len(text) - strays - sum(byte < 0x80 for byte in data)
    if strays > wide and strays * 500 > len(text):
        return None
    return _STRAY.sub(lambda found: _western(ord(found.group()) - 0xDC00), text)


def _western(byte: int) -> str:
    return bytes((byte,)).decode(_WESTERN, "replace")


def _guessed(data: bytes) -> str:
    sample = data[:_SAMPLE]
    if len(sample) < len(data):
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    found = from_bytes(sample)
    if not found:
        raise ValueError(_NOT_TEXT)
    guesses = [name for match in found for name in (match.encoding, *match.could_be_from_charset)]
    return data.decode(_likely(guesses, sample), "replace")


def _likely(guesses: list[str], sample: bytes) -> str:
    """The best guess; among code pages of Latin letters, which are easily confused, by letters."""
    best = guesses[0]
    if _WESTERN not in guesses or not _LATIN.match(best):
        return best
    high = sum(byte >= 0x80 for byte in sample)
    central = sum(sample.count(byte) for byte in _CENTRAL_LETTERS)
    return "cp1250" if central * 8 >= high else _WESTERN
