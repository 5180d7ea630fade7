"""Where it is said: hits over time, by show and by speaker, as bars."""

from reader.ui.distribution.pane import DistributionPane

__all__ = ["DistributionPane"]
