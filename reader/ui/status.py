"""The status bar: what there is, how far the index is, and what has just been done."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from reader.ui.theme import Theme

CONFIRMATION_MILLISECONDS = 4000
OFFER_MILLISECONDS = 12_000


class LibraryLine(QLabel):
    """One line, elided where the window is too narrow for it; all of it in its tool tip."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(_marked_up(text) if text else "")

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        inner = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)


class _Offer(QPushButton):
    """Looks like a link; Tab reaches it, Space and Return press it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusOffer")
        # A click hides it: the keyboard must stay where it is, not go on to the next button.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFlat(True)
        self.setAutoDefault(True)  # Return presses it too
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()


class StatusBar(QStatusBar):
    """Left: the library or the search. Right: the present moment, or a confirmation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._library, self._search, self._moment = "", "", ""
        self._left = LibraryLine(self)
        _set_up(self._left, "statusText")
        self._progress = QProgressBar(self)
        self._progress.setObjectName("indexProgress")
        self._progress.setAccessibleName(self.tr("Indexing"))
        self._progress.setFixedSize(120, 6)
        self._progress.setTextVisible(False)
        self._pointed = QLabel(self)
        _set_up(self._pointed, "pointedText")
        self._right = QLabel(self)
        _set_up(self._right, "momentText")
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._calm_down)
        self.addWidget(self._left, 1)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._pointed)
        self.addPermanentWidget(self._right)
        self._offer = _Offer(self)
        self._offer.clicked.connect(self._take_offer)
        self._step: Callable[[], object] | None = None
        self.addPermanentWidget(self._offer)
        self._progress.hide()

    def set_library(self, text: str) -> None:
        self._library = text
        self._show_left()

    def set_search(self, text: str) -> None:
        """What a search found; empty brings the library's line back."""
        self._search = text
        self._show_left()

    def set_moment(self, text: str) -> None:
        self._moment = text
        if self._step is None:
            self._show_moment()

    def set_place(self, text: str) -> None:
        """Where reading is by now; what is just being said stays as long as it would."""
        self._moment = text
        if not self._calm.isActive():
            self._show_moment()

    def set_pointed(self, text: str) -> None:
        """The time of what the reader points at in the text."""
        self._pointed.setText(text)
        self._show_pointed()

    def set_progress(self, done: int, total: int) -> None:
        """Episodes done of all; a total of 0 hides the bar."""
        self._progress.setVisible(total > 0)
        self._progress.setMaximum(total)
        self._progress.setValue(done)

    def confirm(self, text: str) -> None:
        """Say for a few seconds what has been done."""
        self._withdraw()
        self._right.setText(text)
        self._calm.start(CONFIRMATION_MILLISECONDS)

    def offer(self, text: str, name: str, step: Callable[[], object]) -> None:
        """Say what has been done, and for a while offer what one may want to do then."""
        self.confirm(text)
        self._step = step
        self._offer.setText(name)
        self._offer.show()
        self._calm.start(OFFER_MILLISECONDS)

    def set_theme(self, theme: Theme) -> None:
        soft, accent = theme.soft.name(), theme.accent.name()
        self.setStyleSheet(
            f"QStatusBar {{ border-top: 1px solid {theme.line.name()}; }}"
            "QStatusBar::item { border: none; }"
            f"QProgressBar {{ background: {theme.line.name()}; border: none; border-radius: 3px; }}"
            f"QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}"
            f"QLabel {{ color: {soft}; }}"
            f"QLabel#momentText {{ color: {accent}; }}"
            f"QPushButton#statusOffer {{ color: {accent}; border: none; border-radius: 4px;"
            " padding: 1px 6px; margin-right: 6px; text-decoration: underline; }"
            f"QPushButton#statusOffer:focus {{ background: {theme.line.name()}; }}"
        )

    def _show_left(self) -> None:
        self._left.setText(self._search or self._library)

    def _take_offer(self) -> None:
        step = self._step
        self._show_moment()
        if step is not None:
            step()

    def _withdraw(self) -> None:
        self._step = None
        self._offer.hide()

    def _calm_down(self) -> None:
        """An offer waits for whoever is about to press it, or is looking at another window."""
        if self._step and (self._offer.hasFocus() or not self.isActiveWindow()):
            self._calm.start(OFFER_MILLISECONDS)
        else:
            self._show_moment()

    def _show_pointed(self) -> None:
        """Once is enough where it is the present moment."""
        self._pointed.setVisible(self._pointed.text() not in ("", self._right.text()))

    def _show_moment(self) -> None:
        self._withdraw()
        self._calm.stop()
        self._right.setText(self._moment)
        self._show_pointed()


def _marked_up(text: str) -> str:
    from html import escape  # noqa: PLC0415  (start-up time)

    return f"<span>{escape(text)}</span>"


def _set_up(label: QLabel, name: str) -> None:
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(8, 4, 8, 4)
