"""Every command of the window: its name, its words, its keys, and the menu it stands in."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

_Key = QKeySequence.StandardKey
_Keys = Sequence[str | QKeySequence.StandardKey]


class Actions(QObject):
    """The actions, made once; their object names are part of the public interface."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._make_adding()
        self._make_curating()
        self._make_searching()
        self._make_quoting()
        self._make_moving()
        self._make_viewing()
        self._make_helping()

    def menus(self) -> list[tuple[str, list[QAction | None]]]:
        """The menus in their order; None is a line between groups."""
        adding = [self.add_files, self.add_folder, self.paste_transcript, None]
        adding += [self.library_folders, self.last_report, None, self.quit]
        keeping: list[QAction | None] = [self.undo, self.redo, None]
        keeping += self.for_episodes()
        searching = [self.find_in_episode, self.search_library, None]
        searching += [self.find_next, self.find_previous, None]
        searching += [self.concordance, self.where_said, None]
        searching += [self.save_search, self.search_help, None, self.end_search]
        going = [self.go_to_time, self.mark_passage, None, self.go_back, self.go_forward, None]
        going += [self.next_episode, self.previous_episode, self.filter_episodes]
        quoting = [self.copy_quote, self.copy_timestamp, self.copy_link, self.copy, None]
        quoting += [self.export_selection]
        viewing = [self.zoom_in, self.zoom_out, self.zoom_reset, None]
        viewing += [self.side_pane, self.full_screen, None, self.preferences]
        return [
            (self.tr("&File"), adding),
            (self.tr("&Episode"), keeping),
            (self.tr("&Quote"), self.quoting()),
            (self.tr("&Search"), searching),
            (self.tr("&Go"), going),
            (self.tr("&View"), viewing),
            (self.tr("&Help"), [self.shortcuts, self.menu, self.about]),
        ]

    def quoting(self) -> list[QAction | None]:
        """What copies, in the menu and beside a passage."""
        quotes: list[QAction | None] = [self.copy, self.copy_quote, self.copy_as, None]
        return [*quotes, self.copy_timestamp, self.copy_link, self.copy_web_link]

    def for_episodes(self) -> list[QAction | None]:
        """What can be done with the selected episodes."""
        changing = [self.open_episode, None, self.edit_details, self.edit_speakers]
        changing += [self.toggle_read, self.read_again, None, self.reveal_file, self.copy_path]
        return [*changing, self.export_episodes, None, self.remove_episodes]

    def sheet(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The menus with their shortcuts as text, for the shortcuts sheet."""
        return [
            (title.replace("&", ""), [_row(action) for action in actions if action is not None])
            for title, actions in self.menus()
        ]

    def _make_adding(self) -> None:
        tr = self.tr
        self.add_files = self._make("addFiles", tr("Add files…"), [_Key.Open])
        self.add_folder = self._make("addFolder", tr("Add folder…"), ["Ctrl+Shift+O"])
        self.paste_transcript = self._make("pasteTranscript", tr("Paste transcript"), [_Key.Paste])
        self.library_folders = self._make("libraryFolders", tr("Library folders…"), [])
        self.last_report = self._make("lastReport", tr("Last report…"), [])

    def _make_curating(self) -> None:
        tr = self.tr
        self.undo = self._make("undo", tr("Undo"), [_Key.Undo])
        self.redo = self._make("redo", tr("Redo"), ["Ctrl+Shift+Z"])
        self.open_episode = self._make("openEpisode", tr("Open"), [])
        self.edit_details = self._make("editDetails", tr("Edit details…"), ["F2"])
        self.edit_speakers = self._make("editSpeakers", tr("Speakers…"), ["Shift+F2"])
        self.toggle_read = self._make("toggleRead", tr("Mark as read"), ["Ctrl+Shift+M"])
        self.read_again = self._make("readAgain", tr("Read again"), ["F5"])
        self.reveal_file = self._make("revealFile", tr("Show in the file manager"), ["Ctrl+Alt+R"])
        self.copy_path = self._make("copyPath", tr("Copy file path"), [])
        self.export_episodes = self._make("exportEpisodes", tr("Export…"), ["Ctrl+Shift+E"])
        self.export_selection = self._make("exportSelection", tr("Export selection…"), [])
        self.remove_episodes = self._make(
            "removeEpisodes", tr("Remove from the library"), [_Key.Delete]
        )
        # Only in the list: pressed anywhere else, it would be an accident.
        self.remove_episodes.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _make_searching(self) -> None:
        tr = self.tr
        self.find_in_episode = self._make("findInEpisode", tr("Find in this episode"), [_Key.Find])
        self.search_library = self._make(
            "searchLibrary", tr("Search the library"), ["Ctrl+Shift+F", "Ctrl+K"]
        )
        self.find_next = self._make("findNext", tr("Next match"), ["F3", "Ctrl+G"])
        self.find_previous = self._make(
            "findPrevious", tr("Previous match"), ["Shift+F3", "Ctrl+Shift+G"]
        )
        self.save_search = self._make("saveSearch", tr("Save this search"), ["Ctrl+S"])
        self.search_help = self._make("howToSearch", tr("How to search"), ["Shift+F1"])
        self.concordance = self._make(
            "concordance", tr("Concordance"), ["Ctrl+Shift+I"], checkable=True
        )
        self.where_said = self._make(
            "whereSaid", tr("Where it is said"), ["Ctrl+Shift+W"], checkable=True
        )
        self.end_search = self._make("endSearch", tr("End the search"), ["Esc"])

    def _make_quoting(self) -> None:
        tr = self.tr
        self.copy = self._make("copy", tr("Copy"), [_Key.Copy])
        self.copy_quote = self._make("copyQuote", tr("Copy quote"), ["Ctrl+Shift+C"])
        self.copy_timestamp = self._make("copyTimestamp", tr("Copy timestamp"), ["Ctrl+Shift+T"])
        self.copy_link = self._make("copyLink", tr("Copy link"), ["Ctrl+Shift+L"])
        self.copy_web_link = self._make("copyWebLink", tr("Copy web link"), ["Ctrl+Shift+K"])
        self.copy_as = self._make("copyAs", tr("Copy quote as"), ["Ctrl+Shift+A"])
        self.edit_templates = self._make("editTemplates", tr("Edit templates…"), [])

    def _make_moving(self) -> None:
        tr = self.tr
        self.go_to_time = self._make("goToTime", tr("Go to time…"), ["Ctrl+L"])
        self.mark_passage = self._make("markPassage", tr("Mark this passage"), ["Ctrl+Return"])
        self.go_back = self._make("goBack", tr("Back"), [_Key.Back])
        self.go_forward = self._make("goForward", tr("Forward"), [_Key.Forward])
        self.next_episode = self._make("nextEpisode", tr("Next episode"), ["Ctrl+PgDown"])
        self.previous_episode = self._make("previousEpisode", tr("Previous episode"), ["Ctrl+PgUp"])
        self.filter_episodes = self._make("filterEpisodes", tr("Filter episodes"), ["Ctrl+E"])

    def _make_viewing(self) -> None:
        tr = self.tr
        self.zoom_in = self._make("zoomIn", tr("Larger text"), [_Key.ZoomIn, "Ctrl+="])
        self.zoom_out = self._make("zoomOut", tr("Smaller text"), [_Key.ZoomOut])
        self.zoom_reset = self._make("zoomReset", tr("Normal text size"), ["Ctrl+0"])
        self.side_pane = self._make("sidePane", tr("Side pane"), ["Ctrl+B"], checkable=True)
        self.full_screen = self._make("fullScreen", tr("Full screen"), ["F11"], checkable=True)
        self.preferences = self._make("preferences", tr("Preferences…"), ["Ctrl+,"])
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _make_helping(self) -> None:
        tr = self.tr
        self.shortcuts = self._make("shortcuts", tr("Keyboard shortcuts"), ["F1", "Ctrl+/"])
        self.menu = self._make("menu", tr("Menu"), ["F10"])
        self.about = self._make("about", tr("About Transcript Reader"), [])
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit = self._make("quit", tr("Quit"), [_Key.Quit, "Ctrl+Q"])
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make(self, name: str, text: str, keys: _Keys, *, checkable: bool = False) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        # Once each: Qt takes a key that is there twice for an ambiguous one, and does nothing.
        once = dict.fromkeys(k for wanted in keys for k in _sequences(wanted))
        action.setShortcuts(sorted(once, key=_is_rare))
        action.setCheckable(checkable)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shortcut})" if shortcut else text)
        self._window.addAction(action)
        return action


def _sequences(wanted: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    if isinstance(wanted, str):
        return [QKeySequence(wanted)]
    return QKeySequence.keyBindings(wanted)


def _row(action: QAction) -> tuple[str, str]:
    native = QKeySequence.SequenceFormat.NativeText
    keys = [key.toString(native) for key in action.shortcuts() if not _is_rare(key)]
    return action.text(), "  ".join(keys[:2])


def _is_rare(keys: QKeySequence) -> bool:
    """One of the keys for browsers, players and terminals, which few keyboards have."""
    key = keys[0].key()  # type: ignore[index]
    return bool(key >= Qt.Key.Key_Back or Qt.Key.Key_F13 <= key <= Qt.Key.Key_F35)
