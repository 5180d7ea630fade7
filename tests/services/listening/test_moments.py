"""What is heard at a time, and when words are heard, by whatever the source and the user know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Anchor, Segment, Transcript, WordTime
from reader.model.audio import OwnTime
from reader.services.listening.moments import Moment, Moments
from reader.services.listening.own_times import PlacedTime, timeline, with_own_times
from reader.services.quoting import TextRange, whole_passage

UM = " um" * 44  # with a word, a passage of its own
SPOKEN = Transcript(
    (
        Segment("Ask.", 5.0, 6.0, "Ann"),
        Segment("And ask.", 6.0, 7.0, "Ann"),
        Segment("Tell.", 10.0, None, "Bo"),
        Segment("Rest.", 12.0, None, "Ann"),
    )
)
WORDS = Transcript(
    (
        Segment(
            " One two  three",
            10.0,
            14.0,
            words=(WordTime(1, 3, 10.0, 10.5), WordTime(5, 3, 11.0), WordTime(10, 5, 12.0, 13.0)),
        ),
        Segment("four five", 14.0, 16.0, words=(WordTime(5, 4, 15.0),)),
    )
)
SOME = Transcript((Segment("Ask.", 5.0, 6.0), Segment("Well."), Segment("So.", 9.0)))
PARTLY = Transcript((Segment("One two", 0.0, 8.0, words=(WordTime(0, 3, 0.0, 1.0),)),))
UNTIMED = Transcript(tuple(Segment(f"{word}{UM}") for word in ("A", "B", "C", "D", "E", "F")))


def own(*times: tuple[int, float], offset: int = 0) -> list[PlacedTime]:
    """Times of passages."""
    return [PlacedTime(OwnTime("u", "id", Anchor("x"), s), n, offset) for n, s in times]


def heard(transcript: Transcript, seconds: float, *own_times: tuple[int, float]) -> str:
    """The words that are marked, the passage's number, whether it is exact."""
    moment = Moments(transcript, own(*own_times)).heard_at(seconds)
    if moment is None:
        return "nothing"
    text = transcript.passages[moment.passage].text
    spans = (moment.word, moment.segment)
    words = [text[span[0] : span[1]] for span in spans if span is not None]
    is_over = " over" if moment.is_over else ""
    return f"{moment.passage}{'' if moment.is_exact else '?'} {' / '.join(words)}{is_over}".strip()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "nothing"),
        (4.9, "nothing"),
        (5, "0 Ask."),
        (5.9985, "0 And ask."),  # a player's millisecond
        (6, "0 And ask."),
        (8, "0 And ask. over"),
        (10, "1 Tell."),
        (12, "2 Rest."),
        (10_000, "2 Rest."),
    ],
)
def test_the_segment_that_began_last(seconds: float, words: str) -> None:
    assert heard(SPOKEN, seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (10, "0 One / One two  three"),
        (10.7, "0 One / One two  three"),
        (11.9, "0 two / One two  three"),
        (12.5, "0 three / One two  three"),
        (14.2, "0 four five"),
        (15, "0 five / four five"),
        (17, "0 five / four five over"),
    ],
)
def test_the_word_that_began_last(seconds: float, words: str) -> None:
    assert heard(WORDS, seconds) == words


def test_without_any_time_nothing_is_known() -> None:
    moments = Moments(UNTIMED)
    assert moments.heard_at(10) is None
    assert moments.time_of(3) is None
    assert moments.end_of(whole_passage(UNTIMED, 3)) is None
    assert Moments(Transcript(())).heard_at(0) is None


def test_between_two_own_times_the_passage_is_estimated() -> None:
    times = ((1, 100.0), (2, 200.0), (5, 500.0))
    assert [heard(UNTIMED, s, *times) for s in (100, 150, 199)] == ["1", "1", "1"]
    assert [heard(UNTIMED, s, *times) for s in (200, 299, 301, 401, 499)] == [
        *("2?", "2?", "3?", "4?", "4?")
    ]
    assert [heard(UNTIMED, s, *times) for s in (500, 10_000)] == ["5", "5"]
    assert [heard(UNTIMED, s, *times) for s in (0, 99)] == ["0?", "0?"]


