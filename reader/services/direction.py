"""Which way a text runs."""

import unicodedata


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is of a script from right to left."""
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
