"""Tags of annotations as they are compared: as a whole, whatever their case."""

import unicodedata
from functools import lru_cache

from reader.search.lexer import straightened


@lru_cache(maxsize=1 << 12)
def folded_tag(tag: str) -> str:
    """A tag in small letters with single spaces. Quotation marks, which a query cannot hold,
    are spaces, and a ``#`` in front is no part of it."""
    plain = straightened(tag).replace('"', " ")
    return " ".join(unicodedata.normalize("NFC", plain.casefold()).split()).lstrip("# ")
