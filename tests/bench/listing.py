"""CPU time of a step in the list of ten thousand episodes, and of the same rows in a bare list."""

import json
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from paint import NextPaint
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from reader.model import Episode
from reader.ui.episodes import EpisodeListPane, SortOrder, make_listing

EPISODES, SHOWS, RUNS = 10_000, 300, 9
WORDS = tuple(letter * (2 + at % 7) for at, letter in enumerate("abcdefghijklmno"))


def episodes() -> list[Episode]:
    """Titles of four to eleven words, dated a day apart."""
    return [
        Episode(
            f"{n:016x}",
            " ".join(WORDS[(n * 7 + k * 5) % len(WORDS)] for k in range(4 + n % 8)),
            f"Show {n % SHOWS}",
            str(n // SHOWS),
            date(1999, 1, 1) + timedelta(n),
            duration=60.0 * n,
        )
        for n in range(EPISODES)
    ]


def painted(widget: QWidget, step: Callable[[], object]) -> float:
    """Milliseconds of CPU from a step to the end of the paint after it."""
    before = 1000 * time.process_time()
    step()
    widget.update()
    return NextPaint().wait() - before


def median(widget: QWidget, *steps: Callable[[], object]) -> float:
    """Of the steps, taken one after the other."""
    return statistics.median(painted(widget, steps[run % len(steps)]) for run in range(RUNS))


def shown(widget: QWidget) -> QWidget:
    widget.resize(320, 740)
    widget.show()
    NextPaint().wait()
    return widget


def measure() -> dict[str, float]:
    made = episodes()
    pane, bare, strings = EpisodeListPane(), QListView(), QStringListModel()
    bare.setModel(strings)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    shown(pane)
    shown(bare)
    titles = [[e.title for e in made], [e.title for e in made][::-1]]
    listings = [make_listing(made), make_listing(made)]
    field, view = pane.findChild(QLineEdit, "episodeFilter"), pane.findChild(QListView)
    assert field is not None
    assert view is not None
    load = median(pane, *(lambda one=one: pane.set_listing(one) for one in listings))
    plain = median(bare, *(lambda one=one: strings.setStringList(one) for one in titles))
    bar = view.verticalScrollBar()
    return {
        "bare": plain,
        "load": load,
        "filter": median(pane, *(lambda t=t: field.setText(t) for t in ("b", "bb", "bbb", ""))),
        "sort": median(pane, *(lambda o=o: setattr(pane, "sort_order", o) for o in SortOrder)),
        "scroll": median(pane, *(lambda p=p: bar.setValue(p) for p in (1000, 90_000, 400_000))),
    }


if __name__ == "__main__":
    app = QApplication([])
    print(json.dumps(measure()))
