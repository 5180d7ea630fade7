"""Rows of CSV (RFC 4180) that a spreadsheet takes for text."""

import csv
import io
from collections.abc import Iterable

# A spreadsheet would compute what begins so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_row(cells: Iterable[str]) -> str:
    """One row with its line end; what would be a formula begins with an apostrophe."""
    text = io.StringIO()
    csv.writer(text).writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)
    return text.getvalue()
