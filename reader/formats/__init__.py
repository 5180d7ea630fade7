"""Bytes to an episode and its transcript: pure, one module a family of formats."""

from reader.formats.reading import episode_id, read_transcript

__all__ = ["episode_id", "read_transcript"]
