"""What each action does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from reader import __version__
from reader.ui.announcing import Announcer
from reader.ui.backing_up import BackupSession
from reader.ui.copy_as import CopyAsMenu
from reader.ui.keymap import Keymap
from reader.ui.menus import annotating, quoting, sections
from reader.ui.printing.commands import PrintCommands
from reader.ui.search_bar import Scope
from reader.ui.toolbar import add_actions
from reader.ui.translating import Wording
from reader.ui.window_commands import WindowCommands

# The dialogs are imported when they are first asked for: the window opens sooner.
if TYPE_CHECKING:
    from reader.ui.dialogs import PreferenceValues
    from reader.ui.main_window import MainWindow

About = Wording("About")


class Commands:
    """The window's actions, carried out."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        actions = window.commands
        CopyAsMenu(window)
        PrintCommands(window)
        self._backups = BackupSession(window)
        WindowCommands(window)
        self.keymap = Keymap(actions, window.settings)
        self.announcer = Announcer(window)
        steps: list[tuple[QAction, Callable[[], object]]] = [
            (actions.find_in_episode, lambda: self._search_in(Scope.EPISODE)),
            (actions.search_library, lambda: self._search_in(Scope.LIBRARY)),
            (actions.end_search, self._leave),
            (actions.save_search, window.search_tools.save),
            (actions.search_help, window.search_tools.help.toggle),
            (actions.find_next, window.search.next),
            (actions.find_previous, window.search.previous),
            (actions.copy, window.pane.copy),
            (actions.copy_quote, window.quoting.copy_quote),
            (actions.copy_timestamp, window.quoting.copy_timestamp),
            (actions.copy_link, window.quoting.copy_link),
            (actions.copy_web_link, window.quoting.copy_web_link),
            (actions.export_selection, self._export_selection),
            (actions.go_to_time, self._go_to_time),
            (actions.mark_passage, self._mark_passage),
            (actions.go_back, window.exploring.go_back),
            (actions.go_forward, window.reading.go_forward),
            (actions.next_episode, lambda: window.episodes.step(1)),
            (actions.previous_episode, lambda: window.episodes.step(-1)),
            (actions.filter_episodes, self._filter_episodes),
            (actions.zoom_in, lambda: window.reading_style.zoom(1)),
            (actions.zoom_out, lambda: window.reading_style.zoom(-1)),
            (actions.zoom_reset, window.reading_style.reset_zoom),
            (actions.preferences, self._show_preferences),
        ]
        for action, step in [*_adding(window), *steps, *_curating(window), *self._helping()]:
            action.triggered.connect(_without_argument(step))
        self._follow_states()

    def _helping(self) -> list[tuple[QAction, Callable[[], object]]]:
        actions = self._window.commands
        return [
            (actions.say_place, self.announcer.say_place),
            (actions.back_up, self._backups.back_up),
            (actions.restore, self._backups.restore),
            (actions.command_palette, self._show_palette),
            (actions.shortcuts, self._show_shortcuts),
            (actions.menu, self._show_menu),
            (actions.about, self._show_about),
        ]

    def _follow_states(self) -> None:
        """Keep what is checked and what is enabled true."""
        window, actions = self._window, self._window.commands
        actions.side_pane.triggered.connect(self._show_side_pane)
        actions.full_screen.triggered.connect(self._set_full_screen)
        actions.distraction_free.triggered.connect(window.distraction_free.set_on)
        window.distraction_free.changed.connect(actions.distraction_free.setChecked)
        window.side.shown_changed.connect(actions.side_pane.setChecked)
        window.pane.copyAvailable.connect(actions.copy.setEnabled)
        window.reading.history_changed.connect(self._update_history)
        window.reading.opened.connect(self._update_web_link)
        window.pane.menu_requested.connect(self._show_passage_menu)
        actions.copy_web_link.setEnabled(False)
        window.adding.report_changed.connect(lambda: actions.last_report.setEnabled(True))
        actions.last_report.setEnabled(False)
        window.curating.connect_actions(actions)
        window.episodes.view.addAction(actions.remove_episodes)
        window.pane.copyAvailable.connect(actions.export_selection.setEnabled)
        actions.export_selection.setEnabled(False)
        actions.copy.setEnabled(False)
        actions.full_screen.setChecked(window.isFullScreen())
        actions.side_pane.setChecked(window.settings.side_pane)
        window.side.set_wanted(window.settings.side_pane)
        self._update_history()

    def _leave(self) -> None:
        """Escape ends one thing at a time."""
        if not self._window.distraction_free.leave():
            self._window.search.leave()

    def _show_menu(self) -> None:
        self._window.distraction_free.leave()
        self._window.toolbar.show_menu()

    def _search_in(self, scope: Scope) -> None:
        self._window.distraction_free.leave()
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

    def _show_passage_menu(self, passage: int, position: QPoint) -> None:
        self._window.quoting.set_target(passage)
        menu = passage_menu(self._window, position)
        menu.exec(position)
        menu.deleteLater()
        self._window.quoting.set_target(None)

    def _mark_passage(self) -> None:
        self._window.reading.go_to_passage(self._window.quoting.passage)

    def _filter_episodes(self) -> None:
        self._window.distraction_free.leave()
        self._window.side.turn_to(self._window.episodes)
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
        # Beside the text, which shows each change.
        dialog.move(self._window.splitter.mapToGlobal(QPoint(8, 8)))
        dialog.exec()
        dialog.deleteLater()

    def _apply(self, values: "PreferenceValues") -> None:
        window = self._window
        window.theme_chosen.emit(values.theme)
        window.reading_style.set_point_size(values.point_size)
        window.reading_style.set_typography(values.typography)
        window.settings.reopen = values.reopen
        window.settings.language = values.language
        window.search_tools.remember(values.remember)
        if values.scope != window.search_frame.scope():
            window.search_frame.set_scope(values.scope)
            window.search.search()

    def _show_shortcuts(self) -> None:
        from reader.ui.dialogs import ShortcutsSheet  # noqa: PLC0415

        sheet = ShortcutsSheet(sections(self._window.commands), self.keymap, self._window)
        sheet.exec()
        sheet.deleteLater()

    def _show_palette(self) -> None:
        from reader.ui.palette import CommandPalette  # noqa: PLC0415

        palette = self._window.findChild(CommandPalette) or CommandPalette(self._window)
        palette.open()

    def _show_about(self) -> None:
        text = About.tr(
            "Transcript Reader {0}\n\nRead, search and quote podcast transcripts. "
            "Nothing you read ever leaves this machine."
        )
        QMessageBox.about(
            self._window, About.tr("About Transcript Reader"), text.format(__version__)
        )


