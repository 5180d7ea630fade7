"""Quotes, and the forms in which they are copied.

``quote`` makes them, ``formats`` lists the forms, ``templates`` holds the user's own.
"""

from reader.services.quoting.quote import Quote, TextRange, make_quote, whole_passage

__all__ = ["Quote", "TextRange", "make_quote", "whole_passage"]
