"""The report: thousands of rows, names that look like markup, and what can be done with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reader.services.reports import Report
from reader.ui.adding.outcome import Outcome, ReportRow, Section, summary_text
from reader.ui.adding.report_window import ReportWindow

HOSTILE = '<b>bold</b> <img src="file:///x.png"> &amp; {0} %1'


def refused(count: int) -> Outcome:
    rows = tuple(
        ReportRow(f"{n}.srt", "this file is empty", path=Path(f"/files/{n}.srt"))
        for n in range(count)
    )
    report = Report(refused=tuple((row.path or Path(), row.note) for row in rows))
    return Outcome(report, (Section("refused", rows),))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ReportWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = ReportWindow(parent)
    window.set_outcome(refused(5000))
    window.show()
    yield window
    window.close()


def button(window: ReportWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def table(window: ReportWindow) -> QTreeView:
    found = window.findChild(QTabWidget).currentWidget()
    assert isinstance(found, QTreeView)
    return found


def test_without_a_selection_all_are_meant(qtbot: QtBot, window: ReportWindow) -> None:
    with qtbot.waitSignal(window.retry_wanted) as asked:
        button(window, "reportRetry").click()
    assert len(asked.args[0]) == 5000
    assert asked.args[0][17] == Path("/files/17.srt")


def test_with_a_selection_only_that(qtbot: QtBot, window: ReportWindow) -> None:
    rows = table(window)
    rows.setCurrentIndex(rows.model().index(4999, 0))
    with qtbot.waitSignal(window.retry_wanted) as asked:
        button(window, "reportRetry").click()
    assert asked.args == [(Path("/files/4999.srt"),)]
    button(window, "reportCopy").click()
    assert QApplication.clipboard().text() == "/files/4999.srt\tthis file is empty"


def test_markup_stays_text(window: ReportWindow) -> None:
    row = ReportRow(HOSTILE, HOSTILE, path=Path("/") / HOSTILE.replace("/", ""))
    outcome = Outcome(Report(refused=((Path("/"), ""),)), (Section("refused", (row,)),))
    window.set_outcome(outcome)
    model = table(window).model()
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 0).data() == HOSTILE
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in window.findChildren(QLabel)
        if label.text()
    )


def test_only_what_makes_sense_is_offered(window: ReportWindow) -> None:
    assert button(window, "reportReveal").isVisible()
    assert not button(window, "reportContinue").isVisible()
    added = Section("added", (ReportRow("Bread", "A show", "0123456789abcdef"),))
    window.set_outcome(Outcome(Report(added=("0123456789abcdef",)), (added,)))
    assert not button(window, "reportRetry").isVisible()
    assert not button(window, "reportReveal").isVisible()
    assert button(window, "reportCopy").isVisible()
    window.set_outcome(Outcome(Report(), (), (Path("/files"),), "Cancelled."))
    assert button(window, "reportContinue").isVisible()
    assert not button(window, "reportCopy").isVisible()
    assert not window.findChild(QTabWidget).isVisible()


@pytest.mark.parametrize(
    ("report", "text"),
    [
        (Report(), "Nothing new"),
        (Report(added=("a",)), "Added 1 episode"),
        (Report(updated=("a", "b"), unchanged=("c",)), "Updated 2 episodes, 1 unchanged"),
        (
            Report(added=("a", "b"), duplicates=((Path("/x"), "c"),), refused=((Path("/y"), "z"),)),
            "Added 2 episodes, 1 already there, 1 file refused",
        ),
    ],
)
def test_the_summary_counts(report: Report, text: str) -> None:
    assert summary_text(Outcome(report)) == text
