"""The sentences about what went wrong: those that the layers below say, and no others."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from reader.services.quoting.templates import TemplateError, check
from reader.ui.sentences import SENTENCES, sentence_text
from reader.ui.translating import Catalogue

ROOT = Path(__file__).parent.parent.parent
SERVICES = ROOT / "reader" / "services"
GERMAN = ROOT / "resources" / "translations" / "reader_de.ts"


@pytest.fixture
def german(qapp: QGuiApplication) -> Iterator[None]:
    """The window's German."""
    catalogue = Catalogue(GERMAN)
    qapp.installTranslator(catalogue)
    yield
    qapp.removeTranslator(catalogue)


def raised(file: Path) -> Iterator[str]:
    """The sentences of ReaderErrors in a file, with numbered places for values."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "ReaderError":
            parts, values = "", 0
            said = node.args[0]
            for part in said.values if isinstance(said, ast.JoinedStr) else [said]:
                if isinstance(part, ast.Constant):
                    parts += str(part.value)
                else:
                    parts, values = f"{parts}{{{values}}}", values + 1
            yield parts


def test_what_is_said_of_times_and_audio_files_can_be_translated() -> None:
    said = {
        *raised(SERVICES / "listening" / "timing.py"),
        *raised(SERVICES / "listening" / "finding.py"),
    }
    assert len(said) > 8
    # What the system says of a file has no end of forms.
    assert said - set(SENTENCES) == {"{0}: {1}."}


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "text",
    [
        "{? {? ",
        "{? {title}",
        "{? a ?}",
        "?}",
        "{ a",
        "a }",
        "{}",
        "{a b}",
        "{nothing}",
        "x" * 99_999,
    ],
)
def test_what_is_wrong_with_a_template_is_said_in_german(text: str) -> None:
    with pytest.raises(TemplateError) as caught:
        check(text)
    assert sentence_text(str(caught.value)) != str(caught.value)


@pytest.mark.usefixtures("german")
def test_the_names_and_numbers_of_the_case_stay_in_it() -> None:
    assert sentence_text("A ?} closes nothing, at character 12.") == (
        "Ein ?} schließt nichts, bei Zeichen 12."
    )
    assert sentence_text("There is no field {a}, at character 3.") == (
        "Es gibt kein Feld {a}, bei Zeichen 3."
    )


@pytest.mark.usefixtures("german")
def test_a_sentence_that_is_not_known_stays_as_it_is() -> None:
    assert sentence_text("The disk is full.") == "The disk is full."
