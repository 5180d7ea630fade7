"""Our engine, through its public name."""

import shutil
from pathlib import Path

from reader.library import LibraryStore, Source
from reader.model import Episode, Segment, Transcript
from reader.services.library import Library
from search.questions import Question
from search.source import disk


class Ours:
    def __init__(self, library: Path, work: Path) -> None:
        self._folder = work / "library"
        self._folder.mkdir()
        shutil.copy(library / "library.db", self._folder / "library.db")
        self._library = Library.open(self._folder)

    def build(self) -> None:
        self._library.build_index()

    def ask(self, question: Question) -> tuple[int, list[tuple[str, int]]]:
        found = self._library.search(question.text, 20, typing=question.typing)
        return found.total, [(hit.episode_id, hit.passage) for hit in found.hits]

    def add(self, _texts: list[str]) -> None:
        """The whole way to where a search finds it; the database's own commit not counted."""
        self._library.build_index()
        self._library.search("zqxnew")

    def prepare_add(self, texts: list[str]) -> None:
        store = LibraryStore(self._folder)
        transcript = Transcript(tuple(Segment(f"{text} zqxnew") for text in texts))
        store.put(Episode("f" * 16, "New"), transcript, Source(Path("new"), 1, 1, "new"))
        store.close()

    def disk(self) -> int:
        return disk(self._folder / "index")
