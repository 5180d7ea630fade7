"""The operators of a query as the search bar shows them, and the query without one of them."""

import re

from reader.model import Chip
from reader.search.query import parse

_JOINT_BEFORE = re.compile(r"\b(?:OR|AND)\s+$")
_JOINT_AFTER = re.compile(r"^\s+(?:OR|AND)\b")


def describe(text: str) -> tuple[Chip, ...]:
    """What is recognised in a query besides plain words, in order; no two overlap."""
    return parse(text).chips


def without(text: str, chip: Chip) -> str:
    """The query without a chip of its own, nor an OR that would join nothing any more."""
    before, after = text[: chip.start], text[chip.end :]
    if chip.kind != "or":
        if _JOINT_BEFORE.search(before):
            before = _JOINT_BEFORE.sub("", before)
        else:
            after = _JOINT_AFTER.sub("", after)
    before, after = before.rstrip(), after.lstrip()
    joint = "" if before.endswith("(") or after.startswith(")") else " "
    return f"{before}{joint}{after}".strip()
