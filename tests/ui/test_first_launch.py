"""The first launch: read at once, search as soon as the index is there."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QProgressBar

from reader.library import Launch, LibraryStore
from reader.services.library import Library

if TYPE_CHECKING:
    from conftest import User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")


def test_the_first_episode_is_readable_before_there_is_an_index(
    user: "User", tmp_path: Path
) -> None:
    window = user.show(tmp_path)
    seen: list[tuple[int, bool]] = []
    window.reading.opened.connect(
        lambda _: seen.append((window.pane.blockCount(), (tmp_path / "index").exists()))
    )
    user.settle(window)
    assert seen == [(70, False)]
    assert (tmp_path / "index" / "current.json").exists()


def test_progress_is_seen_until_the_index_is_there(user: "User", tmp_path: Path) -> None:
    window = user.show(tmp_path)
    bar = window.findChild(QProgressBar, "indexProgress")
    seen: list[tuple[bool, int, int, str]] = []

    def look() -> None:
        said = user.label(window, "statusText")
        seen.append((bar.isVisible(), bar.value(), bar.maximum(), said))

    window.index.progressed.connect(look)
    user.settle(window)
    assert seen[0] == (True, 0, 2, "2 episodes · building the search index")
    assert all(maximum == 2 for visible, _, maximum, _ in seen if visible)
    assert not bar.isVisible()
    assert user.label(window, "statusText") == "2 episodes · index up to date"


def test_a_search_typed_at_once_waits_and_then_answers(user: "User", tmp_path: Path) -> None:
    window = user.show(tmp_path)
    bar = window.findChild(QLineEdit, "searchBar")
    bar.setFocus()
    user.bot.keyClicks(bar, '"data quality')
    user.bot.waitUntil(window.hits.isVisible)
    assert window.hits.count() == 0
    assert window.findChild(QLabel, "hitMessage").text() == "Preparing the search index…"
    assert QApplication.focusWidget() is bar
    user.bot.keyClicks(bar, '"')
    user.settle(window)
    assert bar.text() == '"data quality"'
    assert QApplication.focusWidget() is bar
    assert user.label(window, "matchCounter") == "1 of 5"
    assert window.hits.count() == 5


def test_a_launch_killed_before_all_seeds_were_there_is_finished(
    user: "User", tmp_path: Path
) -> None:
    with Library.open(tmp_path) as library:
        library.store.set_launch(Launch.BEGUN)
    window = user.open(tmp_path)
    assert window.pane.blockCount() == 70
    with Library.open(tmp_path) as library:
        assert len(library.episodes()) == 2
        assert library.index_state().current


def test_a_build_that_is_killed_says_so_and_the_next_launch_finishes_it(
    user: "User", tmp_path: Path
) -> None:
    window = user.show(tmp_path)
    window.index.progressed.connect(lambda *_: window.index._process._process.kill())
    user.bot.waitUntil(lambda: "no search" in user.label(window, "statusText"), timeout=10_000)
    assert not window.findChild(QProgressBar, "indexProgress").isVisible()
    assert window.pane.blockCount() == 70
    window = user.reopen(window)
    user.search(window, "data quality")
    assert window.hits.count() > 0


def test_closing_while_the_index_is_built_leaves_the_job_to_the_next_launch(
    user: "User", tmp_path: Path
) -> None:
    window = user.show(tmp_path)
    with user.bot.waitSignal(window.index.progressed, timeout=10_000):
        pass
    assert window.close()
    assert not window.index._process.is_running
    window = user.open(tmp_path)
    assert window.index.is_ready


def _cut(folder: Path) -> None:
    file = max((folder / "index").glob("p*/*"), key=lambda path: path.stat().st_size)
    file.write_bytes(file.read_bytes()[:-100])


def _flip(folder: Path) -> None:
    file = max((folder / "index").glob("p*/*"), key=lambda path: path.stat().st_size)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def _age(folder: Path) -> None:
    pointer = folder / "index" / "current.json"
    pointer.write_text(json.dumps(json.loads(pointer.read_text()) | {"schema": 0}))


def _lose(folder: Path) -> None:
    next((folder / "index").glob("p*/manifest.json")).unlink()


@pytest.mark.parametrize("harm", [_cut, _flip, _age, _lose])
def test_a_harmed_index_is_built_anew_and_the_reader_told(
    user: "User", seeded_folder: Path, harm: Callable[[Path], None]
) -> None:
    harm(seeded_folder)
    window = user.show(seeded_folder)
    said: list[str] = []
    window.index.status_changed.connect(said.append)
    user.settle(window)
    assert "must be rebuilt" in said[0]
    assert "has been rebuilt" in user.label(window, "statusText")
    user.search(window, "data quality")
    with Library.open(seeded_folder) as library:
        assert len(library.episodes()) == 2
        total = library.search("data quality", typing=True).total
    assert user.label(window, "matchCounter").endswith(f" of {total}")


def test_a_folder_that_cannot_be_used_is_one_sentence(user: "User", tmp_path: Path) -> None:
    (tmp_path / "a &amp; b").write_text("in the way")
    folder = tmp_path / "a &amp; b" / "data"
    window = user.show(folder)
    box = window.failure
    user.bot.waitUntil(box.isVisible)
    assert box.text().startswith(f"The data folder {folder} cannot be used")
    assert box.textFormat().name == "PlainText"
    assert not box.isModal()
    bar = window.findChild(QLineEdit, "searchBar")
    with user.bot.waitSignal(window.jobs.failed):
        user.bot.keyClicks(bar, "data")
    assert len(window.findChildren(QMessageBox)) == 1
    assert not window.search_frame._sign.busy
    assert window.close()


@pytest.mark.parametrize(
    "link", ["transcript-reader://episode/0000000000000000?t=5", "transcript-reader://nothing", "x"]
)
def test_a_link_that_leads_nowhere_is_a_sentence_and_the_rest_works(
    user: "User", seeded_folder: Path, link: str
) -> None:
    window = user.show(seeded_folder, link)
    user.bot.waitUntil(lambda: "library" in user.label(window, "momentText"))
    user.settle(window)
    assert window.pane.blockCount() == 70
    assert window.index.is_ready
    window.open_link(link)
    user.bot.waitUntil(lambda: "library" in user.label(window, "momentText"))
    assert window.pane.blockCount() == 70


def test_a_link_opens_its_moment(user: "User", seeded_folder: Path) -> None:
    with Library.open(seeded_folder) as library:
        untimed, timed = sorted(library.episodes(), key=lambda episode: episode.timed)
    window = user.open(seeded_folder, f"transcript-reader://episode/{timed.id}?t=151")
    assert user.label(window, "momentText") == "0:02:31"
    assert window.pane.blockCount() == 70
    window.open_link(f"transcript-reader://episode/{untimed.id}?p=3")
    user.settle(window)
    assert user.label(window, "momentText") == "¶ 3"


def test_a_link_that_comes_before_the_library_is_there_wins(
    user: "User", seeded_folder: Path
) -> None:
    with Library.open(seeded_folder) as library:
        untimed = next(e for e in library.episodes() if not e.timed)
    window = user.show(seeded_folder)
    window.open_link(f"transcript-reader://episode/{untimed.id}?p=3")
    user.settle(window)
    assert user.label(window, "momentText") == "¶ 3"


def test_an_empty_library_is_calm(user: "User", make_folder: Callable[..., Path]) -> None:
    window = user.open(make_folder(indexed=False))
    assert user.label(window, "statusText") == "0 episodes · index up to date"
    user.search(window, "anything")
    assert user.label(window, "matchCounter") == "No matches"
    said = "There is nothing to search yet. Add files first."
    assert user.label(window, "hitMessage") == said
    user.search(window, "anything", "episode")
    for name in ("findNext", "findPrevious", "copyQuote", "copyTimestamp", "copyLink"):
        user.do(window, name)
    for name in ("goToTime", "markPassage", "goBack", "goForward", "nextEpisode"):
        user.do(window, name)
    user.do(window, "endSearch")
    assert user.label(window, "matchCounter") == ""


def test_an_episode_without_words_is_shown_empty(
    user: "User", make_folder: Callable[..., Path]
) -> None:
    window = user.open(make_folder(({"title": "Nothing was said"}, ())))
    assert window.windowTitle().startswith("Nothing was said")
    for name in ("copyQuote", "copyTimestamp", "copyLink", "markPassage"):
        user.do(window, name)
    assert user.label(window, "momentText") == ""


def test_a_place_beyond_the_end_of_a_shorter_file_is_the_end(
    user: "User", seeded_folder: Path
) -> None:
    store = LibraryStore(seeded_folder)
    store.set_reading_position(store.episodes()[0].id, 500, 3)
    store.close()
    window = user.open(seeded_folder)
    assert user.label(window, "momentText") == "0:51:19"
