"""Searches that the user keeps."""

import pytest

from reader.library import LibraryStore
from reader.model import SavedSearch


@pytest.fixture
def store(tmp_path):
    store = LibraryStore(tmp_path)
    yield store
    store.close()


def test_searches_are_kept_in_the_order_in_which_they_were_saved(store, tmp_path):
    first = store.searches.save('  "data quality"\n show:x ')
    second = store.searches.save("cats OR dogs", name=" Pets ")
    assert first == SavedSearch(first.id, '"data quality" show:x', '"data quality" show:x')
    assert second == SavedSearch(second.id, "Pets", "cats OR dogs")
    store.close()
    again = LibraryStore(tmp_path)
    assert again.searches.all() == (first, second)
    again.close()


def test_a_search_is_kept_once(store):
    first = store.searches.save("cats", "Pets")
    assert store.searches.save("  cats", "Others") == first
    assert store.searches.all() == (first,)


def test_a_search_is_renamed_and_named_by_its_query_again(store):
    kept = store.searches.save("cats OR dogs")
    store.searches.rename(kept.id, " My\npets ")
    assert [one.name for one in store.searches.all()] == ["My pets"]
    store.searches.rename(kept.id, " ")
    assert [one.name for one in store.searches.all()] == ["cats OR dogs"]


def test_a_search_is_deleted(store):
    kept, other = store.searches.save("cats"), store.searches.save("dogs")
    store.searches.delete(kept.id)
    store.searches.delete(kept.id)
    assert store.searches.all() == (other,)


def test_a_saved_search_is_no_change_of_what_is_searched(store):
    before = store.fingerprint
    store.searches.save("cats")
    assert store.fingerprint == before
