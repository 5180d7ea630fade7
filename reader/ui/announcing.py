"""What a screen reader is told that nothing in focus says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

# Progress is told in so many steps.
_STEPS = 4


def announce(widget: QWidget, text: str) -> None:
    """Have ``text`` read out, politely, where something reads; an empty one is nothing."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Announcer(QObject):
    """Tells the time and speaker of each passage that is moved to, hits, and progress."""

    said = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._passage = -1
        self._step = 0
        # One movement of the caret may come in several steps.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._say_passage)
        window.pane.cursorPositionChanged.connect(self._rest.start)
        window.reading.moment_changed.connect(lambda _moment: self._say_moment())
        window.reading.opened.connect(self._forget)
        window.search.summary.connect(self.say)
        window.index.status_changed.connect(self._say_status)
        window.index.progressed.connect(self._say_progress)
        for session in (window.launch, window.adding, window.curating):
            session.notice.connect(self.say)
        window.quoting.copied.connect(self.say)

    def say(self, text: str) -> None:
        """Have it read out."""
        if text:
            announce(self._window.pane, text)
            self.said.emit(text)

    def place(self, passage: int) -> str:
        """The time, or number, and the speaker of a passage of the open episode."""
        shown = self._window.reading.shown
        if shown is None or not 0 <= passage < len(shown.transcript.passages):
            return ""
        speaker = shown.transcript.passages[passage].speaker
        return ", ".join(filter(None, (self._window.reading.place_name(passage), speaker)))

    def say_place(self) -> None:
        """Say where the caret is and what is heard, to those who see as well."""
        caret = self.place(self._window.pane.textCursor().blockNumber())
        place = " · ".join(filter(None, (caret, self._window.listening.place_heard())))
        self._window.status.confirm(place)
        self.say(place)

    def _forget(self, _episode_id: str) -> None:
        self._passage = self._window.pane.textCursor().blockNumber()

    def _say_passage(self) -> None:
        passage = self._window.pane.textCursor().blockNumber()
        if passage != self._passage and self._window.pane.hasFocus():
            self.say(self.place(passage))
        self._passage = passage

    def _say_moment(self) -> None:
        view = self._window.reading.view()
        if view is not None and view.marked is not None:
            self._passage = view.marked  # once is enough
            self.say(self.place(view.marked))

    @property
    def _is_in_front(self) -> bool:
        """What is one for all windows is said in one of them."""
        return self._window.shared.front is self._window

    def _say_status(self, text: str) -> None:
        if self._is_in_front:
            self.say(text)

    def _say_progress(self, done: int, total: int) -> None:
        step = done * _STEPS // total if total else 0
        if step > self._step and self._is_in_front:
            self.say(self.tr("Indexing: {0} of {1}").format(done, total))
        self._step = step
