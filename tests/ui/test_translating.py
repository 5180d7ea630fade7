"""The window's language: how it is chosen, what is found in it, and whether German is whole."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from reader.ui import translating
from reader.ui.dialogs import PreferencesDialog
from reader.ui.header.parts import FactsLine
from reader.ui.settings import Settings
from reader.ui.translating import Catalogue, Wording, endonym, languages, use_language

if TYPE_CHECKING:
    from tests.ui.conftest import User

# What the offscreen platform says where a dialog opens.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the keyboard")

ROOT = Path(__file__).parent.parent.parent
UI = ROOT / "reader" / "ui"
GERMAN = ROOT / "resources" / "translations" / "reader_de.ts"
TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de">
<context><name>Speaker</name>
<message><source>Hello</source><translation>Hallo</translation></message>
<message><source>Open</source><comment>not closed</comment>
<translation>Offen</translation></message>
<message><source>Bye</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%Ln word(s)</source><translation>
<numerusform>%Ln Wort</numerusform><numerusform>%Ln Wörter</numerusform>
</translation></message>
</context>
</TS>
"""


class Speaker(QObject):
    """Says things."""


class Whisperer(Speaker):
    """Says what its base says."""


@pytest.fixture
def catalogue(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Catalogue]:
    """A small translation, installed."""
    file = tmp_path / "reader_de.ts"
    file.write_text(TS, "utf-8")
    found = Catalogue(file)
    qapp.installTranslator(found)
    yield found
    qapp.removeTranslator(found)


@pytest.mark.usefixtures("catalogue")
def test_a_text_is_found_by_the_class_that_says_it() -> None:
    assert Speaker().tr("Hello") == "Hallo"
    assert Whisperer().tr("Hello") == "Hallo"
    assert Speaker().tr("Open", "not closed") == "Offen"
    assert QObject().tr("Hello") == "Hello"


@pytest.mark.usefixtures("catalogue")
def test_what_is_not_translated_stays_english() -> None:
    assert Speaker().tr("Bye") == "Bye"
    assert Speaker().tr("Open") == "Open"


@pytest.mark.parametrize(("n", "text"), [(0, "0 Wörter"), (1, "1 Wort"), (2081, "2,081 Wörter")])
@pytest.mark.usefixtures("catalogue")
def test_the_number_chooses_the_form(n: int, text: str) -> None:
    assert Speaker().tr("%Ln word(s)", "", n) == text
    assert Wording("Speaker").tr("%Ln word(s)", "", n) == text


def test_english_makes_its_plurals_from_the_source() -> None:
    speaker = Speaker()
    assert [speaker.tr("%Ln word(s)", "", n) for n in (0, 1, 2)] == ["0 words", "1 word", "2 words"]
    assert speaker.tr("%Ln match(es) (all)", "", 1) == "1 match (all)"
    assert speaker.tr("%Ln match(es)", "", 3210) == "3,210 matches"
    assert speaker.tr("word(s)") == "word(s)"


def test_the_window_speaks_english_and_german_by_their_own_names() -> None:
    assert [endonym(code) for code in languages()] == ["English", "Deutsch"]


def test_a_language_brings_its_dates_numbers_and_qt_s_own_words(qapp: QGuiApplication) -> None:
    use_language(qapp, "de")
    assert QLocale().toString(12345) == "12.345"
    assert QLocale().language() is QLocale.Language.German
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    use_language(qapp, "en")
    assert QLocale().toString(12345) == "12,345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["de-Latn-AT", "de-AT", "de"], "de"),
        (["fr-FR", "fr", "de"], "de"),
        (["en-GB", "en", "de"], "en"),
        (["ja-JP", "ja"], "en"),
        (["C"], "en"),
    ],
)
def test_the_system_s_language_is_the_first_that_the_window_speaks(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, wanted: list[str], spoken: str
) -> None:
    class System(QLocale):
        def uiLanguages(self) -> list[str]:  # type: ignore[override]
            return wanted

    monkeypatch.setattr(translating.QLocale, "system", lambda: System("C"))
    use_language(qapp, "system")
    assert QLocale().bcp47Name().partition("-")[0] == spoken


