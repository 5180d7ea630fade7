"""What goes on paper: a title, what is known of the episode, and pieces of text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.model import Episode, Passage, format_timestamp
from reader.ui.direction import runs_to_the_left
from reader.ui.facts import length_text, long_date
from reader.ui.transcript import PassageRange


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph; ``label`` is its time or nothing, ``speaker`` the name where it changes."""

    text: str
    label: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Content:
    """``mirrored`` for text that runs from right to left."""

    title: str
    facts: str
    pieces: tuple[Piece, ...]
    mirrored: bool


def whole(episode: Episode, passages: Sequence[Passage]) -> Content:
    """All of an episode."""
    facts = " · ".join(filter(None, [*_known(episode), _length(episode)]))
    mirrored = runs_to_the_left(passages)
    return Content(episode.title, facts, tuple(_pieces(passages)), mirrored)


def selected(episode: Episode, passages: Sequence[Passage], selection: PassageRange) -> Content:
    """The words of a selection; its first piece has the time of the segment it begins in."""
    some = passages[selection.first : selection.last + 1]
    pieces = _pieces(some)
    last = pieces[-1]
    pieces[-1] = Piece(last.text[: selection.last_offset], last.label, last.speaker)
    segment = some[0].segment_at(selection.first_offset)
    label = pieces[0].label if segment.start is None else format_timestamp(segment.start)
    pieces[0] = Piece(pieces[0].text[selection.first_offset :], label, pieces[0].speaker)
    part = QCoreApplication.translate("Printing", "selection")
    facts = " · ".join(filter(None, [*_known(episode), part]))
    written = tuple(piece for piece in pieces if piece.text.strip())
    return Content(episode.title, facts, written, runs_to_the_left(some))


def _known(episode: Episode) -> list[str]:
    return [episode.show, episode.number, long_date(episode.date) if episode.date else ""]


def _length(episode: Episode) -> str:
    return "" if episode.duration is None else length_text(episode.duration)


def _pieces(passages: Sequence[Passage]) -> list[Piece]:
    pieces, speaker = [], ""
    for passage in passages:
        name = " ".join((passage.speaker or "").split())
        label = "" if passage.start is None else format_timestamp(passage.start)
        pieces.append(Piece(passage.text, label, name if name != speaker else ""))
        speaker = name
    return pieces
