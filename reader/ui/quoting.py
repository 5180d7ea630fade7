"""Copying from the transcript: quotes, timestamps and links."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model import format_timestamp
from reader.services.quoting import Quote, TextRange, make_quote, whole_passage
from reader.services.quoting.names import DEFAULT, FORMS, OWN
from reader.ui import clipboard
from reader.ui.reading import ReadingSession
from reader.ui.settings import Settings
from reader.ui.transcript import TranscriptPane

# Templates and forms are imported when they are needed: the window opens sooner.
if TYPE_CHECKING:
    from reader.services.quoting.templates import Template


class QuotingSession(QObject):
    """Copies what is selected, or else the current passage."""

    copied = Signal(str)  # a short confirmation

    def __init__(self, pane: TranscriptPane, reading: ReadingSession, settings: Settings) -> None:
        super().__init__(pane)
        self._pane = pane
        self._reading = reading
        self._settings = settings
        self._target: int | None = None
        self.own_times: Mapping[int, float] = {}  # that the reader gave to passages, in seconds

    def set_target(self, passage: int | None) -> None:
        """The passage whose menu is open; None when the menu is closed."""
        self._target = passage

    def quote(self) -> Quote | None:
        """The quote that copying would give now."""
        shown = self._reading.shown
        if shown is None or not shown.transcript.passages:
            return None
        passage, selected = self.passage, self._pane.selected_range()
        all_of_it = whole_passage(shown.transcript, passage)
        whole = make_quote(shown.episode, shown.transcript, all_of_it, self.own_times)
        if selected is None or not selected.first <= passage <= selected.last:
            return whole
        text_range = TextRange(
            selected.first, selected.first_offset, selected.last, selected.last_offset
        )
        quote = make_quote(shown.episode, shown.transcript, text_range, self.own_times)
        return quote if quote.turns else whole  # only space between words was selected

    @property
    def form(self) -> str:
        """The form in which quotes are copied: the one that was chosen last."""
        chosen = self._settings.quote_form
        return chosen if chosen in self.forms() else DEFAULT

    def forms(self) -> tuple[str, ...]:
        """The forms to choose from: ours, then the user's templates that can be filled in."""
        own = (OWN + template.name for template in self.templates() if template.works)
        return (*FORMS, *own)

    def templates(self) -> "tuple[Template, ...]":
        from reader.services.quoting.templates import load  # noqa: PLC0415

        return load(self._settings.templates)

    def set_templates(self, templates: "tuple[Template, ...]") -> None:
        from reader.services.quoting.templates import dump  # noqa: PLC0415

        self._settings.templates = dump(templates)

    def copy_as(self, form: str) -> None:
        """Copy the quote in a form, and from now on always in this one."""
        self._settings.quote_form = form
        self.copy_quote()

    def copy_quote(self) -> None:
        from reader.services.quoting.formats import copy_as  # noqa: PLC0415

        if quote := self.quote():
            clipboard.copy_clip(copy_as(self.form, quote, self.templates()))
            self.copied.emit(self.tr("Copied quote · {0}").format(quote.place))

    def copy_timestamp(self) -> None:
        """The timestamp of the passage; its number where the source has no times."""
        if self._has_text():
            own = self.own_times.get(self.passage)
            place = self._reading.place_name(self.passage)
            if own is not None:
                place = self.tr("{0} (own time)").format(format_timestamp(own))
            clipboard.copy_text(place)
            self.copied.emit(self.tr("Copied {0}").format(place))

    def copy_link(self) -> None:
        """The link that opens this program where the quote begins."""
        if quote := self.quote():
            clipboard.copy_text(quote.link)
            self.copied.emit(self.tr("Copied link · {0}").format(self._begins(quote)))

    def copy_web_link(self) -> None:
        """The episode's page on the web where the quote begins."""
        quote = self.quote()
        if quote is not None and quote.web_link:
            clipboard.copy_text(quote.web_link)
            self.copied.emit(self.tr("Copied web link · {0}").format(self._begins(quote)))

    @property
    def has_web_link(self) -> bool:
        quote = self.quote()
        return quote is not None and bool(quote.web_link)

    @property
    def passage(self) -> int:
        """The passage whose menu is open, else the current one."""
        return self._pane.current_passage() if self._target is None else self._target

    def _begins(self, quote: Quote) -> str:
        if quote.start is None:
            return self._reading.place_name(quote.first - 1)
        return format_timestamp(quote.start)

    def _has_text(self) -> bool:
        shown = self._reading.shown
        return shown is not None and bool(shown.transcript.passages)
