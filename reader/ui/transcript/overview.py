"""The whole episode at the scroll bar: its strip, when heights are known, and its tool tips."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from reader.model import Chapter, Passage, format_timestamp
from reader.ui.transcript.edit import ReadingEdit
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.strip import Strip, place_chapters, place_runs

# Heights settle in steps: once after some of them is enough. In milliseconds.
_REST = 100


class Overview(QObject):
    """Speakers are shown where there are two or more, and while their names are in colour."""

    def __init__(self, pane: ReadingEdit, gutter: TimestampGutter) -> None:
        super().__init__(pane)
        self._pane, self._gutter = pane, gutter
        self._passages: Sequence[Passage] = ()
        self._chapters: Sequence[Chapter] = ()
        self._places: Sequence[int] = ()
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._lay_out)
        pane.heights_changed.connect(self._wait)
        pane.bar.rangeChanged.connect(self._wait)  # of the header, too
        pane.bar.installEventFilter(self)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Begin anew, without chapters."""
        self._passages = passages
        self._pane.bar.set_strip(Strip())
        self.set_chapters((), ())

    def set_chapters(self, chapters: Sequence[Chapter], places: Sequence[int]) -> None:
        """``places[i]`` is the passage in which ``chapters[i]`` begins."""
        self._chapters, self._places = chapters, places
        self._rest.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(event.pos().y()), self._pane.bar)
            return True
        return False

    def tip(self, y: int) -> str:
        """What a height of the bar stands for, as rich text; empty where that is not known."""
        from html import escape  # noqa: PLC0415  (start-up time)

        # Marked up by us and escaped, so that no name and no title is markup by itself.
        lines = "<br>".join(map(escape, self._lines(y)))
        return lines and f"<span>{lines}</span>"

    @property
    def _shows_speakers(self) -> bool:
        return self._pane.typography.coloured and len(self._gutter.labels.speakers) > 1

    def _wait(self) -> None:
        if not self._rest.isActive():
            self._rest.start()

    def _lay_out(self) -> None:
        layout, bar = self._pane.scroller.layout, self._pane.bar
        where, colours = (layout, self._passages), self._gutter.labels.colours
        runs = place_runs(*where, colours, bar.height()) if self._shows_speakers else ()
        bar.set_strip(Strip(tuple(runs), tuple(place_chapters(layout, self._places))))

    def _lines(self, y: int) -> Iterator[str]:
        """The chapter and the speaker of what a place on the bar stands for."""
        block = self._pane.scroller.layout.block_at(self._pane.bar.value_at(y))
        number = block.blockNumber()
        if begun := bisect_right(self._places, number):
            chapter = self._chapters[begun - 1]
            yield f"{format_timestamp(chapter.start)} {chapter.title}"
        if self._shows_speakers and number < len(self._passages):
            yield from filter(None, [" ".join((self._passages[number].speaker or "").split())])
