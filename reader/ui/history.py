"""The moments visited, for going back and forward."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in an episode: the passage, and the character in it."""

    episode_id: str
    passage: int
    offset: int = 0


class History:
    """Moments in the order of the visits, and which of them is the present one."""

    def __init__(self) -> None:
        self._moments: list[Moment] = []
        self._present = -1

    def visit(self, moment: Moment) -> None:
        """Make the moment the present one; what lay ahead is forgotten."""
        if self.present == moment:
            return
        del self._moments[self._present + 1 :]
        self._moments.append(moment)
        self._present += 1

    def replace(self, moment: Moment) -> None:
        """Correct the present moment, when reading has gone on from it."""
        if self._moments:
            self._moments[self._present] = moment

    @property
    def present(self) -> Moment | None:
        return self._moments[self._present] if self._moments else None

    @property
    def can_go_back(self) -> bool:
        return self._present > 0

    @property
    def can_go_forward(self) -> bool:
        return self._present + 1 < len(self._moments)

    def back(self) -> Moment:
        """Step back; raises IndexError at the first moment."""
        if not self.can_go_back:
            raise IndexError("there is nothing before the first moment")
        self._present -= 1
        return self._moments[self._present]

    def forward(self) -> Moment:
        """Step forward; raises IndexError at the last moment."""
        if not self.can_go_forward:
            raise IndexError("there is nothing after the last moment")
        self._present += 1
        return self._moments[self._present]
