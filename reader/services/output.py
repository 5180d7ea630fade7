"""Episodes, transcripts and results as text and as JSON, for the command line."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from textwrap import shorten

from reader.model import (
    Episode,
    Hit,
    Results,
    Snippet,
    SpeakerLabel,
    Transcript,
    format_timestamp,
)
from reader.model.concordance import ConcordanceLine
from reader.services.exporting.podcasting import metadata, transcript_object
from reader.services.reports import Report

_TITLE_WIDTH = 48  # characters; the id is there for more
# What a terminal obeys rather than shows; a transcript may hold anything.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BOLD, _SOFT, _RESET = "\x1b[1;33m", "\x1b[2m", "\x1b[0m"


def printable(text: str) -> str:
    """The text, as long as before, with nothing in it that a terminal would obey."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def printable_line(text: str) -> str:
    """The same on one line, as the name of a file need not be."""
    return printable("\N{REPLACEMENT CHARACTER}".join(text.splitlines()))


def printable_json(value: object) -> str:
    """A value as JSON in lines, as it is, with nothing raw in it that a terminal would obey."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def results_text(results: Results, *, color: bool) -> str:
    """A line a hit: the episode's id, the place, the episode, the snippet."""
    return "\n".join(_hit_line(hit, color) for hit in results.hits)


def results_summary(results: Results) -> str:
    """How much matches in all, and how much of it is shown."""
    if not results.total:
        return "No matches."
    count, shown = _counted(results.total, "passage"), len(results.hits)
    more = f", the first {shown} shown" if shown < results.total else ""
    return f"{count} in {_counted(results.episodes, 'episode')}{more}"


def concordance_text(line: ConcordanceLine, width: int) -> str:
    """The keyword with ``width`` characters on its left and up to as many on its right."""
    place = _place(line.start, line.passage + 1, timed=line.start is not None)
    left = line.left[-width:].rjust(width)
    return printable(f"{line.episode_id}  {place:>7}  {left}{line.keyword}{line.right}")


def results_json(results: Results) -> str:
    """``total``, ``episodes`` and ``hits``, whose spans are (start, end) in the hit's text."""
    hits = [
        {
            "episode_id": hit.episode_id,
            "show": hit.show,
            "title": hit.title,
            "passage": hit.passage,
            "start": hit.start,
            "speaker": hit.speaker,
            "text": hit.snippet.text,
            "spans": hit.snippet.spans,
        }
        for hit in results.hits
    ]
    return printable_json({"total": results.total, "episodes": results.episodes, "hits": hits})


def episodes_text(episodes: Iterable[Episode]) -> str:
    """A line an episode: id, date, length, show, number and title."""
    return printable(
        "\n".join(
            f"{episode.id}  {episode.date or '          '}  {_length(episode):>7}  "
            f"{episode.show} · {_name(episode.number, episode.title)}"
            for episode in episodes
        )
    )


def episodes_json(episodes: Iterable[Episode], audio: Mapping[str, Path]) -> str:
    """A list of what is known about each episode; times in seconds.

    ``audio`` has the file of each where one is known, by the episode's id.
    """
    return printable_json(
        [
            {
                "id": episode.id,
                **metadata(episode),
                "duration": episode.duration,
                "passages": episode.passages,
                "words": episode.words,
                **_audio(audio.get(episode.id)),
            }
            for episode in episodes
        ]
    )


def transcript_text(episode: Episode, transcript: Transcript) -> str:
    """The episode's header, then its passages with timestamps, or with numbers."""
    head = [_name(episode.number, episode.title), episode.show]
    head.append(f"{episode.date or ''}  {_length(episode)}".strip())
    lines = [line for line in head if line]
    for number, passage in enumerate(transcript.passages, 1):
        place = _place(passage.start, number, timed=episode.timed)
        speaker = f"{passage.speaker}: " if passage.speaker else ""
        lines.append(f"\n{place}  {speaker}{passage.text}")
    return printable("\n".join(lines))


def transcript_json(episode: Episode, transcript: Transcript, audio: Path | None = None) -> str:
    """Podcasting 2.0 transcript JSON, with the episode's metadata and its audio beside it."""
    made = transcript_object(episode, transcript)
    segments = made.pop("segments")  # long: last
    return printable_json({**made, **_audio(audio), "segments": segments})


def report_text(report: Report) -> str:
    """One line that counts what adding did."""
    counts = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicate" if len(report.duplicates) == 1 else "duplicates": report.duplicates,
        "refused": report.refused,
    }
    return ", ".join(f"{len(items)} {name}" for name, items in counts.items())


def report_values(report: Report) -> dict[str, object]:
    """Ids by what was done, and (path, id) and (path, reason) of files, ready for JSON."""
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicates": [(str(path), episode_id) for path, episode_id in report.duplicates],
        "refused": [(str(path), reason) for path, reason in report.refused],
    }


def report_json(report: Report) -> str:
    """``added``, ``updated``, ``unchanged``, ``duplicates`` and ``refused``."""
    return printable_json(report_values(report))


def folders_json(folders: Iterable[Path]) -> str:
    """A list of paths."""
    return printable_json([str(folder) for folder in folders])


def speakers_text(speakers: Iterable[SpeakerLabel]) -> str:
    """A line a speaker: the label, the name that is shown, and where."""
    return printable(
        "\n".join(
            f"{speaker.label} → {speaker.name}  {_counted(speaker.segments, 'segment')} "
            f"in {_counted(speaker.episodes, 'episode')}"
            for speaker in speakers
        )
    )


def speakers_json(speakers: Iterable[SpeakerLabel]) -> str:
    """A list of ``label``, ``name``, ``segments`` and ``episodes``."""
    return printable_json([asdict(speaker) for speaker in speakers])


def exported_text(written: Mapping[Path, str]) -> str:
    """A line a file."""
    return printable("\n".join(map(str, written)))


def exported_json(written: Mapping[Path, str]) -> str:
    """A list of ``path`` and the episode's ``id``."""
    return printable_json([{"path": str(path), "id": key} for path, key in written.items()])


def _hit_line(hit: Hit, color: bool) -> str:
    place = _place(hit.start, hit.passage + 1, timed=hit.start is not None)
    speaker = printable(f"{hit.speaker}: ") if hit.speaker else ""
    name = shorten(_name(hit.number, hit.title), _TITLE_WIDTH, placeholder="…")
    head = printable(f"{hit.episode_id}  {place:>7}  {name}")
    snippet = Snippet(printable(hit.snippet.text), hit.snippet.spans)
    text = _colored(snippet) if color else snippet.text
    return f"{_SOFT}{head}{_RESET}  {speaker}{text}" if color else f"{head}  {speaker}{text}"


def _colored(snippet: Snippet) -> str:
    pieces, done = [], 0
    for start, end in snippet.spans:
        pieces += [snippet.text[done:start], _BOLD, snippet.text[start:end], _RESET]
        done = end
    return "".join([*pieces, snippet.text[done:]])


def _place(start: float | None, number: int, *, timed: bool) -> str:
    if start is not None:
        return format_timestamp(start)
    return "       " if timed else f"¶{number}"


def _name(number: str, title: str) -> str:
    return f"{number} {title}" if number else title


def _length(episode: Episode) -> str:
    return format_timestamp(episode.duration) if episode.duration is not None else "no times"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _audio(path: Path | None) -> dict[str, str]:
    return {} if path is None else {"audio": str(path)}
