"""The audio of episodes: found, attached, shifted against the words; times of the user's own.

``finding`` knows files: the one of the same name beside a transcript, and one that was moved, by
its size and a digest of its ends. ``shifting`` knows how sound and transcript run apart: an
anchor says what is heard when, and holds up to the next one. Anchors belong to the sound and
change neither the transcript nor a quote. ``own_times`` are those that the user gave to passages
without any; each keeps an anchor to its words, as an annotation does, and is shown, quoted and
exported as the user's own, never as the source's. ``timing`` keeps them, ``moments`` tells which
passage, segment and word is heard.
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
