"""Captions and subtitles: what is said in small pieces, each with its time."""

from reader.formats.base import Format
from reader.formats.cues.ass import FORMATS as ASS
from reader.formats.cues.reader import FORMATS as CUES
from reader.formats.cues.rolling import FORMATS as ROLLING

# Rolling captions are WebVTT or SRT too, so they are asked first.
FORMATS: tuple[Format, ...] = (*ROLLING, *CUES, *ASS)

__all__ = ["FORMATS"]
