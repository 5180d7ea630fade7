"""Tantivy, from PyPI, with its tokeniser that folds case and accents."""

import re
from pathlib import Path

import tantivy

from search.questions import Part, Question
from search.source import Row, disk, rows

_PREFIX_LETTERS = "[^ ]*"


class Tantivy:
    def __init__(self, library: Path, work: Path) -> None:
        self._library = library
        self._folder = work / "tantivy"
        self._folder.mkdir()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("episode", stored=True, tokenizer_name="raw")
        builder.add_integer_field("number", stored=True)
        builder.add_integer_field("day", indexed=True, fast=True)
        builder.add_text_field("speaker", tokenizer_name="folded")
        builder.add_text_field("text", stored=True, tokenizer_name="folded")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, str(self._folder))
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        folds = (tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold())
        for fold in folds:
            analyzer = analyzer.filter(fold)
        self._index.register_tokenizer("folded", analyzer.build())

    def build(self) -> None:
        writer = self._index.writer(heap_size=128_000_000, num_threads=1)
        for row in rows(self._library):
            writer.add_document(_document(row))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, question: Question) -> tuple[int, list[tuple[str, int]]]:
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, one) for one in self._all(question)]
        )
        searcher = self._index.searcher()
        found = searcher.search(query, limit=20, count=True)
        snippets = tantivy.SnippetGenerator.create(searcher, query, self._schema, "text")
        hits = []
        for _, address in found.hits:
            document = searcher.doc(address)
            snippets.snippet_from_doc(document).fragment()
            hits.append((document.get_first("episode"), document.get_first("number")))
        return found.count, hits

    def _all(self, question: Question) -> list[tantivy.Query]:
        parts = [self._part(part) for part in question.parts]
        if question.speaker:
            names = re.findall(r"\w+", question.speaker.lower())
            parts.append(tantivy.Query.phrase_query(self._schema, "speaker", names))
        if question.days[0]:
            first, last = question.days
            parts.append(
                tantivy.Query.range_query(
                    self._schema, "day", tantivy.FieldType.Integer, first, last
                )
            )
        return parts

    def _part(self, part: Part) -> tantivy.Query:
        if part.phrase:
            return tantivy.Query.phrase_query(self._schema, "text", list(part.phrase))
        options = [tantivy.Query.term_query(self._schema, "text", form) for form in part.forms]
        if part.prefix:
            pattern = part.prefix + _PREFIX_LETTERS
            options.append(tantivy.Query.regex_query(self._schema, "text", pattern))
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in options])

    def prepare_add(self, _texts: list[str]) -> None:
        """Nothing needs to be prepared."""

    def add(self, texts: list[str]) -> None:
        writer = self._index.writer(heap_size=15_000_000, num_threads=1)
        for number, text in enumerate(texts):
            writer.add_document(_document(Row("new", number, "", 0, text)))
        writer.commit()
        self._index.reload()

    def disk(self) -> int:
        """With the text, which it keeps for the snippets."""
        return disk(self._folder)


def _document(row: Row) -> tantivy.Document:
    return tantivy.Document(
        episode=row.episode, number=row.passage, day=row.day, speaker=row.speaker, text=row.text
    )