def test_behind_the_last_own_time_nothing_is_guessed() -> None:
    assert [heard(UNTIMED, s, (2, 200.0)) for s in (200, 10_000)] == ["2?", "2?"]


def test_behind_it_the_end_of_the_sound_helps() -> None:
    moments = Moments(UNTIMED, own((2, 200.0)))
    found = [moments.heard_at(s, over=600.0) for s in (200, 299, 301, 401, 501, 599, 700)]
    assert [moment.passage for moment in found if moment] == [2, 2, 3, 4, 5, 5, 5]
    assert not any(moment.is_exact for moment in found if moment)
    assert moments.heard_at(250, over=100.0) is not None
    assert Moments(UNTIMED).heard_at(250, over=600.0) is None
    assert Moments(SPOKEN).heard_at(15, over=20.0) == Moments(SPOKEN).heard_at(15)


def test_a_long_segment_in_passages_is_estimated() -> None:
    sentence = "And so it goes on and on until somebody says something else again. "
    long = Transcript((Segment("Before.", 0.0), Segment(sentence * 40, 10.0, 110.0)))
    assert len(long.passages) > 4
    assert heard(long, 5) == "0 Before."
    found = [Moments(long).heard_at(float(s)) for s in range(10, 110)]
    passages = [moment.passage for moment in found if moment]
    assert passages == sorted(passages)
    assert set(passages) == {1}  # nobody says when it is over, but for its own end
    more = Transcript((*long.segments, Segment("After.", 110.0)))
    found = [Moments(more).heard_at(float(s)) for s in range(10, 110)]
    assert {(moment.passage, moment.is_exact) for moment in found if moment} == {
        (number, False) for number in range(1, len(long.passages))
    }
    assert heard(more, 110).startswith(str(len(long.passages)))


def test_a_long_segment_with_word_times_is_known() -> None:
    text = "one two three four five six seven eight nine ten. " * 40
    starts = [n for n, c in enumerate(text) if c != " " and (n == 0 or text[n - 1] == " ")]
    words = tuple(WordTime(at, 3, 10.0 + i) for i, at in enumerate(starts))
    long = Transcript((Segment(text, 10.0, None, words=words),))
    assert len(long.passages) > 2
    moments = Moments(long)
    for i, at in enumerate(starts):
        moment = moments.heard_at(10.0 + i)
        assert moment is not None
        assert (moment.is_exact, moment.word is not None) == (True, True)
        assert moment.word is not None
        passage = long.passages[moment.passage]
        assert passage.text[moment.word[0] :].split()[0] == text[at:].split(maxsplit=1)[0]
        assert moments.time_of(moment.passage, moment.word[0]) == 10.0 + i
    assert [time.seconds for time in timeline(long.passages, ())] == [
        moments.time_of(n) for n in range(len(long.passages))
    ]


def test_segments_at_one_time_are_estimated_together() -> None:
    both = Transcript((Segment("A" + UM, 10.0), Segment("B" + UM, 10.0), Segment("C" + UM, 20.0)))
    assert [heard(both, s)[:2] for s in (10, 14, 16, 20)] == ["0?", "0?", "1?", "2 "]


def test_a_segment_without_a_time_is_not_taken_for_its_neighbour() -> None:
    assert [heard(SOME, s) for s in (5.5, 7, 9)] == ["0 Ask.", "0", "0 So."]


def test_times_that_go_back_are_heard_where_they_are() -> None:
    back = Transcript(
        tuple(Segment(c + UM, s) for c, s in (("A", 10.0), ("B", 30.0), ("C", 20.0), ("D", 40.0)))
    )
    assert [heard(back, s)[0] for s in (10, 19, 20, 29, 30, 39, 40)] == [*"0022113"]


