"""Web addresses that lead to a moment, in the form that each site documents.

- YouTube: ``t`` in the query, in seconds (YouTube Help, "Share videos": start at).
- Everywhere else: a media fragment, ``#t=90`` (W3C Media Fragments URI 1.0, 4.2.1).

Spotify and Apple Podcasts share links to a moment too, but document no form of them.
"""

import math
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

_YOUTUBE = ("youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com")
_YOUTUBE_PAGES = ("/watch", "/live/", "/shorts/")


def web_link(url: str, seconds: float | None) -> str:
    """The page's address, at ``seconds`` if there is a time; empty if it is no web address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    if seconds is None:
        return parts.geturl()
    return _at(parts, math.floor(seconds)).geturl()


def _at(parts: SplitResult, seconds: int) -> SplitResult:
    if parts.netloc in _YOUTUBE and parts.path.startswith(_YOUTUBE_PAGES):
        return _with_query(parts, "t", f"{seconds}s")
    if parts.netloc == "youtu.be":
        return _with_query(parts, "t", f"{seconds}")
    if parts.fragment.startswith(("!", "/")):  # there the fragment names the page itself
        return parts
    return parts._replace(fragment=f"t={seconds}")


def _with_query(parts: SplitResult, name: str, value: str) -> SplitResult:
    """A time that was in the address before is replaced, in the query and behind it."""
    query = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(known, text) for known, text in query if known not in (name, "start", "time_continue")]
    return parts._replace(query=urlencode([*kept, (name, value)]), fragment="")
