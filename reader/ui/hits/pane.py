"""The left pane while the library is searched: hits, or one line about them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.model import Cut, Hit, Results
from reader.ui.hits.head import HitHead, HitOrder, quiet_label
from reader.ui.hits.message import HitMessage
from reader.ui.hits.model import HitListModel
from reader.ui.hits.view import HitListView
from reader.ui.theme import LIGHT, Theme, build_palette


class HitListPane(QWidget):
    """Hits grouped by episode, in the order in which they come.

    An index counts, from 0, through all hits that were found; those in ``span`` are listed.
    """

    hit_chosen = Signal(int)
    more_wanted = Signal()
    before_wanted = Signal()
    order_changed = Signal(str)
    suggestion_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._total = 0
        self._asked = False
        self._model = HitListModel(self)
        self.head = HitHead(self)
        self.head.order_chosen.connect(self.order_changed)
        self.view = HitListView(self._model, theme, self)
        self.view.chosen.connect(self.hit_chosen)
        # Out of the layout that noticed it, so that whoever listens may change the list.
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._ask_for_more)
        self.view.near_edge.connect(self._ask.start)
        self._note = quiet_label("hitNote", self)
        self._message = HitMessage(self)
        self._message.suggestion_chosen.connect(self.suggestion_chosen)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.set_theme(theme)

    def order(self) -> HitOrder:
        """How hits are to be ordered."""
        return self.head.order()

    def set_order(self, order: HitOrder | str) -> None:
        """Order the next hits so; tells nobody."""
        self.head.set_order(order)

    def show_results(self, results: Results, first: int = 0) -> None:
        """Show these hits, from the top, with none of them marked; ``first`` is the index of
        the first of them."""
        self._total, self._asked = results.total, False
        self._say(results.cut)
        self._stack.setCurrentWidget(self.view)
        self.head.show()
        self.view.replace(results, first)

    def append(self, results: Results) -> None:
        """Show the next hits too; what is marked and in view stays so."""
        self._total, self._asked = results.total, not results.hits
        self.view.append(results)

    def prepend(self, results: Results) -> None:
        """Show the hits before the listed ones too; what is marked and in view stays so."""
        self._total, self._asked = results.total, not results.hits
        self.view.prepend(results)

    def show_message(self, text: str, suggestion: str = "", cut: Cut | None = None) -> None:
        """Show one quiet line instead of hits, and a query that may have been meant."""
        self._total = 0
        self.view.replace(Results(0, 0, ()))
        self._say(cut)
        self._message.say(text, suggestion)
        self._stack.setCurrentWidget(self._message)
        self.head.hide()

    def set_current(self, index: int | None) -> None:
        """Mark a hit; tells nobody. Raises IndexError where none is listed."""
        self.view.mark(index)

    def current(self) -> int | None:
        """The index of the marked hit."""
        return self._model.index_at(self.view.currentIndex().row())

    def count(self) -> int:
        """How many hits are listed."""
        return len(self._model.listed)

    def span(self) -> range:
        """The indexes of the hits that are listed."""
        return self._model.listed

    def hit_at(self, index: int) -> Hit:
        """Raises IndexError where none is listed."""
        return self._model.hit(index)

    def index_of(self, episode_id: str, passage: int) -> int | None:
        """The index of the hit in this passage, or None while it is not listed."""
        return self._model.index_of(episode_id, passage)

    def focus_list(self) -> None:
        """Give the list the keyboard, on its marked or else its first hit."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.current() is None and self.count():
            self.set_current(self.span().start)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        self.view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.view.set_theme(theme)
        self.head.set_theme(theme)
        self._message.set_theme(theme)
        self._note.setStyleSheet(f"color: {theme.soft.name()}; padding: 2px 20px 6px")

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)
        self._note.hide()

    def _say(self, cut: Cut | None) -> None:
        self._note.setText(self._said(cut) if cut else "")
        self._note.setVisible(cut is not None)

    def _said(self, cut: Cut) -> str:
        if cut.wild:
            return self.tr(
                "Only the first %Ln word(s) with * or ~ are looked for as such.", "", cut.most
            )
        return self.tr("Only the first %Ln word(s) of this search are looked for.", "", cut.most)

    def _ask_for_more(self) -> None:
        if self._asked or not self.view.isVisible():
            return
        before, after = self.view.wants()
        self._asked = before or (after and self.span().stop < self._total)
        if before:
            self.before_wanted.emit()
        elif self._asked:
            self.more_wanted.emit()
