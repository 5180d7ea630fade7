from datetime import date

import pytest

from reader.model import Episode
from reader.search.matcher import TranscriptMatcher, match_passages
from reader.search.query import parse

EPISODE = Episode("0" * 16, "How ML evolved", show="Utilizing Tech", date=date(2021, 7, 6))


@pytest.fixture
def lit(passage):
    """What each hit lights: (passage of the hit, [(passage, words)...])."""

    def find(query, *texts, speaker=None, typing=False):
        passages = [passage(text, speaker) for text in texts]
        return [
            (match.passage, [(p, texts[p][start:end]) for p, (start, end) in match.lit])
            for match in match_passages(parse(query, typing=typing), EPISODE, passages)
        ]

    return find


def test_all_words_in_one_passage(lit):
    found = lit("ml ops", "ML here", "ops there", "ML and Ops, ML")
    assert found == [(2, [(2, "ML"), (2, "Ops"), (2, "ML")])]


def test_inflections_are_lit_but_not_for_a_quoted_word(lit):
    assert lit("learn", "Learning learned lean") == [(0, [(0, "Learning"), (0, "learned")])]
    assert lit('"learn"', "Learning") == []


def test_accents_and_sharp_s_are_lit_whole(lit):
    assert lit("strasse cafe", "Die Straße, das Café") == [(0, [(0, "Straße"), (0, "Café")])]


def test_a_phrase_is_lit_as_one_with_what_stands_between(lit):
    assert lit('"it s fine"', "Well, it’s — fine.") == [(0, [(0, "it’s — fine")])]


def test_a_phrase_runs_on_and_belongs_where_it_begins(lit):
    found = lit('"one two three"', "zero one", "two", "three four", "one two")
    assert found == [(0, [(0, "one"), (1, "two"), (2, "three")])]


def test_the_tail_of_a_phrase_does_not_make_its_passage_a_hit(lit):
    assert lit('"one two" three', "one", "two three") == []


def test_phrases_that_overlap_are_lit_once(lit):
    assert lit('"a a"', "a a a") == [(0, [(0, "a a a")])]


def test_negated_words_are_not_lit(lit):
    assert lit("cat -dog", "cat dog", "cat") == [(1, [(1, "cat")])]
    assert lit("cat OR NOT dog", "cat dog", "bird", "dog") == [(0, [(0, "cat")]), (1, [])]


def test_only_filters_match_with_nothing_lit(lit):
    assert lit("title:ml", "a", "b") == [(0, []), (1, [])]
    assert lit("-cat", "cat", "dog") == [(1, [])]
    assert lit("date:2021-07 show:utiliz*", "a") == [(0, [])]
    assert lit("date:2020", "a") == []


def test_speaker(lit):
    assert lit("speaker:ryer", "a", speaker="Mat Ryer") == [(0, [])]
    assert lit('speaker:"ryer mat"', "a", speaker="Mat Ryer") == []
    assert lit("speaker:ryer", "ryer") == []


def test_one_han_character_is_found_and_lit_alone_inside_a_run(lit):
    assert lit("本", "日本語と本") == [(0, [(0, "本"), (0, "本")])]
    assert lit("日本語", "これは日本語です") == [(0, [(0, "日本語")])]
    assert lit("日語", "日本語") == []


def test_characters_of_a_run_that_touch_are_lit_apart(lit):
    assert lit("日 本", "日本語") == [(0, [(0, "日"), (0, "本")])]


def test_a_prefix_lights_whole_words(lit):
    assert lit("demo*", "Demetrios demos democracy") == [(0, [(0, "demos"), (0, "democracy")])]
    assert lit("machine lear", "Machine learning", typing=True) == [
        (0, [(0, "Machine"), (0, "learning")])
    ]


def test_spans_count_code_points(lit):
    assert lit("word", "😀😀 word") == [(0, [(0, "word")])]


def test_one_matcher_answers_many_queries(passage):
    matcher = TranscriptMatcher(EPISODE, [passage("one two"), passage("two three")])
    counts = [len(matcher.match(parse(text))) for text in ("two", "one", '"two two"', "four", "")]
    assert counts == [2, 1, 1, 0, 0]
