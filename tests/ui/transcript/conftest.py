"""Real panes with real fonts; a machine without fonts would draw boxes and say nothing."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from reader.model import Passage, Segment
from reader.ui.transcript import TranscriptPane

SENTENCE = "Then we spoke about the quality of the data, and about who looks after it. "

MakePassage = Callable[..., Passage]
OpenPane = Callable[..., TranscriptPane]


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    assert QFontMetrics(qapp.font()).inFontUcs4(ord("m")), "no usable font is installed"


@pytest.fixture
def make_passage() -> MakePassage:
    def make(text: str, start: float | None = None, speaker: str | None = None) -> Passage:
        return Passage(text, start, None, speaker, (Segment(text, start),), (0,))

    return make


@pytest.fixture
def make_many(make_passage: MakePassage) -> Callable[[int], list[Passage]]:
    """Passages of one to five sentences, thirty seconds apart."""

    def make(count: int) -> list[Passage]:
        return [
            make_passage(f"Passage {n}. " + SENTENCE * (n % 5 + 1), n * 30.0) for n in range(count)
        ]

    return make


@pytest.fixture
def open_pane(qtbot: QtBot) -> OpenPane:
    def open_pane(
        passages: Sequence[Passage], width: int = 900, height: int = 600
    ) -> TranscriptPane:
        pane = TranscriptPane()
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show_transcript(passages)
        with qtbot.waitExposed(pane):
            pane.show()
        return pane

    return open_pane
