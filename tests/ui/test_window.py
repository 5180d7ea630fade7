"""The window's public face: names, shortcuts, accessibility, looks; and no markup anywhere."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QColor, QHelpEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from reader.model import Segment
from reader.ui.dialogs import PreferencesDialog, ShortcutsSheet
from reader.ui.dialogs.key_button import KeyButton
from reader.ui.main_window import MainWindow
from reader.ui.menus import menus
from reader.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from conftest import User

# What the offscreen platform says where a menu or a dialog opens.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the keyboard")

HOSTILE = '<b>bold</b> <img src="file:///x.png"> &amp; [*] %1 {0} <a href="http://x">y</a>'
_NAMES = {
    "episodeList": QListView,
    "episodeFilter": QLineEdit,
    "transcriptPane": QPlainTextEdit,
    "timestampGutter": QWidget,
    "searchBar": QLineEdit,
    "searchScope": QComboBox,
    "matchCounter": QLabel,
    "hitList": QListView,
}
_ACTIONS = (
    *("copyQuote", "copyTimestamp", "copyLink", "findNext", "findPrevious"),
    *("goToTime", "goBack", "goForward", "zoomIn", "zoomOut", "zoomReset"),
)
# What the issue and the sheet promise.
_KEYS = {
    "findInEpisode": ["Ctrl+F"],
    "searchLibrary": ["Ctrl+Shift+F", "Ctrl+K"],
    "findNext": ["F3"],
    "findPrevious": ["Shift+F3"],
    "copy": ["Ctrl+C"],
    "copyQuote": ["Ctrl+Shift+C"],
    "goToTime": ["Ctrl+L"],
    "goBack": ["Alt+Left"],
    "goForward": ["Alt+Right"],
    "sidePane": ["Ctrl+B"],
    "preferences": ["Ctrl+,"],
    "shortcuts": ["F1", "Ctrl+/"],
    "fullScreen": ["F11"],
    "zoomIn": ["Ctrl++"],
    "zoomOut": ["Ctrl+-"],
    "zoomReset": ["Ctrl+0"],
}


def named_actions(window: MainWindow) -> list[QAction]:
    return [action for action in window.findChildren(QAction) if action.shortcuts()]


def test_the_names_for_automation_are_there(window: MainWindow) -> None:
    assert window.objectName() == "mainWindow"
    assert type(window).__module__ == "reader.ui.main_window"
    for name, kind in _NAMES.items():
        assert len(window.findChildren(QWidget, name)) == 1, name
        assert isinstance(window.findChild(QWidget, name), kind), name
    for name in _ACTIONS:
        assert len(window.findChildren(QAction, name)) == 1, name


def test_the_conventional_shortcuts_are_there(window: MainWindow) -> None:
    for name, keys in _KEYS.items():
        action = window.findChild(QAction, name)
        assert {QKeySequence(key) for key in keys} <= set(action.shortcuts()), name


def test_no_key_is_there_twice(window: MainWindow) -> None:
    keys = [key.toString() for action in named_actions(window) for key in action.shortcuts()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_action_stands_in_a_menu_with_its_keys(window: MainWindow) -> None:
    listed = [a for _, actions in menus(window.commands) for a in actions if a is not None]
    assert set(named_actions(window)) <= set(listed)
    shown = {action for menu in window.findChildren(QMenu) for action in menu.actions()}
    assert set(listed) <= shown


def test_the_sheet_lists_every_action_with_its_keys(user: "User", window: MainWindow) -> None:
    keys: dict[str, str] = {}

    def look() -> None:
        sheet = window.findChild(ShortcutsSheet)
        keys.update((b.action.objectName(), b.text()) for b in sheet.findChildren(KeyButton))
        user.bot.keyClick(sheet, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    user.bot.keyClick(window, Qt.Key.Key_F1)
    native = QKeySequence.SequenceFormat.NativeText
    for action in named_actions(window):
        assert action.shortcuts()[0].toString(native) in keys[action.objectName()]
    user.bot.waitUntil(lambda: window.findChild(ShortcutsSheet) is None)


def focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        if widget.objectName() == "qt_spinbox_lineedit":  # the box that it is a part of speaks
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            yield widget


def nameless(root: QWidget) -> list[QWidget]:
    """What can have the keyboard and tells a screen reader nothing of itself."""
    found = []
    for widget in focusable(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not (interface and interface.text(QAccessible.Text.Name)):
            found.append(widget)
    return found


def test_all_that_can_have_the_keyboard_has_a_name(user: "User", window: MainWindow) -> None:
    window.header._about.setChecked(True)
    assert nameless(window) == []
    user.search(window, "data")
    assert window.hits.isVisible()
    assert nameless(window) == []


@pytest.mark.parametrize("action", ["preferences", "shortcuts", "goToTime", "about"])
def test_dialogs_have_names_too(user: "User", window: MainWindow, action: str) -> None:
    found: list[list[QWidget]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert dialog.windowTitle()
        found.append(nameless(dialog))
        dialog.reject()

    QTimer.singleShot(0, look)
    user.do(window, action)
    assert found == [[]]


def test_every_part_is_reached_with_the_tab_key(user: "User", window: MainWindow) -> None:
    user.search(window, "data")
    seen: set[str] = set()
    for _ in range(40):
        seen.add(QApplication.focusWidget().objectName())
        user.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {"searchBar", "searchScope", "hitList", "transcriptPane", "menuButton"} <= seen


def test_the_menu_opens_by_keyboard(user: "User", window: MainWindow) -> None:
    titles: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        titles.extend(action.text() for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)
    user.bot.keyClick(window, Qt.Key.Key_F10)
    assert titles == [
        "&File",
        "&Episode",
        "&Quote",
        "&Notes",
        "&Listen",
        "&Search",
        "&Go",
        "&View",
        "&Window",
        "&Help",
    ]


@pytest.fixture
def hostile(user: "User", make_folder: Callable[..., Path]) -> MainWindow:
    """A window full of text that looks like markup."""
    facts = {"title": HOSTILE, "show": HOSTILE, "number": "<u>1</u>", "description": HOSTILE}
    facts |= {"people": (HOSTILE,), "tags": (HOSTILE,)}
    words = "and so on, for a good while, " * 10
    segments = [
        Segment(f"data {HOSTILE} {words}", 0.0, None, HOSTILE),
        Segment(f"data {HOSTILE} {words}", 9.0, None, "Bob & Co"),
    ]
    return user.open(make_folder((facts, segments)))


def test_text_of_a_file_is_shown_as_text(user: "User", hostile: MainWindow) -> None:
    hostile.header._about.setChecked(True)
    user.search(hostile, "data")
    user.do(hostile, "copyQuote")
    for label in filter(QLabel.text, hostile.findChildren(QLabel)):
        assert label.textFormat() == Qt.TextFormat.PlainText, label
    assert hostile.findChild(QLabel, "episodeTitle").text() == HOSTILE
    assert hostile.pane.document().firstBlock().text().startswith(f"data {HOSTILE}")
    assert hostile.windowTitle().replace("[*][*]", "[*]").startswith(HOSTILE)


def test_tool_tips_show_text_as_text(user: "User", hostile: MainWindow) -> None:
    user.search(hostile, "data")
    tips = [hostile.findChild(QWidget, "episodeFacts").toolTip()]
    for name in ("episodeList", "hitList"):
        model = hostile.findChild(QListView, name).model()
        for row in range(model.rowCount()):
            tips.append(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
    gutter = hostile.pane.gutter
    speaker = gutter._speaker_rect(next(iter(hostile.pane.scroller.rows()))).center()
    place = gutter.mapToGlobal(speaker)
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, speaker, place))
    tips.append(QToolTip.text())
    QToolTip.hideText()
    assert sum(bool(tip) for tip in tips) >= 4
    for tip in filter(None, tips):
        assert tip.startswith("<span>")
        assert "<b>" not in tip
        assert "<img" not in tip
        assert "<a " not in tip


def test_zoom_keys_change_the_text_and_nothing_else(user: "User", window: MainWindow) -> None:
    normal, place = window.pane.font().pointSizeF(), window.pane.place()
    header = window.header.font().pointSizeF()
    user.bot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    user.bot.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.font().pointSizeF() == normal + 2
    user.bot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.font().pointSizeF() == normal + 1
    user.bot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.font().pointSizeF() == normal
    assert (window.header.font().pointSizeF(), window.pane.place()) == (header, place)
    for _ in range(60):
        user.do(window, "zoomIn")
    assert window.pane.font().pointSizeF() == 40
    for _ in range(60):
        user.do(window, "zoomOut")
    assert window.pane.font().pointSizeF() == 7


def shade(widget: QWidget, point: QPoint | None = None) -> QColor:
    """The colour near a corner of what is really painted, or at a point."""
    picture = widget.grab().toImage()
    return picture.pixelColor(point or QPoint(picture.width() - 14, picture.height() - 4))


def test_a_theme_reaches_every_part_at_once(user: "User", window: MainWindow) -> None:
    user.search(window, "data")
    parts = [
        window.toolbar,
        window.hits,
        window.episodes,
        window.header,
        window.pane,
        window.pane.gutter,
        window.status,
        window.side,
    ]
    for name, theme in (("dark", DARK), ("light", LIGHT), ("dark", DARK)):
        window.theme_chosen.emit(name)
        QApplication.processEvents()
        for part in parts:
            assert (shade(part).lightness() < 128) == theme.dark, part
        text = QApplication.palette().color(QPalette.ColorRole.WindowText)
        assert text == theme.text


def test_the_preferences_count_at_once(user: "User", window: MainWindow) -> None:
    window.search_frame.set_scope("episode")
    seen: list[object] = []

    def change() -> None:
        dialog = window.findChild(PreferencesDialog)
        seen.append(dialog.values().scope)
        theme = dialog.findChild(QComboBox, "preferenceTheme")
        theme.setCurrentIndex(theme.findData("dark"))
        seen.append(window.theme.name)
        dialog.reject()

    QTimer.singleShot(0, change)
    user.do(window, "preferences")
    assert seen == ["episode", "dark"]
    assert window.search_frame.scope() == "episode"
    window.theme_chosen.emit("light")


def test_full_screen_comes_and_goes(user: "User", window: MainWindow) -> None:
    user.bot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.commands.full_screen.isChecked()
    user.bot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_control_q_quits(user: "User", window: MainWindow) -> None:
    user.bot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


@pytest.mark.parametrize("size", [(1280, 820), (900, 600), (700, 480), (480, 360)])
def test_nothing_makes_the_window_larger_than_it_is_wanted(
    user: "User", hostile: MainWindow, size: tuple[int, int]
) -> None:
    hostile.resize(*size)
    hostile.index.status_changed.emit("a long sentence about what went wrong with it, " * 8)
    hostile.status.confirm("Copied quote · a long confirmation " * 8)
    user.search(hostile, "data")
    QApplication.processEvents()
    assert hostile.size().toTuple() == size
    assert hostile.pane.width() >= 200
    for view in hostile.findChildren(QAbstractItemView):
        assert not view.horizontalScrollBar().isVisible()


def test_ten_thousand_episodes_are_listed_filtered_and_walked(
    user: "User", make_folder: Callable[..., Path]
) -> None:
    folder = make_folder(
        *(
            ({"title": f"Episode {n}", "show": f"Show {n % 37:02}", "number": str(n)}, ())
            for n in range(10_000)
        ),
        indexed=False,
    )
    window = user.show(folder)
    user.bot.waitUntil(lambda: window.reading.shown is not None, timeout=20_000)
    view = window.findChild(QListView, "episodeList")
    assert view.model().rowCount() == 10_037
    window.episodes.focus_list()
    user.bot.keyClick(view, Qt.Key.Key_End)
    user.bot.keyClick(view, Qt.Key.Key_Return)
    last = window.episodes.view.current_id()
    user.bot.waitUntil(lambda: window.reading.shown.episode.id == last)
    field = window.findChild(QLineEdit, "episodeFilter")
    user.bot.keyClicks(field, "episode 777")
    rows = [view.model().index(n, 0).data() for n in range(view.model().rowCount())]
    titles = {title for title in rows if title.startswith("Episode")}
    assert titles == {f"Episode {n}" for n in range(10_000) if "777" in str(n)}
    assert window.close()
