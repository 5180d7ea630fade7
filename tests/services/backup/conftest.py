"""A data folder to be backed up, its backup, and what the library in it holds."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.model import EpisodeEdit
from reader.services.backup import back_up
from reader.services.library import Library


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with edits and settings; for copying only."""
    folder = tmp_path_factory.mktemp("filled")
    with Library.open(folder) as library:
        library.first_launch()
        library.edit([library.episodes()[0].id], EpisodeEdit(title="As I call it"))
    (folder / "settings.ini").write_text("[window]\ntheme=dark\n", "utf-8")
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / "folder"))


@pytest.fixture
def file(folder: Path, tmp_path: Path) -> Path:
    """A backup of the folder."""
    back_up(folder, tmp_path / "all.zip")
    return tmp_path / "all.zip"


@pytest.fixture
def content() -> Callable[[Path], list[str]]:
    """Everything a folder's library holds, as SQL, but for its revisions."""

    def content(folder: Path) -> list[str]:
        with (
            closing(sqlite3.connect(folder / "library.db")) as connection,
            closing(sqlite3.connect(":memory:")) as copy,
        ):
            connection.backup(copy)
            copy.execute("UPDATE episode SET changed = 0")
            copy.execute("UPDATE meta SET revision = 0")
            return list(copy.iterdump())

    return content


@pytest.fixture
def change() -> Callable[[Path], None]:
    """Edits an episode."""

    def change(folder: Path) -> None:
        with Library.open(folder) as library:
            library.edit([library.episodes()[1].id], EpisodeEdit(title="Changed since"))

    return change
