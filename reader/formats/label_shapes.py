"""What the words before a colon look like: a name, a role, or nobody.

The lists are of words that stand before colons in transcripts; a name that is
missing from them is still known by its capitals and by how often it recurs.
"""

import re
from enum import IntEnum


class Shape(IntEnum):
    """How much a label looks like someone, the least first."""

    NOBODY = 0
    ODD = 1  # someone only where it recurs throughout
    WORD = 2  # one capitalised word
    NAME = 3  # several
    GENERIC = 4  # Speaker 1, Host


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MOST_WORDS = 6

_ROLES = (
    "speaker|spk|host|co-?host|guest|caller|voice|voiceover|person|participant|interviewer"
    "|interviewee|respondent|audience|audience member|narrator|announcer|moderator|presenter"
    "|panelist|panellist|unknown|unknown speaker|unidentified|unidentified speaker|man|woman"
    "|male|female|male speaker|female speaker|student|operator|everyone|all|both"
    "|sprecher|sprecherin|locuteur|intervenant|hablante|orador|entrevistador|entrevistado"
    "|participante|falante|relatore|spreker|talare|говорящий|спикер|ведущий"
    "|说话人|發言人|发言人|主持人|嘉宾|話者|화자|דובר|המנחה|المتحدث"
)
_NUMBERED = re.compile(rf"(?:{_ROLES})[\s_#-]*(?:\d{{1,3}}|[A-Z])", re.IGNORECASE)
_ROLE = re.compile(rf"(?:{_ROLES})", re.IGNORECASE)
_DIARIZED = re.compile(r"(?:SPEAKER|SPK|S)_?\d{1,3}|speaker_\d{1,3}|spk_\d{1,3}")

# A label that begins or ends with one of these is a heading or a remark, unless its
# words are capitalised and it recurs throughout, as Pokey Rule would.
_HEADINGS = _words(
    "note notes title titles subtitle question questions answer answers warning tip tips hint date"
    " dates time times timestamp timestamps location subject topic topics agenda summary abstract"
    " overview chapter chapters part parts section sections episode episodes series source sources"
    " archive description hosts speakers guests participants attendees transcript transcription"
    " transcribed music intro introduction outro link links url website email e-mail phone example"
    " examples ps p.s nb n.b fyi update edit disclaimer caveat correction spoiler sponsor sponsors"
    " sponsored ad ads advertisement break jingle quote quotes translation language duration length"
    " recorded recording published updated number season show podcast author authors editor"
    " producer copyright license licence reference references resources resource footnote fact"
    " problem solution step steps rule lesson point option reason result results conclusion bonus"
    " pro pros con cons todo important remember meaning spoken moral reminder context background"
    " tease teaser headline story contents conclusion takeaway takeaways thing things line lines"
    " http https mailto re fwd cc bcc from to subject sent"
    " hinweis anmerkung frage antwort titel datum thema remarque titre nota título titulo fecha"
    " tema pregunta respuesta pergunta resposta data примечание вопрос ответ тема 注意 注 问题"
    " 問題 标题 標題 日期 時間 时间 主题 テーマ 質問 答え 제목 날짜"
    " הערה שאלה כותרת ملاحظة سؤال"
)
# Words that begin sentences, and few names.
_FUNCTION = _words(
    "a an and are as at also again all because but by can could do does don't finally first for"
    " from he her here hey hi his how i if in is it its let like look many maybe more my never no"
    " not now of oh ok okay on one or our right said says second she should so some that the their"
    " then there these they third this those to today tomorrow us use very was we well were what"
    " when where which while who why with would yeah yes you your"
)
_PARTICLES = _words(
    "de da do das dos du di del della der den van von vom zu zur la le les el al bin ibn ben bat"
    " y e of the and & und et ter ten te af av san mac"
)
_DEGREES = _words("jr sr esq ii iii iv phd md psyd")
_SENTENCE = re.compile(r"[?!;\"“”<>{}=|\\*@%^~`…？！。，、]|https?$|www\.|['’]s\b|\.\s+[a-z]")
_WORD = re.compile(r"[^\W\d_][\w'’\-\u0300-\u036f\u200c\u200d]*", re.UNICODE)


def shape_of(name: str) -> Shape:
    """What ``name``, the words before a colon with any role taken off, looks like."""
    if is_generic(name):
        return Shape.GENERIC
    words = _bare(name).split()
    if not words or len(words) > MOST_WORDS or _SENTENCE.search(name):
        return Shape.NOBODY
    if _is_heading(words):
        named = len(words) > 1 and all(_kind(word) == "capital" for word in words)
        return Shape.ODD if named else Shape.NOBODY
    if "," in name and not (len(words) > 1 and _is_degree(name.rpartition(",")[2])):
        return Shape.NOBODY
    return _shape_of_words(words)


def _shape_of_words(words: list[str]) -> Shape:
    kinds = [_kind(word) for word in words]
    capitals = kinds.count("capital")
    sentence = words[0].casefold() in _FUNCTION and len(words[0] + words[-1]) > 2
    if "odd" in kinds or kinds[0] == "particle" or (sentence and capitals < 3):
        return Shape.ODD if len(words) <= 2 else Shape.NOBODY
    if capitals > 1:
        return Shape.NAME
    return Shape.WORD if len(words) <= 2 else Shape.NOBODY


def is_generic(name: str) -> bool:
    """Whether this is a role or a number that a recogniser gave: ``Speaker 1``, ``Host``."""
    return bool(_DIARIZED.fullmatch(name) or _NUMBERED.fullmatch(name) or _ROLE.fullmatch(name))


def is_heading(name: str) -> bool:
    """Whether the first or last word is a heading's or a remark's: ``Note``, ``Meeting title``."""
    words = name.split()
    return not words or _is_heading(words)


def begins_sentence(name: str) -> bool:
    """Whether the first word is one that begins sentences."""
    return name.split(maxsplit=1)[0].casefold() in _FUNCTION


def _bare(name: str) -> str:
    """Without a degree after a comma, and brackets inside (``VM (Vicky) Brasseur``)."""
    return re.sub(r"[()\[\]]", "", name.partition(",")[0])


def _is_heading(words: list[str]) -> bool:
    return words[0].casefold() in _HEADINGS or words[-1].casefold() in _HEADINGS


def _is_degree(text: str) -> bool:
    word = text.strip()
    bare = word.replace(".", "").casefold()
    return bare in _DEGREES or (len(word) <= 7 and sum(char.isupper() for char in word) > 1)


def _kind(word: str) -> str:
    """``capital``, ``caseless`` (a script without capitals), ``particle`` or ``odd``."""
    plain = word.strip(".'’\"$#_")
    if plain.casefold() in _PARTICLES and plain == plain.lower():
        return "particle"
    if not _WORD.match(plain):
        return "odd"
    if plain[0].isupper() or plain[0].istitle():
        return "capital"
    return "odd" if plain[0].islower() else "caseless"
