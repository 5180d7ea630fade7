"""Which language a transcript is in: as its source says, else by its script and commonest words.

Only what the search does differently for a language matters here: its inflections.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice

from reader.model import Episode, Passage
from reader.search.tokens import words

DEFAULT = "en"
# So many words tell a language; more would not tell it better.
_SAMPLE = 400
_PASSAGES = 20
# A language is believed before the default where so many times more of its common words are
# used. Not how often: a filler such as "um" is a word elsewhere.
_CLEARLY = 1.5
_FEWEST = 2

# Common words of each, folded, without those that mean much in another of them.
_COMMON = {
    "da": "og er ikke det jeg som til af han hun vi blev efter eller noget ogsa hvad",
    "de": "und der die das ist nicht ich ein eine zu mit auf wir sie auch dass wie aber oder noch",
    "en": "the and of to is that it you we this for with was are have not but they what so",
    "es": "que de la el los las una por con para como pero esta muy porque cuando hay mas donde",
    "fi": "ja on ei se etta han oli mita kun niin mutta olen ovat myos kuin tama joka",
    "fr": "le les des une est pas vous nous que qui dans pour avec mais c ca cette tout sont je",
    "hu": "es nem hogy egy az van ez csak meg volt mert azt vagy mint lesz nagyon",
    "it": "che di il non una sono per con piu della questo anche ma come gli nel perche e",
    "nl": "het een en van niet ik dat is op te zijn maar met voor naar ook wat heeft",
    "no": "og er ikke det jeg som til av han hun vi ble etter eller noe ogsa hva",
    "pt": "que nao uma os para com por mais mas como voce isso muito quando ele ja tambem do",
    "ro": "si nu este sa ca pe mai cu pentru sunt din care dar acest fost foarte ce",
    "ru": "и в не на что я он как это но по к из у мы же так вы от бы все она",
    "sv": "och att det som en inte jag pa ar av den med till var har om vi men kan",
}
_OF_WORD: dict[str, list[str]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _OF_WORD.setdefault(_word, []).append(_language)
# A letter tells these at once: the first code point of its script, and the last.
_SCRIPTS = (
    ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u06ff"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u3400", "\u9fff"),
    ("ko", "\uac00", "\ud7a3"),
)
_NAMES = {
    **{"ger": "de", "deu": "de", "eng": "en", "spa": "es", "fre": "fr", "fra": "fr", "heb": "he"},
    **{"ara": "ar", "rus": "ru", "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "ita": "it"},
    **{"nld": "nl", "dut": "nl", "por": "pt", "swe": "sv", "dan": "da", "fin": "fi", "hun": "hu"},
    **{"ron": "ro", "rum": "ro", "nor": "no", "nb": "no", "nn": "no", "iw": "he"},
}


def language_of(episode: Episode, passages: Sequence[Passage]) -> str:
    """The ISO 639-1 code of an episode's language; English where nothing tells."""
    said = (episode.language or "").strip().lower().replace("_", "-").partition("-")[0]
    if said.isascii() and said.isalpha() and said != "und" and len(said) in (2, 3):
        return _NAMES.get(said, said)
    spoken = (words(passage.text) for passage in passages[:_PASSAGES])
    return detected(list(islice(chain.from_iterable(spoken), _SAMPLE)))


def detected(sample: Sequence[str]) -> str:
    """The language that folded words are most likely in."""
    scripts = Counter(map(_of_script, sample))
    japanese = scripts["ja"] * 5 > scripts["zh"]
    language, count = scripts.most_common(1)[0] if scripts else ("", 0)
    if language and count * 2 > len(sample):
        return "ja" if language == "zh" and japanese else language
    votes = Counter(chain.from_iterable(_OF_WORD.get(word, ()) for word in set(sample)))
    best = min(votes, key=lambda code: (-votes[code], code), default=DEFAULT)
    return best if votes[best] >= max(_FEWEST, _CLEARLY * votes[DEFAULT]) else DEFAULT


def _of_script(word: str) -> str:
    for language, first, last in _SCRIPTS:
        if first <= word[0] <= last:
            return language
    return ""
