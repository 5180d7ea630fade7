"""The table: every engine on the same passages with the same questions, a process each.

`dev.py bench search [FOLDER]`: transcripts, or a data folder; else TRANSCRIPT_CORPUS.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from search.brute import Brute
from search.questions import Question, draw
from search.source import add_corpus, rows

HERE = Path(__file__).parent
_FEW, _FEWEST = 200, 40
Found = dict[str, Any]


def main(arguments: Sequence[str]) -> None:
    corpus = Path(arguments[0] if arguments else os.environ.get("TRANSCRIPT_CORPUS", ""))
    if not corpus.is_dir() or corpus == Path():
        sys.exit("Say where the transcripts are: dev.py bench search FOLDER, or TRANSCRIPT_CORPUS")
    with tempfile.TemporaryDirectory() as work:
        compare(corpus, Path(work))


def compare(corpus: Path, work: Path) -> None:
    print(f"{add_corpus(corpus, work / 'all')} episodes", flush=True)
    questions = ask(work, "all")
    found = {name: run(name, work, "all") for name in ("source", "ours", "fts5", "tantivy")}
    for name in ("fts5", "tantivy"):
        totals(questions, name, found)
    ratios(found)
    ripgrep = run("ripgrep", work, "all")
    if ripgrep:
        some = [i for i, answer in enumerate(ripgrep["answers"]) if answer]
        print_p95s("ripgrep", ripgrep, found["ours"], some)
    growth(corpus, work, found["ours"])
    stock(corpus, work)


def ask(work: Path, library: str) -> list[Question]:
    """Draw the questions for a library."""
    questions = draw(rows(work / library))
    text = json.dumps([asdict(question) for question in questions])
    (work / f"{library}.json").write_text(text, "utf-8")
    return questions


def run(name: str, work: Path, library: str) -> Found:
    """What an engine's own process finds; nothing where the engine is not there."""
    out = work / f"{name}-{library}.out"
    command = [sys.executable, str(HERE / "run.py"), name, str(work / library)]
    done = subprocess.run(
        [*command, str(work / f"{library}.json"), str(out)],
        check=False,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        print(f"{name}: {done.stderr.strip().splitlines()[-1]}")
        return {}
    return dict(json.loads(out.read_text("utf-8")))


def at(values: Sequence[float], part: float) -> float:
    """A percentile."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def totals(questions: Sequence[Question], name: str, found: dict[str, Found]) -> None:
    """Where the totals differ: a phrase of ours may run over the end of a passage."""
    pairs = list(zip(questions, found["ours"]["answers"], found[name]["answers"], strict=True))
    other = [(q.text, a[0], b[0]) for q, a, b in pairs if a[0] != b[0]]
    over = [item for item in other if item[0].startswith('"') and item[1] > item[2]]
    print(f"\nTotals, ours and {name}: {len(pairs) - len(other)} of {len(pairs)} equal;", end=" ")
    print(f"{len(over)} phrases run on into the next passage, as only ours may", end="")
    rest = [item for item in other if item not in over]
    print(f"; other tokens: {rest}" if rest else "")


def ratios(found: dict[str, Found]) -> None:
    ours, fts5, tantivy, source = (found[n] for n in ("ours", "fts5", "tantivy", "source"))
    print(f"\n{'ms':<10}{'p50':>9}{'p95':>9}{'p99':>9}{'CPU s':>9}{'peak MB':>9}{'÷ text':>9}")
    for name in ("ours", "fts5", "tantivy"):
        one = found[name]
        row = [at(one["ms"], part) for part in (0.5, 0.95, 0.99)]
        row += [one["cpu"], one["peak"], one["disk"] / source["text"]]
        print(f"{name:<10}" + "".join(f"{value:>9.2f}" for value in row))
    print(f"(reading the passages alone: {source['cpu']:.2f} CPU s; tantivy's disk has the text)\n")
    lines = {
        "p95, FTS5 ÷ ours, at least 20": at(fts5["ms"], 0.95) / at(ours["ms"], 0.95),
        "p99, FTS5 ÷ ours, at least 13": at(fts5["ms"], 0.99) / at(ours["ms"], 0.99),
        "median, ours ÷ FTS5, at most 1": at(ours["ms"], 0.5) / at(fts5["ms"], 0.5),
        "p95, ours ÷ tantivy, at most 1.5": at(ours["ms"], 0.95) / at(tantivy["ms"], 0.95),
        "CPU of indexing, FTS5 ÷ ours, at least 1": fts5["cpu"] / ours["cpu"],
        "memory of the build in MB, at most 350": ours["peak"],
        "disk ÷ text, at most 1.6": ours["disk"] / source["text"],
        "adding an episode, % of a build, under 1": 100 * ours["add"] / ours["cpu"],
        "p95 while indexing ÷ idle, at most 3": at(ours["busy_ms"], 0.95) / at(ours["ms"], 0.95),
    }
    for name, value in lines.items():
        print(f"{name:<44}{value:>9.2f}")


def growth(corpus: Path, work: Path, ours: Found) -> None:
    add_corpus(corpus, work / "few", _FEW)
    questions = ask(work, "few")
    few = run("ours", work, "few")
    grown = at(ours["ms"], 0.95) / at(few["ms"], 0.95)
    print(f"{f'p95 ÷ p95 at {_FEW} episodes, at most 10':<44}{grown:>9.2f}")
    brute = Brute(rows(work / "few"))
    wrong = [
        question.text
        for question, (total, hits) in zip(questions, few["answers"], strict=True)
        if len(expected := brute.answer(question)) != total
        or not expected >= {(episode, number) for episode, number in hits}
        or len(hits) != min(20, total)
    ]
    print(
        f"Brute force at {_FEW} episodes: {len(questions) - len(wrong)} of {len(questions)} equal"
    )
    if wrong:
        print("  not:", wrong[:10])


def stock(corpus: Path, work: Path) -> None:
    add_corpus(corpus, work / "fewest", _FEWEST)
    ask(work, "fewest")
    ours, theirs = (run(name, work, "fewest") for name in ("ours", "whoosh"))
    if theirs:
        print_p95s(f"stock Whoosh, {_FEWEST} episodes", theirs, ours, range(len(ours["ms"])))
        print(f"  CPU of indexing, stock Whoosh ÷ ours: {theirs['cpu'] / ours['cpu']:.1f}")


def print_p95s(name: str, theirs: Found, ours: Found, some: Sequence[int]) -> None:
    ratio = at([theirs["ms"][i] for i in some], 0.95) / at([ours["ms"][i] for i in some], 0.95)
    print(f"{f'p95, {name} ÷ ours ({len(some)} questions)':<44}{ratio:>9.2f}")
