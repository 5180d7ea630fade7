"""Addresses of pages, as files write them."""

import re

_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


def web_address(text: str) -> str:
    """The address of a page, or nothing: other schemes are not to be opened."""
    return text.strip() if _ADDRESS.fullmatch(text.strip()) else ""
