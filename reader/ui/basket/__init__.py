"""The basket beside the transcript: the quotes that were collected, as cards."""

from reader.ui.basket.pane import BasketPane

__all__ = ["BasketPane"]
