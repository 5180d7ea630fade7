"""What the name of a file and of its folder say: number, date, title, show.

Only what is plain is taken: a number at the end (``the-changelog-103``) or set
off at the beginning (``012 - Title``, ``S1E2 Title``), a whole date, and a folder
that is not one of those that hold anything (Downloads, transcripts, 2021).
"""

import re
from pathlib import PurePath

from reader.formats.base import Details
from reader.formats.dates import find_iso_date

_NUMBER = r"(?:#?\d{1,4}(?:x\d{1,4})?|[Ss]\d{1,2}\s?[Ee]\d{1,4})"
_TITLED = re.compile(rf"({_NUMBER}):\s+(\S.*)", re.DOTALL)
_EPISODE_TITLED = re.compile(
    r"(?:episode|ep\.?)\s*#?(\d{1,4})\s*(?::|[-–—](?=\s))\s*(\S.*)", re.IGNORECASE | re.DOTALL
)
_LEADING = re.compile(
    rf"(?:(?:episode|ep)\.?[\s_-]*)?({_NUMBER})(?:\.?\s*[-–—_:]\s*|\.\s+)(\S.*)", re.IGNORECASE
)
_LEADING_SEASON = re.compile(r"([Ss]\d{1,2}\s?[Ee]\d{1,4})[\s_.-]+(\S.*)")
_ENDING = re.compile(r"(?:^|[\s_-])(?:#|(?:ep|episode)[\s._-]?)?(\d{1,4}|[Ss]\d{1,2}[Ee]\d{1,4})$")
_TWO_NUMBERS = re.compile(r"\d[_.-]\d{1,4}$")
_DIGEST = re.compile(r"[0-9a-f]{12,}", re.IGNORECASE)
# What tools add at the end: a video's id, a language, a kind of file.
_VIDEO_ID = re.compile(r"\s*\[[\w-]{11}\]$")
_ADDED = re.compile(
    r"\.[a-z]{2}(?:-[A-Za-z]{2,4})?(?:-orig)?$"
    r"|[._](?:transcript|json|srt|vtt|mp3|m4a|mp4|wav|captions?|subtitles?)$"
)
_ANY_FOLDER = re.compile(
    r"(?:my |new )?(?:transcripts?|transcriptions?|subtitles?|subs|captions?|downloads?|desktop|"
    r"documents?|docs|files?|folders?|data|podcasts|episodes?|audio|media|videos?|music|tmp|temp|"
    r"output|out|export|exports|import|inbox|home|users?|root|share|shared|public|content|backup|"
    r"dropbox|onedrive|google drive|icloud drive|work|src|tests?|samples?|examples?|seeds|"
    r"txt|text|srt|vtt|sbv|ass|ssa|json|html?|md|markdown|docx|ttml|tsv|csv|xml|"
    r"\W*|\d+|season[\s_-]?\d+|s\d+|mnt|media|volumes|private|var|opt)(?: \(?\d+\)?)?",
    re.IGNORECASE,
)
_HOMES = ("home", "Users")


def named_details(path: PurePath) -> Details:
    """What the names say about the episode; its title is never empty."""
    stem = " ".join((bare_stem(path.stem) or path.stem).split())
    found = find_iso_date(stem)
    rest = stem
    if found is not None:
        begin, end = found[1]
        rest = f"{stem[:begin].rstrip(' _-([')} {stem[end:].lstrip(' _-)]')}".strip()
    number, title = _number_and_title(rest)
    return Details(
        show=_show(path),
        number=number,
        title=_spaced(title) or stem or "Untitled",
        date=found[0] if found else None,
    )


def split_number(title: str) -> tuple[str, str]:
    """The number before a title, and the title: ``12: One more``, ``Episode 12 - One more``."""
    parted = _TITLED.fullmatch(title) or _EPISODE_TITLED.fullmatch(title)
    return (parted[1], parted[2]) if parted else ("", title)


def bare_stem(stem: str) -> str:
    """The name without what tools add: ``Title`` of ``Title [id].en``."""
    while shorter := _ADDED.sub("", _VIDEO_ID.sub("", stem)):
        if shorter == stem:
            break
        stem = shorter
    return stem


def _number_and_title(name: str) -> tuple[str, str]:
    if _DIGEST.search(name):
        return "", name
    if leading := _LEADING_SEASON.fullmatch(name) or _LEADING.fullmatch(name):
        if re.search(r"[^\W\d_]", leading[2]):
            return leading[1].lstrip("#"), leading[2]
        return "", name
    ending = None if _TWO_NUMBERS.search(name) else _ENDING.search(name)
    return (ending[1], name) if ending else ("", name)


def _spaced(name: str) -> str:
    return name.strip() if re.search(r"[\s-]", name) else " ".join(name.replace("_", " ").split())


def _show(path: PurePath) -> str:
    for folder in path.parents:
        name = folder.name
        if not name or name.startswith(".") or folder.parent.name in _HOMES:
            return ""
        if re.fullmatch(r"\d{4}|season[\s_-]?\d+|s\d+", name, re.IGNORECASE):
            continue
        return "" if _ANY_FOLDER.fullmatch(name) else " ".join(name.split())
    return ""
