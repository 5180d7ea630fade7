"""Searches against a brute-force oracle, which is written to be obvious and nothing else.

An episode is a list of passages, a passage a list of small English words. A query is a
nested tuple; ``written`` is what a person types for it. ``answer`` is the oracle: which
passages match, and which of the episode's words are lit then. What is marked is given as
the words from one number to another, a colour or None for a bookmark, a note and a tag.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import Color, Episode, Kind, Passage, Segment
from reader.model.marks import Mark
from reader.search.build import build_index
from reader.search.index import SearchIndex
from reader.search.marks import Marks
from reader.search.matcher import match_passages
from reader.search.query import parse

WORDS = ["cat", "cats", "cta", "coat", "cart", "carton", "carbon", "dog", "dig", "dodge", "at"]
INFLECTED = [{"cat", "cats"}, {"dodge"}, {"carton"}]
MARKED = ("is", "note", "tag")
LETTERS = "abcdefghijklmnopqrstuvwxyz"

parts = st.one_of(
    st.sampled_from(WORDS).map(lambda word: [word]),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2),
)
queries = st.recursive(
    st.one_of(
        st.tuples(st.just("word"), st.sampled_from(WORDS)),
        st.tuples(st.just("prefix"), st.sampled_from(["ca", "c", "do", "dogs"])),
        st.tuples(st.just("fuzzy"), st.sampled_from(WORDS), st.sampled_from([1, 2])),
        st.tuples(st.just("phrase"), st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)),
        st.tuples(st.just("is"), st.sampled_from(["annotated", "bookmarked", "blue", "noted"])),
        st.tuples(st.just("note"), st.sampled_from(["cat", "cats", "cat dog", "do*"])),
        st.tuples(st.just("tag"), st.sampled_from(["todo", "to do", "to*"])),
        st.tuples(st.just("near"), st.lists(parts, min_size=2, max_size=3), st.integers(0, 5)),
    ),
    lambda inner: st.one_of(
        st.tuples(st.just("and"), inner, inner),
        st.tuples(st.just("or"), inner, inner),
        st.tuples(st.just("not"), inner),
    ),
    max_leaves=5,
)
episodes = st.lists(st.lists(st.sampled_from(WORDS), max_size=5), max_size=5)
marked = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.integers(1, 12),
        st.sampled_from(["blue", "red", None]),
        st.sampled_from(["", "Cat, dog!", "dog cat", "the **Cats**"]),
        st.sampled_from(["", "todo", "To do"]),
    ),
    max_size=3,
)


WRITTEN = {
    "word": "{}".format,
    "prefix": "{}*".format,
    "fuzzy": lambda word, edits: f"{word}~{edits if edits > 1 else ''}",
    "phrase": lambda words: f'"{" ".join(words)}"',
    "near": lambda named, between: f'"{" ".join(map("-".join, named))}"~{between}',
    "is": "is:{}".format,
    "note": lambda note: f"note:{note}" if note.endswith("*") else f'note:"{note}"',
    "tag": lambda tag: f"tag:{tag}" if tag.endswith("*") else f'tag:"{tag}"',
    "not": lambda query: f"-({written(query)})",
    "and": lambda left, right: f"({written(left)} {written(right)})",
    "or": lambda left, right: f"({written(left)} OR {written(right)})",
}


def written(query):
    kind, *of = query
    return WRITTEN[kind](*of)


def edited(word):
    """Every word that one edit leads to, and the word."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield word
    for before, after in cuts:
        yield before + after[1:]
        yield from (before + letter + after for letter in LETTERS)
        yield from (before + letter + after[1:] for letter in LETTERS if after)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def meant(query, word):
    kind, asked, *edits = query
    if kind == "word":
        return word == asked or any({word, asked} <= group for group in INFLECTED)
    if kind == "prefix":
        return word.startswith(asked)
    near = set(edited(asked)) if len(asked) >= 3 else {asked}
    if edits == [2] and len(asked) >= 6:
        return word in near or bool(near & set(edited(word)))
    return word in near


def places(words, part):
    return [i for i in range(len(words)) if words[i : i + len(part)] == part]


def matches(query, words):
    """Each match of a leaf: where it begins, and the words that it lights."""
    kind, *of = query
    if kind == "phrase":
        return [(i, set(range(i, i + len(of[0])))) for i in places(words, of[0])]
    if kind != "near":
        return [(i, {i}) for i, word in enumerate(words) if meant(query, word)]
    named, between = of
    stretch = sum(map(len, named)) + between
    found = []
    for begin in range(len(words)):
        window = words[begin : begin + stretch]
        first = any(words[begin : begin + len(part)] == part for part in named)
        if first and all(len(places(window, part)) >= named.count(part) for part in named):
            lit = {
                begin + place + i
                for part in named
                for place in places(window, part)
                for i in range(len(part))
            }
            found.append((begin, lit))
    return found


