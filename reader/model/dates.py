"""Dates as citations and headers write them, whatever the machine's language."""

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def format_date(day: date) -> str:
    """``6 July 2021``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def parse_date(day: str, month: str, year: str) -> date | None:
    """The date of ``6``, ``July``, ``2021``; None for one that never was."""
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
