import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.search.tokens import query_tokens, tokenize, words


def folded(text):
    return [(token.text, text[token.start : token.end]) for token in tokenize(text)]


def test_words_are_runs_of_letters_and_digits():
    assert words("Don't panic: it's 42, U.S.-made_x!") == [
        *("don", "t", "panic", "it", "s", "42", "u", "s", "made", "x")
    ]


def test_curly_apostrophes_split_as_straight_ones_do():
    assert words("don’t “stop”…now—or") == ["don", "t", "stop", "now", "or"]


def test_case_and_accents_are_folded_and_offsets_are_the_originals():
    assert folded("Große Straße, ÉTÉ cafe\u0301, İstanbul") == [
        ("grosse", "Große"),
        ("strasse", "Straße"),
        ("ete", "ÉTÉ"),
        ("cafe", "cafe\u0301"),
        ("istanbul", "İstanbul"),
    ]


def test_compatibility_forms_are_folded():
    assert words("ﬁne ＡＢＣ １２") == ["fine", "abc", "12"]


def test_characters_beyond_the_basic_plane_count_as_one():
    assert folded("😀 word 😀") == [("word", "word")]
    assert tokenize("😀 word")[0].start == 2


def test_han_and_kana_become_overlapping_pairs_with_the_last_alone():
    assert folded("日本語です") == [
        ("日本", "日本"),
        ("本語", "本語"),
        ("語で", "語で"),
        ("です", "です"),
        ("す", "す"),
    ]


def test_a_script_change_ends_a_run():
    assert words("iPhone日本版2") == ["iphone", "日本", "本版", "版", "2"]


def test_voiced_kana_stay_apart_from_unvoiced_ones_in_either_width():
    assert words("ガキ") == words("ｶﾞｷ") != words("カキ")


def test_hangul_is_found_by_its_syllables_composed_or_not():
    assert (
        words("한국어") == words(unicodedata.normalize("NFD", "한국어")) == ["한국", "국어", "어"]
    )
    assert query_tokens("국어")[0].text == "국어"


def test_thai_becomes_pairs_and_devanagari_stays_words():
    assert words("ภาษา हिन्दी") == ["ภา", "าษ", "ษา", "า", "हिन्दी"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("שָׁלוֹם", "שלום"),  # niqqud
        ("كِتَابٌ", "كتاب"),  # tashkil
        ("كـــتاب", "كتاب"),  # tatweel
        ("أحمد إلى آمن ٱلله", "احمد الى امن الله"),  # forms of alef
        ("على مدرسة", "علي مدرسه"),  # ends of words
        ("فارسی کتاب", "فارسي كتاب"),  # Persian letters
        ("می\u200cخواهم", "میخواهم"),
        ("ёлка", "елка"),
        ("İSTANBUL ısı", "istanbul isi"),
        ("Straße Œuvre smørrebrød Łódź", "STRASSE oeuvre smorrebrod lodz"),
        ("ＡＢＣ１２３", "abc123"),
        ("Donau\u00addampf", "donaudampf"),
        ("ΟΔΟΣ", "οδός"),
    ],
)
def test_spellings_that_readers_do_not_tell_apart(written, typed):
    assert words(written) == words(typed)


@pytest.mark.parametrize(("one", "other"), [("мой", "мои"), ("їжа", "іжа"), ("カ", "ガ")])
def test_letters_that_readers_tell_apart(one, other):
    assert words(one) != words(other)


def test_marks_belong_to_their_word():
    assert words("1\ufe0f\u20e3 \u0301x") == ["1", "x"]


def test_a_query_leaves_the_closing_single_character_open():
    assert [token.text for token in query_tokens("tokyo 東京都")] == ["tokyo", "東京", "京都"]
    assert [token.text for token in query_tokens("東京 tower")] == ["東京", "京", "tower"]
    assert [token.text for token in query_tokens("東")] == ["東"]


@settings(deadline=None, derandomize=True)
@given(st.text())
@example("\ud800 lone")
@example("ﷺ ½ ℃ ㎒ ʼn ŉ")
def test_any_text_gives_the_same_words_with_and_without_offsets(text):
    tokens = tokenize(text)
    assert words(text) == [token.text for token in tokens]
    assert all(token.text and 0 <= token.start < token.end <= len(text) for token in tokens)
    starts = [token.start for token in tokens]
    assert starts == sorted(set(starts))


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="aZ9 '-_éß.日本カ\u3099"))
def test_every_letter_is_in_a_token(text):
    covered = {i for token in tokenize(text) for i in range(token.start, token.end)}
    assert covered >= {i for i, char in enumerate(text) if char.isalnum()}
