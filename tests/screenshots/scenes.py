"""What there is a picture of: a function each, which bears the picture's name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from stage import Stage, side_by_side

from reader.model import Color
from reader.services.quoting.templates import Template
from reader.ui.player import State

Part = TypeVar("Part", bound=QWidget)

SIZE = QSize(1280, 820)
GARDEN, ML = "A garden", "How the ML"
MARKED = (
    ("the quietest place in town", Color.GREEN, "", ""),
    ("You write your name when you have watered, not when you are going to.", Color.BLUE, "", ""),
    ("Nobody promises anything", Color.RED, "Compare with the open kitchen.", "trust"),
    ("The water is the open question.", Color.RED, "Ask what a **well** costs.", "budget, ask"),
    ("forty-one kinds", Color.PURPLE, "The museum has the list.", "moths"),
)
COLLECTED = (
    (GARDEN, "A promise makes people feel guilty, and then they stay away."),
    (GARDEN, "Your eyes need twenty minutes, and after that you see more than you would believe."),
)


@dataclass(frozen=True)
class Scene:
    """How a picture is made, in which window; whether the layout runs from the right."""

    make: Callable[[Stage], QPixmap]
    size: QSize = SIZE
    language: str = "en"
    from_the_right: bool = False


def prepare(stage: Stage) -> None:
    """What there is to be seen in several pictures: annotations, and quotes in the basket."""
    stage.open(GARDEN)
    for words, color, note, tags in MARKED:
        stage.select(words)
        stage.window.annotating.highlight(color)
        stage.settle()
        if note:
            _write(stage, note, tags)
    for title, words in COLLECTED:
        stage.open(title)
        stage.select(words)
        stage.do("addToBasket")
    stage.to_top()


def _write(stage: Stage, note: str, tags: str) -> None:
    stage.do("addNote")
    _find(stage, QPlainTextEdit, "noteText").setPlainText(note)
    _find(stage, QLineEdit, "noteTags").setText(tags)
    stage.window.annotating.writing.close()
    stage.settle()


def _find(stage: Stage, kind: type[Part], name: str) -> Part:
    found = stage.window.findChild(kind, name)
    assert found is not None, name
    return found


# --- reading and searching ---


def reading(stage: Stage) -> QPixmap:
    stage.open(ML)
    return stage.picture()


def searching(stage: Stage) -> QPixmap:
    stage.search('"machine learning"')
    stage.do("findNext")
    return stage.picture()


def concordance(stage: Stage) -> QPixmap:
    stage.open(ML)
    stage.search("data")
    stage.do("concordance")
    return stage.picture()


def where_said(stage: Stage) -> QPixmap:
    stage.open(ML)
    stage.search("people")
    stage.do("whereSaid")
    return stage.picture()


def how_to_search(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    stage.do("howToSearch")
    return stage.picture()


def outline(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    _find(stage, QAbstractButton, "aboutEpisode").setChecked(True)
    stage.settle()
    return stage.picture()


def text_alone(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    stage.do("distractionFree")
    return stage.picture()


def two_windows(stage: Stage) -> QPixmap:
    stage.open(ML)
    stage.search("data")
    stage.do("sidePane")
    left = stage.picture()
    stage.do("newWindow")
    other = stage.windows.all[1]
    stage.open("How is", other)
    other.side.set_wanted(False)
    stage.settle()
    return side_by_side(left, other.grab(), stage.theme)


# --- marking, quoting, collecting ---


def noting(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    stage.do("notes")
    stage.select("Nobody promises anything")
    stage.unselect()
    stage.do("addNote")
    stage.settle(lambda: stage.window.findChild(QPlainTextEdit, "noteText") is not None)
    return stage.picture()


def basket(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    stage.do("basket")
    return stage.picture()


def quote_menu(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    stage.select("You write your name when you have watered, not when you are going to.")
    return stage.picture_over(stage.window.commands.copy_as.trigger)


def templates(stage: Stage) -> QPixmap:
    text = "> {text}\n\n{speaker}, [{show} {number}]({link}){? · {date}?}"
    stage.window.quoting.set_templates((Template("For my notes", text),))
    stage.open(GARDEN)
    stage.select("Nobody promises anything, and nothing has dried up since.")
    return stage.picture_over(stage.window.commands.edit_templates.trigger)


def palette(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    stage.do("commandPalette")
    stage.type("how")
    return stage.picture()


def preferences(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    return stage.picture_over(stage.window.commands.preferences.trigger)


def shortcuts(stage: Stage) -> QPixmap:
    stage.open(GARDEN)
    return stage.picture_over(stage.window.commands.shortcuts.trigger)


# --- listening ---


def listening(stage: Stage) -> QPixmap:
    """Moved to its place, not played: no device is needed."""
    stage.open(GARDEN)
    stage.search("garden")
    stage.window.side.list_hits(False)
    listening = stage.window.listening
    stage.settle(lambda: listening.is_audible)
    playback = listening.playback
    assert playback is not None
    stage.settle(lambda: playback.player.state is State.PAUSED)
    playback.playing.go_to(112.0)
    playback.following.begin()
    chapter = _find(stage, QLabel, "chapterText")
    stage.settle(lambda: chapter.text() == "Who waters it")  # the page has come to rest
    return stage.picture()


# --- other languages ---


def german(stage: Stage) -> QPixmap:
    stage.open("Brot")
    return stage.picture()


def right_to_left(stage: Stage) -> QPixmap:
    stage.open("האיש")
    return stage.picture()


SCENES = {
    "reading": Scene(reading),
    "searching": Scene(searching),
    "concordance": Scene(concordance),
    "where-it-is-said": Scene(where_said),
    "how-to-search": Scene(how_to_search),
    "outline": Scene(outline),
    "text-alone": Scene(text_alone),
    "two-windows": Scene(two_windows, QSize(680, 720)),
    "noting": Scene(noting),
    "basket": Scene(basket),
    "quote-menu": Scene(quote_menu),
    "templates": Scene(templates),
    "palette": Scene(palette),
    "preferences": Scene(preferences),
    "shortcuts": Scene(shortcuts),
    "listening": Scene(listening),
    "german": Scene(german, language="de"),
    "right-to-left": Scene(right_to_left, from_the_right=True),
}
