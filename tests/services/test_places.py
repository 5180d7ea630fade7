"""Where the data folder is."""

import sys
from pathlib import Path

import platformdirs
import pytest

from reader.services.places import data_folder, resource_folder, seeds_folder

Patch = pytest.MonkeyPatch


def test_a_chosen_folder_comes_first(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("READER_DATA_DIR", str(tmp_path / "other"))
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("chosen")) == tmp_path / "chosen"


def test_then_the_variable(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("READER_DATA_DIR", str(tmp_path))
    assert data_folder() == tmp_path
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("READER_DATA_DIR", "~/notes")
    assert data_folder() == tmp_path / "notes"


def test_then_a_folder_beside_the_frozen_program(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.delenv("READER_DATA_DIR")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "transcript-reader"))
    (tmp_path / "portable-data").mkdir()
    usual = Path(platformdirs.user_data_dir("transcript-reader", appauthor=False))
    assert data_folder() == usual
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert data_folder() == tmp_path / "portable-data"


def test_else_the_platforms_own(monkeypatch: Patch) -> None:
    monkeypatch.setenv("READER_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    usual = Path(platformdirs.user_data_dir("transcript-reader", appauthor=False))
    assert data_folder() == usual
    if sys.platform == "linux":
        assert usual == Path("/somewhere/transcript-reader")


def test_a_home_that_nobody_has_is_a_name_like_any_other(
    tmp_path: Path, monkeypatch: Patch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("~nobody-has-this-name/data")).is_absolute()


def test_what_comes_with_the_program() -> None:
    assert (resource_folder() / "icons").is_dir()
    assert len(list(seeds_folder().glob("*.txt"))) == 2
