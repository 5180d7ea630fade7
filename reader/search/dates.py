"""The value of ``date:``: a day, a month, a year, or a range of them."""

import calendar
import re
from datetime import date as Date

from reader.search.nodes import InDates

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def parse_dates(text: str) -> InDates | None:
    """Read ``2020``, ``2020-09..``, ``..2021-07-06`` or ``2020..2021``; None if it is none."""
    first, dots, last = text.partition("..")
    ends = [_span(part) for part in (first, last) if part]
    if not ends or None in ends:
        return None
    spans = [span for span in ends if span is not None]
    begins = min(span[0] for span in spans) if first else None
    closes = max(span[1] for span in spans) if last or not dots else None
    return InDates(begins, closes)


def _span(text: str) -> tuple[Date, Date] | None:
    """The first and the last day of a year, a month or a day."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = Date(year, month or 1, day or 1)
    except ValueError:
        return None
    last_month = month or 12
    return first, Date(year, last_month, day or calendar.monthrange(year, last_month)[1])
