"""Searching in the window: what is typed is answered, lit, listed and stepped through.

``session`` asks and shows; ``paging`` fetches hits a page at a time, ``lighting`` lights those
of the open episode, ``stepping`` goes from one to the next. Around the bar stand the ``tools``:
``completing``, the ``recent`` searches and examples as ``help``, and ``saving``.
"""

from reader.ui.searching.session import SearchSession
from reader.ui.searching.tools import SearchTools

__all__ = ["SearchSession", "SearchTools"]
