"""Dates as front matter, pages and file names write them."""

import re
from datetime import date as Date

from reader.model.dates import MONTHS, parse_date

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?!\d)")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3,9})\.?,? (\d{4})\b")


def find_date(text: str) -> Date | None:
    """The first date in a text: ``2021-07-06``, ``July 6th, 2021``, ``6 Jul 2021``."""
    found = find_iso_date(text)
    if found is not None:
        return found[0]
    plain = " ".join(text.split())
    if match := _MONTH_FIRST.search(plain):
        return parse_date(match[2], _month(match[1]), match[3])
    if match := _DAY_FIRST.search(plain):
        return parse_date(match[1], _month(match[2]), match[3])
    return None


def find_iso_date(text: str) -> tuple[Date, tuple[int, int]] | None:
    """The first date that is year, month, day, and where it stands in the text."""
    for match in _ISO.finditer(text):
        try:
            return Date(int(match[1]), int(match[3]), int(match[4])), match.span()
        except ValueError:
            continue
    return None


def _month(name: str) -> str:
    begins = name[:3].title()
    return next((month for month in MONTHS if month.startswith(begins)), name)
