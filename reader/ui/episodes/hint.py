"""A quiet line over the list while a filter hides episodes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.episodes.model import Wanted
from reader.ui.facts import count_text
from reader.ui.theme import Theme


class FilterHint(QWidget):
    """Says how many of all are listed, and offers to show all."""

    show_all = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self._count.setObjectName("filterHint")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._all = QToolButton(self)
        self._all.setObjectName("showAllEpisodes")
        self._all.setText(self.tr("Show all"))
        self._all.setCursor(Qt.CursorShape.PointingHandCursor)
        self._all.clicked.connect(self.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 10, 4)
        row.addWidget(self._count, 1)
        row.addWidget(self._all)
        self.hide()

    def say(self, wanted: Wanted, shown: int, total: int) -> None:
        """The filters that hold, and what is left by them; nothing while all is listed."""
        self.setVisible(total > 0 and not wanted.is_all)
        names = [self.tr("Unread")] if wanted.unread else []
        names += [self.tr("With timestamps")] if wanted.timed else []
        count = self.tr("{0} of {1}").format(count_text(shown), count_text(total))
        self._count.setText(" · ".join([*names, count]))

    def set_theme(self, theme: Theme) -> None:
        self._count.setStyleSheet(f"color: {theme.soft.name()}")
        self._all.setStyleSheet(
            f"QToolButton {{ color: {theme.accent.name()}; border: none; padding: 1px 4px }}"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()};"
            " border-radius: 4px }"
        )
