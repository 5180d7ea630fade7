"""ripgrep over one file with a passage a line: single words, beginnings and phrases only."""

import shutil
import subprocess
from pathlib import Path

from search.questions import Question
from search.source import rows

_SHOWN = 20


class Ripgrep:
    def __init__(self, library: Path, work: Path) -> None:
        if shutil.which("rg") is None:
            raise LookupError("ripgrep is not installed")
        self._library = library
        self._file = work / "passages.txt"

    def build(self) -> None:
        with self._file.open("w", encoding="utf-8") as file:
            for row in rows(self._library):
                print(" ".join(row.text.split()), file=file)

    def ask(self, question: Question) -> tuple[int, list[tuple[str, int]]] | None:
        if len(question.parts) != 1 or question.speaker or question.days[0]:
            return None  # one pattern says one thing
        (part,) = question.parts
        patterns = [rf"\b{form}\b" for form in part.forms]
        patterns += [rf"\b{part.prefix}"] if part.prefix else []
        patterns += [r"\b" + r"[^\w]+".join(part.phrase) + r"\b"] if part.phrase else []
        command = ["rg", "--ignore-case", "--no-filename", "|".join(patterns), str(self._file)]
        found = subprocess.run(command, capture_output=True, check=False).stdout.splitlines()
        return len(found), [("", number) for number in range(len(found[:_SHOWN]))]

    def prepare_add(self, _texts: list[str]) -> None:
        """Nothing needs to be prepared."""

    def add(self, texts: list[str]) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.writelines(f"{text}\n" for text in texts)

    def disk(self) -> int:
        return 0
