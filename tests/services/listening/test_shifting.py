"""Advertisements in the sound, and how times go to and fro across them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Segment, Transcript
from reader.model.audio import AudioAnchor
from reader.services.listening.moments import Moments
from reader.services.listening.shifting import Shift, contradict, with_anchor

times = st.floats(0, 40_000, allow_nan=False).map(lambda time: round(time, 3))
anchors = st.builds(AudioAnchor, times, times)


@st.composite
def histories(draw: st.DrawFn) -> tuple[AudioAnchor, ...]:
    """What is left of anchors that were set one after another."""
    kept: tuple[AudioAnchor, ...] = ()
    for new in draw(st.lists(anchors, max_size=8)):
        kept, _ = with_anchor(kept, new)
    return kept


def test_without_anchors_nothing_is_shifted() -> None:
    assert (Shift().heard(12.5), Shift().said(12.5)) == (12.5, 12.5)
    assert (Shift().heard(-1), Shift().said(-1)) == (0, 0)


def test_an_advertisement_stands_right_before_its_anchor() -> None:
    shift = Shift([AudioAnchor(600, 630), AudioAnchor(1200, 1290)])
    assert [shift.heard(said) for said in (0, 599, 600, 900, 1200, 2000)] == [
        *(0, 599, 630, 930, 1290, 2090)
    ]
    assert [shift.said(heard) for heard in (0, 599, 630, 930, 1290, 2090)] == [
        *(0, 599, 600, 900, 1200, 2000)
    ]


def test_while_it_runs_the_words_before_it_are_the_last_that_were_heard() -> None:
    shift = Shift([AudioAnchor(600, 630)])
    assert shift.said(600) < 600
    assert 599.9 < shift.said(629.9) < 600
    moments = Moments(Transcript((Segment("Before.", 590.0), Segment("After.", 600.0))))
    heard = [moments.heard_at(shift.said(heard)) for heard in (591, 600, 629.9, 630, 629.999)]
    offsets = [moment.segment and moment.segment[0] for moment in heard if moment]
    assert offsets == [0, 0, 0, len("Before. "), len("Before. ")]


def test_one_at_the_very_beginning_is_before_the_first_words() -> None:
    shift = Shift([AudioAnchor(0, 30)])
    assert (shift.heard(0), shift.heard(10)) == (30, 40)
    assert (shift.said(5), shift.said(30), shift.said(40)) == (0, 0, 10)


def test_words_that_the_sound_lacks_lead_to_the_next_ones() -> None:
    shift = Shift([AudioAnchor(100, 70)])
    assert [shift.heard(said) for said in (60, 70, 80, 99, 100, 110)] == [60, 70, 70, 70, 70, 80]
    assert [shift.said(heard) for heard in (60, 70, 80)] == [60, 100, 110]


def test_the_newest_is_right_where_two_contradict() -> None:
    old = (AudioAnchor(100, 130), AudioAnchor(200, 260), AudioAnchor(300, 400))
    assert with_anchor(old, AudioAnchor(150, 265)) == (
        (AudioAnchor(100, 130), AudioAnchor(150, 265), AudioAnchor(300, 400)),
        (AudioAnchor(200, 260),),
    )
    assert with_anchor(old, AudioAnchor(200, 250))[1] == (AudioAnchor(200, 260),)
    assert with_anchor(old, AudioAnchor(250, 300))[1] == ()
    with pytest.raises(ValueError, match="contradicts"):
        Shift([AudioAnchor(1, 5), AudioAnchor(2, 4)])


@pytest.mark.parametrize("wrong", [(-1, 0), (0, -1), (float("nan"), 0), (0, float("inf"))])
def test_an_anchor_has_times(wrong: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="not a time"):
        AudioAnchor(*wrong)


@given(histories(), anchors)
def test_anchors_that_are_kept_never_contradict(
    kept: tuple[AudioAnchor, ...], new: AudioAnchor
) -> None:
    after, dropped = with_anchor(kept, new)
    assert new in after
    assert set(after) - {new} == set(kept) - set(dropped) - {new}
    assert not any(contradict(a, b) for a in after for b in after if a.said < b.said)
    Shift(after)


@given(histories())
def test_every_anchor_is_where_it_says(kept: tuple[AudioAnchor, ...]) -> None:
    shift = Shift(kept)
    for anchor in kept:
        assert shift.heard(anchor.said) == pytest.approx(anchor.heard)
        assert shift.said(anchor.heard) == pytest.approx(anchor.said)


@given(histories(), st.lists(times, min_size=2, max_size=20))
def test_what_is_later_stays_later(kept: tuple[AudioAnchor, ...], asked: list[float]) -> None:
    shift, asked = Shift(kept), sorted(asked)
    for way in (shift.heard, shift.said):
        found = [way(time) for time in asked]
        assert found == sorted(found)
        assert min(found) >= 0


@given(histories(), times)
def test_there_and_back(kept: tuple[AudioAnchor, ...], said: float) -> None:
    """Words that the sound lacks come back as the next ones, all others as themselves."""
    shift = Shift(kept)
    back = shift.said(shift.heard(said))
    lacking = [a.said for a in kept if a.said > said and shift.heard(said) >= a.heard - 0.003]
    assert back == pytest.approx(max(lacking, default=said), abs=0.011)


@given(histories(), anchors, times)
def test_an_anchor_changes_nothing_before_it(
    kept: tuple[AudioAnchor, ...], new: AudioAnchor, said: float
) -> None:
    after, dropped = with_anchor(kept, new)
    if not dropped and said < new.said and Shift(kept).heard(said) < new.heard:
        assert Shift(after).heard(said) == Shift(kept).heard(said)


@given(histories(), st.floats(0, 40_000))
def test_whoever_plays_a_passage_hears_it(kept: tuple[AudioAnchor, ...], start: float) -> None:
    """Players count whole milliseconds, and the passage is the one that was clicked."""
    shift = Shift(kept)
    heard = math.floor(shift.heard(start) * 1000) / 1000
    if not any(a.said > start and shift.heard(start) >= a.heard - 0.003 for a in kept):
        segments = [Segment("Before.", 0.0)] if start > 0.02 else []
        transcript = Transcript((*segments, Segment("This.", start), Segment("So.", start + 1)))
        moment = Moments(transcript).heard_at(shift.said(heard))
        assert moment is not None
        assert moment.segment is not None
        text = transcript.passages[moment.passage].text
        lost = [a for a in kept if start < a.said <= start + 1]
        assert lost or text[slice(*moment.segment)] == "This."
