"""Podcasting 2.0 transcript JSON, with the episode's metadata beside it.

https://github.com/Podcastindex-org/podcast-namespace, transcripts, "JSON". It
holds everything: starts, ends, speakers, and the words' times below ``words``.
"""

import json

from reader.model import Episode, Segment, Transcript

VERSION = "1.0.0"


def write_json(episode: Episode, transcript: Transcript) -> bytes:
    """The whole of it as UTF-8, a line a value."""
    return json.dumps(transcript_object(episode, transcript), ensure_ascii=False, indent=2).encode()


def transcript_object(episode: Episode, transcript: Transcript) -> dict[str, object]:
    """What the JSON holds; times in seconds, null where there are none."""
    segments = [_segment(segment) for segment in transcript.segments]
    return {"version": VERSION, **metadata(episode), "segments": segments}


def metadata(episode: Episode) -> dict[str, object]:
    """What is known about the episode, under the keys that our reader reads."""
    url = {"url": episode.url} if episode.url else {}
    return {
        "show": episode.show,
        "number": episode.number,
        "title": episode.title,
        "date": episode.date.isoformat() if episode.date else None,
        "description": episode.description,
        "people": episode.people,
        "tags": episode.tags,
        "language": episode.language,
        **url,
    }


def _segment(segment: Segment) -> dict[str, object]:
    timed: dict[str, object] = {}
    if segment.words:
        timed["words"] = [
            {
                "word": segment.text[word.offset : word.offset + word.length],
                "startTime": word.start,
                "endTime": word.end,
            }
            for word in segment.words
        ]
    return {
        "startTime": segment.start,
        "endTime": segment.end,
        "speaker": segment.speaker,
        "body": segment.text,
        **timed,
    }
