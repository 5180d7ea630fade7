"""Builds the index anew beside the live one, then switches over in one step."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.model import Episode, Passage
from reader.search import dictionary, storage
from reader.search.collect import Collector
from reader.search.places import Places, save_arrays, sorted_places
from reader.search.storage import BuildCancelled, IndexUnusable, live_generation

__all__ = ["BuildCancelled", "build_index"]

Source = Iterable[tuple[Episode, Sequence[Passage]]]


def build_index(
    folder: Path,
    source: Source,
    fingerprint: str,
    on_episode: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Index everything in ``source`` and make that the live index of ``folder``.

    ``fingerprint`` names the state of the source: where the live index is sound
    and has the same one, nothing is done. Waits for another process that is
    building. ``on_episode`` is told how many episodes were read so far.
    Raises BuildCancelled, or OSError where the disk is full or refuses; either
    way the live index is as it was.
    """
    stop = cancelled or (lambda: False)
    folder.mkdir(parents=True, exist_ok=True)
    with storage.build_lock(folder, stop):
        if _is_live(folder, fingerprint):
            return
        storage.sweep(folder, storage.live_name(folder))
        generation = storage.new_generation(folder)
        try:
            _write(generation, _collect(source, on_episode, stop), stop)
            storage.publish(generation, fingerprint)
        except BaseException:
            shutil.rmtree(generation, ignore_errors=True)
            raise
        storage.sweep(folder, generation.name)


def _is_live(folder: Path, fingerprint: str) -> bool:
    try:
        return live_generation(folder).fingerprint == fingerprint
    except IndexUnusable:
        return False


def _collect(
    source: Source, on_episode: Callable[[int], None] | None, cancelled: Callable[[], bool]
) -> Collector:
    collector = Collector()
    for done, (episode, passages) in enumerate(source, start=1):
        if cancelled():
            raise BuildCancelled("cancelled while reading episodes")
        collector.add(episode, passages)
        if on_episode is not None:
            on_episode(done)
    return collector


def _write(generation: Path, collected: Collector, cancelled: Callable[[], bool]) -> None:
    places: Places = sorted_places(collected)
    save_arrays(generation, collected, places)
    dictionary.write(generation, collected.episodes, places.postings(cancelled))
