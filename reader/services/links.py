"""Links to a moment: ``transcript-reader://episode/<id>?t=151``."""

import math
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from reader.model import parse_timestamp

SCHEME = "transcript-reader"
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads: ``seconds`` into the episode, or ``passage`` counted from 1."""

    episode_id: str
    seconds: float | None = None
    passage: int | None = None


def moment_link(episode_id: str, start: float | None, passage: int) -> str:
    """The link of a time in seconds; of a passage (from 1) where there is no time."""
    place = f"p={passage}" if start is None else f"t={math.floor(start)}"
    return f"{SCHEME}://episode/{episode_id}?{place}"


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
    )
