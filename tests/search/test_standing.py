"""What is lit, against every token of every passage looked at in turn.

The texts are what a tokeniser may stumble over: letters that fold to others or to more, marks,
scripts without spaces, what is written with apostrophes and hyphens, nothing at all.
"""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.model import Episode, Passage, Segment
from reader.search.matcher import TranscriptMatcher
from reader.search.nodes import Near, Phrase, Word, localised
from reader.search.query import parse
from reader.search.tokens import tokenize, words

WORDS = [
    *("the", "THE", "then", "a", "learn", "Learning", "don't", "don’t", "state-of-the-art", "x2"),
    *("Straße", "STRASSE", "İstanbul", "ıstanbul", "ﬁne", "ﬃ", "Œuvre", "cafe\u0301", "café", "ǅ"),
    *(
        "日本語",
        "日",
        "本",
        "語の本",
        "ガギ",
        "ｶﾞ",
        "ﾞ",
        "한국어",
        "한",
        "ภาษา",
        "ဘာသာ",
        "日\u3099本",
    ),
    *("😀", "👩\u200d🚀", "1\ufe0f\u20e3", "١٢", "½", "42", "U.S.", "…", "—", "\u0301", "\u00ad"),
    *("co\u00adop", "כתב", "הכתב", "كـتاب", "ﷺ", "и\u0306", "ʼn", "K", "\ud800", "ᾈ", "\u0640"),
]
text = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=4).map("".join),
    st.lists(st.sampled_from(["the", "a", "of"]), max_size=8).map(" ".join),
    st.text(max_size=12),
)
texts = st.lists(text, max_size=6)
tokens = st.one_of(st.sampled_from(WORDS), st.text(max_size=6), st.sampled_from(["the", "a", "of"]))
word = st.builds(
    lambda found, cut, **how: Word(found[: len(found) - cut] or found, **how),
    tokens.map(words).filter(bool).map(lambda found: found[0]),
    st.integers(0, 2),
    prefix=st.booleans(),
    inflected=st.booleans(),
    edits=st.sampled_from([0, 0, 0, 1, 2]),
    language=st.sampled_from(["en", "he", ""]),
)
phrase = st.lists(word, min_size=2, max_size=3).map(lambda ws: Phrase(tuple(ws)))
near = st.builds(
    Near, st.lists(word | phrase, min_size=2, max_size=3).map(tuple), st.integers(0, 4)
)
leaf = word | phrase | near


def spoken(texts):
    """All tokens, each with the passage that it stands in."""
    return [(number, token) for number, text in enumerate(texts) for token in tokenize(text)]


def stands(part, all_tokens, at):
    """The words of a part as the tokens from one on, if they are."""
    asked = part.words if isinstance(part, Phrase) else (part,)
    there = all_tokens[at : at + len(asked)]
    matched = len(there) == len(asked) and all(
        word.matches(token.text) for word, (_, token) in zip(asked, there, strict=True)
    )
    return [(at + i, asked[-1]) for i in range(len(asked))] if matched else []


def found(leaf, all_tokens):
    """Each match: where it begins, and the parts of it, each as tokens that are lit together."""
    if not isinstance(leaf, Near):
        for at in range(len(all_tokens)):
            if run := stands(leaf, all_tokens, at):
                yield at, [run]
        return
    for at in range(len(all_tokens)):
        runs = {
            part: [
                run
                for begin in range(at, at + leaf.stretch)
                if (run := stands(part, all_tokens, begin)) and run[-1][0] < at + leaf.stretch
            ]
            for part in leaf.parts
        }
        begins = any(run[0][0] == at for inside in runs.values() for run in inside)
        needed = Counter(leaf.parts)
        if begins and all(len(runs[part]) >= count for part, count in needed.items()):
            yield at, [run for inside in runs.values() for run in inside]


def lit_by(leaf, texts):
    """The characters lit, by the passage of the match, each as a passage and a place in it."""
    all_tokens = spoken(texts)
    lit = {}
    for at, runs in found(leaf, all_tokens):
        owned = lit.setdefault(all_tokens[at][0], set())
        for run in runs:
            for passage in {all_tokens[n][0] for n, _ in run}:
                inside = [(n, word) for n, word in run if all_tokens[n][0] == passage]
                start = all_tokens[inside[0][0]][1].start
                owned |= {(passage, i) for i in range(start, end_of(inside, run, all_tokens))}
    return lit


def end_of(inside, run, all_tokens):
    """A token of two characters without a space is lit as one where one is asked for."""
    last, word = inside[-1]
    passage, token = all_tokens[last]
    following = all_tokens[last + 1] if last + 1 < len(all_tokens) else (None, token)
    overlap = following[0] == passage and following[1].start < token.end
    if last == run[-1][0] and overlap and len(word.text) < len(token.text):
        return following[1].start
    return token.end


def characters(match):
    return {(passage, i) for passage, (start, end) in match.lit for i in range(start, end)}


def made(texts):
    return [Passage(text, None, None, None, (Segment(text),), (0,)) for text in texts]


@settings(
    max_examples=600, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(texts=texts, leaf=leaf)
@example(texts=["日本語", "", "本日"], leaf=Word("本", prefix=True))
@example(texts=["a", "", "a", "a a"], leaf=Phrase((Word("a"), Word("a"), Word("a"))))
@example(texts=["— é", "x e"], leaf=Phrase((Word("e"), Word("x"))))
@example(texts=["a b a a a b"], leaf=Near((Word("a"), Word("b")), 0))
def test_what_is_lit_is_what_the_tokeniser_says_token_by_token(texts, leaf):
    matcher = TranscriptMatcher(Episode("0" * 16, "Title"), made(texts), "en")
    root = localised(leaf, ("en",))
    matches = matcher.match(replace(parse("any"), root=leaf))
    assert {match.passage: characters(match) for match in matches} == lit_by(root, texts)
    for match in matches:
        for (passage, (_, end)), following in pairwise(match.lit):
            assert (passage, (end, 0)) <= following
