"""The concordance: every place where the words of a search stand, aligned on them."""

from reader.ui.concordance.pane import ConcordancePane

__all__ = ["ConcordancePane"]
