"""Chapters: the parts of an episode that its makers named."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Chapter:
    """``start`` and ``end`` are seconds, ``end`` None where the source gives none.

    ``url`` is a page about it, or empty. It lasts until the next one begins, whatever its end.
    """

    title: str
    start: float
    end: float | None = None
    url: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a chapter needs a title")
        if not 0 <= self.start < inf or (self.end is not None and not self.start <= self.end < inf):
            raise ValueError(f"not the times of a chapter: {self.start!r} to {self.end!r}")