def _adding(window: "MainWindow") -> list[tuple[QAction, Callable[[], object]]]:
    actions, adding = window.commands, window.adding
    return [
        (actions.add_files, adding.choose_files),
        (actions.add_folder, adding.choose_folder),
        (actions.paste_transcript, adding.paste),
        (actions.library_folders, adding.show_folders),
        (actions.last_report, adding.show_report),
    ]


def _curating(window: "MainWindow") -> list[tuple[QAction, Callable[[], object]]]:
    actions, curating = window.commands, window.curating
    return [
        (actions.undo, curating.undo),
        (actions.redo, curating.redo),
        (actions.open_episode, curating.open),
        (actions.edit_details, curating.edit_details),
        (actions.edit_speakers, curating.edit_speakers),
        (actions.toggle_read, curating.toggle_read),
        (actions.read_again, curating.read_again),
        (actions.reveal_file, curating.files.reveal),
        (actions.copy_path, curating.files.copy_path),
        (actions.export_episodes, curating.export),
        (actions.remove_episodes, curating.remove),
    ]


def passage_menu(window: "MainWindow", position: QPoint) -> QMenu:
    """What can be done with the passage under the pointer."""
    menu = QMenu(window)
    actions = window.commands
    add_actions(menu, [*quoting(actions), None, *annotating(actions)])
    window.annotating.extend_menu(menu, position)
    if audible := window.listening.for_passage():
        menu.addSeparator()
        menu.addActions(audible)
    menu.addSeparator()
    menu.addActions([actions.mark_passage, actions.go_to_time])
    if actions.export_selection.isEnabled():
        menu.addSeparator()
        menu.addActions([actions.export_selection, actions.save_selection_pdf])
    return menu


def _preferences(window: "MainWindow") -> "PreferenceValues":
    from reader.ui.dialogs import PreferenceValues  # noqa: PLC0415

    settings = window.settings
    return PreferenceValues(
        theme=settings.theme,
        language=settings.language,
        point_size=settings.point_size,
        typography=settings.typography,
        scope=window.search_frame.scope(),
        reopen=settings.reopen,
        remember=settings.remember_searches,
    )


def _without_argument(step: Callable[[], object]) -> Callable[[bool], None]:
    """``triggered`` hands over whether the action is checked, which no step wants."""

    def run(_checked: bool = False) -> None:
        step()

    return run
