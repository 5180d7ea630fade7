"""Times as files give them: what is no time is None, and never an error."""

LATEST = 3_600_000.0


def clean_time(value: object) -> float | None:
    """Seconds from a number or a number's text; None for what no clock shows.

    Negative times, NaN and infinities, and times beyond 1,000 hours are none:
    files with them have lost the clock.
    """
    if type(value) is float:
        return value if 0 <= value <= LATEST else None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return clean_time(float(value))
    except (ValueError, OverflowError):
        return None


def clean_span(start: object, end: object) -> tuple[float | None, float | None]:
    """A start and an end in seconds; an end before its start is none."""
    return in_order(clean_time(start), clean_time(end))


def in_order(begins: float | None, ends: float | None) -> tuple[float | None, float | None]:
    """Two clean times; an end before its start is none."""
    if begins is not None and ends is not None and ends < begins:
        return begins, None
    return begins, ends
