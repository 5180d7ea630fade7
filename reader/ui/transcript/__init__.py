"""The pane that shows a transcript.

A ``QPlainTextEdit`` (block n = passage n) gives selection, caret and screen readers for nothing.
A subclass of ``QPlainTextDocumentLayout`` adds the line height and the space between passages;
the scroller moves it by the pixel; the gutter, the lit words, what is marked and what is heard
are painted for the visible blocks only. The episode header scrolls away with the text: the room
above the first passage is a part of its block, and the pane moves a widget over it that it knows
as nothing but a QWidget. Positions in Qt are UTF-16, ours are code points: ``positions``
converts. Qt lays a scroll area's parts out again by queued calls after a resize and undoes the
viewport's shift, which ``scrolling`` puts right.

``ui/typography.py`` says what may be chosen about the text, ``typesetting`` brings the pane to
it. A speaker's name in front of the words is painted into an indent of the first line: the text
stays what was said. Colours depend on the name alone (``ui/speaker_colours.py``). An episode
that runs from right to left has its gutter on the right; in mixed text lit words are found by
glyph runs, for a caret has two places where the direction changes. Lines out of sight are
counted in a ``QTextLayout`` that is thrown away: one that has been used once holds 16 kB for
good, which made 9,000 passages cost ten times a bare edit's memory.

``overview`` is the scroll bar's ticks and, beside it, the chapters and the strip of the speakers.
"""

from reader.ui.transcript.annotated import Mark
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.hearing import Heard
from reader.ui.transcript.positions import PassageRange, Place
from reader.ui.transcript.view import TranscriptPane

__all__ = ["Heard", "Mark", "PassageRange", "Place", "TimestampGutter", "TranscriptPane"]
