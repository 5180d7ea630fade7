"""What a build reads from the episodes, as numbers."""

from array import array
from collections.abc import Sequence
from math import nan

from reader.model import Episode, Passage
from reader.search.languages import language_of
from reader.search.tokens import words


class Collector:
    """Takes the episodes in and numbers their words through.

    The number of a token is its place. One place is left free after each
    episode, so that no phrase can run from one into the next. ``tokens`` holds
    the word of each token, by its number in ``vocabulary``; ``passages`` the
    place where each passage begins, ``firsts`` and ``sizes`` each episode's
    first passage and how many tokens it has, ``speakers_of`` the number in
    ``speakers`` of each passage's speaker, ``times`` when it begins in seconds, or NaN,
    ``segments`` where its segments begin, ``letters`` how many characters it has without
    white space. ``languages`` holds each episode's language.
    """

    def __init__(self) -> None:
        self.episodes: list[Episode] = []
        self.languages: list[str] = []
        self.vocabulary = _Numbers()
        self.tokens = array("i")
        self.passages = array("i")
        self.firsts = array("i")
        self.sizes = array("i")
        self.speakers = _Numbers()
        self.speakers_of = array("i")
        self.segments = array("i")
        self.letters = array("i")
        self.times = array("d")

    def add(self, episode: Episode, passages: Sequence[Passage], segments: Sequence[int]) -> None:
        """Take one more episode in; ``segments`` are as ``Spoken`` has them."""
        before = len(self.tokens)
        number = self.vocabulary.__getitem__
        self.firsts.append(len(self.passages))
        for passage in passages:
            self.passages.append(len(self.tokens) + len(self.episodes))
            self.speakers_of.append(self.speakers[passage.speaker or ""])
            self.times.append(nan if passage.start is None else passage.start)
            self.letters.append(_letters(passage.text))
            self.tokens.extend(map(number, words(passage.text)))
        self.segments.extend(segments)
        self.sizes.append(len(self.tokens) - before)
        self.episodes.append(episode)
        self.languages.append(language_of(episode, passages))


def _letters(text: str) -> int:
    """How many characters are not white space, none of which is printable but the space."""
    return len(text) - text.count(" ") if text.isprintable() else len("".join(text.split()))


class _Numbers(dict[str, int]):
    """Numbers from 0 for the words met, in the order they were met."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number
