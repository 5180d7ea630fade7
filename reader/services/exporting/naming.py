"""The name of an exported file: one that every system takes."""

import re

from reader.model import Episode

# In bytes of UTF-8, the suffix included: systems take 255, some that encrypt names 143.
LONGEST = 140
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]+')
# They would make the end of a name look like another one.
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])", re.IGNORECASE)


def export_name(episode: Episode, suffix: str) -> str:
    """``2x27 How it began.vtt``: number and title without what a system forbids."""
    told = episode.number in re.findall(r"\w+", episode.title)
    whole = episode.title if told else f"{episode.number} {episode.title}"
    stem = _trimmed(" ".join(_FORBIDDEN.sub(" ", _DIRECTIONS.sub("", whole)).split()))
    if _RESERVED.fullmatch(stem.partition(".")[0].rstrip()):
        stem = f"_{stem}"
    return f"{_shortened(stem, LONGEST - len(suffix.encode())) or 'Transcript'}{suffix}"


def _shortened(stem: str, most: int) -> str:
    """As many whole characters as fit into ``most`` bytes, with an ellipsis for the others."""
    if len(stem.encode()) <= most:
        return stem
    kept = stem.encode()[: most - len("…".encode())].decode(errors="ignore")
    return f"{_trimmed(kept)}…"


def _trimmed(stem: str) -> str:
    """Windows drops dots and spaces at the end; a dot at the beginning hides a file."""
    return stem.strip(". ")
