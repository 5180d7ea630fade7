"""The left pane: a filter, a sort menu and the list of episodes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Episode
from reader.ui.episodes.arrange import SortOrder
from reader.ui.episodes.model import EpisodeListModel
from reader.ui.episodes.view import EpisodeListView
from reader.ui.icons import icon
from reader.ui.theme import LIGHT, Theme, build_palette


class EpisodeListPane(QWidget):
    """Episodes grouped by show. ``episode_chosen`` gives an id, ``sort_changed`` a SortOrder."""

    episode_chosen = Signal(str)
    sort_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._model = EpisodeListModel(self)
        self._view = EpisodeListView(self._model, theme, self)
        self._view.chosen.connect(self._remember_and_tell)
        self._field = self._build_field()
        self._message = _quiet_label(self.tr("No episode matches the filter"))
        self._sort_actions = QActionGroup(self)
        self._sort_button = self._build_sort_button()
        self._current: str | None = None
        self._lay_out()
        self.setAutoFillBackground(True)
        self.set_theme(theme)

    @property
    def sort_order(self) -> SortOrder:
        return self._model.order

    @sort_order.setter
    def sort_order(self, order: SortOrder | str) -> None:
        self._apply_order(SortOrder(order))

    def set_episodes(self, episodes: Sequence[Episode]) -> None:
        """Show these instead; the marked episode stays marked where it is among them.

        What is in view stays where it is in the view.
        """
        top = self._view.top_row()
        self._model.set_episodes(episodes)
        self._refresh()
        self._view.keep_at(top)

    def set_empty(self, page: QWidget) -> None:
        """What stands here while there is no episode at all."""
        self._stack.addWidget(page)

    def set_current(self, episode_id: str | None) -> None:
        """Mark the open episode; tells nobody."""
        self._current = episode_id
        self._view.mark(episode_id)

    def focus_list(self) -> None:
        """Give the list the keyboard, on its marked or else its first episode."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._view.current_id() is None and self._model.rowCount() > 1:
            self._view.setCurrentIndex(self._model.index(1))

    def focus_filter(self) -> None:
        """Give the filter the keyboard, what is in it selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def first(self) -> str:
        """The id of the first episode listed; empty where there is none."""
        return self._model.neighbour(None, 0) or ""

    def step(self, count: int) -> None:
        """Choose the episode ``count`` further down, or up; at the ends nothing happens."""
        episode_id = self._model.neighbour(self._current, count)
        if episode_id is not None:
            self._view.mark(episode_id)
            self._remember_and_tell(episode_id)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        viewport = self._view.viewport()
        viewport.setBackgroundRole(viewport.backgroundRole().Window)
        self._view.set_theme(theme)
        self._sort_button.setIcon(icon("sort", theme.soft))
        self._message.setStyleSheet(f"color: {theme.soft.name()}; padding: 32px 20px")
        self._field.setStyleSheet(
            f"QLineEdit {{ background: {theme.ground.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 8px; padding: 5px 8px }}"
            f"QLineEdit:focus {{ border-color: {theme.accent.name()} }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent):
            return self._field_key(event)
        return super().eventFilter(watched, event)

    def _field_key(self, event: QKeyEvent) -> bool:
        """Escape empties the field, Down goes to the list; before any shortcut of the window."""
        clears = event.key() == Qt.Key.Key_Escape and bool(self._field.text())
        moves = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not clears and not moves:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._field.clear() if clears else self.focus_list()
        return True

    def _build_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("episodeFilter")
        field.setPlaceholderText(self.tr("Filter episodes"))
        field.setAccessibleName(self.tr("Filter episodes"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._apply_filter)
        field.installEventFilter(self)
        return field

    def _build_sort_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("episodeSort")
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setToolTip(self.tr("Sort episodes"))
        button.setAccessibleName(self.tr("Sort episodes"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none }")
        button.setMenu(self._build_sort_menu(button))
        return button

    def _build_sort_menu(self, button: QToolButton) -> QMenu:
        menu = QMenu(button)
        for order, text in (
            (SortOrder.DATE_NEWEST, self.tr("Newest first")),
            (SortOrder.DATE_OLDEST, self.tr("Oldest first")),
            (SortOrder.TITLE, self.tr("Title")),
            (SortOrder.SHOW, self.tr("Show")),
        ):
            action = QAction(text, self._sort_actions, checkable=True)
            action.setData(order.value)
            action.setChecked(order is self._model.order)
            menu.addAction(action)
        self._sort_actions.triggered.connect(self._sort_chosen)
        return menu

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 12, 10, 8)
        top.setSpacing(4)
        top.addWidget(self._field)
        top.addWidget(self._sort_button)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack)

    def _sort_chosen(self, action: QAction) -> None:
        order = SortOrder(action.data())
        self._apply_order(order)
        self.sort_changed.emit(order.value)

    def _apply_order(self, order: SortOrder) -> None:
        for action in self._sort_actions.actions():
            action.setChecked(action.data() == order.value)
        self._model.set_order(order)
        self._refresh()

    def _apply_filter(self, text: str) -> None:
        self._model.set_filter(text)
        self._refresh()

    def _remember_and_tell(self, episode_id: str) -> None:
        self._current = episode_id
        self.episode_chosen.emit(episode_id)

    def _refresh(self) -> None:
        self._view.mark(self._current)
        page = 1 if self._model.total else self._stack.count() - 1
        self._stack.setCurrentIndex(0 if self._model.rowCount() else page)


def _quiet_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    return label
