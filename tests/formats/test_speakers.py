"""Who is a speaker, and what only stands before a colon."""

import pytest

from reader.formats.speakers import carry_speakers, split_labels, unify_names

PAIR = ["Ann: Yes.", "Bo: No.", "Ann: Why?", "Bo: Because."]


def speakers(texts: list[str]) -> list[str | None]:
    return [speaker for speaker, _ in split_labels(texts)]


@pytest.mark.parametrize(
    "name",
    [
        "LEO",
        "LEO LAPORTE",
        "Speaker 1",
        "SPEAKER_00",
        "Unknown Speaker",
        "Dana B. Rees, Psy.D",
        "Dana Rees, PhD",
        "E. David Moore",
        "Vladimir de Turk",
        "Stephen O'Grady",
        "Łukasz Żak",
        "Иван Петров",
        "שרה כהן",
        "أحمد علي",
        "王小明",
        "田中",
        "김철수",
    ],
)
def test_a_name_is_taken_off_the_words(name: str) -> None:
    labelled = split_labels([f"{name}: one", "Ann Lee:  two", f"{name}: three", "Ann Lee: four"])
    assert labelled[0] == (name, "one")
    assert labelled[1] == ("Ann Lee", "two")
    assert labelled[2] == (name, "three")


@pytest.mark.parametrize(
    "text",
    [
        "Note: this stays",
        "Meeting title: the plan",
        "Meeting Title: the plan",
        "So here's the thing: it stays",
        "What I said was: it stays",
        "https://example.org is a link",
        "http: is a word before a colon",
        "10:30 is when we meet",
        "At 10: we meet",
        "Well, Ann: you know",
        "He said: no. And then: yes",
        "Really? Yes: it stays",
        "Step 3: mix",
        "no colon at all",
        "a very long sentence that goes on and on and has its colon only here, at the end: yes",
        ": nothing before it",
        "",
    ],
)
def test_words_before_a_colon_stay_text(text: str) -> None:
    labelled = split_labels([*PAIR, text, *PAIR])
    assert labelled[len(PAIR)] == (None, text)
    assert labelled[0] == ("Ann", "Yes.")


def test_a_remark_that_recurs_is_still_no_speaker() -> None:
    assert set(speakers([*PAIR, "Note: a", "Note: b", "Note: c", "Note: d"])) == {"Ann", "Bo", None}


def test_a_surname_that_is_a_plain_word_is_known_by_recurring() -> None:
    assert set(speakers(["Ann Rule: a", "Bo Dean: b"] * 3)) == {"Ann Rule", "Bo Dean"}


def test_a_shortened_label_is_the_same_speaker() -> None:
    texts = ["Bekah Hawrot Weigel: a", "Dan Ott: b", "Bekah: c", "Dan: d", "Bekah Weigel: e"]
    bekah, dan = "Bekah Hawrot Weigel", "Dan Ott"
    assert speakers(texts) == [bekah, dan, bekah, dan, bekah]


def test_a_shortened_label_may_come_first_and_in_other_letters() -> None:
    assert set(speakers(["LEO: a", "Leo Laporte: b", "LEO: c"])) == {"Leo Laporte"}


def test_initials_are_the_speaker_where_only_one_has_them() -> None:
    texts = ["Leo Dion: a", "Ann Lee: b", "LD: c", "AL: d", "LD: e", "AL: f"]
    assert set(speakers(texts)) == {"Leo Dion", "Ann Lee"}


def test_a_first_name_that_two_have_is_left_as_it_is() -> None:
    texts = ["Adam Stack: a", "Adam Smith: b", "Adam: c", "Adam Smith: d", "Adam: e", "Adam: f"]
    assert speakers(texts)[2] == "Adam"


def test_questions_and_answers_are_not_initials_of_each_other() -> None:
    assert speakers(["Q: a", "A: b", "Q: c", "A: d", "Q: e", "A: f"]) == ["Q", "A"] * 3


def test_numbered_speakers_stay_apart() -> None:
    texts = ["Speaker 1: a", "Speaker 2: b", "Speaker 1: c"]
    assert speakers(texts) == ["Speaker 1", "Speaker 2", "Speaker 1"]


def test_a_role_is_no_part_of_the_name() -> None:
    assert set(speakers(["Leo Dion (host): a", "Ann Lee (guest): b", "Leo: c"])) == {
        "Leo Dion",
        "Ann Lee",
    }


def test_one_who_speaks_once_is_known_among_others() -> None:
    assert speakers([*PAIR, "Gloria Zhao: hello"])[-1] == "Gloria Zhao"


def test_a_plain_word_that_begins_one_text_is_no_speaker_among_others() -> None:
    texts = [*PAIR, "the cheese was good", "Cheese: the best there is"]
    assert speakers(texts)[-1] is None


def test_prose_with_a_few_colons_has_no_speakers() -> None:
    prose = [f"Paragraph number {n} says what it says." for n in range(60)]
    assert set(speakers([*prose, "Python: a language", "Bitcoin: money"])) == {None}


def test_cues_keep_the_speaker_until_the_next_label() -> None:
    labelled = split_labels(["Michael: Hello, and", "welcome", "Chelsea: Thanks", "Michael: So"])
    assert [name for name, _ in carry_speakers(labelled)] == [
        "Michael",
        "Michael",
        "Chelsea",
        "Michael",
    ]


def test_chevrons_and_wide_colons_begin_labels_too() -> None:
    assert speakers([">> Ann Lee: a", "Bo Dean: b", ">> Ann Lee: c"])[0] == "Ann Lee"
    assert split_labels(["小明：你好", "小红：好", "小明：嗯"])[1] == ("小红", "好")


def test_a_label_alone_has_no_words() -> None:
    assert split_labels(["Ann Lee:", "Bo Dean: b", "Ann Lee: c"])[0] == ("Ann Lee", "")


def test_many_different_labels_are_judged_one_by_one() -> None:
    texts = [f"Bob X{n}: hi" for n in range(20_000)]
    assert len(split_labels(texts)) == len(texts)


def test_two_spellings_are_the_first() -> None:
    assert unify_names(["Ann Lee", "ANN LEE", "Ann Lee, PhD"]) == {
        "Ann Lee": "Ann Lee",
        "ANN LEE": "Ann Lee",
        "Ann Lee, PhD": "Ann Lee",
    }
