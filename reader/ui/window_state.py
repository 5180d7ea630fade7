"""What a window begins with, and how the windows of a session are kept."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QByteArray

from reader.ui.transcript import Place


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


def dump(states: Sequence[WindowState]) -> str:
    """As JSON, for the settings."""
    return json.dumps([_raw(state) for state in states], ensure_ascii=False)


def load(text: str) -> tuple[WindowState, ...]:
    """What ``dump`` has written; nothing of what somebody has edited into nonsense."""
    try:
        kept = json.loads(text)
        return tuple(_state(**raw) for raw in kept)
    except (ValueError, TypeError):
        return ()


def _raw(state: WindowState) -> dict[str, Any]:
    geometry = bytes(QByteArray(state.geometry).toBase64().data()).decode()
    return {**asdict(state), "geometry": geometry}


def _state(*, geometry: str, place: dict[str, int] | None, **rest: Any) -> WindowState:
    if not all(isinstance(rest[name], str) for name in ("episode_id", "query", "scope", "order")):
        raise TypeError("a window is described by text")
    blob = bytes(QByteArray.fromBase64(geometry.encode()).data())
    return WindowState(geometry=blob, place=Place(**place) if place else None, **rest)