def test_of_several_at_one_time_the_first_is_heard() -> None:
    times = (("A", 10.0), ("B", 30.0), ("C", 10.0), ("D", 40.0))
    back = Transcript(tuple(Segment(c + UM, s) for c, s in times))
    assert [heard(back, s)[0] for s in (10, 15, 35, 40)] == [*"0013"]


def test_before_times_that_go_back_nothing_is_guessed() -> None:
    assert heard(UNTIMED, 5, (2, 50.0), (4, 20.0)) == "nothing"


def test_a_word_of_another_passage_is_not_marked_in_this_one() -> None:
    text = " ".join(["word"] * 300)
    places = (0, 5 * 120, 5 * 121, 5 * 122)  # the second passage begins there
    starts = (10.0, 50.0, 20.0, 20.0)
    words = tuple(WordTime(at, 4, s) for at, s in zip(places, starts, strict=True))
    long = Transcript((Segment(text, 10.0, None, words=words),))
    moments = [Moments(long).heard_at(s) for s in (11.0, 30.0)]
    assert [(moment.passage, moment.word) for moment in moments if moment] == [
        *((0, (0, 4)), (0, None))
    ]


@pytest.mark.parametrize(
    ("place", "seconds"),
    [
        ((0, 0), 10.0),
        ((0, 3), 10.0),
        ((0, 4), 11.0),
        ((0, 9), 12.0),
        ((0, 15), 14.0),
        ((0, 19), 14.0),
        ((0, 20), 15.0),
        ((0, 23), 15.0),
    ],
)
def test_the_time_of_a_word_or_the_last_before_it(place: tuple[int, int], seconds: float) -> None:
    assert WORDS.passages[0].text == "One two  three four five"
    assert Moments(WORDS).time_of(*place) == seconds


def test_the_time_of_words_without_any_is_the_last_before_them() -> None:
    moments = Moments(UNTIMED, own((1, 100.0), (3, 300.0)))
    assert [moments.time_of(n, 5) for n in range(6)] == [None, 100.0, 100.0, 300.0, 300.0, 300.0]


@pytest.mark.parametrize(
    ("transcript", "selected", "seconds"),
    [
        (SPOKEN, TextRange(0, 0, 0, 2), 6.0),  # the segment's end
        (SPOKEN, TextRange(0, 0, 0, 5), 6.0),  # a space behind it
        (SPOKEN, TextRange(0, 0, 0, 6), 7.0),
        (SPOKEN, TextRange(0, 0, 1, 0), 7.0),
        (SPOKEN, TextRange(0, 0, 1, 5), 12.0),  # when the next one begins
        (SPOKEN, TextRange(0, 0, 2, 5), None),
        (SOME, TextRange(0, 0, 0, 4), 6.0),
        (SOME, TextRange(0, 5, 0, 10), 9.0),  # of words without times: when the next begin
        (PARTLY, TextRange(0, 0, 0, 3), 1.0),
        (PARTLY, TextRange(0, 0, 0, 7), 8.0),  # not when the word before is over
        (WORDS, TextRange(0, 0, 0, 3), 10.5),  # the word's end
        (WORDS, TextRange(0, 0, 0, 7), 12.0),  # when the next word begins
        (WORDS, TextRange(0, 4, 0, 14), 13.0),
        (WORDS, TextRange(0, 0, 0, 24), 16.0),
    ],
)
def test_the_end_of_a_range(
    transcript: Transcript, selected: TextRange, seconds: float | None
) -> None:
    assert Moments(transcript).end_of(selected) == seconds


def test_the_end_of_a_passage_with_an_own_time_is_the_next_one_known() -> None:
    moments = Moments(UNTIMED, own((1, 100.0), (3, 300.0)))
    assert [moments.end_of(whole_passage(UNTIMED, n)) for n in range(5)] == [
        *(None, 300.0, 300.0, None, None)
    ]


