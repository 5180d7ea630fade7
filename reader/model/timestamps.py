"""Times as people write and read them."""

import math
import re

_UNITS = re.compile(
    r"(?:(\d{1,9})h)?(?:(\d{1,9})m(?:in)?)?(?:(\d{1,9}(?:\.\d+)?)s?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(?:(\d{1,9}):)?(\d{1,9}):([0-5]?\d(?:[.,]\d+)?)")


def format_timestamp(seconds: float) -> str:
    """Whole seconds as ``h:mm:ss``, always with the hour: ``0:02:31``."""
    minutes, second = divmod(math.floor(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}"


def parse_timestamp(text: str) -> float | None:
    """Seconds from ``2:31``, ``1:02:03``, ``151``, ``2m31s`` or ``[72:05]``; None if it is none."""
    plain = text.strip().strip("[]()").replace(" ", "")
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds.replace(",", "."))
    units = _UNITS.fullmatch(plain)
    if not plain or units is None:
        return None
    hours, minutes, seconds = units.groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds or 0)
