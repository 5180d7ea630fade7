"""The hit list: where in the library the words of a search stand."""

from reader.ui.hits.head import HitOrder
from reader.ui.hits.pane import HitListPane

__all__ = ["HitListPane", "HitOrder"]
