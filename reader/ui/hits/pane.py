"""The left pane while the library is searched: hits, or one line about them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from reader.model import Hit, Results
from reader.ui.hits.model import HitListModel
from reader.ui.hits.view import HitListView
from reader.ui.theme import LIGHT, Theme, build_palette


class HitListPane(QWidget):
    """Hits grouped by episode.

    An index counts hits as they stand in the list, from 0, headings left out.
    ``append`` can move hits to other indexes, for they join their episode:
    ``index_of`` finds one again.
    """

    hit_chosen = Signal(int)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._total = 0
        self._asked = False
        self._model = HitListModel(self)
        self._view = HitListView(self._model, theme, self)
        self._view.chosen.connect(self.hit_chosen)
        # Out of the layout that noticed it, so that whoever listens may change the list.
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._ask_for_more)
        self._view.near_end.connect(self._ask.start)
        self._message = self._build_message()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._stack)
        self.setAutoFillBackground(True)
        self.set_theme(theme)

    def show_results(self, results: Results) -> None:
        """Show these hits, from the top, with none of them marked."""
        self._total, self._asked = results.total, False
        self._stack.setCurrentWidget(self._view)
        self._view.replace(results.hits)

    def append(self, results: Results) -> None:
        """Show the next hits too; what is marked and in view stays so."""
        self._total, self._asked = results.total, not results.hits
        self._view.extend(results.hits)

    def show_message(self, text: str) -> None:
        """Show one quiet line instead of hits."""
        self._total = 0
        self._view.replace(())
        self._message.setText(text)
        self._stack.setCurrentWidget(self._message)

    def set_current(self, index: int | None) -> None:
        """Mark a hit; tells nobody. Raises IndexError where there is none."""
        self._view.mark(index)

    def current(self) -> int | None:
        """The index of the marked hit."""
        return self._model.index_at(self._view.currentIndex().row())

    def count(self) -> int:
        """How many hits are loaded."""
        return len(self._model.hits)

    def hit_at(self, index: int) -> Hit:
        """Raises IndexError where there is none."""
        return self._model.hits[index]

    def index_of(self, episode_id: str, passage: int) -> int | None:
        """The index of the hit in this passage, or None while it is not loaded."""
        return self._model.index_of(episode_id, passage)

    def focus_list(self) -> None:
        """Give the list the keyboard, on its marked or else its first hit."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.current() is None and self.count():
            self.set_current(0)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        self._view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._view.set_theme(theme)
        self._message.setStyleSheet(f"color: {theme.soft.name()}; padding: 32px 20px")

    def _ask_for_more(self) -> None:
        if not self._asked and self.count() < self._total and self._view.isVisible():
            self._asked = True
            self.more_wanted.emit()

    def _build_message(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("hitMessage")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        return label
