"""The audio of an episode as text and as JSON, for the command line."""

from reader.services.listening import AudioState
from reader.services.output import printable_json, printable_line


def audio_text(state: AudioState) -> str:
    """The path of the file."""
    return printable_line(str(state.path))


def audio_json(episode_id: str, state: AudioState) -> str:
    """How there is audio, and where; ``heard`` in seconds of the sound."""
    known = state.audio
    return printable_json(
        {
            "episode_id": episode_id,
            "audio": state.kind.value,
            "path": str(known.path) if known and known.path else None,
            "size": known.size if known and known.path else None,
            "heard": state.heard,
        }
    )