def test_the_source_counts_before_the_user() -> None:
    half = Transcript((Segment("A" + UM, 10.0), Segment("B" + UM), Segment("C" + UM, 30.0)))
    mine = own((0, 11.0), (1, 20.0))
    moments = Moments(half, mine)
    assert (moments.time_of(0), moments.time_of(1)) == (10.0, 20.0)
    assert (moments.source_times, moments.own_times) == ({0: 10.0, 2: 30.0}, {1: 20.0})
    times = timeline(half.passages, mine)
    assert [(time.seconds, time.is_own) for time in times] == [
        *((10.0, False), (20.0, True), (30.0, False))
    ]
    assert [time.seconds for time in timeline(half.passages, ())] == [10.0, None, 30.0]
    assert [heard(half, s)[:2] for s in (15, 25)] == ["0?", "1?"]
    assert [heard(half, s, (1, 20.0))[:2].strip() for s in (15, 25)] == ["0", "1"]


def test_an_own_time_inside_a_passage_is_known_but_not_its_beginning() -> None:
    moments = Moments(UNTIMED, own((1, 100.0), offset=10))
    assert moments.own_times == {}
    assert (moments.time_of(1, 5), moments.time_of(1, 10)) == (None, 100.0)
    assert timeline(UNTIMED.passages, own((1, 100.0), offset=10))[1].seconds is None


def test_an_export_leaves_the_source_s_times_where_they_are() -> None:
    half = Transcript((Segment("A" + UM, 10.0), Segment("B" + UM)))
    mine = with_own_times(half, own((0, 11.0), (1, 20.0)))
    assert [segment.start for segment in mine.segments] == [10.0, 20.0]
    cut = with_own_times(PARTLY, own((0, 5.0), offset=4)).segments
    assert [(s.text, s.start, s.end) for s in cut] == [("One ", 0.0, None), ("two", 5.0, 8.0)]
    cut = with_own_times(WORDS, own((0, 10.7), offset=4)).segments
    assert [[s.text[w.offset : w.offset + w.length] for w in s.words] for s in cut] == [
        *(["One"], ["two", "three"], ["five"])
    ]


def test_lost_words_have_no_place() -> None:
    lost = [PlacedTime(OwnTime("u", "id", Anchor("x"), 100.0), None, None)]
    assert Moments(UNTIMED, lost).heard_at(100) is None


starts = st.none() | st.floats(0, 1000).map(lambda time: round(time, 2))


@given(
    st.lists(st.tuples(st.sampled_from(["So.", "And so on", UM, UM * 7]), starts), max_size=12),
    st.lists(st.tuples(st.integers(0, 20), st.floats(0, 1000)), max_size=4),
    st.floats(0, 1100),
)
def test_what_is_said_is_always_a_place_that_is_there(
    pieces: list[tuple[str, float | None]], mine: list[tuple[int, float]], seconds: float
) -> None:
    transcript = Transcript(tuple(Segment(text, start) for text, start in pieces))
    passages = transcript.passages
    placed = own(*((n % len(passages), s) for n, s in mine if passages))
    moments = Moments(transcript, placed)
    moment = moments.heard_at(seconds)
    if moment is not None:
        text = passages[moment.passage].text
        for span in filter(None, (moment.segment, moment.word)):
            assert 0 <= span[0] < span[1] <= len(text)
            assert text[span[0] : span[1]].strip() == text[span[0] : span[1]]
    for number in range(len(passages)):
        begun, end = moments.time_of(number), moments.end_of(whole_passage(transcript, number))
        assert end is None or begun is None or end > begun


@given(
    st.lists(st.floats(0, 1000).map(lambda t: round(t, 1)), min_size=1, max_size=10, unique=True)
)
def test_the_beginning_of_each_segment_is_its_own(times: list[float]) -> None:
    segments = tuple(Segment(f"{n}{UM}", start) for n, start in enumerate(sorted(times)))
    moments = Moments(Transcript(segments))
    for number, segment in enumerate(segments):
        assert segment.start is not None
        assert moments.time_of(number) == segment.start
        assert moments.heard_at(segment.start) == Moment(number, segment=(0, len(segment.text)))
