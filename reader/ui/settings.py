"""What the window remembers: each setting is declared once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast, overload

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting: its key in the file, its type, its default."""

    key: str
    kind: type[T]
    default: T

    @overload
    def __get__(self, settings: None, owner: type) -> "Setting[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "T | Setting[T]":
        if settings is None:
            return self
        return cast("T", settings.file.value(self.key, self.default, self.kind))

    def __set__(self, settings: "Settings", value: T) -> None:
        settings.file.setValue(self.key, value)


class Settings:
    """``settings.ini`` in the data folder, so that a portable folder carries them along."""

    theme = Setting("window/theme", str, "system")  # system, light or dark
    point_size = Setting("reading/pointSize", float, 12.0)
    geometry = Setting("window/geometry", QByteArray, QByteArray())
    splitter = Setting("window/splitter", QByteArray, QByteArray())
    side_pane = Setting("window/sidePane", bool, True)
    sort_order = Setting("episodes/sortOrder", str, "")
    last_episode = Setting("reading/lastEpisode", str, "")
    reopen = Setting("reading/reopen", bool, True)  # the last episode at the next start
    query = Setting("search/query", str, "")
    scope = Setting("search/scope", str, "library")

    def __init__(self, folder: Path) -> None:
        self.file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
