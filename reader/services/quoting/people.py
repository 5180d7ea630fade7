"""Names of people as citations write them: family name and given names apart.

A name is only taken apart where its parts are plain: one in letters other than Latin,
Greek or Cyrillic, a single word, and an organisation's name stay whole.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_PARTICLES = re.compile(
    r"van|von|der|den|de|da|di|du|del|della|des|dos|das|la|le|lo|ten|ter|zu|zum|zur|vom|bin|ibn|al"
    r"|af|av",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:jr|sr)\.?|ii|iii|iv", re.IGNORECASE)
_DEGREE = re.compile(r"(?:ph\.?d|m\.?d|mba|esq)\.?", re.IGNORECASE)
_TITLE = re.compile(r"(?:dr|prof|mr|mrs|ms|sir|dame|rev)\.?", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"[\d&@/+]|\b(?:the|inc|ltd|llc|gmbh|corp|co|company|team|staff|news|radio|media|network|press"
    r"|podcasts?|show|studios?|productions?|university|college|institute|foundation|society"
    r"|association|center|centre|group|times|magazine|and|of|for)\b",
    re.IGNORECASE,
)
_ROLE_BEHIND = re.compile(r"(.+?)(?:\s*,\s*|\s*[(\[]\s*)(?:co-?)?host\s*[)\]]?", re.IGNORECASE)
_ROLE_BEFORE = re.compile(r"(?:(?:co-?)?host\s*:|hosted by)\s*(.+)", re.IGNORECASE)
_SPELLED = ("LATIN", "GREEK", "CYRILLIC")


@dataclass(frozen=True, slots=True)
class Person:
    """``family`` alone is a name that stays whole. ``hosts``: the source says so itself."""

    family: str
    given: str = ""
    suffix: str = ""
    hosts: bool = False

    @property
    def inverted(self) -> str:
        """``Rossum, Guido van`` as lists are sorted by: ``van Rossum, Guido``."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def natural(self) -> str:
        """``Guido van Rossum``."""
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)

    @property
    def initials(self) -> str:
        """``J.-L.``, ``A. A.``; empty for a name that stays whole."""
        names = self.given.replace(".", ". ").split()
        return " ".join("-".join(f"{part[0]}." for part in _parts(name)) for name in names)


def people(names: Sequence[str]) -> tuple[Person, ...]:
    """The persons of an episode: its hosts where the source says who they are, else all."""
    found = tuple(dict.fromkeys(person(name) for name in names if name.strip()))
    return tuple(one for one in found if one.hosts) or found


def person(name: str) -> Person:
    """One name as a source writes it: ``Ann Lee``, ``Lee, Ann``, ``Ann Lee (host)``."""
    name = " ".join(name.split())
    if match := _ROLE_BEHIND.fullmatch(name):
        return _split(match[1], hosts=True)
    if match := _ROLE_BEFORE.fullmatch(name):
        return _split(match[1], hosts=True)
    return _split(name, hosts=False)


def _split(name: str, hosts: bool) -> Person:
    if not _is_spelled(name) or _ORGANISATION.search(name) or _is_acronym(name):
        return Person(name, hosts=hosts)
    words = [word for word in name.split() if not _DEGREE.fullmatch(word.strip(","))]
    suffix = words.pop().strip(",") if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    while len(words) > 2 and _TITLE.fullmatch(words[0]):
        del words[0]
    family, comma, given = " ".join(words).strip(" ,").partition(",")
    if comma:
        return Person(family.strip(), given.strip(" ,"), suffix, hosts)
    words = family.split()
    if len(words) < 2:
        return Person(name, hosts=hosts)
    first = _family_begins(words)
    return Person(" ".join(words[first:]), " ".join(words[:first]), suffix, hosts)


def _family_begins(words: list[str]) -> int:
    """The last word is the family name, with the particles before it; something is given."""
    first = len(words) - 1
    while first > 1 and _PARTICLES.fullmatch(words[first - 1]):
        first -= 1
    return first


def _is_spelled(name: str) -> bool:
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all(
        unicodedata.name(char, "").startswith(_SPELLED) for char in letters
    )


def _is_acronym(name: str) -> bool:
    """``NPR``, ``BBC World``: a first word in capitals and no initials such as ``JD``."""
    first = name.split(maxsplit=1)[0]
    return len(first) > 2 and first.isupper() and first.isalpha() and not name.isupper()


def _parts(name: str) -> list[str]:
    return [part for part in name.split("-") if part]
