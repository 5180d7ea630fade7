"""Bytes to an episode and its transcript: pure, one module a family of formats."""

from reader.formats.reading import read_transcript

__all__ = ["read_transcript"]
