"""Where something is said: how many hits in each month, show and voice."""

from dataclasses import dataclass

# Year and month, 1 to 12.
Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Distribution:
    """Counts of hits that are exact and not 0.

    ``months`` are in order of time, by the date of the episode; ``undated`` counts the
    hits in episodes without one. ``shows`` and ``speakers`` come most hits first; "" is
    no show, or nobody known.
    """

    total: int
    undated: int
    months: tuple[tuple[Month, int], ...]
    shows: tuple[tuple[str, int], ...]
    speakers: tuple[tuple[str, int], ...]

    @property
    def years(self) -> tuple[tuple[int, int], ...]:
        """The same as ``months`` by the year."""
        counts: dict[int, int] = {}
        for (year, _), count in self.months:
            counts[year] = counts.get(year, 0) + count
        return tuple(counts.items())
