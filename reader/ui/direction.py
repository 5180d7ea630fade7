"""Which way a text runs: the way of its first letter, as Unicode has it."""

import re
from collections.abc import Sequence

from reader.model import Passage

_LETTER = r"[^\W\d_]"
_TO_THE_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
# The beginning of an episode says enough, and costs the same for the longest.
_LOOKED_AT = 200
_LETTERS_WITHIN = 300


def begins_on_the_right(text: str) -> bool:
    """Whether the first letter is of Hebrew, Arabic or their like."""
    letter = re.search(_LETTER, text)
    return letter is not None and re.match(_TO_THE_LEFT, letter.group()) is not None


def has_right_to_left(text: str) -> bool:
    """Whether any letter is."""
    return not text.isascii() and re.search(_TO_THE_LEFT, text) is not None


def runs_to_the_left(passages: Sequence[Passage]) -> bool:
    """Whether most passages begin on the right; those without a letter do not count."""
    beginnings = [passage.text[:_LETTERS_WITHIN] for passage in passages[:_LOOKED_AT]]
    lettered = [text for text in beginnings if re.search(_LETTER, text)]
    return 2 * sum(map(begins_on_the_right, lettered)) > len(lettered)
