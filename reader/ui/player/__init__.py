"""Hearing an episode: a player, which knows no transcript, and its bar."""

from reader.ui.player.actions import BarActions, DesktopActions
from reader.ui.player.bar import PlayerBar
from reader.ui.player.opening import offer_to_desktop, open_player, why_unavailable
from reader.ui.player.protocol import FASTEST, SLOWEST, Player, State
from reader.ui.player.speeds import SPEEDS, faster, slower, speed_text

__all__ = [
    "FASTEST",
    "SLOWEST",
    "SPEEDS",
    "BarActions",
    "DesktopActions",
    "Player",
    "PlayerBar",
    "State",
    "faster",
    "offer_to_desktop",
    "open_player",
    "slower",
    "speed_text",
    "why_unavailable",
]
