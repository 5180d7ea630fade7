"""Runs one engine in a process of its own: `run.py ENGINE LIBRARY QUESTIONS.json OUT.json`.

Our library is copied, everything is built below a temporary folder, and gone afterwards.
"""

import importlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from search.questions import Part, Question
from search.source import rows

ENGINES = {
    "ours": ("ours", "Ours"),
    "fts5": ("fts5", "Fts5"),
    "tantivy": ("tantivys", "Tantivy"),
    "ripgrep": ("ripgrep", "Ripgrep"),
    "whoosh": ("stock", "Stock"),
}
# Adding is measured with this many passages of an episode that is there already.
_ADDED = 200


def read_questions(path: Path) -> list[Question]:
    """As ``write_questions`` wrote them."""
    return [
        Question(
            **{
                **item,
                "parts": tuple(
                    Part(tuple(p["forms"]), p["prefix"], tuple(p["phrase"])) for p in item["parts"]
                ),
                "days": tuple(item["days"]),
            }
        )
        for item in json.loads(path.read_text("utf-8"))
    ]


def main(name: str, library: Path, questions: Path, out: Path) -> None:
    asked = read_questions(questions)
    with tempfile.TemporaryDirectory(dir=out.parent) as work:
        found = measure(name, library, Path(work), asked)
    out.write_text(json.dumps(found), "utf-8")


def measure(name: str, library: Path, work: Path, asked: list[Question]) -> dict[str, Any]:
    """CPU seconds, bytes and milliseconds; ``answers`` are (total, hits) by question."""
    before = peak_memory()
    if name == "source":
        start = time.process_time()
        size = sum(len(row.text.encode()) for row in rows(library))
        return {"cpu": time.process_time() - start, "text": size}
    module, kind = ENGINES[name]
    engine = getattr(importlib.import_module(f"search.{module}"), kind)(library, work)
    start = time.process_time()
    engine.build()
    cpu = time.process_time() - start
    peak = peak_memory()
    found = {"cpu": cpu, "peak": peak / 1024, "above": (peak - before) / 1024}
    found["disk"] = engine.disk()
    engine.ask(Question("warm", "zqx", (Part(("zqx",)),)))
    answers, found["ms"] = ask_all(engine, asked)
    found["answers"] = answers
    if name == "ours":
        found["busy_ms"] = while_indexing(engine, asked, library, work)
    texts = [row.text for row, _ in zip(rows(library), range(_ADDED), strict=False)]
    engine.prepare_add(texts)
    clock = time.perf_counter()
    engine.add(texts)
    found["add"] = time.perf_counter() - clock
    return found


def peak_memory() -> int:
    """The most memory that this process has had, in kB; getrusage tells its parent's too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    (line,) = (one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1])


def ask_all(engine: Any, asked: list[Question]) -> tuple[list[Any], list[float]]:
    """Each question once: its answer, and milliseconds."""
    answers, taken = [], []
    for question in asked:
        start = time.perf_counter()
        answers.append(engine.ask(question))
        taken.append(1000 * (time.perf_counter() - start))
    return answers, taken


def while_indexing(engine: Any, asked: list[Question], library: Path, work: Path) -> list[float]:
    """The same while another process builds an index of the same library, as the window's does."""
    (work / "other").mkdir()
    (work / "other" / "library.db").write_bytes((library / "library.db").read_bytes())
    other = ["--data-dir", str(work / "other"), "index", "--background"]
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", *other], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()  # the first episode: it is under way
    taken: list[float] = []
    for question in asked:
        if process.poll() is not None:
            break
        taken += ask_all(engine, [question])[1]
    process.kill()
    process.communicate()
    return taken


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
