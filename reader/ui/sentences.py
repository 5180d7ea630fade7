"""What the layers below say went wrong, in the window's language.

They say it in English, to the terminal too, with the names and numbers of the case in it.
Here the sentences stand with places for those, for ``lupdate`` to see; one that is not here
stays English.
"""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "A template has at most {0} characters."),
    QT_TRANSLATE_NOOP("Sentences", "A {? stands inside another one, at character {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The {? at character {0} is never closed: write ?}."),
    QT_TRANSLATE_NOOP("Sentences", "No field stands between {? and ?}, at character {0}."),
    QT_TRANSLATE_NOOP("Sentences", "A ?} closes nothing, at character {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The { at character {0} is never closed: write {{ for a brace."),
    QT_TRANSLATE_NOOP("Sentences", "A } closes nothing, at character {0}: write }} for a brace."),
    QT_TRANSLATE_NOOP("Sentences", "A field's name is missing, at character {0}."),
    QT_TRANSLATE_NOOP("Sentences", "A field is a name alone, such as {title}, at character {0}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no field {0}, at character {1}."),
    QT_TRANSLATE_NOOP("Sentences", "This episode is no longer in the library."),
    QT_TRANSLATE_NOOP("Sentences", "The transcript has changed. Open it again."),
    QT_TRANSLATE_NOOP("Sentences", "This passage has no words."),
    QT_TRANSLATE_NOOP("Sentences", "This passage has a time in the transcript, which stays."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The transcript has {0} before this passage: its time must be later."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The transcript has {0} after this passage: its time must be earlier."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0}: there is no such file."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is a folder: choose the audio file itself."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not a file."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not called as audio is ({1})."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not a folder."),
    QT_TRANSLATE_NOOP("Sentences", "The audio {0} is not there. Put it back, or attach it again."),
)
_PLACE = re.compile(r"\{(\d)\}")


def sentence_text(sentence: str) -> str:
    """A sentence of the layers below as a person reads it."""
    for known in map(str, SENTENCES):
        if found := re.fullmatch(_pattern(known), sentence, re.DOTALL):
            text = QCoreApplication.translate("Sentences", known)
            return _PLACE.sub(lambda place: found[int(place[1]) + 1], text)
    return sentence


def _pattern(known: str) -> str:
    """A regular expression that takes what stands at the places, in their order."""
    return "(.+)".join(re.escape(part) for part in _PLACE.split(known)[::2])