def test_a_language_that_has_gone_is_the_system_s(qapp: QGuiApplication) -> None:
    use_language(qapp, "xx")
    assert QLocale().language() is QLocale.Language.English


def test_a_language_written_from_the_right_turns_the_window(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "reader_ar.ts").write_text(TS, "utf-8")
    monkeypatch.setattr(translating, "resource_folder", lambda: tmp_path)
    use_language(qapp, "ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    use_language(qapp, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


# --- German ---

# What a translation must keep: places for values, and what starts a key.
PLACES = re.compile(r"\{\w*\}|%L?n|\{\?|\?\}")
# Dialogs and pages whose keys are alive at the same time, by the contexts of their texts.
TOGETHER = (
    ("Menus",),
    ("PreferencesDialog",),
    ("TypographyForm",),
    ("DetailsDialog",),
    ("GoToTimeDialog",),
    ("ExportDialog",),
    ("TemplatesDialog", "TemplateEditor"),
)


class Message:
    """One entry of the German file."""

    def __init__(self, context: str, entry: ElementTree.Element) -> None:
        self.context, self.source = context, entry.findtext("source", "")
        translation = entry.find("translation")
        assert translation is not None
        self.is_finished = translation.get("type") is None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        self.is_plural = entry.get("numerus") == "yes"
        self.forms = forms or [translation.text or ""]


def messages() -> list[Message]:
    return [
        Message(context.findtext("name", ""), entry)
        for context in ElementTree.parse(GERMAN).iter("context")
        for entry in context.iter("message")
    ]


def test_german_is_whole() -> None:
    found = messages()
    assert len(found) > 500
    lacking = [(m.context, m.source) for m in found if not m.is_finished or not all(m.forms)]
    assert lacking == []
    assert [m.source for m in found if m.is_plural and len(m.forms) != 2] == []


def test_german_keeps_every_place_for_a_value() -> None:
    for message in messages():
        wanted = sorted(PLACES.findall(message.source))
        for number, form in enumerate(message.forms):
            places = sorted(PLACES.findall(form))
            # "The first word" needs no figure.
            if not (message.is_plural and number == 0 and "%Ln" not in form):
                assert places == wanted, (message.source, form)


def test_german_marks_a_letter_where_english_does() -> None:
    for message in messages():
        count = message.source.replace("&&", "").count("&")
        assert [form.replace("&&", "").count("&") for form in message.forms] == [count] * len(
            message.forms
        ), message.source


@pytest.mark.parametrize("contexts", TOGETHER)
def test_no_two_german_letters_are_the_same(contexts: tuple[str, ...]) -> None:
    texts = [form for m in messages() if m.context in contexts for form in m.forms]
    letters = [found[1].lower() for text in texts if (found := re.search(r"&(\w)", text))]
    assert letters
    assert len(letters) == len(set(letters)), sorted(letters)


def test_german_ends_as_english_does() -> None:
    """A stop, a colon, an ellipsis, blanks around a unit."""
    ends = re.compile(r"^ |[.:…?!]$")
    for message in messages():
        if message.context != "Examples" and "{0}…" not in message.source:
            for form in message.forms:
                assert ends.findall(form) == ends.findall(message.source), (message.source, form)


def test_the_german_file_has_the_texts_of_the_sources(tmp_path: Path) -> None:
    """Else run `python3 dev.py lupdate`, and translate what it found."""
    renewed = tmp_path / GERMAN.name
    renewed.write_bytes(GERMAN.read_bytes())
    script = ROOT / "tests" / "lupdate.py"
    subprocess.run([sys.executable, str(script), str(renewed)], check=True, capture_output=True)
    assert renewed.read_text("utf-8") == GERMAN.read_text("utf-8")


# --- what lupdate can see ---


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls of tr and translate, whatever they are reached by."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if isinstance(node.func, ast.Attribute):
            owner, name = ast.unparse(node.func.value), node.func.attr
            if name == "translate" and owner != "QCoreApplication":  # a painter's
                continue
        if name in ("tr", "_tr", "translate"):
            yield node


def is_seen(call: ast.Call) -> bool:
    """Whether lupdate finds the text and Qt's own context for it."""
    literal = [isinstance(a, ast.Constant) and isinstance(a.value, str) for a in call.args]
    if isinstance(call.func, ast.Name):
        return call.func.id == "translate" and literal[:2] == [True, True] and len(call.args) == 2
    assert isinstance(call.func, ast.Attribute)
    if call.func.attr == "translate":
        return literal[:2] == [True, True] and len(call.args) == 2
    owner = call.func.value
    # A Wording's variable has the name of its context.
    named = isinstance(owner, ast.Name) and (owner.id == "self" or owner.id[:1].isupper())
    return named and literal[:1] == [True]


def test_lupdate_sees_every_text() -> None:
    """No alias of tr, no text from elsewhere, no other object's tr: it reads words only."""
    unseen = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in sorted(UI.rglob("*.py"))
        if file.name not in ("translating.py", "reasons.py", "sentences.py")
        for call in calls(ast.parse(file.read_text("utf-8")))
        if not is_seen(call)
    ]
    assert unseen == []


