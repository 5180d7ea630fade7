"""A web page that stands alone: Podcasting 2.0 HTML inside a clean, printable page.

    <section><cite>Name:</cite> <time>0:02:31</time> <p>What is said.</p> …</section>

https://github.com/Podcastindex-org/podcast-namespace, transcripts, "HTML". A section
is a passage; the times of its later segments are in it, and not shown, nor are the
milliseconds. A chapter's title is a heading above the section in which it begins. Ends and
the words' times have no place in it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import accumulate

from reader.model import Chapter, Episode, Segment, Transcript
from reader.model.dates import format_date
from reader.services.exporting.checking import one_line
from reader.services.exporting.clock import stamp
from reader.services.exporting.selecting import blocks

# Tells our reader that nothing in it was escaped by somebody else's Markdown.
GENERATOR = '<meta name="generator" content="Transcript Reader">'
_STYLE = """
:root {
  color-scheme: light dark;
  --text: #1f2328; --soft: #6b7178; --page: #fdfdfc; --line: #dcdcd8;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #dedfe1; --soft: #94999f; --page: #1d1e20; --line: #3a3c3f }
}
body { margin: 0; background: var(--page); color: var(--text); font: 17px/1.6 Georgia, serif }
header, article { max-width: 38em; margin: 0 auto; padding: 0 1.5em }
header { padding-top: 3em; font-family: system-ui, sans-serif }
h1 { font-size: 1.6em; line-height: 1.25; margin: 0 0 .4em }
h2 { font: 600 1.1em/1.3 system-ui, sans-serif; margin: 2em 0 0; break-after: avoid }
.facts, .about { color: var(--soft); font-size: .85em; margin: 0 0 .6em }
.facts a { color: inherit }
.about { white-space: pre-line }
header::after { content: ""; display: block; border-top: 1px solid var(--line); margin: 1.5em 0 }
article { padding-bottom: 4em }
section, h1, h2, .about { unicode-bidi: plaintext }
section { margin: 1.1em 0 }
cite { font: 600 .85em system-ui, sans-serif; margin-right: .4em }
time { font: .75em system-ui, sans-serif; font-variant-numeric: tabular-nums; color: var(--soft) }
section p { margin: 0; display: inline }
section p:first-of-type::before { content: "\\a"; white-space: pre }
section p ~ time, time span, cite:empty { display: none }
@media print {
  :root { --text: #000; --soft: #555; --page: #fff; --line: #999 }
  body { font-size: 11pt }
  header, article { max-width: none; padding-left: 0; padding-right: 0 }
  cite, cite + time { break-after: avoid }
}
"""


def write_html(episode: Episode, transcript: Transcript) -> bytes:
    """The page; everything from the source is escaped, and it loads and runs nothing."""
    lines = [
        "<!DOCTYPE html>",
        f"<html{_attribute('lang', episode.language)}>",
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        GENERATOR,
        f"<title>{_text(_numbered(episode))}</title>",
        *_facts_for_programs(episode),
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        f"<header>{_heading(episode)}</header>",
        "<article>",
        f"{passages_html(transcript)}</article>",
        "</body>",
        "</html>",
    ]
    return "\n".join([*lines, ""]).encode()


def passages_html(transcript: Transcript) -> str:
    """A section a passage, with the chapters' titles between them."""
    sections = []
    groups = list(blocks(transcript))
    timed = groups and transcript.last_time is not None
    above = _above(groups, transcript.chapters if timed else ())
    for number, segments in enumerate(groups):
        sections += [f"<h2>{_text(chapter.title)}</h2>\n" for chapter in above[number]]
        said = "\n".join(map(_segment, segments))
        sections.append(f"<section>{_speaker(segments[0])}{said}</section>\n")
    return "".join(sections)


def _above(
    groups: Sequence[Sequence[Segment]], chapters: Sequence[Chapter]
) -> Mapping[int, Sequence[Chapter]]:
    """The chapters that begin in each of these groups, by its number."""
    firsts = (min((s.start for s in group if s.start is not None), default=0.0) for group in groups)
    starts = list(accumulate(firsts, max))
    above: defaultdict[int, list[Chapter]] = defaultdict(list)
    for chapter in chapters:
        latest = starts[max(0, bisect_right(starts, chapter.start) - 1)]
        above[bisect_left(starts, latest)].append(chapter)
    return above


def _speaker(segment: Segment) -> str:
    """An empty name says that it is not the last speaker who goes on."""
    name = one_line(segment.speaker or "")
    return f"<cite>{_text(name)}:</cite> " if name else "<cite></cite>"


def _segment(segment: Segment) -> str:
    return f"{_time(segment.start)}<p>{_text(segment.text)}</p>"


def _time(seconds: float | None) -> str:
    """The part of a second is there for programs."""
    if seconds is None:
        return ""
    whole, dot, fraction = stamp(seconds).partition(".")
    return f"<time>{whole}<span>.{fraction}</span></time> " if dot else f"<time>{whole}</time> "


def _numbered(episode: Episode) -> str:
    return f"{episode.number}: {episode.title}" if episode.number else episode.title


def _heading(episode: Episode) -> str:
    day = format_date(episode.date) if episode.date else ""
    show = " ".join(part for part in (episode.show, episode.number) if part)
    facts = [_text(fact) for fact in (show, day, ", ".join(episode.people)) if fact]
    if episode.url.startswith(("https://", "http://")):
        facts.append(f"<a{_attribute('href', episode.url)}>{_text(episode.url)}</a>")
    line = f'<p class="facts">{" · ".join(facts)}</p>' if facts else ""
    about = escape(episode.description.strip(), quote=False)
    paragraph = f'<p class="about">{about}</p>' if about else ""
    return f"<h1>{_text(episode.title)}</h1>{line}{paragraph}"


def _facts_for_programs(episode: Episode) -> Iterator[str]:
    facts = {
        "description": episode.description,
        "author": ", ".join(episode.people),
        "keywords": ", ".join(episode.tags),
        "date": episode.date.isoformat() if episode.date else "",
        "show": episode.show,
    }
    for name, value in facts.items():
        if value:
            yield f'<meta name="{name}"{_attribute("content", value)}>'


def _attribute(name: str, value: str | None) -> str:
    return f' {name}="{escape(one_line(value))}"' if value else ""


def _text(text: str) -> str:
    return escape(one_line(text), quote=False)
