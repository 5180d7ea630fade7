"""Copying from the transcript: quotes, timestamps and links."""

from PySide6.QtCore import QObject, Signal

from reader.services.links import moment_link
from reader.services.quoting import Quote, TextRange, make_quote, whole_passage
from reader.ui import clipboard
from reader.ui.reading import ReadingSession
from reader.ui.transcript import TranscriptPane


class QuotingSession(QObject):
    """Copies what is selected, or else the current passage."""

    copied = Signal(str)  # a short confirmation

    def __init__(self, pane: TranscriptPane, reading: ReadingSession) -> None:
        super().__init__(pane)
        self._pane = pane
        self._reading = reading
        self._target: int | None = None

    def set_target(self, passage: int | None) -> None:
        """The passage whose menu is open; None when the menu is closed."""
        self._target = passage

    def quote(self) -> Quote | None:
        """The quote that copying would give now."""
        shown = self._reading.shown
        if shown is None or not shown.transcript.passages:
            return None
        passage, selected = self.passage, self._pane.selected_range()
        whole = make_quote(
            shown.episode, shown.transcript, whole_passage(shown.transcript, passage)
        )
        if selected is None or not selected.first <= passage <= selected.last:
            return whole
        text_range = TextRange(
            selected.first, selected.first_offset, selected.last, selected.last_offset
        )
        quote = make_quote(shown.episode, shown.transcript, text_range)
        return quote if quote.turns else whole  # only space between words was selected

    def copy_quote(self) -> None:
        if quote := self.quote():
            clipboard.copy_quote(quote)
            self.copied.emit(self.tr("Copied quote · {0}").format(quote.place))

    def copy_timestamp(self) -> None:
        """The timestamp of the passage; its number where the source has no times."""
        if self._has_text():
            place = self._reading.place_name(self.passage)
            clipboard.copy_text(place)
            self.copied.emit(self.tr("Copied {0}").format(place))

    def copy_link(self) -> None:
        shown = self._reading.shown
        if shown is not None and self._has_text():
            passage = self.passage
            start = shown.transcript.passages[passage].start
            clipboard.copy_text(moment_link(shown.episode.id, start, passage + 1))
            place = self._reading.place_name(passage)
            self.copied.emit(self.tr("Copied link · {0}").format(place))

    @property
    def passage(self) -> int:
        """The passage whose menu is open, else the current one."""
        return self._pane.current_passage() if self._target is None else self._target

    def _has_text(self) -> bool:
        shown = self._reading.shown
        return shown is not None and bool(shown.transcript.passages)
