"""Dates, lengths and counts as a person reads them, and fonts in proportion to the app's own."""

import re
from datetime import date as Date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFont

from reader.ui.translating import Wording

Facts = Wording("Facts")
# A locale's long date begins or ends with the weekday, with a comma, a space or a
# little word ("den") between: nobody needs the weekday of an episode.
_WEEKDAY = r"^d{3,4}(\s*'[^']*')?[,،、\s]*|[,،、\s]*d{3,4}$"


def long_date(day: Date, locale: QLocale | None = None) -> str:
    """``6 July 2021``, in the locale's own order and words."""
    locale = locale or QLocale()
    shape = re.sub(_WEEKDAY, "", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(day.year, day.month, day.day), shape)


def length_text(seconds: float) -> str:
    """``51 min`` or ``1 h 5 min``; at least a minute."""
    hours, minutes = divmod(max(1, round(seconds / 60)), 60)
    parts = [Facts.tr("%n h", "", hours)] if hours else []
    if minutes:
        parts.append(Facts.tr("%n min", "", minutes))
    return " ".join(parts)


def count_text(count: int) -> str:
    """A number in the locale's groups of digits; without a locale, by commas."""
    locale = QLocale()
    return f"{count:,}" if locale.language() is QLocale.Language.C else locale.toString(count)


def scaled_font(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """``font``, ``factor`` times as large, whether it is measured in points or pixels."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * factor)
    else:
        result.setPixelSize(max(1, round(font.pixelSize() * factor)))
    result.setWeight(weight)
    return result
