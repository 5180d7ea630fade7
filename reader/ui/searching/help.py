"""When the search popover is there, what is in it, and what its rows do."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.services.library import Library
from reader.ui.indexing import IndexKeeper
from reader.ui.jobs import Jobs
from reader.ui.search_bar import SearchFrame
from reader.ui.search_bar.popover import SearchPopover
from reader.ui.searching.recent import RecentSearches
from reader.ui.searching.session import SearchSession
from reader.ui.translating import Wording

Examples = Wording("Examples")
# More recent ones are kept than there is room for beside the examples.
_SHOWN = 8
_OF_MARKS = {"is", "tag", "note"}
_ASKS = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class SearchHelp(QObject):
    """It comes by its button, by Alt and Down, and with the keyboard in an empty search bar."""

    def __init__(  # noqa: PLR0913  (what it connects)
        self,
        jobs: Jobs,
        index: IndexKeeper,
        bar: SearchFrame,
        *,
        popover: SearchPopover,
        search: SearchSession,
        recent: RecentSearches,
    ) -> None:
        super().__init__(bar)
        self._jobs, self._index, self._bar = jobs, index, bar
        self._popover, self._search, self._recent = popover, search, recent
        self._examples: dict[str, str] = {}
        bar.field.installEventFilter(self)
        bar.window().installEventFilter(self)
        bar.field.textChanged.connect(self._typed)
        bar.help_requested.connect(self.toggle)
        search.used.connect(recent.add)
        popover.chosen.connect(self._run)
        popover.forgotten.connect(self._forget)
        popover.cleared.connect(self._clear)
        popover.save_requested.connect(popover.hide)
        popover.left.connect(lambda: bar.focus_query(select_all=False))
        index.ready_changed.connect(self.forget_examples)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def toggle(self) -> None:
        """Show the popover, or hide it."""
        if self._popover.isVisible():
            self._popover.hide()
        else:
            self._bar.focus_query(select_all=False)
            self.show()

    def show(self) -> None:
        """Show the popover; the examples come when the library has found them."""
        self._fill()
        self._popover.place()
        self._popover.setVisible(not self._popover.is_empty)
        if not self._examples and self._index.is_ready:
            self._jobs.run_latest("examples", _examples, self._taught)

    def forget_examples(self) -> None:
        """Have them found again when they are shown next: others would find something now."""
        self._examples.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._bar.field:
            if event.type() == QEvent.Type.Resize and self._popover.isVisible():
                self._popover.place()
            return False
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            if event.reason() in _ASKS and not self._bar.query():
                self.show()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key is for the popover."""
        visible = self._popover.isVisible()
        if event.key() == Qt.Key.Key_Down:
            if not visible and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.show()
                return True
            if visible:
                self._popover.focus_row(0)
            return visible
        if event.key() == Qt.Key.Key_Escape and visible:
            self._popover.hide()
            return True
        return False

    def _typed(self, text: str) -> None:
        if text:
            self._popover.hide()
        elif self._bar.field.hasFocus():
            self.show()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new in (self._bar.field, self._popover):
            return
        if not self._popover.isAncestorOf(new):
            self._popover.hide()

    def _fill(self) -> None:
        examples = [(query, _meaning(kind)) for kind, query in self._examples.items()]
        self._popover.set_content(
            self._bar.query().strip(),
            self._recent.all()[:_SHOWN],
            [(query, meaning) for query, meaning in examples if meaning],
            _marks_hint() if _OF_MARKS & self._examples.keys() else "",
        )

    def _taught(self, examples: dict[str, str]) -> None:
        self._examples = examples
        wanted = self._bar.field.hasFocus() and not self._bar.query()
        if self._popover.isVisible() or wanted:
            self._fill()
            self._popover.place()
            self._popover.setVisible(not self._popover.is_empty)

    def _run(self, query: str) -> None:
        self._popover.hide()
        self._search.run(query)
        self._recent.add(query)

    def _forget(self, query: str) -> None:
        self._recent.forget(query)
        self._fill()

    def _clear(self) -> None:
        self._recent.clear()
        self._bar.focus_query(select_all=False)
        self._fill()
        self._popover.setVisible(not self._popover.is_empty)


def _examples(library: Library) -> dict[str, str]:
    return library.examples()


def _marks_hint() -> str:
    return Examples.tr("Notes whose words are gone are in the list of notes alone.")


def _meaning(kind: str) -> str:
    """What an example of this kind shows; empty for one that is not taught."""
    return {
        "words": Examples.tr("all words, in one passage"),
        "phrase": Examples.tr("words side by side"),
        "near": Examples.tr("near each other, in any order"),
        "prefix": Examples.tr("words that begin so"),
        "fuzzy": Examples.tr("words spelled nearly so"),
        "without": Examples.tr("one word without the other"),
        "or": Examples.tr("either of the two"),
        "title": Examples.tr("in episodes with this title"),
        "show": Examples.tr("in one show"),
        "speaker": Examples.tr("said by one person"),
        "date": Examples.tr("from one year, month or day"),
        "after": Examples.tr("from this day on"),
        "before": Examples.tr("before this day"),
        "has": Examples.tr("passages with a time"),
        "is": Examples.tr("passages that you highlighted"),
        "tag": Examples.tr("what you gave this tag"),
        "note": Examples.tr("with this word in your note"),
    }.get(kind, "")
