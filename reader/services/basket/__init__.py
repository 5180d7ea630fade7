"""Quotes collected across episodes: kept in order, with notes, and carried to other programs."""

from reader.services.basket.basket import Basket, quote_of
from reader.services.basket.formats import BASKET_FORMATS, BasketFormat

__all__ = ["BASKET_FORMATS", "Basket", "BasketFormat", "quote_of"]
