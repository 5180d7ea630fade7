"""Completion: from what is typed to what could come next."""

from PySide6.QtCore import QObject

from reader.model import Completion
from reader.services.library import Library
from reader.ui.indexing import IndexKeeper
from reader.ui.jobs import Jobs
from reader.ui.search_bar import SearchFrame
from reader.ui.search_bar.completion import CompletionList


class Completing(QObject):
    """Asks the library what could stand at the cursor, whenever something is typed."""

    def __init__(
        self, jobs: Jobs, index: IndexKeeper, bar: SearchFrame, popup: CompletionList
    ) -> None:
        super().__init__(bar)
        self._jobs, self._index, self._bar, self._popup = jobs, index, bar, popup
        bar.field.textEdited.connect(self._ask)
        popup.accepted.connect(self._take)

    def _ask(self, text: str) -> None:
        cursor = self._bar.field.cursorPosition()
        if not text[:cursor].strip() or not self._index.is_ready:
            self._jobs.drop("complete")
            self._popup.hide()
            return

        def complete(library: Library) -> Completion | None:
            return library.complete(text, cursor)

        self._jobs.run_latest("complete", complete, lambda found: self._popup.offer(text, found))

    def _take(self, text: str, cursor: int) -> None:
        field = self._bar.field
        field.setText(text)
        field.setCursorPosition(cursor)
        if text[:cursor].endswith(":"):  # a field's name: go on with its values
            self._ask(text)
