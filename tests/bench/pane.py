"""One thing of the transcript pane, or of a bare QPlainTextEdit with the same text.

Usage: python tests/bench/pane.py {ours|bare} PASSAGES, which prints JSON: milliseconds of CPU
for `open` (to the first paint), medians and worst of `wheel` and `resize` steps, and `memory`,
in bytes, of what was opened.

All of "the" is found and lit, each held against what re.finditer alone needs to find it: `find`
is our finding at the first search of a transcript, of which all words are read; `find again` at
any later one. `light` is what the window's thread does: from the matches to the pane painted
with them, less a repaint of the same page without. `lit first` and `lit` are both: at the first
search and at a later one.
"""

import json
import os
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from paint import NextPaint
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reader.model import Episode, Passage, Segment
from reader.search.matcher import TranscriptMatcher
from reader.search.query import parse
from reader.ui.transcript import TranscriptPane

STEPS = 60
ROUNDS = 9
LIT = ("find", "find again", "light", "lit first", "lit")
SENTENCE = (
    "the a of and we people data that they say when about with other tools have know what "
    "a thing is measured in the field by those who look after it then their question"
)
WORDS = SENTENCE.split()
THE = re.compile(r"\bthe\b")


def text_of(number: int) -> str:
    """About 60 words, the same at every run."""
    choose = random.Random(number).choices
    return " ".join(choose(WORDS, k=40 + number * 7 % 40)).capitalize() + "."


def passages(count: int) -> list[Passage]:
    speakers = ("Ann Example", "Ben", "Cleo Other")
    return [
        Passage(text, 20.0 * n, None, speakers[n // 3 % 3], (Segment(text, 20.0 * n),), (0,))
        for n, text in enumerate(map(text_of, range(count)))
    ]


def resident() -> int:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def cpu(work: Callable[[], object]) -> float:
    before = 1000 * time.process_time()
    work()
    return NextPaint().wait() - before


def spent(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return 1000 * (time.process_time() - before)


def settle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def turn(edit: QPlainTextEdit) -> None:
    """A step of the wheel, as a touchpad makes it: without a glide, which comes in frames."""
    middle = QPointF(edit.width() / 2, edit.height() / 2)
    event = QWheelEvent(
        middle,
        edit.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(edit.viewport(), event)


def steps(edit: QPlainTextEdit, step: Callable[[int], None]) -> Iterator[float]:
    for number in range(STEPS):
        before = 1000 * time.process_time()
        step(number)
        edit.viewport().repaint()
        yield 1000 * time.process_time() - before
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def finding(found: Sequence[Passage]) -> dict[str, float]:
    """What re.finditer alone needs, which all of the lighting is held against."""

    def find() -> None:
        for passage in found:
            for match in THE.finditer(passage.text):
                match.span()

    return dict.fromkeys(LIT, statistics.median(spent(find) for _ in range(ROUNDS)))


def lighting(pane: TranscriptPane, found: Sequence[Passage]) -> dict[str, float]:
    """Our own finding, at the transcript's first search and at a later one; and the lighting."""
    episode, query = Episode("0" * 16, title="A title"), parse("the")
    # A process imports the stemmer once, not at each transcript.
    TranscriptMatcher(episode, found[:1]).match(query)
    matcher = TranscriptMatcher(episode, found)
    times = [spent(lambda: matcher.match(query)) for _ in range(ROUNDS)]
    first, later = times[0], statistics.median(times[1:])
    matches = matcher.match(query)
    lit = []
    for _ in range(ROUNDS):
        plain = cpu(lambda: pane.set_matches(())) and cpu(pane.viewport().update)
        lit.append(cpu(lambda: pane.set_matches(matches)) - plain)
    light = statistics.median(lit)
    return dict(zip(LIT, (first, later, light, first + light, later + light), strict=True))


def measure(kind: str, count: int) -> dict[str, float]:
    shown = passages(count)
    joined = "\n".join(passage.text for passage in shown)
    edit = TranscriptPane() if kind == "ours" else QPlainTextEdit()
    edit.resize(840, 740)
    edit.show()
    NextPaint().wait()
    before = resident()
    if isinstance(edit, TranscriptPane):
        opened = cpu(lambda: edit.show_transcript(shown))
    else:
        opened = cpu(lambda: edit.setPlainText(joined))
    settle(400)
    while isinstance(edit, TranscriptPane) and edit._idle.active:
        settle(100)
    memory = resident() - before
    wheel = list(steps(edit, lambda _: turn(edit)))
    settle(200)
    width = edit.width()
    resize = list(steps(edit, lambda n: edit.resize(width - 3 * n, 740)))
    settle(200)
    return {
        "open": opened,
        **(lighting(edit, shown) if isinstance(edit, TranscriptPane) else finding(shown)),
        "wheel": statistics.median(wheel),
        "wheel worst": max(wheel),
        "resize": statistics.median(resize),
        "resize worst": max(resize),
        "memory": memory,
    }


if __name__ == "__main__":
    app = QApplication([])
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))), flush=True)
    os._exit(0)
