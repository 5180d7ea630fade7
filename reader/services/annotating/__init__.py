"""Highlights, notes and bookmarks: made, found again, listed, carried to other programs.

An annotation refers to no episode's row, so nothing but the user's own removal drops one. Its
anchor has the selectors of the W3C Web Annotation model: the words with what stands around them,
their position, their time. The position counts the characters of the whole transcript without
white space, and is therefore the same however segments are joined to passages, cut into lines or
given to speakers. ``anchoring`` finds the words of today: at the position if they are the same
there; else the same words elsewhere, by their surroundings, time and distance; else the most
similar ones, with at least six of ten words in their order (``similar``: words vote for a place,
the twelve best are compared); else nowhere, and the annotation is listed as not found. Words of
fewer than 24 characters must have a familiar surrounding. The anchor itself never changes, so
that words that come back are found. What was found is kept beside it, with the episode's
revision: only episodes that have changed are looked through. Annotations have a counter of their
own (``meta.annotated``), for the index knows nothing of them.

An episode that is removed leaves its annotations, listed as not found under its title, also when
it is gone for good; adding the file again brings them back to their places. ``web_annotation``
writes and reads JSON.
"""

from reader.services.annotating.annotations import Annotations, Placed

__all__ = ["Annotations", "Placed"]
