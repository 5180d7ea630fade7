"""What is said when something is heard, where advertisements were inserted into the sound.

An anchor says: what the transcript has at this time is heard now. The user sets one where
the sound has run away from the words, and hears the words from there on. So the shift of
an anchor holds from it up to the next one, and before the first one nothing is shifted:
what was right there, and what other anchors made right, stays right when the user goes
back. Where it does not, because something was inserted at the very beginning, an anchor
at the first passage puts it right, and the user has to know nothing else.

An advertisement lies somewhere between the last words that were right and the anchor. It
is taken to stand right before the anchor, and to belong to the passage before. Where the
sound lacks something, the words up to the anchor are heard nowhere, and lead to it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.model.audio import AudioAnchor

# In seconds: players count whole milliseconds, so a moment this early is the moment.
_EARLY = 0.002
# So long before an anchor ends what is before it, or rounding would lead to its words.
_APART = 0.01
# What is said, or heard, so soon after one anchor, is the moment of that one.
_ONE = 0.1
_BEGINNING = AudioAnchor(0.0, 0.0)


class Shift:
    """Times of the transcript (said) and of the sound (heard), in seconds, never below 0.

    Both ways never go back: what is later in one is not earlier in the other. Raises
    ValueError for anchors that contradict each other: ``with_anchor`` keeps them apart.
    """

    def __init__(self, anchors: Iterable[AudioAnchor] = ()) -> None:
        self.anchors = tuple(sorted(anchors, key=lambda anchor: anchor.said))
        self._said = [anchor.said for anchor in self.anchors]
        self._heard = [anchor.heard for anchor in self.anchors]
        for one, other in zip(self.anchors, self.anchors[1:], strict=False):
            if contradict(one, other):
                raise ValueError(f"{one} contradicts {other}")

    def heard(self, said: float) -> float:
        """When in the sound it is that the transcript has at this time."""
        following = bisect_right(self._said, said)
        anchor = self._before(following)
        heard = anchor.heard + max(0.0, said - anchor.said)
        return min([heard, *self._heard[following : following + 1]])

    def said(self, heard: float) -> float:
        """What time the transcript has for this moment of the sound."""
        following = bisect_right(self._heard, heard + _EARLY)
        anchor = self._before(following)
        said = anchor.said + max(0.0, heard - anchor.heard)
        limits = [time - _APART for time in self._said[following : following + 1]]
        return max(anchor.said, min([said, *limits]))

    def _before(self, following: int) -> AudioAnchor:
        """The anchor that holds up to this one."""
        return self.anchors[following - 1] if following else _BEGINNING


def with_anchor(
    anchors: Sequence[AudioAnchor], new: AudioAnchor
) -> tuple[tuple[AudioAnchor, ...], tuple[AudioAnchor, ...]]:
    """The anchors with one more, and those that had to go for it.

    The newest is right: what the user hears now counts more than what was heard then.
    """
    dropped = tuple(anchor for anchor in anchors if contradict(anchor, new))
    kept = [anchor for anchor in anchors if anchor not in dropped]
    return tuple(sorted([*kept, new], key=lambda anchor: anchor.said)), dropped


def contradict(one: AudioAnchor, other: AudioAnchor) -> bool:
    """Whether the sound would stand still or go back between them, or they are one moment."""
    earlier, later = sorted((one, other), key=lambda anchor: anchor.said)
    return later.said - earlier.said < _ONE or later.heard - earlier.heard < _ONE
