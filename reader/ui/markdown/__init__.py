"""Notes are written in Markdown: laid out and read out (``document``), typed (``field``),
painted in lists (``texts``), their links opened (``menu``)."""

from reader.ui.markdown.document import as_html, is_plain, links, note_document, plain_text

__all__ = ["as_html", "is_plain", "links", "note_document", "plain_text"]
