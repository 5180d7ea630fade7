"""All quotes at once for the clipboard, in the form in which quotes are copied."""

import json
from collections.abc import Sequence

from reader.model import BasketItem
from reader.services.basket.basket import quote_of
from reader.services.basket.records import write_bibtex, write_ris
from reader.services.quoting.formats import Clip, copy_as
from reader.services.quoting.templates import Template

_RECORDS = {"bibtex": write_bibtex, "ris": write_ris}


def copy_all(items: Sequence[BasketItem], form: str, templates: Sequence[Template] = ()) -> Clip:
    """One after the other; entries of reference managers once an episode, JSON as one list."""
    if form in _RECORDS:
        return Clip(_RECORDS[form](items).decode())
    clips = [copy_as(form, quote_of(item), templates) for item in items]
    if form in ("json", "csl-json"):
        return Clip(_one_list([clip.plain for clip in clips]))
    return Clip(
        "\n\n".join(clip.plain for clip in clips),
        "".join(clip.html for clip in clips),
        "\n\n".join(clip.markdown for clip in clips if clip.markdown),
    )


def _one_list(written: Sequence[str]) -> str:
    items: list[object] = []
    for text in written:
        found = json.loads(text)
        items += found if isinstance(found, list) else [found]
    return json.dumps(items, ensure_ascii=False, indent=2)
