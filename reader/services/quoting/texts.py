"""A quote as text with its citation: plain, Markdown, HTML."""

from html import escape

from reader.model.dates import format_date
from reader.services.quoting.markup import attributes, markdown_text
from reader.services.quoting.quote import Quote


def plain(quote: Quote) -> str:
    """Plain text: the words in quotation marks, then the citation on a line of its own."""
    words = "\n\n".join(quote.paragraphs)
    return f"“{words}”\n— {', '.join([*cited(quote), quote.marked_place])}\n{quote.link}"


def cited(quote: Quote) -> list[str]:
    """What a citation says before the place: speaker, title, show with number, date."""
    return [*_speaker(quote), f"“{quote.episode.title}”", *_source(quote)]


def markdown(quote: Quote) -> str:
    """A Markdown block quote whose timestamp links to the moment."""
    words = "\n>\n".join(f"> {markdown_text(text)}" for text in quote.paragraphs)
    parts = [markdown_text(name) for name in _speaker(quote)]
    parts += [f"*{markdown_text(quote.episode.title)}*", *map(markdown_text, _source(quote))]
    return f"{words}\n>\n> — {', '.join(parts)}, [{quote.marked_place}]({quote.link})"


def html(quote: Quote) -> str:
    """An HTML block quote; everything from the file is escaped."""
    words = "".join(f"<p>{escape(text)}</p>" for text in quote.paragraphs)
    parts = [escape(name) for name in _speaker(quote)]
    parts += [f"<cite>{escape(quote.episode.title)}</cite>", *map(escape, _source(quote))]
    link = f'<a href="{escape(quote.link)}">{escape(quote.marked_place)}</a>'
    block = attributes(quote.episode.language, "".join(quote.paragraphs))
    return f"<blockquote{block}>{words}<p>— {', '.join([*parts, link])}</p></blockquote>"


def _speaker(quote: Quote) -> list[str]:
    return [quote.speaker] if quote.speaker else []


def _source(quote: Quote) -> list[str]:
    """What the citation says after the title: the show with the number, the date."""
    episode = quote.episode
    show = " ".join(part for part in (episode.show, episode.number) if part)
    day = format_date(episode.date) if episode.date else ""
    return [part for part in (show, day) if part]