def begins(leaf, passages):
    """The matches of a leaf by the passage where they begin: the words that each lights."""
    owner = [number for number, passage in enumerate(passages) for _ in passage]
    words = [word for passage in passages for word in passage]
    found = {}
    for begin, lit in matches(leaf, words):
        found.setdefault(owner[begin], set()).update(lit)
    return found


def asked_for(query, mark):
    kind, asked = query
    _, _, color, note, tag = mark
    if kind == "is":
        return {"annotated": True, "bookmarked": color is None, "noted": bool(note)}.get(
            asked, color == asked
        )
    if kind == "tag":
        tag = tag.lower()
        return tag != "" and tag.startswith(asked[:-1]) if asked[-1] == "*" else tag == asked
    padded = " " + "".join(c if c.isalpha() else " " for c in note.lower()) + " "
    wanted = f" {asked[:-1]}" if asked[-1] == "*" else f" {asked} "
    return wanted in " ".join(["", *padded.split(), ""])


def in_marks(query, passages, marks):
    """The passages that the marks touch that are asked for."""
    owner = [number for number, passage in enumerate(passages) for _ in passage]
    return {
        passage
        for mark in marks
        if asked_for(query, mark)
        for passage in owner[mark[0] : mark[0] + (mark[1] if mark[2] else 1)]
    }


def hits(query, passages, marks):
    """The numbers of the passages that match."""
    kind, *of = query
    if kind == "not":
        return set(range(len(passages))) - hits(of[0], passages, marks)
    if kind == "and":
        return hits(of[0], passages, marks) & hits(of[1], passages, marks)
    if kind == "or":
        return hits(of[0], passages, marks) | hits(of[1], passages, marks)
    if kind in MARKED:
        return in_marks(query, passages, marks)
    return set(begins(query, passages))


def wanted(query):
    """The leaves that are not negated."""
    kind, *of = query
    if kind in ("and", "or"):
        return [leaf for part in of for leaf in wanted(part)]
    return [] if kind in ("not", *MARKED) else [query]


def answer(query, passages, marks):
    """The passages that match, with the words of the query that are lit for each."""
    found = [begins(leaf, passages) for leaf in wanted(query)]
    return {
        number: set().union(*(leaf.get(number, set()) for leaf in found))
        for number in hits(query, passages, marks)
    }


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(
    library=st.lists(st.tuples(episodes, marked), max_size=3),
    asked=st.lists(queries, min_size=1, max_size=6),
)
def test_search_and_light_are_what_brute_force_says(listed, library, asked):
    source = [
        (
            Episode(f"{i:016x}", "Title", language="en"),
            [
                Passage(" ".join(words), None, None, None, (Segment(" ".join(words)),), (0,))
                for words in passages
            ],
        )
        for i, (passages, _) in enumerate(library)
    ]
    known = Marks(one for i, of in enumerate(library) for one in placed(f"{i:016x}", *of))
    with tempfile.TemporaryDirectory() as folder:
        build_index(Path(folder), listed(source))
        with SearchIndex.open(Path(folder)) as index:
            for query in asked:
                check(index, source, library, query, known)


def placed(episode_id, passages, marks):
    """The marks by the characters of the episode; a part of one may lie behind its end."""
    words = [word for passage in passages for word in passage]
    starts = [len("".join(words[:number])) for number in range(len(words) + 1)]
    for first, count, color, note, tag in marks:
        start = starts[first] if first < len(starts) else starts[-1] + first
        end = starts[first + count] if first + count < len(starts) else starts[-1] + first + count
        kind = Kind.HIGHLIGHT if color else Kind.BOOKMARK
        tags = (tag,) if tag else ()
        yield Mark(episode_id, start, end, kind, Color(color or "blue"), note, tags)


def check(index, source, library, query, marks):
    text = written(query)
    meant = replace(parse(text), marks=marks)
    found = index.search(meant, limit=100)
    expected = {
        (episode.id, number): lit
        for (episode, _), (passages, marks) in zip(source, library, strict=True)
        for number, lit in answer(query, passages, marks).items()
    }
    assert {(row.episode_id, row.passage) for row in found.rows} == set(expected), text
    assert found.total == len(expected)
    for episode, passages in source:
        for match in match_passages(meant, episode, passages):
            assert lit_words(match, passages) == expected[episode.id, match.passage], text


def lit_words(match, passages):
    """The numbers of the lit words in the episode."""
    starts = [0]
    for passage in passages:
        starts.append(starts[-1] + len(passage.text.split()))
    return {
        starts[number] + passages[number].text[:place].count(" ")
        for number, (start, end) in match.lit
        for place in range(start, end)
        if passages[number].text[place] != " "
    }
