"""README and ARCHITECTURE say what is so: pictures, commands, keys, queries, places."""

import re
import shlex
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.cli.parser import make_parser
from reader.search.query import parse
from reader.ui.actions import Actions

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
SHOWN = ROOT / "resources" / "screenshots"
MOST_BYTES = 3_000_000  # of all pictures, as everybody who clones the project fetches them
COMMANDS = re.findall(r"^transcript-reader (.+)$", README, re.MULTILINE)
# What is pressed elsewhere than among the window's actions: in the search bar and the basket.
ELSEWHERE = {"Shift+Enter", "Alt+Up", "Alt+Down", "Ctrl+I"}

SPELT = {"comma": ",", "fullstop": "."}


def test_readme_shows_every_picture_that_is_kept_and_no_other() -> None:
    shown = set(re.findall(r"resources/screenshots/([\w-]+\.png)", README))
    assert shown == {file.name for file in SHOWN.iterdir()}
    assert sum(file.stat().st_size for file in SHOWN.iterdir()) < MOST_BYTES


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_readme_is_understood(command: str) -> None:
    words = shlex.split(command.partition(" > ")[0])
    assert make_parser().parse_args(words).command == words[0]


def test_every_operator_of_readme_is_one() -> None:
    table = README[README.index("| Type | To find |") : README.index("All of these combine")]
    queries = [query for row in table.splitlines()[2:] for query in re.findall("`(.+?)`", row)]
    plain = [query for query in queries if not parse(query).chips]
    assert plain == ["data quality", "~2"]


def test_every_key_of_readme_is_a_key(qtbot: object, tmp_path: Path) -> None:  # noqa: ARG001
    window = QWidget()
    made = Actions(window)
    keys = {key.toString() for action in made.all() for key in action.shortcuts()}
    keys |= set(made.listening.pane_keys())
    named = set(re.findall(r"\b(?:(?:Ctrl|Shift|Alt)\+)+(?:comma|[A-Z]\w*)|\bF\d{1,2}\b", README))
    named = {QKeySequence(key.replace("comma", ",")).toString() for key in named - ELSEWHERE}
    assert len(named) > 40
    assert named - keys == set()
    window.deleteLater()


def test_the_keys_for_listening_are_those_in_readme(qtbot: object) -> None:  # noqa: ARG001
    window = QWidget()
    actions = Actions(window).listening
    table = README[README.index("| In the text | Anywhere |") : README.index("The media keys")]
    told: dict[str, str] = {}
    for row in table.strip().splitlines()[2:]:
        typed, anywhere = (re.sub("[` ]", "", cell).split(",") for cell in row.split("|")[1:3])
        told |= zip((SPELT.get(key, key) for key in typed), anywhere, strict=True)
    known = {key: action.shortcut().toString() for key, action in actions.pane_keys().items()}
    assert told == known
    window.deleteLater()


def test_what_architecture_names_is_there_and_it_stays_a_page() -> None:
    folders = re.findall(r"`((?:reader|tests|resources|seeds)/[\w/]*)`", ARCHITECTURE)
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []
    assert ARCHITECTURE.count("\n") <= 130
