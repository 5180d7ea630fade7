"""Who speaks: names at the beginning of a text, told from words that only look like one."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from reader.formats.label_shapes import Shape, is_generic, shape_of

_LABEL = re.compile(r"\s*(?:>>+\s*|[-–—]\s+)?([^\n:：]{1,64})(?:[:：])\s*")
_ROLE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
_DEGREE = re.compile(r",.*")
# How many names may share a word before a shortened one counts as ambiguous.
_NAMESAKES = 8

Labelled = tuple[str | None, str]


def split_labels(texts: Sequence[str]) -> list[Labelled]:
    """For each text the speaker that its label names, or None, and the words after the label.

    Looks at all the texts together: a label that is shortened later is the same
    speaker (``Bekah Hawrot Weigel:``, then ``Bekah:``), and what stands before a
    colon without being anyone stays text. The words are empty for a label alone.
    """
    cut = [_cut(text) for text in texts]
    counts = Counter(label for label, _ in cut if label)
    names = _judged(counts, texts) if counts else {}
    return [
        (names[label], rest) if label in names else (None, text)
        for (label, rest), text in zip(cut, texts, strict=True)
    ]


def carry_speakers(labelled: Iterable[Labelled]) -> list[Labelled]:
    """The same, where a text without a label is said by the one who spoke last."""
    carried: list[Labelled] = []
    speaker: str | None = None
    for named, words in labelled:
        speaker = named or speaker
        carried.append((speaker, words))
    return carried


def unify_names(labels: Iterable[str]) -> dict[str, str]:
    """The full name for each label: roles taken off, shortened ones made whole.

    A label stands for a longer one when only one of them has all of its words in
    this order, or has these initials: ``Bekah``, ``Bekah Weigel`` and ``BHW`` are
    ``Bekah Hawrot Weigel``. Of two spellings the first one is taken.
    """
    distinct = list(dict.fromkeys(labels))
    plain = {label: plain_name(label) for label in distinct}
    keys = {name: _key(name) for name in dict.fromkeys(plain.values())}
    full = _full_keys(dict.fromkeys(keys.values()))
    spelling: dict[tuple[str, ...], str] = {}
    for name, key in keys.items():
        spelling.setdefault(key, name)
    return {label: spelling[full[keys[name]]] for label, name in plain.items()}


def plain_name(label: str) -> str:
    """``Leo Dion`` of ``Leo Dion (host):``; white space collapsed."""
    name = " ".join(label.split()).rstrip(":：").strip()
    return _ROLE.sub("", name) or name


def unusual_names(names: Collection[str], texts: Iterable[str]) -> set[str]:
    """Those that are not also used as plain words, as ``Question`` would be."""
    if not names:
        return set()
    used = {word for text in texts for word in text.split()}
    return {name for name in names if name.lower() == name or name.lower() not in used}


def _cut(text: str) -> Labelled:
    """The words before the first colon and those after it, or None and the text."""
    found = _LABEL.match(text)
    if found is None:
        return None, text
    label = found.group(1).strip()
    spaced = found.end() == len(text) or text[found.end() - 1] in " \t\n\u00a0\u3000：\u202f"
    if not label or not (spaced or label[-1] >= "\u2e80"):
        return None, text
    return label, text[found.end() :]


def _judged(counts: Counter[str], texts: Sequence[str]) -> dict[str, str]:
    """The speaker of each label that names one."""
    shapes = {label: shape_of(plain_name(label)) for label in counts}
    names = unify_names(label for label in counts if shapes[label] is not Shape.NOBODY)
    totals: Counter[str] = Counter()
    best: dict[str, Shape] = {}
    for label, name in names.items():
        totals[name] += counts[label]
        best[name] = max(shapes[label], best.get(name, Shape.ODD))
    sure = _sure(totals, best, len(texts))
    known = sure | _likely(totals, best, sure, texts)
    return {label: name for label, name in names.items() if name in known}


def _sure(totals: Counter[str], shapes: dict[str, Shape], texts: int) -> set[str]:
    """Names that recur as speakers do."""
    needed = {
        Shape.ODD: max(3, texts // 10),
        Shape.WORD: 3 if texts > 20 else 2,
        Shape.NAME: 2,
        Shape.GENERIC: 1,
    }
    sure = {name for name, shape in shapes.items() if totals[name] >= needed[shape]}
    if len(sure) == 1 and max(shapes[name] for name in sure) is not Shape.GENERIC:
        return {name for name in sure if totals[name] * 50 >= texts}
    return sure


def _likely(
    totals: Counter[str], shapes: dict[str, Shape], sure: Collection[str], texts: Sequence[str]
) -> set[str]:
    """Names that seldom speak, in a file that labels its speakers."""
    rare = {name for name, shape in shapes.items() if shape >= Shape.WORD and name not in sure}
    labelled = sum(totals[name] for name in sure)
    dense = labelled * 3 >= len(texts)
    if not sure:
        labelled = sum(totals[name] for name in rare)
        dense = labelled * 2 > len(texts) and len(rare) > 1
    if not rare or not (sure or dense):
        return set()
    likely = {name for name in rare if shapes[name] is Shape.NAME}
    others = rare - likely
    if not dense:  # captions: a name that comes again, beside others who surely speak
        others = {name for name in others if totals[name] > 1 and len(sure) > 1}
    return likely | unusual_names(others, texts)


def _key(name: str) -> tuple[str, ...]:
    """What two spellings of one name have in common."""
    bare = _DEGREE.sub("", name) or name
    return tuple(bare.replace(".", " ").casefold().split()) or (name,)


def _full_keys(keys: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each key the longest one that it alone can stand for, or itself."""
    full: dict[tuple[str, ...], tuple[str, ...]] = {}
    by_word: dict[str, list[tuple[str, ...]]] = {}
    by_initials: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(keys, key=len, reverse=True):
        full[key] = key
        if is_generic(" ".join(key)):
            continue
        meant = _longer(key, by_word) or by_initials.get(key[0], []) * (len(key) == 1)
        whole = {full[other] for other in meant[: _NAMESAKES + 1]}
        if len(whole) == 1:
            full[key] = whole.pop()
        for word in set(key):
            by_word.setdefault(word, []).append(key)
        if len(key) > 1:
            by_initials.setdefault("".join(word[0] for word in key), []).append(key)
    return full


def _longer(
    key: tuple[str, ...], by_word: dict[str, list[tuple[str, ...]]]
) -> list[tuple[str, ...]]:
    """The longer keys with all the words of this one in order; none where too many share one."""
    sharing = min((by_word.get(word, []) for word in key), key=len)
    if len(sharing) > _NAMESAKES:
        return []
    return [other for other in sharing if len(other) > len(key) and _has_in_order(other, key)]


def _has_in_order(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in shorter)
