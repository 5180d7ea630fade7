"""A copy a day, and how many are kept."""

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from reader.services.backup import restore
from reader.services.dated_copies import MOST, copies, is_due, keep_copy

Content = Callable[[Path], list[str]]
Change = Callable[[Path], None]


DAY = date(2026, 3, 4)


def days(count: int) -> list[date]:
    return [DAY + timedelta(days=number) for number in range(count)]


def test_a_copy_a_day_when_something_has_changed(folder: Path, change: Change) -> None:
    made = keep_copy(folder, DAY)
    assert made == folder / "backups" / "library-2026-03-04.zip"
    assert keep_copy(folder, DAY + timedelta(days=1)) is None
    change(folder)
    assert not is_due(folder, DAY)
    assert is_due(folder, DAY + timedelta(days=1))
    assert keep_copy(folder, DAY + timedelta(days=1)) is not None
    assert len(copies(folder)) == 2


def test_a_library_that_is_not_there_is_not_copied(tmp_path: Path) -> None:
    assert keep_copy(tmp_path, DAY) is None
    assert list(tmp_path.iterdir()) == []


def test_a_copy_can_be_restored_and_what_a_kill_has_left_goes(
    folder: Path, content: Content, change: Change
) -> None:
    before = content(folder)
    (folder / "backups").mkdir()
    left = folder / "backups" / ".library-2026-03-03.zip.part"
    left.write_bytes(b"left")
    made = keep_copy(folder, DAY)
    assert made is not None
    assert not left.exists()
    change(folder)
    restore(made, folder)
    assert content(folder) == before


def test_the_last_copies_are_kept_within_their_room(folder: Path) -> None:
    for day in days(MOST + 3):
        (folder / "library.db").touch()
        keep_copy(folder, day)
    kept = copies(folder)
    assert 1 < len(kept) <= MOST
    assert [path.name for path in kept[:2]] == ["library-2026-03-13.zip", "library-2026-03-12.zip"]
    room = (folder / "library.db").stat().st_size
    assert sum(path.stat().st_size for path in kept) <= room
    kept[0].write_bytes(b"x" * 2 * room)
    os.utime(kept[0], (0, 0))
    keep_copy(folder, DAY + timedelta(days=99))
    assert len(copies(folder)) == 1
