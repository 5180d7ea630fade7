"""The basket keeps quotes, in order, whatever becomes of their episodes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import BasketItem, EpisodeEdit, ReaderError
from reader.services.basket import quote_of
from reader.services.library import Library

Collect = Callable[..., BasketItem]


def notes(library: Library) -> list[str]:
    return [item.note for item in library.basket.all()]


def test_a_quote_is_kept_as_it_was(library: Library, collect: Collect) -> None:
    made = collect("the little river", note="water")
    assert library.basket.all() == (made,)
    quote = quote_of(made)
    assert quote.turns == ((None, "the little river"),)
    assert (quote.first, quote.start) == (1, 20.0)
    assert quote.place.startswith("0:00:20")
    assert quote.episode.title == "The river"


def test_the_same_words_are_collected_once(library: Library, collect: Collect) -> None:
    made = collect("the little river")
    assert not library.basket.add(replace(made, id="another"))
    assert len(library.basket.all()) == 1
    collect("the little")
    assert len(library.basket.all()) == 2


def test_order_and_notes(library: Library, collect: Collect) -> None:
    one, two, three = (
        collect(words, note=words) for words in ("summer", "the little river", "bakery")
    )
    before = library.basket.revision
    library.basket.arrange([three.id, one.id, two.id])
    assert notes(library) == ["bakery", "summer", "the little river"]
    library.basket.set_note(one.id, "hot")
    library.basket.put(replace(two, note="wet"))
    assert notes(library) == ["bakery", "hot", "wet"]
    assert library.basket.all()[1].modified > one.modified
    assert library.basket.revision > before
    dropped = library.basket.all()
    library.basket.delete([three.id, two.id, "unknown"])
    assert notes(library) == ["hot"]
    library.basket.restore((dropped[2], dropped[0]), [item.id for item in dropped])
    assert library.basket.all() == dropped
    library.basket.arrange([two.id])
    assert notes(library) == ["wet", "bakery", "hot"]


def test_it_outlives_its_episode(library: Library, collect: Collect, river: Path) -> None:
    made = collect("the little river", note="water")
    key = made.episode.id
    library.edit([key], EpisodeEdit(title="A better title"))
    edited = library.basket.all()[0]
    assert edited.episode.title == "A better title"
    library.unedit([key])
    library.remove([key])
    library.store.purge(float("inf"))
    assert library.basket.all() == (made,)
    assert library.basket.place(made) is None
    library.add(river)
    found = library.basket.place(made)
    assert found is not None
    assert (found[0], found[1].first) == (key, 0)


def test_the_words_are_found_in_a_better_transcript(
    library: Library, collect: Collect, river: Path
) -> None:
    made = collect("the little river would rise")
    text = river.read_text("utf-8").replace("We had", "Well, we had").replace("little", "lytle")
    river.write_text(text, "utf-8")
    library.read_again([made.episode.id])
    found = library.basket.place(made)
    assert found is not None
    _, place = found
    passage = library.transcript(made.episode.id).passages[place.first]
    words = passage.text[place.first_offset : place.last_offset]
    assert words == "the lytle river would rise"
    assert library.basket.all()[0].turns == made.turns


def test_taking_in_twice_is_taking_in_once(library: Library, collect: Collect) -> None:
    one, two = collect("summer", note="1"), collect("bakery", note="2")
    library.basket.arrange([two.id, one.id])
    saved, before = library.basket.export("json"), library.basket.all()
    assert library.basket.take_in(saved) == ((), ())
    library.basket.delete([one.id, two.id])
    assert library.basket.take_in(saved) == ((two, one), ())
    assert library.basket.all() == before
    library.basket.set_note(one.id, "changed here since")
    assert library.basket.take_in(saved) == ((), ())
    older = replace(two, note="older", modified=two.added.replace(year=2001))
    library.basket.put(older)
    assert library.basket.take_in(saved) == ((), (older,))
    assert notes(library) == ["2", "changed here since"]


def test_another_library_finds_the_episode(
    library: Library, collect: Collect, river: Path, tmp_path: Path
) -> None:
    made = collect("the little river")
    saved = library.basket.export("json")
    with Library.open(tmp_path / "other") as other:
        other.basket.take_in(saved)
        assert other.basket.all() == (made,)
        assert other.basket.place(made) is None
        other.add(river)
        assert other.basket.place(made) is not None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no", "it is no JSON"),
        (b"3", "it holds no annotations"),
        (b"[{}]", "quote 1 is none of ours: it has no 'target'"),
        (b'[{"target": {"source": {"id": "http://x"}, "selector": []}}]', "it has no 'reader:"),
    ],
)
def test_what_is_none_of_ours_is_refused_whole(library: Library, data: bytes, said: str) -> None:
    with pytest.raises(ReaderError, match=said):
        library.basket.take_in(data)
    assert library.basket.all() == ()
