"""CPU time from text to first paint: the first seed in our pane, and in a bare QPlainTextEdit."""

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from paint import NextPaint
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reader import Library
from reader.model import Passage
from reader.ui.transcript import TranscriptPane

RUNS = 15


def first_seed() -> tuple[Passage, ...]:
    """The passages of the one seed that has times."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        library.add_seeds()
        (timed,) = [episode for episode in library.episodes() if episode.timed]
        return library.transcript(timed.id).passages


def cpu(widget: QPlainTextEdit, load: Callable[[], None]) -> float:
    """Milliseconds to load a text into a window that is there, and to paint it."""
    widget.resize(840, 740)
    widget.show()
    NextPaint().wait()
    before = 1000 * time.process_time()
    load()
    return NextPaint().wait() - before


def measure(passages: Sequence[Passage]) -> dict[str, float]:
    text = "\n".join(passage.text for passage in passages)
    ours, bare = [], []
    for _ in range(RUNS):
        pane, edit = TranscriptPane(), QPlainTextEdit()
        ours.append(cpu(pane, lambda pane=pane: pane.show_transcript(passages)))
        bare.append(cpu(edit, lambda edit=edit: edit.setPlainText(text)))
        pane.close()
        edit.close()
    medians = {"ours": statistics.median(ours), "bare": statistics.median(bare)}
    return {**medians, "passages": len(passages)}


if __name__ == "__main__":
    app = QApplication([])
    print(json.dumps(measure(first_seed())))
