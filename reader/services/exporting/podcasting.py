"""Podcasting 2.0 transcript JSON, with the episode's metadata beside it.

https://github.com/Podcastindex-org/podcast-namespace, transcripts, "JSON". It
holds everything: starts, ends, speakers, the words' times below ``words``, and as
``chapters``, where there are some, what a file of JSON chapters has under that name.
"""

import json

from reader.model import Chapter, Episode, Segment, Transcript

VERSION = "1.0.0"


def write_json(episode: Episode, transcript: Transcript) -> bytes:
    """The whole of it as UTF-8, a line a value."""
    return json.dumps(transcript_object(episode, transcript), ensure_ascii=False, indent=2).encode()


def transcript_object(episode: Episode, transcript: Transcript) -> dict[str, object]:
    """What the JSON holds; times in seconds, null where there are none."""
    segments = [_segment(segment) for segment in transcript.segments]
    chapters = [_chapter(chapter) for chapter in transcript.chapters]
    parts = {"chapters": chapters} if chapters else {}
    return {"version": VERSION, **metadata(episode), **parts, "segments": segments}


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


def _chapter(chapter: Chapter) -> dict[str, object]:
    row = {"startTime": chapter.start, "endTime": chapter.end, "title": chapter.title}
    return {
        key: value for key, value in {**row, "url": chapter.url}.items() if value not in (None, "")
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
