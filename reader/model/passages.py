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
_BETWEEN_SENTENCES = re.compile(r"(?:[.!?…]['\"”’»)\]]*(?=\s)|[。！？])\s*")
_WORDS = re.compile(rf"(?:\S+\s*){{1,{LONGEST}}}")


def build_passages(segments: Sequence[Segment]) -> tuple[Passage, ...]:
    """Join short segments of one speaker and cut over-long ones, in order."""
    passages: list[Passage] = []
    last_time: float | None = None
    for run, words in _runs(segments):
        if len(run) == 1 and words > CUT_ABOVE:
            passages += _cut(run[0], last_time)
        else:
            passages.append(_join(run, last_time))
        for segment in run:
            last_time = segment.start if segment.start is not None else last_time
    return tuple(passages)


def _runs(segments: Sequence[Segment]) -> Iterator[tuple[list[Segment], int]]:
    """Consecutive segments that make one passage together, and how many words they have."""
    run: list[Segment] = []
    words = 0
    for segment in segments:
        if not segment.text.strip():
            continue
        size = _word_count(segment.text)
        if run and (_is_full(run, words, size) or run[-1].speaker != segment.speaker):
            yield run, words
            run, words = [], 0
        run.append(segment)
        words += size
    if run:
        yield run, words


def _is_full(run: list[Segment], words: int, incoming: int) -> bool:
    paragraph = incoming >= PARAGRAPH or (len(run) == 1 and words >= PARAGRAPH)
    if paragraph or words + incoming > LONGEST:
        return True
    return words >= PARAGRAPH and bool(_SENTENCE_END.search(run[-1].text.rstrip()))


def _join(run: list[Segment], last_time: float | None) -> Passage:
    text, offsets = run[0].text.strip(), [0]
    for segment in run[1:]:
        piece = segment.text.strip()
        text += _joint(text, piece)
        offsets.append(len(text))
        text += piece
    start = run[0].start if run[0].start is not None else last_time
    return Passage(text, start, run[-1].end, run[0].speaker, tuple(run), tuple(offsets))


def _cut(segment: Segment, last_time: float | None) -> Iterator[Passage]:
    start = segment.start if segment.start is not None else last_time
    for part in split_paragraphs(segment.text):
        yield Passage(part, start, segment.end, segment.speaker, (segment,), (0,))


def split_paragraphs(text: str) -> Iterator[str]:
    """A long text in parts of at most LONGEST words, cut at sentences where it has them."""
    text = text.strip()
    start, words = 0, 0
    for at, size in _sentences(text):
        if at > start and words + size > LONGEST:
            yield text[start:at].rstrip()
            start, words = at, 0
        words += size
    if start < len(text):
        yield text[start:]


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins, and how many words it has; one without an end is cut at words."""
    start = 0
    for end in _sentence_ends(text):
        size = _word_count(text[start:end])
        if size <= LONGEST:
            yield start, size
        else:
            for part in _WORDS.finditer(text, start, end):
                yield part.start(), _word_count(part.group())
        start = end


def _sentence_ends(text: str) -> Iterator[int]:
    """Behind the space after each; a sentence has more in it than its end."""
    start = 0
    for found in _BETWEEN_SENTENCES.finditer(text):
        if found.start() > start:
            start = found.end()
            yield start
    if start < len(text):
        yield len(text)


def _word_count(text: str) -> int:
    words = len(text.split())
    return words if text.isascii() else words + len(_CJK.findall(text)) // 2


def _joint(before: str, after: str) -> str:
    """Chinese and Japanese put no space between sentences; everyone else does."""
    return "" if _is_cjk(before[-1]) and _is_cjk(after[0]) else " "


def _is_cjk(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
