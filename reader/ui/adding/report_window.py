"""What adding came to: a tab for the new, the known and the refused."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.ui.adding.outcome import Outcome, ReportRow, Section, section_title, summary_text
from reader.ui.adding.report_model import ReportModel, as_text
from reader.ui.clipboard import copy_text
from reader.ui.dialog_buttons import DialogButtons, SideButton
from reader.ui.reveal import reveal

_NAME_WIDTH = 300  # pixels


class ReportWindow(QDialog):
    """Leaves the window behind it free; shows one outcome after the other."""

    retry_wanted = Signal(object)  # paths, to be added again
    episode_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addingReport")
        self.setWindowTitle(self.tr("Added to the library"))
        self.setModal(False)
        self._outcome: Outcome | None = None
        self._summary = _label(self, "reportSummary")
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._summary.setFont(font)
        self._ending = _label(self, "reportEnding")
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("reportTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.currentChanged.connect(self._update_buttons)
        self._make_buttons()
        self._lay_out()
        self.resize(640, 420)

    def set_outcome(self, outcome: Outcome) -> None:
        """Show this one instead."""
        self._outcome = outcome
        self._summary.setText(summary_text(outcome))
        self._ending.setText(outcome.ending)
        self._ending.setVisible(bool(outcome.ending))
        while self._tabs.count():
            if page := self._tabs.widget(0):
                page.deleteLater()
            self._tabs.removeTab(0)
        for section in outcome.sections:
            self._tabs.addTab(self._table(section), section_title(section))
        self._tabs.setVisible(bool(outcome.sections))
        self._update_buttons()

    def _table(self, section: Section) -> QTreeView:
        table = QTreeView(self)
        table.setObjectName(f"report-{section.kind}")
        table.setAccessibleName(section_title(section))
        table.setModel(ReportModel(section, table))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setFrameShape(QTreeView.Shape.NoFrame)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setStyleSheet("QTreeView::item { padding: 3px 2px }")
        table.setColumnWidth(0, _NAME_WIDTH)
        table.activated.connect(self._activate)
        table.selectionModel().selectionChanged.connect(self._update_buttons)
        return table

    def _make_buttons(self) -> None:
        self._buttons = DialogButtons(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        self._go_on = self._button("reportContinue", self.tr("Continue"), self._continue)
        self._retry = self._button("reportRetry", self.tr("Try again"), self._try_again)
        self._reveal = self._button("reportReveal", self.tr("Show in folder"), self._show_in_folder)
        self._copy = self._button("reportCopy", self.tr("Copy list"), self._copy_list)

    def _button(self, name: str, text: str, step: Callable[[], None]) -> QPushButton:
        button = SideButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(step)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self._reveal, self._retry, self._copy, self._go_on):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._summary)
        layout.addWidget(self._ending)
        layout.addWidget(self._tabs, 1)
        layout.addLayout(row)

    def _rows(self, *, selected: bool = True) -> list[ReportRow]:
        """The selected rows of the present tab; all where none is."""
        table = self._tabs.currentWidget()
        if not isinstance(table, QTreeView):
            return []
        model = table.model()
        assert isinstance(model, ReportModel)
        return model.rows(table.selectionModel().selectedRows() if selected else ())

    def _update_buttons(self) -> None:
        rows = self._rows()
        table = self._tabs.currentWidget()
        is_refused = table is not None and table.objectName() == "report-refused"
        self._retry.setVisible(is_refused)
        self._reveal.setVisible(bool(rows and rows[0].path))
        self._copy.setVisible(bool(rows))
        self._go_on.setVisible(self._outcome is not None and bool(self._outcome.left))

    def _activate(self, index: QModelIndex) -> None:
        table = self._tabs.currentWidget()
        if isinstance(table, QTreeView):
            model = table.model()
            assert isinstance(model, ReportModel)
            (row,) = model.rows([index])
            if row.episode_id:
                self.episode_wanted.emit(row.episode_id)
            elif row.path:
                reveal(row.path)

    def _show_in_folder(self) -> None:
        rows = self._rows()
        if rows and rows[0].path:
            reveal(rows[0].path)

    def _try_again(self) -> None:
        self.retry_wanted.emit(tuple(row.path for row in self._rows() if row.path))

    def _copy_list(self) -> None:
        copy_text(as_text(self._rows()))

    def _continue(self) -> None:
        if self._outcome is not None:
            self.retry_wanted.emit(self._outcome.left)


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
