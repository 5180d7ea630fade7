"""JSON of the W3C Web Annotation model, and back without loss."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Anchor, Annotation, Color, Kind, ReaderError
from reader.services.annotating import Placed
from reader.services.annotating.annotations import edited
from reader.services.annotating.web_annotation import read, write
from reader.services.library import Library

Annotate = Callable[..., Annotation]

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SECONDS = st.none() | st.floats(0, 1e6)
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
ANCHORS = st.builds(
    lambda exact, prefix, suffix, start, length, seconds, longer: Anchor(
        exact,
        prefix,
        suffix,
        start,
        start + length,
        seconds,
        None if seconds is None or longer is None else seconds + longer,
    ),
    TEXT.filter(str.strip),
    TEXT,
    TEXT,
    st.integers(0, 10**7),
    st.integers(0, 10**4),
    SECONDS,
    SECONDS,
)
ANNOTATIONS = st.builds(
    Annotation,
    id=st.uuids().map(str),
    episode_id=st.text("0123456789abcdef", min_size=16, max_size=16),
    anchor=ANCHORS,
    created=TIMES,
    modified=TIMES,
    kind=st.sampled_from(Kind),
    color=st.sampled_from(Color),
    note=TEXT,
    tags=st.lists(TEXT, max_size=3).map(tuple),
    title=TEXT,
)


@given(st.lists(ANNOTATIONS, max_size=4))
def test_what_is_written_is_read(annotations: list[Annotation]) -> None:
    written = write([Placed(annotation, None) for annotation in annotations], {})
    assert read(written) == tuple(annotations)


def test_the_words_of_the_model_are_used(library: Library, annotate: Annotate) -> None:
    made = annotate("little river", note="*Deep*", tags=("water",), color=Color.GREEN)
    content = json.loads(library.annotations.export())
    assert content["type"] == "AnnotationCollection"
    (item,) = content["first"]["items"]
    assert item["id"] == f"urn:uuid:{made.id}"
    assert item["motivation"] == ["highlighting", "commenting", "tagging"]
    assert [body["value"] for body in item["body"]] == ["*Deep*", "water"]
    target = item["target"]
    assert target["source"]["id"] == f"transcript-reader://episode/{made.episode_id}"
    assert target["styleClass"] == "green"
    quote, position, fragment = target["selector"]
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "little river")
    assert position["end"] - position["start"] == len("littleriver")
    assert fragment["value"] == "t=20.0,40.0" or fragment["value"] == "t=20.0"


def counts(library: Library, saved: bytes) -> tuple[int, int]:
    """How many were added and replaced."""
    taken = library.annotations.take_in(saved)
    return len(taken.added), len(taken.replaced)


def test_taking_in_twice_is_taking_in_once(library: Library, annotate: Annotate) -> None:
    annotate("little river", note="one")
    two = annotate("the bridge held", note="two")
    saved = library.annotations.export()
    before = library.annotations.all()
    assert counts(library, saved) == (0, 0)
    library.annotations.delete([two.id])
    assert counts(library, saved) == (1, 0)
    assert library.annotations.all() == before
    newer = edited(two, note="changed here since")
    library.annotations.put(newer)
    assert counts(library, saved) == (0, 0)
    assert library.annotations.get([two.id]) == (newer,)
    older = replace(two, note="older", modified=two.modified - timedelta(days=1))
    library.annotations.put(older)
    assert counts(library, saved) == (0, 1)
    assert library.annotations.all() == before


def test_another_library_finds_the_episode(
    library: Library, annotate: Annotate, river: Path, tmp_path: Path
) -> None:
    made = annotate("little river")
    saved = library.annotations.export()
    with Library.open(tmp_path / "other") as other:
        assert counts(other, saved) == (1, 0)
        (placed,) = other.annotations.all()
        assert (placed.annotation, placed.found) == (made, None)
        other.add(river)
        (placed,) = other.annotations.all()
        assert placed.found is not None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no", "it is no JSON"),
        (b"3", "it holds no annotations"),
        (b"[{}]", "annotation 1 is none of ours: it has no 'target'"),
        (b'[{"target": {"source": {"id": "http://x"}, "selector": []}}]', "annotation 1"),
    ],
)
def test_what_is_no_annotation_is_refused_whole(library: Library, data: bytes, said: str) -> None:
    with pytest.raises(ReaderError, match=said):
        library.annotations.take_in(data)
    assert library.annotations.all() == ()


@pytest.mark.parametrize("time", ["nan", "inf", "-1"])
def test_a_time_that_is_none_is_refused(library: Library, annotate: Annotate, time: str) -> None:
    made = annotate("little river")
    saved = json.loads(library.annotations.export())
    (item,) = saved["first"]["items"] if "first" in saved else saved["items"]
    for selector in item["target"]["selector"]:
        if selector["type"] == "FragmentSelector":
            selector["value"] = f"t={time}"
    library.annotations.delete([made.id])
    with pytest.raises(ReaderError, match="not a time in seconds"):
        library.annotations.take_in(json.dumps(saved).encode())
