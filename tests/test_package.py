"""``from reader import Library`` and ``python -m reader``: what each of them loads."""

import inspect
import json
import subprocess
import sys

import pytest

import reader
from reader.services.library import Library as TheLibrary


def loaded_after(code: str) -> set[str]:
    """The names of the top packages that are loaded once ``code`` has run."""
    program = f"{code}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_the_public_names() -> None:
    assert reader.__all__ == ["Library", "__version__"]
    assert reader.Library is TheLibrary
    with pytest.raises(AttributeError, match="nothing"):
        reader.nothing  # noqa: B018


def test_what_scripts_call() -> None:
    parameters = {
        name: list(inspect.signature(getattr(TheLibrary, name)).parameters)
        for name in ("open", "add", "add_seeds", "episodes", "transcript", "search")
    }
    assert parameters == {
        "open": ["data_dir"],
        "add": ["self", "paths", "progress", "cancelled"],
        "add_seeds": ["self", "progress"],
        "episodes": ["self"],
        "transcript": ["self", "episode_id"],
        "search": ["self", "query", "limit", "offset", "typing", "sort", "cancelled"],
    }


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_after("import reader") & {"PySide6", "whoosh", "numpy", "sqlite3"}


def test_opening_a_library_loads_no_index_and_no_window() -> None:
    code = "from reader import Library\nwith Library.open() as library: library.add_seeds()"
    assert not loaded_after(code) & {"PySide6", "whoosh", "numpy"}


def test_searching_in_python_loads_no_window() -> None:
    loaded = loaded_after(
        "from reader import Library\n"
        "with Library.open() as library:\n"
        "    library.add_seeds()\n"
        "    assert library.search('data').total"
    )
    assert "whoosh" in loaded
    assert "PySide6" not in loaded


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["search", "data", "--json"],
        ["show", "03", "--json"],
        ["add", "seeds"],
        ["folders"],
        ["edit", "03", "--title", "x"],
        ["export", "03", "--format", "srt", "--output", "-"],
        ["index"],
        ["--version"],
        ["show", "nothing"],
    ],
)
def test_no_command_loads_qt(command: list[str]) -> None:
    code = f"import reader.cli\ntry: reader.cli.main({command!r})\nexcept SystemExit: pass\nprint()"
    assert "PySide6" not in loaded_after(code)


def test_the_version() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "reader", "--version"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"transcript-reader {reader.__version__}\n"
