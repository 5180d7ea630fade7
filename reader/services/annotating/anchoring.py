"""From words to an anchor, and from an anchor to where the words are today.

The order of the W3C Web Annotation model's selectors: the position, if the words there
are still the same; else the exact words, wherever they are, the best of several by what
stands around them, by their time, by their place; else the most similar words; else none.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from reader.model import Anchor, Annotation, Color, Episode, Finding, Kind, Transcript
from reader.services.annotating.similar import most_similar, similarity
from reader.services.annotating.spoken import Spoken, squeezed
from reader.services.quoting import TextRange, make_quote

# Characters on each side, white space left out: some ten words.
CONTEXT = 48
# Words of so many characters are hardly said twice by chance; fewer must have a familiar
# surrounding, similar by at least FAMILIAR (of 1).
TELLING = 24
FAMILIAR = 0.6
# Of words that are said everywhere, so many places are looked at.
_MOST_PLACES = 2000
# A bookmark holds on to so many characters of its passage.
_BOOKMARKED = 60


def make_annotation(
    episode: Episode,
    transcript: Transcript,
    selected: TextRange,
    kind: Kind = Kind.HIGHLIGHT,
    color: Color = Color.BLUE,
) -> Annotation | None:
    """A new annotation of the selected words; None where only white space is selected."""
    from uuid import uuid4  # noqa: PLC0415  (start-up time)

    anchor = make_anchor(episode, transcript, selected)
    if anchor is None:
        return None
    now = datetime.now(UTC)
    return Annotation(
        str(uuid4()), episode.id, anchor, now, now, kind=kind, color=color, title=episode.title
    )


def make_anchor(episode: Episode, transcript: Transcript, selected: TextRange) -> Anchor | None:
    """What finds the selected words again; None where only white space is selected."""
    spoken = Spoken(transcript.passages)
    start, end = spoken.span(selected)
    if start == end:
        return None
    quote = make_quote(episode, transcript, selected)
    return Anchor(
        exact=spoken.words(start, end),
        prefix=spoken.words(max(0, start - CONTEXT), start),
        suffix=spoken.words(end, min(len(spoken.text), end + CONTEXT)),
        start=start,
        end=end,
        seconds=quote.start,
        end_seconds=quote.end,
    )


def moment_range(transcript: Transcript, passage: int, offset: int = 0) -> TextRange:
    """The words that stand for a moment: the next ones of the passage."""
    text = transcript.passages[passage].text
    offset = text.rfind(" ", 0, offset + 1) + 1
    end = text.find(" ", offset + _BOOKMARKED)
    return TextRange(passage, offset, passage, len(text) if end < 0 else end)


def find(
    anchor: Anchor, episode: Episode, transcript: Transcript, spoken: Spoken
) -> Finding | None:
    """Where the words of an anchor stand in a transcript; None where they are gone.

    ``spoken`` is of the same transcript. Takes a few milliseconds, and about a second
    for a million words when the words have changed.
    """
    exact = squeezed(anchor.exact)
    if not spoken.text:
        return None
    if spoken.text[anchor.start : anchor.end] == exact and _is_likely(anchor, spoken, anchor.start):
        place: tuple[int, int] | None = (anchor.start, anchor.end)
    else:
        place = _exactly(anchor, exact, episode, transcript, spoken) or most_similar(
            anchor, spoken, 0.0 if len(exact) >= TELLING else FAMILIAR
        )
    if place is None:
        return None
    return Finding(*place, seconds_at(episode, transcript, spoken.range_of(*place)))


def seconds_at(episode: Episode, transcript: Transcript, found: TextRange) -> float | None:
    """When the first of these words is said, as nearly as the source says."""
    return make_quote(episode, transcript, found).start


def _exactly(
    anchor: Anchor, exact: str, episode: Episode, transcript: Transcript, spoken: Spoken
) -> tuple[int, int] | None:
    places = _nearest(list(_places(exact, spoken.text)), anchor.start)
    likely = [place for place in places if _is_likely(anchor, spoken, place)]
    if not likely:
        return None

    def likeness(place: int) -> tuple[float, float, int]:
        away = 0.0
        if anchor.seconds is not None and len(likely) > 1:
            said = seconds_at(episode, transcript, spoken.range_of(place, place + len(exact)))
            away = 0.0 if said is None else abs(said - anchor.seconds)
        return -round(_familiarity(anchor, spoken, place), 1), away, abs(place - anchor.start)

    best = min(_most_familiar(anchor, spoken, likely), key=likeness)
    return best, best + len(exact)


def _most_familiar(anchor: Anchor, spoken: Spoken, places: Sequence[int]) -> list[int]:
    """Times are asked of a few only."""
    return sorted(places, key=lambda place: -round(_familiarity(anchor, spoken, place), 1))[:50]


def _places(exact: str, text: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _nearest(places: list[int], near: int) -> list[int]:
    if len(places) > _MOST_PLACES:
        places = sorted(places, key=lambda place: abs(place - near))[:_MOST_PLACES]
    return places


def _is_likely(anchor: Anchor, spoken: Spoken, place: int) -> bool:
    exact = squeezed(anchor.exact)
    return len(exact) >= TELLING or _familiarity(anchor, spoken, place) >= FAMILIAR


def _familiarity(anchor: Anchor, spoken: Spoken, place: int) -> float:
    """How much what stands around a place is like what stood around the words: 0 to 1."""
    prefix, suffix = squeezed(anchor.prefix), squeezed(anchor.suffix)
    end = place + len(squeezed(anchor.exact))
    before = spoken.text[max(0, place - len(prefix)) : place]
    after = spoken.text[end : end + len(suffix)]
    if (prefix, suffix) == (before, after):
        return 1.0
    return (similarity(prefix, before) + similarity(suffix, after)) / 2
