"""A real window on a library of its own, driven as a person drives it, and what it looks like."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPixmap, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.main_window import MainWindow
from reader.ui.theme import Theme
from reader.ui.translating import use_language
from reader.ui.windows import Windows

PATIENCE = 20_000  # milliseconds
CALM = 4  # looks in a row at which nothing goes on
LOOK = 15  # milliseconds between two looks


class Stage:
    """``window`` is the first of the windows; ``windows`` may open more."""

    def __init__(self, folder: Path, theme: str, size: QSize, language: str = "en") -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        use_language(application, language)
        self.windows = Windows(folder, application)
        self.windows.failed.connect(_fail)
        self.window: MainWindow = self.windows.open_first()
        self.window.theme_chosen.emit(theme)
        self.window.resize(size)
        self.window.show()
        self.settle()

    @property
    def theme(self) -> Theme:
        return self.window.theme

    def close(self) -> None:
        self.windows.quit()
        QTest.qWait(1)

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Wait until nothing goes on in any window and something is so; TimeoutError if never."""
        loop, calm = QEventLoop(), 0

        def look() -> None:
            nonlocal calm
            is_calm = all(window.is_settled for window in self.windows.all) and until()
            calm = calm + 1 if is_calm else 0
            if calm == CALM:
                loop.exit(0)

        timer = QTimer(interval=LOOK)
        timer.timeout.connect(look)
        timer.start()
        QTimer.singleShot(PATIENCE, loop, lambda: loop.exit(1))
        if loop.exec():
            raise TimeoutError("the window does not come to rest")

    # What a person does

    def do(self, action: str, window: MainWindow | None = None) -> None:
        found = (window or self.window).findChild(QAction, action)
        assert found is not None, action
        found.trigger()
        self.settle()

    def open(self, title: str, window: MainWindow | None = None) -> None:
        """The episode whose title begins so, from its beginning."""
        there = window or self.window
        found = [e for e in there.refresh.contents.episodes if e.title.startswith(title)]
        there.reading.open(found[0].id)
        self.settle()

    def search(self, query: str) -> None:
        self.window.search_frame.set_query(query)
        self.window.search.search()
        self.settle()

    def select(self, words: str, window: MainWindow | None = None) -> None:
        """Select these words of the open episode, and have them in view."""
        pane = (window or self.window).pane
        cursor = pane.document().find(words)
        if cursor.isNull():
            raise LookupError(f"not in the episode: {words}")
        pane.scroll_to(cursor.blockNumber())
        pane.setTextCursor(cursor)
        self.settle()

    def unselect(self) -> None:
        cursor = self.window.pane.textCursor()
        cursor.clearSelection()
        self.window.pane.setTextCursor(cursor)

    def to_top(self) -> None:
        self.window.pane.moveCursor(QTextCursor.MoveOperation.Start)
        self.settle()

    def type(self, text: str) -> None:
        """Into whatever has the keyboard."""
        QTest.keyClicks(self.window.focusWidget(), text)
        self.settle()

    # What is seen

    def picture(self) -> QPixmap:
        QTest.qWait(1)
        return self.window.grab()

    def picture_over(self, trigger: Callable[[], object]) -> QPixmap:
        """The window with the dialog or the menu that something brings up, which is then left."""
        taken: list[QPixmap] = []
        timer = QTimer(interval=10 * LOOK)

        def take() -> None:
            upper = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if upper is not None:
                timer.stop()
                taken.append(_laid_over(self.window, upper))
                upper.close()

        timer.timeout.connect(take)
        timer.start()
        trigger()
        self.settle(lambda: bool(taken))
        return taken[0]


def side_by_side(left: QPixmap, right: QPixmap, theme: Theme) -> QPixmap:
    """Two windows on one desk."""
    gap = 12
    desk = QPixmap(left.width() + right.width() + gap, max(left.height(), right.height()))
    desk.fill(theme.line)
    painter = QPainter(desk)
    painter.drawPixmap(0, 0, left)
    painter.drawPixmap(left.width() + gap, 0, right)
    painter.end()
    return desk


def _laid_over(window: QWidget, upper: QWidget) -> QPixmap:
    below, above = window.grab(), upper.grab()
    place = upper.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
    painter = QPainter(below)
    painter.setPen(window.palette().mid().color())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.x() - 1, place.y() - 1, above.width() + 1, above.height() + 1)
    painter.drawPixmap(place, above)
    painter.end()
    return below


def _fail(sentence: str) -> None:
    raise RuntimeError(sentence)
