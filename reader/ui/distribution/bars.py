"""The bars of a distribution: what each counts, and the filter that it stands for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model.distributions import Distribution, Month

# By the month as long as all months have room, else by the year.
MOST_MONTHS = 36
MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """``filter`` is what to add to the query, or empty where nothing says it.

    ``is_rest`` for all others together: a number alone, for its bar would dwarf the named.
    """

    name: str
    count: int
    filter: str = ""
    is_rest: bool = False


def time_bars(found: Distribution) -> tuple[Bar, ...]:
    """A bar a month or a year, those without hits between the first and the last too."""
    if not found.months:
        return ()
    first, last = _number(found.months[0][0]), _number(found.months[-1][0])
    if last - first < MOST_MONTHS:
        counts = {_number(month): count for month, count in found.months}
        names = {n: f"{n // 12}-{n % 12 + 1:02}" for n in range(first, last + 1)}
    else:
        counts = dict(found.years)
        names = {year: str(year) for year in range(first // 12, last // 12 + 1)}
    return tuple(
        Bar(name, counts.get(n, 0), f"date:{name}" if n in counts else "")
        for n, name in names.items()
    )


def name_bars(
    counts: Sequence[tuple[str, int]], field: str, nobody: str, others: Callable[[int], str]
) -> tuple[Bar, ...]:
    """A bar for each of the few names with most hits, and one for all others.

    ``nobody`` names what has no name; ``others`` says how many there are.
    """
    most = MOST_NAMES if len(counts) > MOST_NAMES + 1 else len(counts)
    bars = [
        Bar(name or nobody, count, _filter(field, name) if name else "")
        for name, count in counts[:most]
    ]
    if rest := counts[most:]:
        bars.append(Bar(others(len(rest)), sum(count for _, count in rest), is_rest=True))
    return tuple(bars)


def _filter(field: str, name: str) -> str:
    quoted = name.replace('"', " ")
    return f'{field}:"{quoted}"'


def _number(month: Month) -> int:
    return month[0] * 12 + month[1] - 1
