"""Hearing an episode: a player, which knows no transcript, and its bar."""

from reader.ui.player.opening import open_player, why_unavailable
from reader.ui.player.protocol import FASTEST, SLOWEST, Player, State

__all__ = ["FASTEST", "SLOWEST", "Player", "State", "open_player", "why_unavailable"]
