"""What the citation styles have in common: the quotation, titles, lists of names."""

import re
from collections.abc import Sequence

from reader.services.quoting.markup import Paragraph, Run
from reader.services.quoting.quote import Quote

_CJK = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_SEASON = re.compile(r"[Ss]?0*(\d+)\s*[xXeE]\s*0*(\d+)")
_SHORT_TITLE = 5


def quotation(quote: Quote, cited: Sequence[Run], is_block: bool) -> list[Paragraph]:
    """The words: in a sentence, in quotation marks, or set apart as a block.

    ``cited`` stands in brackets behind them; where it is empty, a note will follow.
    """
    behind = (Run(" ("), *cited, Run(")")) if cited else ()
    said = f"{quote.speaker}: " if quote.speaker else ""
    texts = [" ".join(text.split()) for text in quote.paragraphs] or [""]
    if not is_block and len(texts) == 1:
        words, stop = (texts[0].removesuffix("."), ".") if cited else (texts[0], "")
        return [Paragraph((Run(f"{said}“{nested(words)}”"), *behind, Run(stop)))]
    lead = [Paragraph((Run(said.strip()),))] if said else []
    blocks = [Paragraph((Run(text),), is_block=True) for text in texts[:-1]]
    return [*lead, *blocks, Paragraph((Run(texts[-1]), *behind), is_block=True)]


def word_count(quote: Quote) -> int:
    """Words as style guides count them; two characters of Chinese or Japanese for one."""
    text = " ".join(quote.paragraphs)
    return len(text.split()) + len(_CJK.findall(text)) // 2


def nested(text: str) -> str:
    """Text for within quotation marks: its own ones become single."""
    text = re.sub(r'"([^"]*)"', r"‘\1’", text)
    return text.replace("“", "‘").replace("”", "’")


def ended(text: str) -> str:
    """With a full stop, unless something ends the sentence already."""
    return text if text.endswith((".", "?", "!", "…", "。", "？", "！")) else f"{text}."


def unended(text: str) -> str:
    """Without a full stop, where the sentence goes on; three of them stay."""
    return text if text.endswith("..") else text.removesuffix(".")


def short_title(title: str) -> str:
    """A title for brackets: what stands before a colon, and of that the first words."""
    main = re.split(r"[:：]\s", title, maxsplit=1)[0]
    return " ".join(main.split()[:_SHORT_TITLE]).rstrip(",;–—-.") or title


def joined(names: Sequence[str], last: str) -> str:
    """``A``, ``A and B``, ``A, B, and C``, where ``last`` is the word before the last one."""
    if len(names) < 3:
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def numbered(number: str) -> str:
    """``season 2, episode 27`` of ``2x27`` or ``S02E27``; else ``episode 27``; "" for none."""
    if match := _SEASON.fullmatch(number.strip()):
        return f"season {match[1]}, episode {match[2]}"
    return f"episode {number}" if number else ""


def address(url: str, shown: str = "") -> Run:
    """A web address that leads there when it is clicked."""
    return Run(shown or url, link=url)
