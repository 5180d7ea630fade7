"""Why files are refused, in the window's language.

The layers that read files say it in English, to the terminal too. Here its sentences stand
for ``lupdate`` to see; one that is not here, or holds a line's number, stays English.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "the file is empty"),
    QT_TRANSLATE_NOOP("Reasons", "this is not a text file"),
    QT_TRANSLATE_NOOP("Reasons", "this is not a file"),
    QT_TRANSLATE_NOOP("Reasons", "this file is larger than 256 MB, too large for a transcript"),
    QT_TRANSLATE_NOOP("Reasons", "this is not a transcript format that can be read"),
    QT_TRANSLATE_NOOP("Reasons", "there are no words in this document"),
    QT_TRANSLATE_NOOP("Reasons", "there are no words in this file"),
    QT_TRANSLATE_NOOP("Reasons", "there are no words in this transcript"),
    QT_TRANSLATE_NOOP("Reasons", "there is a header but no transcript below it"),
    QT_TRANSLATE_NOOP("Reasons", "there is a header but no cue below it"),
    QT_TRANSLATE_NOOP("Reasons", "there is a heading but no words below it"),
    QT_TRANSLATE_NOOP("Reasons", "there are labels or times but no words with them"),
    QT_TRANSLATE_NOOP("Reasons", "the line that begins the transcript is missing"),
    QT_TRANSLATE_NOOP("Reasons", "the table has no columns for a time and a text"),
    QT_TRANSLATE_NOOP("Reasons", "a field of the table has no end"),
    QT_TRANSLATE_NOOP("Reasons", "this Word document is damaged"),
    QT_TRANSLATE_NOOP("Reasons", "this Word document has entities, which are not read"),
    QT_TRANSLATE_NOOP("Reasons", "this Word document is far larger than its file"),
    QT_TRANSLATE_NOOP("Reasons", "this page holds no transcript"),
    QT_TRANSLATE_NOOP("Reasons", "this page is nested too deeply to be read"),
    QT_TRANSLATE_NOOP("Reasons", "front matter is nested too deeply"),
    QT_TRANSLATE_NOOP("Reasons", "this is JSON, but not a transcript that can be read"),
    QT_TRANSLATE_NOOP("Reasons", "the JSON ends in the middle"),
    QT_TRANSLATE_NOOP("Reasons", "the JSON is nested too deeply"),
    QT_TRANSLATE_NOOP("Reasons", "a number in the JSON is too long"),
    QT_TRANSLATE_NOOP("Reasons", "this is XML, but not a transcript that can be read"),
    QT_TRANSLATE_NOOP("Reasons", "the XML ends in the middle"),
    QT_TRANSLATE_NOOP("Reasons", "the XML holds half a character"),
    QT_TRANSLATE_NOOP("Reasons", "the XML defines or refers to more than itself"),
    QT_TRANSLATE_NOOP("Reasons", "this is a feed, not a transcript"),
    QT_TRANSLATE_NOOP("Reasons", "this is a Praat file, which is not read yet"),
    QT_TRANSLATE_NOOP(
        "Reasons", "these are chapters: keep them beside their transcript, which is the file to add"
    ),
    QT_TRANSLATE_NOOP("Reasons", "its file is no longer there"),
    QT_TRANSLATE_NOOP("Reasons", "it was not read from a file"),
    QT_TRANSLATE_NOOP("Reasons", "there are no episodes in this feed"),
    QT_TRANSLATE_NOOP("Reasons", "there are no chapters in this file"),
    QT_TRANSLATE_NOOP(
        "Reasons", "this file is larger than 32 MB, too large for one about an episode"
    ),
    QT_TRANSLATE_NOOP("Reasons", "this is about a playlist, not about one episode"),
    QT_TRANSLATE_NOOP("Reasons", "this is JSON, but it says nothing about a video"),
    QT_TRANSLATE_NOOP("Reasons", "no such file or directory"),
    QT_TRANSLATE_NOOP("Reasons", "permission denied"),
    QT_TRANSLATE_NOOP("Reasons", "this is a PNG image"),
    QT_TRANSLATE_NOOP("Reasons", "this is a JPEG image"),
    QT_TRANSLATE_NOOP("Reasons", "this is a GIF image"),
    QT_TRANSLATE_NOOP("Reasons", "this is a TIFF image"),
    QT_TRANSLATE_NOOP("Reasons", "this is a BMP image"),
    QT_TRANSLATE_NOOP("Reasons", "this is an icon"),
    QT_TRANSLATE_NOOP("Reasons", "this is a WebP image"),
    QT_TRANSLATE_NOOP("Reasons", "this is a WAV sound file"),
    QT_TRANSLATE_NOOP("Reasons", "this is an AVI video"),
    QT_TRANSLATE_NOOP("Reasons", "this is an M4A sound file"),
    QT_TRANSLATE_NOOP("Reasons", "this is a HEIF image"),
    QT_TRANSLATE_NOOP("Reasons", "this is an MP4 file"),
    QT_TRANSLATE_NOOP("Reasons", "this is a Matroska or WebM file"),
    QT_TRANSLATE_NOOP("Reasons", "this is an MP3 sound file"),
    QT_TRANSLATE_NOOP("Reasons", "this is an AAC sound file"),
    QT_TRANSLATE_NOOP("Reasons", "this is a FLAC sound file"),
    QT_TRANSLATE_NOOP("Reasons", "this is an Ogg sound file"),
    QT_TRANSLATE_NOOP("Reasons", "this is a PDF document"),
    QT_TRANSLATE_NOOP("Reasons", "this is an RTF document"),
    QT_TRANSLATE_NOOP("Reasons", "this is an old Office document"),
    QT_TRANSLATE_NOOP("Reasons", "this is a RAR archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is a 7z archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is a gzip archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is a bzip2 archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is an xz archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is a zstd archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is an SQLite database"),
    QT_TRANSLATE_NOOP("Reasons", "this is a program"),
    QT_TRANSLATE_NOOP("Reasons", "this is a font"),
    QT_TRANSLATE_NOOP("Reasons", "this is an Excel workbook"),
    QT_TRANSLATE_NOOP("Reasons", "this is a PowerPoint presentation"),
    QT_TRANSLATE_NOOP("Reasons", "this is an EPUB book"),
    QT_TRANSLATE_NOOP("Reasons", "this is an OpenDocument file"),
    QT_TRANSLATE_NOOP("Reasons", "this is a tar archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is a ZIP archive"),
)


def reason_text(reason: str) -> str:
    """A sentence of the layers below as a person reads it."""
    return QCoreApplication.translate("Reasons", reason)
