"""The three charts side by side, or one quiet line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.model.distributions import Distribution
from reader.ui.distribution.bars import name_bars, time_bars
from reader.ui.distribution.chart import BarChart
from reader.ui.theme import LIGHT, Theme

# Pixels: narrower, there is no room for all three.
_ALL_FROM, _TWO_FROM = 640, 360
# Of all passages: where fewer have a date, a plot over time says nothing.
_LEAST_DATED = 0.1


class DistributionPane(QWidget):
    """Where the hits of a search are; ``filter_chosen`` is what a clicked bar stands for."""

    filter_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("distributionPane")
        self.over_time = BarChart(self.tr("Over time"), self, upright=True)
        self.shows = BarChart(self.tr("Shows"), self, upright=False)
        self.speakers = BarChart(self.tr("Speakers"), self, upright=False)
        self._charts = (self.over_time, self.shows, self.speakers)
        self._note = QLabel(self)
        self._note.setObjectName("distributionNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(24)
        for chart in self._charts:
            row.addWidget(chart, 1)
            chart.chosen.connect(self.filter_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 8)
        layout.addLayout(row)
        layout.addWidget(self._note)
        self._is_message, self._has_times = True, True
        self.set_theme(theme)

    def show_distribution(self, found: Distribution) -> None:
        """Draw it; what has no date is said below."""
        self.over_time.set_bars(time_bars(found))
        unknown, nothing = self.tr("Unknown"), self.tr("No show")
        self.shows.set_bars(name_bars(found.shows, "show", nothing, self._others))
        self.speakers.set_bars(name_bars(found.speakers, "speaker", unknown, self._others))
        self._has_times = found.total - found.undated >= found.total * _LEAST_DATED
        self._note.setText(self._undated(found))
        self._is_message = False
        self._share_room()

    def show_message(self, text: str) -> None:
        """Show a sentence instead."""
        self._note.setText(text)
        self._is_message = True
        self._share_room()

    def set_theme(self, theme: Theme) -> None:
        self._note.setStyleSheet(f"color: {theme.soft.name()}")
        for chart in self._charts:
            chart.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _others(self, count: int) -> str:
        return self.tr("%Ln other(s)", "", count)

    def _undated(self, found: Distribution) -> str:
        if not found.undated:
            return ""
        if not self._has_times:
            return self.tr("Not shown over time: few of these episodes have a date.")
        return self.tr("Without a date: %Ln passage(s).", "", found.undated)

    def _share_room(self) -> None:
        there = not self._is_message
        room = 1 + (self.width() >= _TWO_FROM) + (self.width() >= _ALL_FROM)
        wanted = [self.over_time, self.shows, self.speakers][not self._has_times :]
        for chart in self._charts:
            chart.setVisible(there and chart in wanted[:room])
        self._note.setVisible(bool(self._note.text()))
