"""Quotes collected across episodes: kept in order, with notes, and carried to other programs.

An item keeps an anchor, as an annotation does, and with it the words and the facts of a citation;
while the library has the episode, its facts of today are cited. The order is a column that is
written anew as a whole; ``meta.collected`` counts the changes.
"""

from reader.services.basket.basket import Basket, quote_of
from reader.services.basket.formats import BASKET_FORMATS, BasketFormat

__all__ = ["BASKET_FORMATS", "Basket", "BasketFormat", "quote_of"]
