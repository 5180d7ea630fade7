"""Episodes as files that other programs read: one module a close family of formats.

Each format reads back, by our own readers, to the same words, speakers and starts,
as far as ``ExportFormat.write`` does not say otherwise.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.model import Episode, Transcript
from reader.model.errors import CannotExport
from reader.services.exporting.naming import export_name
from reader.services.exporting.selecting import part

__all__ = ["EXPORTS", "CannotExport", "ExportFormat", "export_name", "part"]

Write = Callable[[Episode, Transcript], bytes]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A kind of file: ``name`` for the command line, ``label`` for people, ``suffix`` with its dot.

    ``write`` gives the file's bytes. It raises CannotExport where the format
    cannot hold the transcript.
    """

    name: str
    label: str
    suffix: str
    write: Write


# The writers are imported when a file is written: they are no part of the window's start.


def _srt(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.cues import write_srt  # noqa: PLC0415

    return write_srt(episode, transcript)


def _vtt(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.cues import write_vtt  # noqa: PLC0415

    return write_vtt(episode, transcript)


def _json(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.podcasting import write_json  # noqa: PLC0415

    return write_json(episode, transcript)


def _markdown(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.markdown import write_markdown  # noqa: PLC0415

    return write_markdown(episode, transcript)


def _text(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.plain import write_text  # noqa: PLC0415

    return write_text(episode, transcript)


def _words(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.plain import write_words  # noqa: PLC0415

    return write_words(episode, transcript)


def _html(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.page import write_html  # noqa: PLC0415

    return write_html(episode, transcript)


def _docx(episode: Episode, transcript: Transcript) -> bytes:
    from reader.services.exporting.word import write_docx  # noqa: PLC0415

    return write_docx(episode, transcript)


_FORMATS = (
    ExportFormat("srt", "SRT subtitles", ".srt", _srt),
    ExportFormat("vtt", "WebVTT captions", ".vtt", _vtt),
    ExportFormat("json", "Podcasting 2.0 JSON", ".json", _json),
    ExportFormat("markdown", "Markdown", ".md", _markdown),
    ExportFormat("text", "Plain text", ".txt", _text),
    ExportFormat("words", "Plain text without times", ".txt", _words),
    ExportFormat("html", "Web page", ".html", _html),
    ExportFormat("docx", "Word document", ".docx", _docx),
)

EXPORTS: Mapping[str, ExportFormat] = MappingProxyType({made.name: made for made in _FORMATS})
