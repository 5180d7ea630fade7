"""Commands, run as people and programs run them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.library import Library

COMMAND = (sys.executable, "-W", "error", "-m", "reader")
Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def launched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after its first launch."""
    folder = tmp_path_factory.mktemp("launched")
    with Library.open(folder) as library:
        library.first_launch()
        library.build_index()
    return folder


@pytest.fixture
def ready(launched: Path, data_dir: Path) -> Path:
    """The same, for one test alone."""
    shutil.copytree(launched, data_dir)
    return data_dir


@pytest.fixture
def run() -> Callable[..., Done]:
    """Runs a command to its end."""

    def run(*arguments: str | Path | bytes, told: str | None = None, **environment: str) -> Done:
        return subprocess.run(
            [*COMMAND, *arguments],
            input=told,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, **environment},
        )

    return run


@pytest.fixture
def start() -> Callable[..., subprocess.Popen[str]]:
    """Starts ``add --background`` with a request, and leaves it running."""

    def start(request: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*COMMAND, "add", "--background"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=os.environ,
        )
        assert process.stdin is not None
        process.stdin.write(request)
        process.stdin.close()
        process.stdin = None  # communicate() would write to it
        return process

    return start
