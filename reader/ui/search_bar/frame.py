"""The search bar with all that belongs to it, in one rounded, tinted frame."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reader.ui.icons import icon
from reader.ui.search_bar.field import SearchBar
from reader.ui.search_bar.parts import FlatComboBox, SearchSign, counter_label, flat_button
from reader.ui.theme import LIGHT, Theme, build_palette
from reader.ui.translating import Wording

ScopeBox = Wording("ScopeBox")
DEBOUNCE_MS = 30
_RADIUS = 8.0
_RING = 2.0
# Room around the frame for the halo that shows the focus.
_HALO = 3.0
# Widths in pixels: a narrower frame has no counter and few buttons (there are keys for what
# they do), and none is narrower than this.
_WIDE_FROM = 360
_NARROWEST = 240


class Scope(StrEnum):
    """Where a search looks."""

    EPISODE = "episode"
    LIBRARY = "library"


class SearchFrame(QFrame):
    """``query_edited`` follows typing after a moment's rest; ``set_query`` tells nobody."""

    query_edited = Signal(str)
    scope_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    escape_pressed = Signal()
    down_pressed = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: tuple[QAction, QAction] | None = None
        self._rest = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._rest.timeout.connect(self._tell_query)
        self._sign = SearchSign(theme, self)
        self._bar = SearchBar(self)
        self._counter = counter_label(self.tr("Matches"), self)
        self._previous = flat_button("findPreviousButton", self.tr("Previous match"), self)
        self._next = flat_button("findNextButton", self.tr("Next match"), self)
        self._divider = QFrame(self)
        self._divider.setFixedSize(1, 18)
        self._scope = _scope_box(theme, self)
        self._clear = flat_button("clearSearch", self.tr("Clear the search"), self)
        self._help = flat_button("searchHelp", self.tr("Recent searches, and how to search"), self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._bar)
        self.set_theme(theme)
        self._show_parts()

    @property
    def field(self) -> SearchBar:
        """The line that is typed into."""
        return self._bar

    def query(self) -> str:
        return self._bar.text()

    def set_query(self, text: str) -> None:
        """Put a query there without telling anybody."""
        with QSignalBlocker(self._bar):
            self._bar.setText(text)
        self._rest.stop()
        self._show_parts()

    def scope(self) -> Scope:
        return Scope(self._scope.currentData())

    def set_scope(self, scope: Scope | str) -> None:
        """Look somewhere else without telling anybody."""
        with QSignalBlocker(self._scope):
            self._scope.setCurrentIndex(self._scope.findData(Scope(scope).value))
        self._scope.updateGeometry()

    def set_actions(self, previous: QAction, next_: QAction) -> None:
        """The buttons do these, which get our icons."""
        self._actions = (previous, next_)
        self._previous.setDefaultAction(previous)
        self._next.setDefaultAction(next_)
        self._tint_icons()

    def set_counter(self, text: str) -> None:
        """For example ``3 of 27``; empty for none."""
        self._counter.setText(text)
        self._counter.setAccessibleName(self.tr("Matches: {0}").format(text))
        self._show_parts()

    def set_busy(self, busy: bool) -> None:
        self._sign.set_busy(busy)

    def set_placeholder(self, text: str) -> None:
        self._bar.setPlaceholderText(text)

    def focus_query(self, select_all: bool = True) -> None:
        self._bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if select_all:
            self._bar.selectAll()

    def focus_parts(self) -> tuple[QWidget, ...]:
        """What can have the keyboard, from left to right."""
        return self._bar, self._previous, self._next, self._scope, self._clear, self._help

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = build_palette(theme)
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self._bar.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, theme.soft)
        self._counter.setPalette(palette)
        self._divider.setStyleSheet(f"background: {_mixed(theme).name()}")
        for button in (self._previous, self._next, self._clear, self._help):
            button.setStyleSheet(_button_style(theme))
        self._sign.set_theme(theme)
        self._scope.set_theme(theme)
        self._tint_icons()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_parts()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QColor(self._theme.ring)
        focused = self._bar.hasFocus()
        if focused:
            halo = QColor(ring)
            halo.setAlphaF(0.3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS + _HALO, _RADIUS + _HALO)
        else:
            ring = _mixed(self._theme)
        inset = _HALO + _RING / 2
        painter.setPen(QPen(ring, _RING))
        painter.setBrush(self._theme.bar)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._bar.setFocus(Qt.FocusReason.MouseFocusReason)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(15, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self._sign)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._counter)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._divider)
        layout.addWidget(self._scope)
        layout.addWidget(self._clear)
        layout.addWidget(self._help)

    def _connect(self) -> None:
        self._bar.textChanged.connect(self._text_changed)
        self._bar.focus_changed.connect(self.update)
        self._bar.enter_pressed.connect(lambda: self._go(self.next_requested.emit))
        self._bar.shift_enter_pressed.connect(lambda: self._go(self.previous_requested.emit))
        self._bar.escape_pressed.connect(self.escape_pressed)
        self._bar.down_pressed.connect(lambda: self._go(self.down_pressed.emit))
        self._scope.currentIndexChanged.connect(lambda _: self._tell_scope())
        self._clear.clicked.connect(self._clear_query)
        self._help.clicked.connect(self.help_requested)

    def _text_changed(self) -> None:
        self._show_parts()
        self._rest.start()

    def _show_parts(self) -> None:
        """Only what there is something to do with, and room for."""
        typed, wide = bool(self._bar.text()), self.width() >= _WIDE_FROM
        for part in (self._previous, self._next):
            part.setVisible(typed and wide)
        self._clear.setVisible(typed)
        self._help.setVisible(wide or not typed)
        self._counter.setVisible(typed and wide and bool(self._counter.text()))

    def _flush(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self._tell_query()

    def _go(self, tell: Callable[[], None]) -> None:
        self._flush()
        tell()

    def _clear_query(self) -> None:
        self._bar.clear()
        self._flush()
        self._bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_query(self) -> None:
        self.query_edited.emit(self._bar.text())

    def _tell_scope(self) -> None:
        self._flush()
        self.scope_changed.emit(self.scope().value)

    def _tint_icons(self) -> None:
        self._clear.setIcon(icon("clear", self._theme.soft))
        self._help.setIcon(icon("help", self._theme.soft))
        if self._actions:
            for action, name in zip(self._actions, ("previous", "next"), strict=True):
                action.setIcon(icon(name, self._theme.soft))


def _scope_box(theme: Theme, parent: SearchFrame) -> FlatComboBox:
    scope = FlatComboBox(theme, parent)
    scope.setObjectName("searchScope")
    scope.setAccessibleName(ScopeBox.tr("Where to search"))
    scope.setAccessibleDescription(ScopeBox.tr("Where to search"))
    scope.setToolTip(ScopeBox.tr("Where to search"))
    scope.addItem(ScopeBox.tr("This episode"), Scope.EPISODE.value)
    scope.addItem(ScopeBox.tr("Library"), Scope.LIBRARY.value)
    scope.setCurrentIndex(1)
    return scope


def _mixed(theme: Theme) -> QColor:
    """The ring without focus: half way to the ground."""
    one, other = theme.ring, theme.line
    return QColor(
        (one.red() + other.red()) // 2,
        (one.green() + other.green()) // 2,
        (one.blue() + other.blue()) // 2,
    )


def _button_style(theme: Theme) -> str:
    return (
        "QToolButton { border: none; border-radius: 5px; padding: 4px }"
        f"QToolButton:hover {{ background: {_mixed(theme).name()} }}"
        f"QToolButton:focus {{ border: 1px solid {theme.accent.name()}; padding: 3px }}"
    )
