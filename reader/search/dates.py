"""The values of ``date:``, ``after:`` and ``before:``: days, months, years, ranges of them."""

import calendar
import re
from datetime import date as Date
from datetime import timedelta
from typing import Literal

from reader.search.nodes import InDates

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


def parse_dates(text: str, field: Literal["date", "after", "before"] = "date") -> InDates | None:
    """Read ``2020``, ``2020-09..``, ``..2021-07-06`` or ``2020..2021``; None if it is none.

    ``after:2021-03`` begins with the first of March, ``before:2021-03`` ends the day
    before it, so that the two together leave nothing out and nothing twice.
    """
    if field != "date":
        span = _span(text)
        return _one_sided(span[0], field) if span else None
    first, dots, last = text.partition("..")
    ends = [_span(part) for part in (first, last) if part]
    if not ends or None in ends:
        return None
    spans = [span for span in ends if span is not None]
    begins = min(span[0] for span in spans) if first else None
    closes = max(span[1] for span in spans) if last or not dots else None
    return InDates(begins, closes)


def _one_sided(day: Date, field: Literal["after", "before"]) -> InDates | None:
    if field == "after":
        return InDates(day, None)
    return InDates(None, day - timedelta(days=1)) if day > Date.min else None


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
