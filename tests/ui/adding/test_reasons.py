"""The sentences about files that are refused: those that the readers say, and no others."""

import ast
from collections.abc import Iterator
from pathlib import Path

from reader.formats.containers import _MIMETYPES, _PARTS, _SIGNATURES
from reader.ui.adding.reasons import REASONS, reason_text

READER = Path(__file__).parent.parent.parent.parent / "reader"
FORMATS = READER / "formats"
# What only the disk says.
OF_THE_SYSTEM = {"no such file or directory", "permission denied"}


def literals(node: ast.AST) -> Iterator[str]:
    for found in ast.walk(node):
        if isinstance(found, ast.Constant) and isinstance(found.value, str):
            yield found.value


def said() -> Iterator[str]:
    """What the readers of transcripts say where they refuse: sentences without a value in them."""
    for file in FORMATS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                first = node.exc.args[:1]
                if first and isinstance(first[0], ast.Constant):
                    yield str(first[0].value)


def test_every_reason_of_the_readers_can_be_translated() -> None:
    assert set(said()) - set(REASONS) == set()


def test_every_kind_of_file_that_is_no_text_is_among_them() -> None:
    kinds = [kind for _, kind in (*_SIGNATURES, *_PARTS, *_MIMETYPES)]
    # Word documents are read.
    wanted = {f"this is {kind}" for kind in kinds if kind != "a Word document"}
    assert wanted - set(REASONS) == set()


def test_no_reason_is_listed_that_nothing_says() -> None:
    known = set()
    for file in (*FORMATS.rglob("*.py"), *(READER / "services").rglob("*.py")):
        known |= set(literals(ast.parse(file.read_text("utf-8"))))
    kinds = {f"this is {text}" for text in known}
    assert set(REASONS) - known - kinds == OF_THE_SYSTEM


def test_a_reason_that_is_not_known_stays_as_it_is() -> None:
    assert reason_text("the JSON is broken at line 3") == "the JSON is broken at line 3"
