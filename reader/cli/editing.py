"""The commands that change what is said about episodes."""

import argparse

from reader.cli.choosing import chosen, of_show
from reader.model import EpisodeEdit, ReaderError
from reader.services import output
from reader.services.library import Library


def edit(options: argparse.Namespace, library: Library) -> int:
    """``edit EPISODE… --title …``"""
    ids = [episode.id for episode in chosen(library, options.episodes)]
    try:
        said = EpisodeEdit(options.show, options.number, options.title, options.date)
    except ValueError as error:
        raise ReaderError(f"{error}.") from error
    if not options.as_read and said == EpisodeEdit():
        raise ReaderError("nothing to change: give --show, --number, --title, --date or --as-read.")
    if options.as_read:
        library.unedit(ids)
    if said != EpisodeEdit():
        library.edit(ids, said)
    edited = [episode for episode in library.episodes() if episode.id in ids]
    if options.json:
        print(output.episodes_json(edited, library.listening.known()))
    else:
        print(output.episodes_text(edited))
    return 0


def rename_speaker(options: argparse.Namespace, library: Library) -> int:
    """``rename-speaker LABEL NAME EPISODE…``"""
    episodes = chosen(library, options.episodes)
    if options.show is not None:
        episodes += of_show(library, options.show)
    if not episodes:
        raise ReaderError("no episode: name some, or a show with --show.")
    ids = [episode.id for episode in episodes]
    speakers = library.speakers(ids)
    called = [s for s in speakers if options.label == s.label] or [
        s for s in speakers if options.label == s.name
    ]
    if not called:
        there = ", ".join(dict.fromkeys(speaker.name for speaker in speakers)) or "nobody"
        raise ReaderError(f"nobody there is called {options.label!r}. There is: {there}.")
    for speaker in called:
        library.rename_speaker(speaker.label, options.name, ids)
    renamed = [s for s in library.speakers(ids) if s.label in {speaker.label for speaker in called}]
    print(output.speakers_json(renamed) if options.json else output.speakers_text(renamed))
    return 0


def remove(options: argparse.Namespace, library: Library) -> int:
    """``remove EPISODE…``"""
    episodes = chosen(library, options.episodes)
    library.remove([episode.id for episode in episodes])
    if options.json:
        print(output.episodes_json(episodes, library.listening.known()))
    else:
        print(f"{len(episodes)} removed")
    return 0
