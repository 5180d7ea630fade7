"""What a window begins with, and how the windows of a session are kept."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, TypeGuard

from PySide6.QtCore import QByteArray

from reader.ui.transcript import Place

if TYPE_CHECKING:  # not needed for the first paint
    from reader.ui.history import Moment

# What JSON has for each field, and no other: true is an int, too, but no passage.
_KINDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("episode_id", "query", "scope", "order", "geometry"), (str,)),
    "place": (dict, type(None)),
    "marked": (int, type(None)),
}
_PLACE_KINDS: dict[str, tuple[type, ...]] = {"passage": (int,), "offset": (int,)}


@dataclass(frozen=True, slots=True)
class WindowState:
    """An empty one is a window at the beginning of the first episode of the list.

    ``place`` is what stands at the top of the view, else where reading stopped in the episode;
    ``marked`` a passage to land on instead. Of ``geometry``, ``scope`` and ``order`` an empty
    one is what the settings have.
    """

    episode_id: str = ""
    place: Place | None = None
    marked: int | None = None
    query: str = ""
    scope: str = ""
    order: str = ""
    geometry: bytes = b""


def landing_at(moment: "Moment") -> WindowState:
    """A window that begins with a moment of an episode."""
    return WindowState(moment.episode_id, marked=moment.passage)


def dump(states: Sequence[WindowState]) -> str:
    """As JSON, for the settings."""
    return json.dumps([_raw(state) for state in states], ensure_ascii=False)


def load(text: str) -> tuple[WindowState, ...]:
    """What ``dump`` has written; nothing of what somebody has edited into nonsense."""
    try:
        kept = json.loads(text)
    except ValueError:
        return ()
    is_sound = isinstance(kept, list) and all(map(_is_state, kept))
    return tuple(map(_state, kept)) if is_sound else ()


def _raw(state: WindowState) -> dict[str, Any]:
    geometry = bytes(QByteArray(state.geometry).toBase64().data()).decode()
    return {**asdict(state), "geometry": geometry}


def _state(raw: dict[str, Any]) -> WindowState:
    geometry = bytes(QByteArray.fromBase64(raw["geometry"].encode()).data())
    place = Place(**raw["place"]) if raw["place"] else None
    return WindowState(**{**raw, "geometry": geometry, "place": place})


def _is_state(raw: object) -> bool:
    """Whether it is what ``_raw`` gives."""
    return _is_made_of(raw, _KINDS) and (
        raw["place"] is None or _is_made_of(raw["place"], _PLACE_KINDS)
    )


def _is_made_of(raw: object, kinds: dict[str, tuple[type, ...]]) -> TypeGuard[dict[str, Any]]:
    return (
        isinstance(raw, dict)
        and raw.keys() == kinds.keys()
        and all(type(raw[name]) in those for name, those in kinds.items())
    )
