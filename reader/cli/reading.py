"""The commands that find and print."""

import argparse
import os
from pathlib import Path

from reader.cli.choosing import of_show
from reader.model import Episode, ReaderError, Transcript
from reader.services import output
from reader.services.files import read_file, whole
from reader.services.library import Library


def list_episodes(options: argparse.Namespace, library: Library) -> int:
    """``list``"""
    episodes = library.episodes() if options.show is None else of_show(library, options.show)
    if options.unread:
        opened = library.opened()
        episodes = [episode for episode in episodes if episode.id not in opened]
    if options.json:
        print(output.episodes_json(episodes, library.listening.known()))
    elif episodes:
        print(output.episodes_text(episodes))
    return 0 if episodes else 1


def show(options: argparse.Namespace, library: Library) -> int:
    """``show EPISODE``"""
    episode = library.find_episode(options.episode)
    if episode is None:
        raise ReaderError(
            f"no file, and no one episode, is called {options.episode!r}. "
            "See the ids with: transcript-reader list"
        )
    audio = library.listening.known().get(episode.id)
    return _print_transcript(episode, library.transcript(episode.id), options.json, audio)


def show_file(path: Path, as_json: bool) -> int:
    """``show FILE``"""
    from reader.services.sidecars import Sidecars  # noqa: PLC0415  (start-up time)

    path = whole(path)  # its folder has a name
    return _print_transcript(*Sidecars().read(read_file(path), path), as_json)


def is_file(name: str) -> bool:
    """Whether ``show`` is asked for a file."""
    return os.path.isfile(name)  # noqa: PTH113  (Path.is_file raises for a name that is too long)


def index(options: argparse.Namespace, library: Library) -> int:
    """``index``; also what the window runs beside itself: one number a line is its progress."""
    if options.background:
        if hasattr(os, "nice"):
            os.nice(10)
        library.build_index(lambda done: print(done, flush=True))
    else:
        library.build_index()
        print(f"The index holds {len(library.episodes())} episodes.")
    return 0


def _print_transcript(
    episode: Episode, transcript: Transcript, as_json: bool, audio: Path | None = None
) -> int:
    if as_json:
        print(output.transcript_json(episode, transcript, audio))
    else:
        print(output.transcript_text(episode, transcript))
    return 0
