"""The command about the audio of an episode."""

import argparse

from reader.cli.choosing import chosen
from reader.cli.terminal import complain
from reader.services import listening_output
from reader.services.library import Library


def audio(options: argparse.Namespace, library: Library) -> int:
    """``audio EPISODE [FILE]``: 1 where there is none; a moved one is looked for."""
    (episode,) = chosen(library, [options.episode])
    if options.remove:
        library.listening.detach(episode.id)
    elif options.file is not None:
        library.listening.attach(episode.id, options.file)
    state = library.listening.look_for(episode.id)
    if options.json:
        print(listening_output.audio_json(episode.id, state))
    elif state.path is not None:
        print(listening_output.audio_text(state))
    elif options.remove:
        print("No audio.")
    if state.sentence:
        complain(state.sentence)
    return 0 if state.path is not None or options.remove else 1
