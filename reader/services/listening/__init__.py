"""The audio of episodes: found, attached, shifted against the words; times of the user's own.

``finding`` knows files, ``shifting`` how sound and transcript run apart, ``own_times`` what
the user's times are in a transcript, ``timing`` keeps them, ``moments`` tells what is heard.
"""

from reader.services.listening.listening import AnchorChange, AudioKind, AudioState, Listening
from reader.services.listening.own_times import OwnTimeChange, PassageTime, PlacedTime

__all__ = [
    "AnchorChange",
    "AudioKind",
    "AudioState",
    "Listening",
    "OwnTimeChange",
    "PassageTime",
    "PlacedTime",
]
