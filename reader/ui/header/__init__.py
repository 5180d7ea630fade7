"""The episode header: what is known about the open episode."""

from reader.ui.header.header import EpisodeHeader

__all__ = ["EpisodeHeader"]
