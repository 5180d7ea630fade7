"""Watching folders: what counts as a change, and what happens where it cannot be watched."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from watchdog.observers import Observer

from reader.ui.adding.watching import FolderWatcher

CALM = 10_000


@pytest.fixture
def watcher(qtbot: QtBot, tmp_path: Path) -> Iterator[FolderWatcher]:
    """Watches ``tmp_path / "watched"``, and has begun to."""
    (tmp_path / "watched" / "deep").mkdir(parents=True)
    parent = QObject()
    watcher = FolderWatcher(parent)
    watcher.watch([tmp_path / "watched"])
    qtbot.waitUntil(lambda: bool(watcher._watch and watcher._watch._observer.emitters))
    yield watcher
    watcher.stop()


def test_a_change_deep_below_is_noticed(
    qtbot: QtBot, watcher: FolderWatcher, tmp_path: Path
) -> None:
    with qtbot.waitSignal(watcher.changed, timeout=CALM):
        (tmp_path / "watched" / "deep" / "a.srt").write_text("words")


def test_much_writing_is_one_change(qtbot: QtBot, watcher: FolderWatcher, tmp_path: Path) -> None:
    changes: list[None] = []
    watcher.changed.connect(lambda: changes.append(None))
    with qtbot.waitSignal(watcher.changed, timeout=CALM):
        for number in range(200):
            (tmp_path / "watched" / f"{number}.srt").write_text("words")
    assert len(changes) == 1


def test_a_folder_that_is_not_there_leaves_it_blind(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    watcher = FolderWatcher(parent)
    with qtbot.assertNotEmitted(watcher.failed):
        watcher.watch([tmp_path / "gone"])
        qtbot.waitUntil(lambda: watcher.is_blind)
    watcher.stop()
    assert not watcher.is_blind


def test_a_system_that_refuses_is_told_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Observer, "schedule", refuse)
    parent = QObject()
    watcher = FolderWatcher(parent)
    said: list[str] = []
    watcher.failed.connect(said.append)
    with qtbot.waitSignal(watcher.failed, timeout=CALM):
        watcher.watch([tmp_path])
    watcher.watch([tmp_path])
    qtbot.waitUntil(lambda: watcher.is_blind)
    watcher._look()
    assert said == [f"{tmp_path}: {os.strerror(errno.ENOSPC)}"]
    watcher.stop()
