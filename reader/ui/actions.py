"""Every command of the window: its name, its words and its keys."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.listening_actions import PANE_KEYS, ListeningActions

_Key = QKeySequence.StandardKey
# There, Command with H and with M hides windows.
_HIGHLIGHT, _NOTE = (
    ("Ctrl+Alt+H", "Ctrl+Alt+M") if sys.platform == "darwin" else ("Ctrl+H", "Ctrl+M")
)
# Everywhere the key that is said to be Control, which Qt calls Meta there.
_NEXT = "Meta+Tab" if sys.platform == "darwin" else "Ctrl+Tab"
_Keys = Sequence[str | QKeySequence.StandardKey]


class Actions(QObject):
    """The actions, made once; their object names are part of the public interface."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._made: list[QAction] = []
        self._make_windows()
        self._make_adding()
        self._make_printing()
        self._make_curating()
        self._make_searching()
        self._make_quoting()
        self._make_collecting()
        self._make_annotating()
        self._make_moving()
        self._make_viewing()
        self._make_helping()
        self.listening = ListeningActions(self._make, self)

    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order they were made."""
        return tuple(self._made)

    def _make_windows(self) -> None:
        self.new_window = self._make("newWindow", self.tr("New window"), [_Key.New])
        keys = ["Shift+Return", "Shift+Enter"]
        self.open_in_new_window = self._make(
            "openInNewWindow", self.tr("Open in a new window"), keys
        )
        # Only in the lists: in the search bar these keys go to the hit before.
        self.open_in_new_window.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.next_window = self._make("nextWindow", self.tr("Next window"), [_NEXT])
        self.close_window = self._make("closeWindow", self.tr("Close window"), [_Key.Close])

    def _make_adding(self) -> None:
        self.add_files = self._make("addFiles", self.tr("Add files…"), [_Key.Open])
        self.add_folder = self._make("addFolder", self.tr("Add folder…"), ["Ctrl+Shift+O"])
        self.paste_transcript = self._make(
            "pasteTranscript", self.tr("Paste transcript"), [_Key.Paste]
        )
        self.library_folders = self._make("libraryFolders", self.tr("Library folders…"), [])
        self.last_report = self._make("lastReport", self.tr("Last report…"), [])
        self.back_up = self._make("backUp", self.tr("Back up…"), [])
        self.restore = self._make("restore", self.tr("Restore…"), [])

    def _make_printing(self) -> None:
        self.print = self._make("print", self.tr("Print…"), [_Key.Print])
        self.save_pdf = self._make("savePdf", self.tr("Save as PDF…"), [])
        self.save_selection_pdf = self._make(
            "saveSelectionPdf", self.tr("Save selection as PDF…"), []
        )

    def _make_curating(self) -> None:
        self.undo = self._make("undo", self.tr("Undo"), [_Key.Undo])
        self.redo = self._make("redo", self.tr("Redo"), ["Ctrl+Shift+Z"])
        self.open_episode = self._make("openEpisode", self.tr("Open"), [])
        self.edit_details = self._make("editDetails", self.tr("Edit details…"), ["F2"])
        self.edit_speakers = self._make("editSpeakers", self.tr("Speakers…"), ["Shift+F2"])
        self.toggle_read = self._make("toggleRead", self.tr("Mark as read"), ["Ctrl+Shift+M"])
        self.read_again = self._make("readAgain", self.tr("Read the file again"), ["F5"])
        self.reveal_file = self._make(
            "revealFile", self.tr("Show in the file manager"), ["Ctrl+Alt+R"]
        )
        self.copy_path = self._make("copyPath", self.tr("Copy file path"), [])
        self.export_episodes = self._make("exportEpisodes", self.tr("Export…"), ["Ctrl+Shift+E"])
        self.export_selection = self._make("exportSelection", self.tr("Export selection…"), [])
        # Not the standard key: on some desktops that is Ctrl+D, too, which bookmarks.
        self.remove_episodes = self._make(
            "removeEpisodes", self.tr("Remove from the library"), ["Del"]
        )
        # Only in the list: pressed anywhere else, it would be an accident.
        self.remove_episodes.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _make_searching(self) -> None:
        self.find_in_episode = self._make(
            "findInEpisode", self.tr("Find in this episode"), [_Key.Find]
        )
        self.search_library = self._make(
            "searchLibrary", self.tr("Search the library"), ["Ctrl+Shift+F", "Ctrl+K"]
        )
        self.find_next = self._make("findNext", self.tr("Next match"), ["F3", "Ctrl+G"])
        self.find_previous = self._make(
            "findPrevious", self.tr("Previous match"), ["Shift+F3", "Ctrl+Shift+G"]
        )
        self.save_search = self._make("saveSearch", self.tr("Save this search"), ["Ctrl+S"])
        self.search_help = self._make("howToSearch", self.tr("How to search"), ["Shift+F1"])
        self.concordance = self._make(
            "concordance", self.tr("Concordance"), ["Ctrl+Shift+I"], checkable=True
        )
        self.where_said = self._make(
            "whereSaid", self.tr("Where it is said"), ["Ctrl+Shift+W"], checkable=True
        )
        self.end_search = self._make("endSearch", self.tr("End the search"), ["Esc"])

    def _make_quoting(self) -> None:
        self.copy = self._make("copy", self.tr("Copy"), [_Key.Copy])
        self.copy_quote = self._make("copyQuote", self.tr("Copy quote"), ["Ctrl+Shift+C"])
        self.copy_timestamp = self._make(
            "copyTimestamp", self.tr("Copy timestamp"), ["Ctrl+Shift+T"]
        )
        self.copy_link = self._make("copyLink", self.tr("Copy link"), ["Ctrl+Shift+L"])
        self.copy_web_link = self._make("copyWebLink", self.tr("Copy web link"), ["Ctrl+Shift+K"])
        self.copy_as = self._make("copyAs", self.tr("Copy quote as"), ["Ctrl+Shift+A"])
        self.edit_templates = self._make("editTemplates", self.tr("Edit templates…"), [])

    def _make_collecting(self) -> None:
        self.add_to_basket = self._make("addToBasket", self.tr("Add to basket"), ["Ctrl+Shift+B"])
        self.basket = self._make("basket", self.tr("Quote basket"), ["Ctrl+Alt+B"])
        self.copy_basket = self._make("copyBasket", self.tr("Copy all quotes of the basket"), [])
        self.copy_basket.setIconText(self.tr("Copy all"))
        self.export_basket = self._make("exportBasket", self.tr("Export basket…"), [])
        self.export_basket.setIconText(self.tr("Export…"))
        self.import_basket = self._make("importBasket", self.tr("Import into the basket…"), [])
        self.empty_basket = self._make("emptyBasket", self.tr("Empty the basket"), [])

    def _make_annotating(self) -> None:
        self.highlight = self._make("highlight", self.tr("Highlight"), [_HIGHLIGHT])
        self.highlight_as = self._make("highlightAs", self.tr("Highlight in"), ["Ctrl+Shift+H"])
        self.add_note = self._make("addNote", self.tr("Add note…"), [_NOTE])
        self.bookmark = self._make("bookmark", self.tr("Bookmark this moment"), ["Ctrl+D"])
        self.remove_annotation = self._make(
            "removeAnnotation", self.tr("Remove annotation"), ["Ctrl+Shift+D"]
        )
        self.notes = self._make("notes", self.tr("List of notes"), ["Ctrl+Shift+N"])
        self.save_notes = self._make("saveNotes", self.tr("Save notes…"), [])
        self.add_notes = self._make("addNotes", self.tr("Add notes from a file…"), [])

    def _make_moving(self) -> None:
        self.go_to_time = self._make("goToTime", self.tr("Go to time…"), ["Ctrl+L"])
        self.say_place = self._make("sayPlace", self.tr("Say the time here"), ["Ctrl+Shift+S"])
        self.mark_passage = self._make(
            "markPassage", self.tr("Remember this place"), ["Ctrl+Return"]
        )
        self.go_back = self._make("goBack", self.tr("Back"), [_Key.Back])
        self.go_forward = self._make("goForward", self.tr("Forward"), [_Key.Forward])
        for action in (self.go_back, self.go_forward):
            action.setEnabled(False)  # there is nowhere to go yet
        self.next_episode = self._make("nextEpisode", self.tr("Next episode"), ["Ctrl+PgDown"])
        self.previous_episode = self._make(
            "previousEpisode", self.tr("Previous episode"), ["Ctrl+PgUp"]
        )
        self.next_chapter = self._make(
            "nextChapter", self.tr("Next chapter"), ["Ctrl+Shift+PgDown"]
        )
        self.previous_chapter = self._make(
            "previousChapter", self.tr("Previous chapter"), ["Ctrl+Shift+PgUp"]
        )
        self.filter_episodes = self._make("filterEpisodes", self.tr("Filter episodes"), ["Ctrl+E"])

    def _make_viewing(self) -> None:
        self.zoom_in = self._make("zoomIn", self.tr("Larger text"), [_Key.ZoomIn, "Ctrl+="])
        self.zoom_out = self._make("zoomOut", self.tr("Smaller text"), [_Key.ZoomOut])
        self.zoom_reset = self._make("zoomReset", self.tr("Normal text size"), ["Ctrl+0"])
        self.side_pane = self._make("sidePane", self.tr("Side pane"), ["Ctrl+B"], checkable=True)
        self.distraction_free = self._make(
            "distractionFree", self.tr("Text alone"), ["F9"], checkable=True
        )
        self.full_screen = self._make("fullScreen", self.tr("Full screen"), ["F11"], checkable=True)
        self.preferences = self._make("preferences", self.tr("Preferences…"), ["Ctrl+,"])
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _make_helping(self) -> None:
        self.command_palette = self._make("commandPalette", self.tr("Commands…"), ["Ctrl+Shift+P"])
        self.shortcuts = self._make("shortcuts", self.tr("Keyboard shortcuts"), ["F1", "Ctrl+/"])
        self.menu = self._make("menu", self.tr("Menu"), ["F10"])
        self.about = self._make("about", self.tr("About Transcript Reader"), [])
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit = self._make("quit", self.tr("Quit"), [_Key.Quit, "Ctrl+Q"])
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make(self, name: str, text: str, keys: _Keys, *, checkable: bool = False) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        # Once each: Qt takes a key that is there twice for an ambiguous one, and does nothing.
        once = dict.fromkeys(k for wanted in keys for k in _sequences(wanted))
        action.setShortcuts(sorted(once, key=_is_rare))
        action.setCheckable(checkable)
        show_keys(action)
        self._window.addAction(action)
        self._made.append(action)
        return action


def _sequences(wanted: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    if isinstance(wanted, str):
        return [QKeySequence(wanted)]
    return QKeySequence.keyBindings(wanted)


def show_keys(action: QAction) -> None:
    """Let the tool tip say the keys."""
    text, keys = action.text(), keys_text(action)
    action.setToolTip(f"{text} ({keys})" if keys else text)


def all_keys_text(action: QAction) -> str:
    """The first two of an action's keys as a person reads them."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [key.toString(native) for key in action.shortcuts() if not _is_rare(key)]
    typed = QKeySequence(str(action.property(PANE_KEYS) or "")).toString(native)
    return "  ".join([key for key in (typed, *keys) if key][:2])


def keys_text(action: QAction) -> str:
    """The first of an action's keys as a person reads it; empty where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _is_rare(keys: QKeySequence) -> bool:
    """One of the keys for browsers, players and terminals, which few keyboards have."""
    key = keys[0].key()  # type: ignore[index]
    return bool(key >= Qt.Key.Key_Back or Qt.Key.Key_F13 <= key <= Qt.Key.Key_F35)
