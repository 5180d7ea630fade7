"""Whoosh as it comes: a document a passage. For a subset: it is very much slower."""

from pathlib import Path

from whoosh import fields, index, query
from whoosh.analysis import CharsetFilter, RegexTokenizer
from whoosh.support.charset import accent_map

from search.questions import Part, Question
from search.source import disk, rows


class Stock:
    def __init__(self, library: Path, work: Path) -> None:
        self._library = library
        self._folder = work / "whoosh"
        self._folder.mkdir()
        analyzer = RegexTokenizer(r"[^\W_]+") | CharsetFilter(accent_map)
        schema = fields.Schema(
            episode=fields.STORED,
            number=fields.STORED,
            day=fields.NUMERIC,
            speaker=fields.TEXT(analyzer),
            text=fields.TEXT(analyzer, stored=True),
        )
        self._index = index.create_in(str(self._folder), schema)

    def build(self) -> None:
        writer = self._index.writer(limitmb=128)
        for row in rows(self._library):
            writer.add_document(
                episode=row.episode,
                number=row.passage,
                day=row.day,
                speaker=row.speaker,
                text=row.text,
            )
        writer.commit()

    def ask(self, question: Question) -> tuple[int, list[tuple[str, int]]]:
        parts = [_part(part) for part in question.parts]
        if question.speaker:
            parts.append(query.Phrase("speaker", question.speaker.lower().split()))
        if question.days[0]:
            parts.append(query.NumericRange("day", *question.days))
        with self._index.searcher() as searcher:
            found = searcher.search(query.And(parts), limit=20)
            for hit in found:
                hit.highlights("text")
            return len(found), [(hit["episode"], hit["number"]) for hit in found]

    def prepare_add(self, _texts: list[str]) -> None:
        """Nothing needs to be prepared."""

    def add(self, texts: list[str]) -> None:
        writer = self._index.writer()
        for number, text in enumerate(texts):
            writer.add_document(episode="new", number=number, day=0, speaker="", text=text)
        writer.commit()

    def disk(self) -> int:
        """With the text, which it keeps for the snippets."""
        return disk(self._folder)


def _part(part: Part) -> query.Query:
    if part.phrase:
        return query.Phrase("text", list(part.phrase))
    options: list[query.Query] = [query.Term("text", form) for form in part.forms]
    if part.prefix:
        options.append(query.Prefix("text", part.prefix))
    return query.Or(options)
