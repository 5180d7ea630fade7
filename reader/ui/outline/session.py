"""Makes the outline of the open episode, and follows its links."""

from PySide6.QtCore import QObject

from reader.services.outline import Outline, outline
from reader.ui.header import EpisodeHeader
from reader.ui.jobs import Jobs
from reader.ui.outline.view import OutlineView
from reader.ui.reading import ReadingSession


class OutlineSession(QObject):
    """Counting is the worker's; what it finds stands in the header, under About."""

    def __init__(self, jobs: Jobs, reading: ReadingSession, header: EpisodeHeader) -> None:
        super().__init__(header)
        self._jobs, self._reading, self._header = jobs, reading, header
        self._view = OutlineView(header)
        header.set_outline(self._view)
        self._view.time_wanted.connect(reading.go_to_time)
        reading.opened.connect(self._count)
        reading.closed.connect(lambda: self._show(Outline()))

    def _count(self, _episode_id: str) -> None:
        if shown := self._reading.shown:
            passages = shown.transcript.passages
            self._jobs.run_latest("outline", lambda _: outline(passages), self._show)

    def _show(self, made: Outline) -> None:
        self._view.show_outline(made)
        self._header.fit_outline()
