"""The pane that shows a transcript."""

from reader.ui.transcript.annotated import Mark
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.hearing import Heard
from reader.ui.transcript.positions import PassageRange, Place
from reader.ui.transcript.view import TranscriptPane

__all__ = ["Heard", "Mark", "PassageRange", "Place", "TimestampGutter", "TranscriptPane"]
