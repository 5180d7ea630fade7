"""What the window remembers: each setting is declared once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

from reader.ui.episodes import SortOrder
from reader.ui.search_bar import Scope
from reader.ui.translating import SYSTEM
from reader.ui.typography import (
    DEFAULT,
    DEFAULT_POINTS,
    FACES,
    GAPS,
    LARGEST_POINTS,
    LINE_HEIGHTS,
    MEASURES,
    SMALLEST_POINTS,
    Speakers,
    Timestamps,
    Typography,
)

_SCOPES = [scope.value for scope in Scope]
_TIMES = [value.value for value in Timestamps]
_PLACES = [value.value for value in Speakers]
_ORDERS = ["", *(order.value for order in SortOrder)]

T = TypeVar("T")


def _any(_value: Any) -> bool:
    return True


def _within(least: float, most: float) -> Callable[[float], bool]:
    return lambda value: least <= value <= most


# Only the first paint's settings have their values' modules imported up there.


def _is_hit_order(value: str) -> bool:
    from reader.ui.hits import HitOrder  # noqa: PLC0415

    return value in list(HitOrder)


def _is_color(value: str) -> bool:
    from reader.model import Color  # noqa: PLC0415

    return value in list(Color)


def _are_templates(value: str) -> bool:
    from reader.services.quoting.templates import are_templates  # noqa: PLC0415

    return are_templates(value)


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting: its key in the file, its type, its default, and which values make sense.

    What makes none, in a file that somebody has edited, is the default.
    """

    key: str
    kind: type[T]
    default: T
    makes_sense: Callable[[T], bool] = _any

    @overload
    def __get__(self, settings: None, owner: type) -> "Setting[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "T | Setting[T]":
        if settings is None:
            return self
        value = settings.passing.get(self.key)
        if value is None:
            value = self._read(settings.file)
        return value if isinstance(value, self.kind) and self.makes_sense(value) else self.default

    def _read(self, file: QSettings) -> object:
        if self.kind is not float:
            return file.value(self.key, self.default, self.kind)
        # Asked for a float, Qt reads one of single precision: 1.55 would not come back as itself.
        try:
            return float(str(file.value(self.key, self.default, str)))
        except ValueError:
            return self.default

    def __set__(self, settings: "Settings", value: T) -> None:
        if settings.is_kept:
            settings.file.setValue(self.key, value)
        else:
            settings.passing[self.key] = value


class Settings:
    """``settings.ini`` in the data folder, so that a portable folder carries them along."""

    language = Setting("window/language", str, SYSTEM)  # a code such as "de"
    theme = Setting("window/theme", str, "system", ["system", "light", "dark"].__contains__)
    point_size = Setting(
        "reading/pointSize", float, DEFAULT_POINTS, _within(SMALLEST_POINTS, LARGEST_POINTS)
    )
    face = Setting("reading/face", str, DEFAULT.face, FACES.__contains__)
    line_height = Setting("reading/lineHeight", float, DEFAULT.line_height, _within(*LINE_HEIGHTS))
    measure = Setting("reading/measure", int, DEFAULT.measure, _within(*MEASURES))
    gap = Setting("reading/gap", float, DEFAULT.gap, _within(*GAPS))
    timestamps = Setting("reading/timestamps", str, DEFAULT.timestamps.value, _TIMES.__contains__)
    speakers = Setting("reading/speakers", str, DEFAULT.speakers.value, _PLACES.__contains__)
    coloured = Setting("reading/colouredSpeakers", bool, DEFAULT.coloured)
    geometry = Setting("window/geometry", QByteArray, QByteArray())
    others = Setting("window/others", str, "[]")  # the other windows, see window_state
    splitter = Setting("window/splitter", QByteArray, QByteArray())
    side_pane = Setting("window/sidePane", bool, True)
    sort_order = Setting("episodes/sortOrder", str, "", _ORDERS.__contains__)
    folded_shows = Setting("episodes/foldedShows", str, "")  # a name a line
    show_unread = Setting("episodes/unreadOnly", bool, False)
    show_timed = Setting("episodes/timedOnly", bool, False)
    last_episode = Setting("reading/lastEpisode", str, "")
    reopen = Setting("reading/reopen", bool, True)  # the last episode at the next start
    query = Setting("search/query", str, "")
    quote_form = Setting("quoting/form", str, "rich")
    templates = Setting("quoting/templates", str, "[]", _are_templates)  # the user's, as JSON
    mark_color = Setting("annotating/color", str, "blue", _is_color)
    shortcuts = Setting("shortcuts/own", str, "{}")  # the user's, as JSON, see keymap
    recent_commands = Setting("palette/recent", str, "")  # names of actions, one a line
    scope = Setting("search/scope", str, "library", _SCOPES.__contains__)
    recent_searches = Setting("search/recent", str, "[]")  # a JSON list, the newest first
    remember_searches = Setting("search/remember", bool, True)
    listening_rate = Setting("listening/rate", float, 1.0, _within(0.5, 3.0))
    listening_volume = Setting("listening/volume", float, 1.0, _within(0.0, 1.0))
    listening_muted = Setting("listening/muted", bool, False)
    hit_order = Setting("search/order", str, "grouped", _is_hit_order)

    def __init__(self, folder: Path) -> None:
        self.is_kept = True
        self.passing: dict[str, object] = {}
        self.file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def typography(self) -> Typography:
        """The settings of the text, its size apart."""
        return Typography(
            self.face,
            self.line_height,
            self.measure,
            self.gap,
            Timestamps(self.timestamps),
            Speakers(self.speakers),
            self.coloured,
        )

    @typography.setter
    def typography(self, chosen: Typography) -> None:
        self.face, self.line_height = chosen.face, chosen.line_height
        self.measure, self.gap = chosen.measure, chosen.gap
        self.timestamps = chosen.timestamps.value
        self.speakers = chosen.speakers.value
        self.coloured = chosen.coloured

    def stop_keeping(self) -> None:
        """What is set from now on holds for this window alone."""
        self.is_kept = False
