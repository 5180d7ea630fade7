"""Files that are no text, known by their first bytes: what to call them when refusing."""

import re
import zipfile
from io import BytesIO

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (rb"\x89PNG\r\n", "a PNG image"),
    (rb"\xff\xd8\xff", "a JPEG image"),
    (rb"GIF8[79]a", "a GIF image"),
    (rb"II\*\x00|MM\x00\*", "a TIFF image"),
    (rb"BM....\x00\x00\x00\x00", "a BMP image"),
    (rb"\x00\x00\x01\x00[\x01-\x20]\x00", "an icon"),
    (rb"RIFF....WEBP", "a WebP image"),
    (rb"RIFF....WAVE", "a WAV sound file"),
    (rb"RIFF....AVI ", "an AVI video"),
    (rb"....ftyp(?:M4A|M4B)", "an M4A sound file"),
    (rb"....ftyp(?:heic|heif|mif1|avif)", "a HEIF image"),
    (rb"....ftyp", "an MP4 file"),
    (rb"\x1aE\xdf\xa3", "a Matroska or WebM file"),
    (rb"ID3[\x02-\x04]|\xff[\xfa\xfb\xf2\xf3][\x10-\xef]", "an MP3 sound file"),
    (rb"\xff[\xf1\xf9][\x40-\x7f\x80]", "an AAC sound file"),
    (rb"fLaC", "a FLAC sound file"),
    (rb"OggS\x00", "an Ogg sound file"),
    (rb"%PDF-", "a PDF document"),
    (rb"\{\\rtf", "an RTF document"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (rb"Rar!\x1a\x07", "a RAR archive"),
    (rb"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (rb"\x1f\x8b\x08", "a gzip archive"),
    (rb"BZh[1-9]1AY&SY", "a bzip2 archive"),
    (rb"\xfd7zXZ\x00", "an xz archive"),
    (rb"\x28\xb5\x2f\xfd", "a zstd archive"),
    (rb"SQLite format 3\x00", "an SQLite database"),
    (rb"\x7fELF|MZ.{20,60}\x00\x00|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe", "a program"),
    (rb"wOF[F2]|\x00\x01\x00\x00\x00.\x00|OTTO\x00", "a font"),
)
_KNOWN = tuple((re.compile(pattern, re.DOTALL), kind) for pattern, kind in _SIGNATURES)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PARTS = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
)
_MIMETYPES = (
    (b"application/epub", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)


def binary_kind(data: bytes) -> str | None:
    """What these bytes are ("a PNG image"), or None where they may be text."""
    if data.startswith(_ZIP):
        return _zip_kind(data)
    if data[257:262] == b"ustar":
        return "a tar archive"
    head = data[:128]
    if b"%PDF-" in data[:1024].lstrip()[:16]:
        return "a PDF document"
    return next((kind for known, kind in _KNOWN if known.match(head)), None)


def is_docx(data: bytes) -> bool:
    """Whether this is a ZIP that holds a Word document."""
    return data.startswith(_ZIP) and "word/document.xml" in _names(data)


def _zip_kind(data: bytes) -> str:
    start = data[30:200]
    for mark, kind in _MIMETYPES:
        if b"mimetype" + mark in start:
            return kind
    names = _names(data)
    return next((kind for part, kind in _PARTS if part in names), "a ZIP archive")


def _names(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return frozenset()
