"""The window's language: how it is chosen, what is found in it, and whether German is whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication

from reader.ui import translating
from reader.ui.translating import Catalogue, Wording, endonym, languages, use_language

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
