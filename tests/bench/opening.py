"""CPU time from text to first paint: the first seed in our pane, and in a bare QPlainTextEdit."""

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from reader import Library
from reader.model import Passage
from reader.ui.transcript import TranscriptPane

RUNS = 15


def first_seed() -> tuple[Passage, ...]:
    """The longest of the episodes that have times: the seed with 70 segments."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        library.add_seeds()
        (timed,) = [episode for episode in library.episodes() if episode.timed]
        return library.transcript(timed.id).passages


def shown(widget: QWidget) -> QWidget:
    widget.resize(840, 740)
    widget.show()
    QApplication.processEvents()
    return widget


def cpu(widget: QPlainTextEdit, load: Callable[[], None]) -> float:
    """Milliseconds to load and to paint."""
    before = time.process_time()
    load()
    widget.viewport().repaint()
    return 1000 * (time.process_time() - before)


def measure(passages: Sequence[Passage]) -> dict[str, float]:
    text = "\n".join(passage.text for passage in passages)
    ours, bare = [], []
    for _ in range(RUNS):
        pane, edit = TranscriptPane(), QPlainTextEdit()
        shown(pane)
        shown(edit)
        ours.append(cpu(pane, lambda pane=pane: pane.show_transcript(passages)))
        bare.append(cpu(edit, lambda edit=edit: edit.setPlainText(text)))
        pane.close()
        edit.close()
    medians = {"ours": statistics.median(ours), "bare": statistics.median(bare)}
    return {**medians, "passages": len(passages)}


if __name__ == "__main__":
    app = QApplication([])
    print(json.dumps(measure(first_seed())))
