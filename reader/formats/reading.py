"""Find the format of some bytes by their content, and read them."""

import hashlib
from dataclasses import replace
from pathlib import Path

from reader.formats import podscripts
from reader.formats.text import decode_text
from reader.model import Episode, Transcript, UnreadableTranscript

ID_DIGITS = 16


def read_transcript(data: bytes, path: Path) -> tuple[Episode, Transcript]:
    """Read ``data``, the content of ``path``, which only names the file in errors.

    Raises UnreadableTranscript where the bytes are no transcript we know.
    """
    try:
        text = decode_text(data)
        if not podscripts.sniff(text):
            raise ValueError("this is not a transcript format that can be read")
        episode, transcript = podscripts.read(text, episode_id(data))
    except ValueError as error:
        raise UnreadableTranscript(path, str(error)) from error
    return _measured(episode, transcript), transcript


def episode_id(data: bytes) -> str:
    """The first digits of the content's SHA-256: the same on every machine."""
    return hashlib.sha256(data).hexdigest()[:ID_DIGITS]


def _measured(episode: Episode, transcript: Transcript) -> Episode:
    return replace(
        episode,
        duration=transcript.last_time,
        passages=len(transcript.passages),
        words=sum(len(segment.text.split()) for segment in transcript.segments),
    )
