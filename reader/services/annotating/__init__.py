"""Highlights, notes and bookmarks: made, found again, listed, carried to other programs.

``anchoring`` makes anchors and finds them again, ``web_annotation`` writes and reads JSON.
"""

from reader.services.annotating.annotations import Annotations, Placed

__all__ = ["Annotations", "Placed"]
