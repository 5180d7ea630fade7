"""An index that cannot be built is told where it is missed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit

from reader.model import Segment

if TYPE_CHECKING:
    from conftest import User


def test_an_index_that_cannot_be_built_says_why_and_is_tried_again(
    user: "User", make_folder: Callable[..., Path]
) -> None:
    said = [Segment("Hello and welcome.", 0.0, 4.0, "Ada")]
    folder = make_folder(({"title": "One"}, said), indexed=False)
    in_the_way = folder / "index"
    in_the_way.write_text("not a folder")
    window = user.show(folder)
    with user.bot.waitSignal(window.index.failed):
        pass
    window.findChild(QAction, "searchLibrary").trigger()
    bar = window.findChild(QLineEdit, "searchBar")
    trying = user.bot.waitSignal(window.index.failed)
    bar.insert("welc")
    trying.wait()  # the search has had it tried again
    told = [label.text() for label in window.hits.findChildren(QLabel)]
    assert any(str(folder) in text for text in told)
    in_the_way.unlink()
    bar.insert("ome")
    user.settle(window)
    assert user.label(window, "matchCounter").startswith("1")