def test_a_wording_is_called_as_its_context() -> None:
    for file in sorted(UI.rglob("*.py")):
        for name, context in re.findall(
            r'^(\w+) = Wording\("(\w+)"\)', file.read_text("utf-8"), re.M
        ):
            assert name == context, file


def test_plurals_are_not_said_by_a_base() -> None:
    """Qt for Python looks for a plural under the object's own class, not under its bases."""
    counting, bases = set(), set()
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases |= {base.id for base in node.bases if isinstance(base, ast.Name)}
                if any(len(call.args) == 3 for call in calls(node)):
                    counting.add(node.name)
    assert counting
    assert not counting & bases


# --- the window ---


def test_the_window_speaks_german(user: "User", seeded_folder: Path) -> None:
    settings = Settings(seeded_folder)
    settings.language = "de"
    settings.file.sync()
    window = user.open(seeded_folder)
    assert user.label(window, "statusText") == "2 Episoden · Suchindex aktuell"
    assert window.commands.copy_quote.text() == "Zitat kopieren"
    facts = window.header.findChild(FactsLine)
    assert "6. Juli 2021 · 51 min" in facts.text()
    user.search(window, "data")
    assert re.fullmatch(r"\d+ von \d+", user.label(window, "matchCounter"))


def test_nothing_english_is_left_in_the_german_window(user: "User", seeded_folder: Path) -> None:
    settings = Settings(seeded_folder)
    settings.language = "de"
    settings.file.sync()
    window = user.open(seeded_folder)
    english = {m.source.replace("&", "") for m in messages() if m.source not in m.forms}
    texts = [action.text() for action in window.findChildren(QAction)]
    texts += [label.text() for label in window.findChildren(QLabel)]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    assert sorted(english & {text.replace("&", "") for text in texts}) == []


def test_a_language_chosen_in_the_preferences_is_spoken_at_the_next_start(
    user: "User", seeded_folder: Path
) -> None:
    window = user.open(seeded_folder)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PreferencesDialog)
        box = dialog.findChild(QComboBox, "preferenceLanguage")
        assert [box.itemText(n) for n in range(box.count())] == [
            *("Like the system", "English", "Deutsch"),
        ]
        box.setCurrentIndex(box.findData("de"))
        dialog.reject()

    QTimer.singleShot(0, choose)
    user.do(window, "preferences")
    assert window.commands.copy_quote.text() == "Copy quote"
    window = user.reopen(window)
    assert window.settings.language == "de"
    assert window.commands.copy_quote.text() == "Zitat kopieren"


def test_nothing_is_cut_off_in_the_small_german_window(user: "User", seeded_folder: Path) -> None:
    settings = Settings(seeded_folder)
    settings.language = "de"
    settings.file.sync()
    window = user.open(seeded_folder)
    window.resize(900, 600)
    user.search(window, "data")
    for button in window.findChildren(QAbstractButton):
        # Elsewhere the text is what an icon is called.
        if button.isVisible() and button.icon().isNull():
            text = button.text().replace("&", "")
            assert button.width() >= button.fontMetrics().horizontalAdvance(text), text
            right = button.mapTo(window, button.rect().topRight()).x()
            assert right < window.width(), button.text()
