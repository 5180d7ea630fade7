"""Which actions stand in which menu, and in which order; None is a line between groups."""

from PySide6.QtGui import QAction

from reader.ui.actions import Actions
from reader.ui.translating import Wording

Menus = Wording("Menus")


def menus(actions: Actions) -> list[tuple[str, list[QAction | None]]]:
    """The menus in their order, each with its name."""
    adding: list[QAction | None] = [actions.new_window, None]
    adding += [actions.add_files, actions.add_folder, actions.paste_transcript, None]
    adding += [actions.library_folders, actions.last_report, None]
    adding += [actions.print, actions.save_pdf, actions.save_selection_pdf, None]
    adding += [actions.back_up, actions.restore, None, actions.close_window, actions.quit]
    keeping: list[QAction | None] = [actions.undo, actions.redo, None]
    keeping += for_episodes(actions)
    searching = [actions.find_in_episode, actions.search_library, None]
    searching += [actions.find_next, actions.find_previous, None]
    searching += [actions.concordance, actions.where_said, None]
    searching += [actions.save_search, actions.search_help, None, actions.end_search]
    going = [actions.go_to_time, actions.mark_passage, actions.say_place, None]
    going += [actions.go_back, actions.go_forward, None]
    going += [actions.next_chapter, actions.previous_chapter, None]
    going += [actions.next_episode, actions.previous_episode, actions.filter_episodes]
    copying = [*quoting(actions), actions.export_selection, None, *collecting(actions)]
    viewing = [actions.zoom_in, actions.zoom_out, actions.zoom_reset, None]
    viewing += [actions.side_pane, actions.distraction_free, actions.full_screen, None]
    viewing += [actions.preferences]
    windows: list[QAction | None] = [actions.new_window, actions.next_window, actions.close_window]
    noting = [*annotating(actions), None, actions.remove_annotation, None]
    noting += [actions.notes, actions.save_notes, actions.add_notes]
    return [
        (Menus.tr("&File"), adding),
        (Menus.tr("&Episode"), keeping),
        (Menus.tr("&Quote"), copying),
        (Menus.tr("&Notes"), noting),
        (Menus.tr("&Listen"), actions.listening.menu()),
        (Menus.tr("&Search"), searching),
        (Menus.tr("&Go"), going),
        (Menus.tr("&View"), viewing),
        (Menus.tr("&Window"), windows),  # and, below a line, which are open
        (
            Menus.tr("&Help"),
            [actions.command_palette, actions.shortcuts, actions.menu, actions.about],
        ),
    ]


def quoting(actions: Actions) -> list[QAction | None]:
    """What copies, in the menu and beside a passage."""
    quotes: list[QAction | None] = [actions.copy, actions.copy_quote, actions.copy_as]
    quotes += [actions.add_to_basket, None]
    return [*quotes, actions.copy_timestamp, actions.copy_link, actions.copy_web_link]


def collecting(actions: Actions) -> list[QAction | None]:
    """What is done with the basket."""
    basket: list[QAction | None] = [actions.basket, actions.copy_basket, actions.export_basket]
    return [*basket, actions.import_basket, actions.empty_basket]


def annotating(actions: Actions) -> list[QAction | None]:
    """What marks a place, in the menu and beside a passage."""
    return [actions.highlight, actions.highlight_as, actions.add_note, actions.bookmark]


def for_episodes(actions: Actions) -> list[QAction | None]:
    """What can be done with the selected episodes."""
    changing = [
        actions.open_episode,
        actions.open_in_new_window,
        None,
        actions.edit_details,
        actions.edit_speakers,
    ]
    changing += [actions.toggle_read, actions.read_again, None]
    changing += [actions.reveal_file, actions.copy_path, actions.export_episodes, None]
    return [*changing, actions.remove_episodes]


def sections(actions: Actions) -> list[tuple[str, list[QAction]]]:
    """Every action under the name of its menu, for the shortcuts sheet."""
    listed: list[QAction] = []
    found = []
    for title, content in menus(actions):
        new = [action for action in content if action and action not in listed]
        listed += new
        found.append((title.replace("&", ""), new))
    rest = [action for action in actions.all() if action not in listed]
    return [*found, (Menus.tr("More"), rest)] if rest else found
