"""The window's language: Qt Linguist's files as they are, English plurals, Qt's own texts.

A ``.ts`` file is read at the start and asked through Python: no build step, nothing
generated to keep, in a checkout, a wheel and the frozen folder alike.
"""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from reader.services.places import resource_folder

SYSTEM = "system"
ENGLISH = "en"
_FILE = "reader_{0}.ts"
# What an English plural adds, as Qt's own sources write it: ``%Ln episode(s)``.
_ENDING = re.compile(r"\((s|es)\)")
_NAME = "language"


class EnglishPlurals(QTranslator):
    """The words of the source with the ending that the number asks for."""

    def translate(
        self, _context: str, source: str, _comment: str | None = None, n: int = -1
    ) -> str | None:
        return None if n < 0 else _ENDING.sub("" if n == 1 else r"\1", source)


class Catalogue(QTranslator):
    """What one ``.ts`` file holds; a text that is not translated yet stays English."""

    def __init__(self, file: Path, parent: QCoreApplication | None = None) -> None:
        super().__init__(parent)
        self._texts = _texts(file)

    def translate(
        self, context: str, source: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        forms = self._texts.get((context, source, comment or ""))
        return forms[_form(n) if len(forms) > 1 else 0] if forms else None


class Wording:
    """Texts of functions that stand outside any QObject.

    ``lupdate`` takes what is in front of ``.tr`` for the context: give the variable the
    context's name. (It does not see the number in ``QCoreApplication.translate``.)
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, source: str, comment: str = "", n: int = -1) -> str:
        """The text in the window's language; ``n`` chooses its plural form."""
        return QCoreApplication.translate(self._context, source, comment, n)


def languages() -> list[str]:
    """The codes of the languages that the window speaks, English first."""
    files = (resource_folder() / "translations").glob(_FILE.format("*"))
    return [ENGLISH, *sorted(file.stem.partition("_")[2] for file in files)]


def endonym(language: str) -> str:
    """A language's name in itself."""
    return "English" if language == ENGLISH else QLocale(language).nativeLanguageName()


def use_language(application: QGuiApplication, chosen: str) -> None:
    """Have all windows that are made from now on speak a language, or the system's.

    Dates and numbers are written as the system's country does, where it does so in this
    language.
    """
    language = chosen if chosen in languages() else _of_the_system()
    present = application.property(_NAME)
    if present == language:
        return
    if present:  # at the start there is nothing to look for, and looking takes 5 ms
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.setParent(None)
    application.setProperty(_NAME, language)
    locale = _locale(language)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    plurals = EnglishPlurals(application)
    application.installTranslator(plurals)
    if language != ENGLISH:
        file = resource_folder() / "translations" / _FILE.format(language)
        application.installTranslator(Catalogue(file, application))
        _install_qt(application, language)


def _install_qt(application: QGuiApplication, language: str) -> None:
    """Qt's own words: the buttons of questions, the menu of a text field."""
    texts = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if texts.load(f"qtbase_{language}", folder):
        application.installTranslator(texts)


def _of_the_system() -> str:
    """The first of the person's languages that the window speaks, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in languages()), ENGLISH)


def _locale(language: str) -> QLocale:
    system, wanted = QLocale.system(), QLocale(language)
    there = QLocale(wanted.language(), system.territory())
    if system.territory() == there.territory() and system.language() != QLocale.Language.C:
        return there
    # English of no country: 6 July 2021.
    return QLocale("en_001") if language == ENGLISH else wanted


def _form(n: int) -> int:
    """Which form a number takes: of English, German and their kin.

    A language that counts otherwise needs its rule here.
    https://doc.qt.io/qt-6/i18n-plural-rules.html
    """
    return 0 if n == 1 else 1


def _texts(file: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Context, source and comment of each message, with the forms of its translation."""
    from xml.etree import ElementTree  # noqa: PLC0415  (English needs none)

    found = {}
    for context in ElementTree.parse(file).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            forms = forms or [translation.text or ""]
            if all(forms):
                key = name, message.findtext("source", ""), message.findtext("comment", "")
                found[key] = tuple(forms)
    return found
