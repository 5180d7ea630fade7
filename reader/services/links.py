"""Links to a moment: ``transcript-reader://episode/<id>?t=151&text=What+was+said``.

The id is of the episode's content, so that a moved file is found. The place is found by
its time (``t``), or by the passage's number (``p``) where there are no times; then by the
first words (``text``), the nearest ones to that place, for the file may have been read
again since, or replaced by a better transcript.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, quote_plus, urlsplit

from reader.model import Passage, Transcript, parse_timestamp

SCHEME = "transcript-reader"
_NUMBER = re.compile(r"[0-9]{1,9}")
_WORD = re.compile(r"\w+")
# A link stays short: so many words, and so many characters once they are encoded.
_MOST_WORDS, _LONGEST = 5, 54
# Of a link that somebody else has made, no more is read.
_MOST_READ = 12
# A phrase may run on into the next passage by so much.
_RUN_ON = 200
# In passages, about two hours of talk each way; looked through in some 10 ms.
_NEAR = 2000


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads: ``seconds`` into the episode, or ``passage`` counted from 1.

    ``words`` are the first ones there, without punctuation; a single long one may be cut short.
    """

    episode_id: str
    seconds: float | None = None
    passage: int | None = None
    words: tuple[str, ...] = ()


def moment_link(episode_id: str, start: float | None, passage: int, text: str = "") -> str:
    """The link of a time in seconds; of a passage (from 1) where there is no time."""
    place = f"p={passage}" if start is None else f"t={math.floor(start)}"
    words = _first_words(text)
    found_by = f"&text={quote_plus(words)}" if words else ""
    return f"{SCHEME}://episode/{episode_id}?{place}{found_by}"


def parse_link(link: str) -> LinkTarget | None:
    """What a link names; None where it is none of ours."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    episode_id = parts.path.strip("/")
    if parts.scheme != SCHEME or parts.netloc != "episode" or not episode_id:
        return None
    values = {name: found[-1] for name, found in parse_qs(parts.query).items()}
    passage = values.get("p", "")
    return LinkTarget(
        episode_id,
        parse_timestamp(values.get("t", "")),
        int(passage) if _NUMBER.fullmatch(passage) else None,
        tuple(_WORD.findall(values.get("text", ""))[:_MOST_READ]),
    )


def resolve(target: LinkTarget, transcript: Transcript) -> tuple[int, int]:
    """The passage, from 0, and the character in it to which a link leads now.

    The words decide where they are found; of several places, the nearest to the time.
    """
    passages = transcript.passages
    if target.seconds is not None and transcript.last_time is not None:
        near = transcript.passage_at(target.seconds)
    else:
        near = (target.passage or 1) - 1
    near = max(0, min(near, len(passages) - 1))
    found = _nearest(target.words, passages, near) if target.words else None
    return found or (near, 0)


def _first_words(text: str) -> str:
    """As many words as a short link holds; of a very long one, its beginning."""
    kept = ""
    for word in _WORD.findall(text)[:_MOST_WORDS]:
        longer = f"{kept} {word}".strip()
        if len(quote_plus(longer)) > _LONGEST:
            return kept or _beginning(word)
        kept = longer
    return kept


def _beginning(word: str) -> str:
    while len(quote_plus(word)) > _LONGEST:
        word = word[:-1]
    return word


def _may_be_cut(words: Sequence[str]) -> bool:
    """Whether ``_beginning`` made it; the longest character becomes twelve."""
    return len(words) == 1 and len(quote_plus(words[0])) > _LONGEST - 12


def _nearest(
    words: Sequence[str], passages: Sequence[Passage], near: int
) -> tuple[int, int] | None:
    """The passage nearest to ``near`` in which the words begin, and where in it."""
    ends = "" if _may_be_cut(words) else r"(?!\w)"
    phrase = re.compile(r"(?<!\w)" + r"\W+".join(map(re.escape, words)) + ends, re.IGNORECASE)
    for index in _outwards(near, len(passages)):
        text = passages[index].text
        following = passages[index + 1].text[:_RUN_ON] if index + 1 < len(passages) else ""
        match = phrase.search(f"{text} {following}")
        if match and match.start() < len(text):
            return index, match.start()
    return None


def _outwards(middle: int, count: int) -> Iterator[int]:
    """The numbers below ``count`` that are near to ``middle``, the nearest first."""
    for distance in range(_NEAR):
        for number in dict.fromkeys((middle - distance, middle + distance)):
            if 0 <= number < count:
                yield number
