"""The commands that fill the library."""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from reader.cli.terminal import complain, show_progress
from reader.model import ReaderError
from reader.services import output
from reader.services.files import whole
from reader.services.library import Library
from reader.services.reports import Progress, Report, merged

# Seconds between two lines of progress: as often as an eye can follow.
_BETWEEN = 0.05
_REQUEST = {"paths": list, "text": str, "name": str, "read_again": list, "look_again": bool}


def add(options: argparse.Namespace, library: Library) -> int:
    """``add PATH…``"""
    if options.background:
        return _add_in_background(library)
    if options.watch:
        for path in options.paths:
            library.add_folder(path)
    return _tell(library.add(*options.paths, progress=_progress()), options.json)


def folders(options: argparse.Namespace, library: Library) -> int:
    """``folders``"""
    if options.look:
        return _tell(library.look_again(_progress()), options.json)
    if options.remove is not None:
        if whole(options.remove) not in library.folders():
            raise ReaderError(
                f"{options.remove} is no library folder. See them with: transcript-reader folders"
            )
        library.remove_folder(options.remove)
    if options.json:
        print(output.folders_json(library.folders()))
    else:
        for folder in library.folders():
            print(output.printable_line(str(folder)))
    return 0 if library.folders() or options.remove else 1


def _progress() -> Progress | None:
    return show_progress if sys.stderr.isatty() else None


def _tell(report: Report, as_json: bool) -> int:
    if as_json:
        print(output.report_json(report))
    else:
        for path, episode_id in report.duplicates:
            complain(f"{path}: the same words as episode {episode_id}")
        for path, reason in report.refused:
            complain(f"{path}: {reason}")
        print(output.report_text(report))
    if report.refused:
        return 2
    done = report.added or report.updated or report.unchanged or report.duplicates
    return 0 if done else 1


def _add_in_background(library: Library) -> int:
    """Do what the JSON on standard input asks for, with lines of JSON as the answer.

    A list holds paths to add; without any, the library folders are looked at again. An
    object has one or more of ``paths``, ``text`` with its ``name``, ``read_again`` (ids)
    and ``look_again`` (true). ``{"done": n, "total": m, "name": …}`` comes before a file,
    ``{"report": …}`` at the end, as by ``--json``.
    """
    request = _request(sys.stdin.read())
    if hasattr(os, "nice"):
        os.nice(10)
    progress, report = _Lines(), Report()
    if paths := request.get("paths"):
        report = merged(report, library.add(*paths, progress=progress))
    if text := request.get("text"):
        report = merged(report, library.add_text(text, request.get("name", "")))
    if ids := request.get("read_again"):
        report = merged(report, library.read_again(ids, progress))
    if request.get("look_again"):
        report = merged(report, library.look_again(progress))
    print(json.dumps({"report": output.report_values(report)}), flush=True)
    return 0


def _request(text: str) -> dict[str, Any]:
    try:
        request = json.loads(text)
    except ValueError as error:
        raise ReaderError(f"the request is no JSON: {error}.") from error
    if isinstance(request, list):
        request = {"paths": request, "look_again": not request}
    if not isinstance(request, dict) or not all(
        isinstance(value, _REQUEST.get(name, ())) for name, value in request.items()
    ):
        raise ReaderError(f"the request is not an object of {', '.join(_REQUEST)}.")
    return request


class _Lines:
    """Progress as lines of JSON, the first at once."""

    def __init__(self) -> None:
        self._last = -_BETWEEN

    def __call__(self, done: int, total: int, path: Path) -> None:
        now = time.monotonic()
        if now - self._last >= _BETWEEN:
            self._last = now
            print(json.dumps({"done": done, "total": total, "name": path.name}), flush=True)
