"""What the palette offers: the window's actions, its episodes, a time that was typed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.model import Chapter, Episode, format_timestamp, parse_timestamp
from reader.ui.actions import keys_text
from reader.ui.episodes.arrange import fold
from reader.ui.palette.matching import Entry
from reader.ui.translating import Wording

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

Palette = Wording("Palette")


def action_entries(window: "MainWindow") -> list[Entry]:
    """Every action of the window, and those in the menus that some of them have."""
    entries, listed = [], window.commands.all()
    for action in listed:
        if action is window.commands.command_palette:
            continue
        entries.append(_action_entry(action, action.text()))
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()  # it is filled only then
            shown = [inner for inner in menu.actions() if inner.text() and inner not in listed]
            entries += [_action_entry(inner, f"{action.text()}: {inner.text()}") for inner in shown]
    return entries


def episode_entries(episodes: Iterable[Episode], go: Callable[[str], object]) -> list[Entry]:
    """An entry an episode, found by its number, title and show."""
    return [
        Entry(
            title=Palette.tr("Go to episode {0}").format(
                f"{episode.number} {episode.title}".strip()
            ),
            words=fold(f"{episode.number} {episode.title} {episode.show}".strip()),
            run=lambda episode_id=episode.id: go(episode_id),  # type: ignore[misc]
            aside=episode.show,
        )
        for episode in episodes
    ]


def chapter_entries(chapters: Iterable[Chapter], go: Callable[[int], object]) -> list[Entry]:
    """An entry a chapter of the open episode."""
    return [
        Entry(
            title=Palette.tr("Go to chapter {0}").format(chapter.title),
            words=fold(chapter.title),
            run=lambda number=number: go(number),  # type: ignore[misc]
            aside=format_timestamp(chapter.start),
        )
        for number, chapter in enumerate(chapters)
    ]


def time_entry(typed: str, window: "MainWindow") -> Entry | None:
    """Going to a time in the open episode, where one is typed and the episode has times."""
    shown, seconds = window.reading.shown, parse_timestamp(typed)
    if shown is None or not shown.episode.timed or seconds is None:
        return None
    last = shown.episode.duration or 0.0
    return Entry(
        title=Palette.tr("Go to {0}").format(format_timestamp(seconds)),
        words=typed,
        run=lambda: window.reading.go_to_time(seconds),
        aside=""
        if seconds <= last
        else Palette.tr("after the end, {0}").format(format_timestamp(last)),
        enabled=seconds <= last,
    )


def _action_entry(action: QAction, text: str) -> Entry:
    title = text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…").rstrip()
    return Entry(
        title=title,
        words=fold(title),
        run=action.trigger,
        aside=keys_text(action),
        name=action.objectName(),
        enabled=action.isEnabled(),
    )
