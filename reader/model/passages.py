"""Segments into passages: a paragraph that is comfortable to read and to cite."""

import re
from collections.abc import Iterator, Sequence

from reader.model.segments import Passage, Segment

# A segment of this many words is a paragraph already and is left alone.
PARAGRAPH = 40
# A passage closes at the first sentence end after PARAGRAPH words, and here anyway.
LONGEST = 120
# Only a segment far beyond a paragraph is cut: a source's own block is worth keeping.
CUT_ABOVE = 240

_CJK = re.compile("[\u3040-\u9fff]")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)\]]*$")
_SENTENCE = re.compile(r".+?(?:[.!?…]['\"”’»)\]]*(?=\s)|[。！？]|$)\s*", re.DOTALL)


def build_passages(segments: Sequence[Segment]) -> tuple[Passage, ...]:
    """Join short segments of one speaker and cut over-long ones, in order."""
    passages: list[Passage] = []
    last_time: float | None = None
    for run in _runs(segments):
        for passage in _cut(run, last_time) if len(run) == 1 else [_join(run, last_time)]:
            passages.append(passage)
        last_time = next((s.start for s in reversed(run) if s.start is not None), last_time)
    return tuple(passages)


def _runs(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Consecutive segments that make one passage together."""
    run: list[Segment] = []
    words = 0
    for segment in segments:
        if not segment.text.strip():
            continue
        size = _word_count(segment.text)
        if run and (_is_full(run, words, size) or run[-1].speaker != segment.speaker):
            yield run
            run, words = [], 0
        run.append(segment)
        words += size
    if run:
        yield run


def _is_full(run: list[Segment], words: int, incoming: int) -> bool:
    paragraph = incoming >= PARAGRAPH or (len(run) == 1 and words >= PARAGRAPH)
    if paragraph or words + incoming > LONGEST:
        return True
    return words >= PARAGRAPH and bool(_SENTENCE_END.search(run[-1].text.rstrip()))


def _join(run: list[Segment], last_time: float | None) -> Passage:
    text, offsets = "", []
    for segment in run:
        piece = segment.text.strip()
        text += _joint(text, piece)
        offsets.append(len(text))
        text += piece
    start = run[0].start if run[0].start is not None else last_time
    return Passage(text, start, run[-1].end, run[0].speaker, tuple(run), tuple(offsets))


def _cut(run: list[Segment], last_time: float | None) -> Iterator[Passage]:
    (segment,) = run
    text = segment.text.strip()
    start = segment.start if segment.start is not None else last_time
    for part in split_paragraphs(text) if _word_count(text) > CUT_ABOVE else [text]:
        yield Passage(part, start, segment.end, segment.speaker, (segment,), (0,))


def split_paragraphs(text: str) -> Iterator[str]:
    """A long text in parts of at most LONGEST words, cut at sentences where it has them."""
    part, words = "", 0
    for sentence in _sentences(text):
        size = _word_count(sentence)
        if part and words + size > LONGEST:
            yield part.rstrip()
            part, words = "", 0
        part += sentence
        words += size
    if part.strip():
        yield part.rstrip()


def _sentences(text: str) -> Iterator[str]:
    """Sentences with the space after them; one without an end is cut at words."""
    for match in _SENTENCE.finditer(text):
        sentence = match.group()
        if _word_count(sentence) <= LONGEST:
            yield sentence
        else:
            yield from (m.group() for m in re.finditer(rf"(?:\S+\s*){{1,{LONGEST}}}", sentence))


def _word_count(text: str) -> int:
    words = len(text.split())
    return words if text.isascii() else words + len(_CJK.findall(text)) // 2


def _joint(before: str, after: str) -> str:
    """Chinese and Japanese put no space between sentences; everyone else does."""
    if not before or (_is_cjk(before[-1]) and _is_cjk(after[0])):
        return ""
    return " "


def _is_cjk(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
