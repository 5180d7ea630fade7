"""What each action does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from reader import __version__
from reader.ui.copy_as import CopyAsMenu
from reader.ui.search_bar import Scope
from reader.ui.toolbar import add_actions

# The dialogs are imported when they are first asked for: the window opens sooner.
if TYPE_CHECKING:
    from reader.ui.dialogs import PreferenceValues
    from reader.ui.main_window import MainWindow


class Commands:
    """The window's actions, carried out."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        actions = window.commands
        CopyAsMenu(window)
        steps: list[tuple[QAction, Callable[[], object]]] = [
            (actions.find_in_episode, lambda: self._search_in(Scope.EPISODE)),
            (actions.search_library, lambda: self._search_in(Scope.LIBRARY)),
            (actions.end_search, window.search.leave),
            (actions.save_search, window.search_tools.save),
            (actions.search_help, window.search_tools.help.toggle),
            (actions.find_next, window.search.next),
            (actions.find_previous, window.search.previous),
            (actions.copy, window.pane.copy),
            (actions.copy_quote, window.quoting.copy_quote),
            (actions.copy_timestamp, window.quoting.copy_timestamp),
            (actions.copy_link, window.quoting.copy_link),
            (actions.copy_web_link, window.quoting.copy_web_link),
            (actions.go_to_time, self._go_to_time),
            (actions.mark_passage, self._mark_passage),
            (actions.go_back, window.exploring.go_back),
            (actions.go_forward, window.reading.go_forward),
            (actions.next_episode, lambda: window.episodes.step(1)),
            (actions.previous_episode, lambda: window.episodes.step(-1)),
            (actions.filter_episodes, self._filter_episodes),
            (actions.zoom_in, lambda: window.zoom(1)),
            (actions.zoom_out, lambda: window.zoom(-1)),
            (actions.zoom_reset, window.reset_zoom),
            (actions.preferences, self._show_preferences),
            (actions.shortcuts, self._show_shortcuts),
            (actions.menu, window.toolbar.show_menu),
            (actions.about, self._show_about),
            (actions.quit, window.close),
        ]
        for action, step in [*self._adding(), *steps, *self._curating()]:
            action.triggered.connect(_without_argument(step))
        self._follow_states()

    def _adding(self) -> list[tuple[QAction, Callable[[], object]]]:
        window, actions = self._window, self._window.commands
        return [
            (actions.add_files, window.adding.choose_files),
            (actions.add_folder, window.adding.choose_folder),
            (actions.paste_transcript, window.adding.paste),
            (actions.library_folders, window.adding.show_folders),
            (actions.last_report, window.adding.show_report),
        ]

    def _curating(self) -> list[tuple[QAction, Callable[[], object]]]:
        window, actions = self._window, self._window.commands
        return [
            (actions.undo, window.curating.undo),
            (actions.redo, window.curating.redo),
            (actions.open_episode, window.curating.open),
            (actions.edit_details, window.curating.edit_details),
            (actions.edit_speakers, window.curating.edit_speakers),
            (actions.toggle_read, window.curating.toggle_read),
            (actions.read_again, window.curating.read_again),
            (actions.reveal_file, window.curating.files.reveal),
            (actions.copy_path, window.curating.files.copy_path),
            (actions.export_episodes, window.curating.export),
            (actions.export_selection, self._export_selection),
            (actions.remove_episodes, window.curating.remove),
        ]

    def _follow_states(self) -> None:
        """Keep what is checked and what is enabled true."""
        window, actions = self._window, self._window.commands
        actions.side_pane.triggered.connect(self._show_side_pane)
        actions.full_screen.triggered.connect(self._set_full_screen)
        window.side.shown_changed.connect(actions.side_pane.setChecked)
        window.pane.copyAvailable.connect(actions.copy.setEnabled)
        window.reading.history_changed.connect(self._update_history)
        window.reading.opened.connect(self._update_web_link)
        actions.copy_web_link.setEnabled(False)
        window.adding.report_changed.connect(lambda: actions.last_report.setEnabled(True))
        actions.last_report.setEnabled(False)
        window.curating.connect_actions(actions)
        window.episodes.add_list_action(actions.remove_episodes)
        window.pane.copyAvailable.connect(actions.export_selection.setEnabled)
        actions.export_selection.setEnabled(False)
        actions.copy.setEnabled(False)
        actions.full_screen.setChecked(window.isFullScreen())
        actions.side_pane.setChecked(window.settings.side_pane)
        window.side.set_wanted(window.settings.side_pane)
        self._update_history()

    def _search_in(self, scope: Scope) -> None:
        frame = self._window.search_frame
        if frame.scope() is not scope:
            frame.set_scope(scope)
            self._window.search.search()
        elif scope is Scope.LIBRARY and frame.query().strip():
            self._window.side.list_hits(True)
        frame.focus_query(select_all=True)

    def _go_to_time(self) -> None:
        from reader.ui.dialogs import GoToTimeDialog  # noqa: PLC0415

        shown = self._window.reading.shown
        if shown is None:
            return
        place = GoToTimeDialog.ask(shown.episode, self._window)
        if place is not None and shown.episode.timed:
            self._window.reading.go_to_time(place)
        elif place is not None:
            self._window.reading.go_to_passage(int(place))

    def _export_selection(self) -> None:
        shown, selected = self._window.reading.shown, self._window.pane.selected_range()
        if shown is not None and selected is not None:
            exporting = self._window.curating.exporting
            exporting.export_passages(shown.episode, selected.first, selected.last)

    def _mark_passage(self) -> None:
        self._window.reading.go_to_passage(self._window.quoting.passage)

    def _filter_episodes(self) -> None:
        self._window.side.list_hits(False)
        self._show_side_pane(True)
        self._window.episodes.focus_filter()

    def _show_side_pane(self, wanted: bool) -> None:
        self._window.commands.side_pane.setChecked(wanted)
        self._window.side.set_wanted(wanted)
        self._window.settings.side_pane = wanted

    def _set_full_screen(self, wanted: bool) -> None:
        full = Qt.WindowState.WindowFullScreen
        state = self._window.windowState()
        self._window.setWindowState(state | full if wanted else state & ~full)

    def _update_history(self) -> None:
        reading, actions = self._window.reading, self._window.commands
        actions.go_back.setEnabled(reading.can_go_back)
        actions.go_forward.setEnabled(reading.can_go_forward)

    def _update_web_link(self) -> None:
        self._window.commands.copy_web_link.setEnabled(self._window.quoting.has_web_link)

    def _show_preferences(self) -> None:
        from reader.ui.dialogs import PreferencesDialog  # noqa: PLC0415

        dialog = PreferencesDialog(_preferences(self._window), self._window)
        dialog.changed.connect(lambda: self._apply(dialog.values()))
        dialog.exec()
        dialog.deleteLater()

    def _apply(self, values: "PreferenceValues") -> None:
        window = self._window
        window.theme_chosen.emit(values.theme)
        window.set_point_size(values.point_size)
        window.settings.reopen = values.reopen
        window.search_tools.remember(values.remember)
        if values.scope != window.search_frame.scope():
            window.search_frame.set_scope(values.scope)
            window.search.search()

    def _show_shortcuts(self) -> None:
        from reader.ui.dialogs import ShortcutsSheet  # noqa: PLC0415

        sheet = ShortcutsSheet(self._window.commands.sheet(), self._window)
        sheet.exec()
        sheet.deleteLater()

    def _show_about(self) -> None:
        text = self._window.tr(
            "Transcript Reader {0}\n\nRead, search and quote podcast transcripts. "
            "Nothing you read ever leaves this machine."
        )
        QMessageBox.about(
            self._window, self._window.tr("About Transcript Reader"), text.format(__version__)
        )


def passage_menu(window: "MainWindow") -> QMenu:
    """What can be done with the passage under the pointer."""
    menu = QMenu(window)
    actions = window.commands
    add_actions(menu, [*actions.quoting(), None])
    menu.addActions([actions.mark_passage, actions.go_to_time])
    if actions.export_selection.isEnabled():
        menu.addSeparator()
        menu.addAction(actions.export_selection)
    return menu


def _preferences(window: "MainWindow") -> "PreferenceValues":
    from reader.ui.dialogs import PreferenceValues  # noqa: PLC0415

    settings = window.settings
    return PreferenceValues(
        theme=settings.theme,
        point_size=settings.point_size,
        scope=window.search_frame.scope(),
        reopen=settings.reopen,
        remember=settings.remember_searches,
    )


def _without_argument(step: Callable[[], object]) -> Callable[[bool], None]:
    """``triggered`` hands over whether the action is checked, which no step wants."""

    def run(_checked: bool = False) -> None:
        step()

    return run
