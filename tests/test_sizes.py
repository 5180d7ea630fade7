"""Everything is small enough to take in at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = [ROOT / "dev.py", *(ROOT / "reader").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
LIMITS = {"file": 400, "class": 200, "function": 40}


def sizes(source: str) -> Iterator[tuple[str, str, int]]:
    """Kind, name and number of lines of the file and of all in it."""
    yield "file", "the file", source.count("\n")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            kind = "class" if isinstance(node, ast.ClassDef) else "function"
            yield kind, node.name, (node.end_lineno or 0) - node.lineno + 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_classes_and_functions_stay_small(file: Path) -> None:
    found = sizes(file.read_text("utf-8"))
    assert [(name, lines) for kind, name, lines in found if lines >= LIMITS[kind]] == []


def test_a_long_function_would_be_seen() -> None:
    source = "def long():\n" + "    pass\n" * 39
    assert list(sizes(source)) == [("file", "the file", 40), ("function", "long", 40)]
