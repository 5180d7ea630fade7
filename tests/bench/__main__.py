"""How much more we cost than bare Qt: a row a question, medians of alternated runs.

The row "reading" compares reading with indexing, on the transcripts below TRANSCRIPT_CORPUS;
"adding" what the window does meanwhile with what it does idle; "hearing" the same.

"search [FOLDER]" prints a table of its own: our search beside other engines.

Usage: python tests/bench [ROW…], or `python3 dev.py bench`. Figures are printed, never judged.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
START_RUNS = 9
ADDING_RUNS = 5
HEARING_RUNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """CPU milliseconds of ours and of what it is held against, and what else was seen."""

    name: str
    ours: float
    bare: float
    note: str

    def __str__(self) -> str:
        ratio = self.ours / self.bare
        return f"{self.name:<9}{self.ours:>10.1f}{self.bare:>10.1f}{ratio:>8.2f}   {self.note}"


def start() -> Row:
    """From the start of the process to the first paint, on a library that has its index."""
    with tempfile.TemporaryDirectory() as folder:
        library = [sys.executable, "-m", "reader", "--data-dir", folder, "list"]
        subprocess.run(library, check=True, capture_output=True)
        runs = [(measured("start", folder), measured("start")) for _ in range(START_RUNS)]
    imported = any(ours["whoosh"] for ours, _ in runs)
    read = statistics.median(ours["read"] for ours, _ in runs)
    modules = max(ours["modules"] for ours, _ in runs)
    note = f"to the first paint, of {modules:.0f} modules; the first episode after {read:.0f}"
    note += "; WHOOSH IS IMPORTED" if imported else ""
    return Row("start", median(ours for ours, _ in runs), median(bare for _, bare in runs), note)


def opening() -> Row:
    """From the passages of the first seed to their first paint, in a window that is there."""
    found = measured("opening")
    return Row("open", found["ours"], found["bare"], f"seed 1, {found['passages']} passages")


def reading() -> Row | str:
    """A megabyte of transcripts, from bytes to passages; and of the index build after it."""
    found = measured("reading")
    if not found:
        return "reading   needs a folder of transcripts: set TRANSCRIPT_CORPUS"
    note = f"a MB read, and a MB indexed: {found['files']} files, {found['megabytes']:.1f} MB"
    return Row("reading", 1000 * found["reading"], 1000 * found["index"], note)


def adding() -> Row | str:
    """The window's worst gap between 16 ms ticks while files are added, and while it is idle."""
    runs = [measured("adding") for _ in range(ADDING_RUNS)]
    if not runs[0]:
        return "adding    needs a folder of transcripts: set TRANSCRIPT_CORPUS"
    ours, bare = (statistics.median(run[name] for run in runs) for name in ("adding", "idle"))
    count, seconds = runs[0]["episodes"] - 2, statistics.median(run["seconds"] for run in runs)
    return Row(
        "adding", ours, bare, f"worst gap between ticks; {count} episodes in {seconds:.0f} s"
    )


PANE_SIZES = (70, 9_000, 90_000)


def pane() -> str:
    """The transcript pane against a bare edit with the same text; lighting against finding."""
    lines = []
    for count in PANE_SIZES:
        ours, bare = (measured("pane", kind, str(count)) for kind in ("ours", "bare"))
        for name in ours:
            # Memory comes in bytes, and is shown in kB.
            scale = 1000 if name == "memory" else 1
            note = f"{name}, {count} passages" + (" (kB)" if scale > 1 else "")
            lines.append(str(Row("pane", ours[name] / scale, bare[name] / scale, note)))
    return "\n".join(lines)


def listing() -> Row:
    """Ten thousand other episodes in the list, to their paint; in a bare QListView, other texts."""
    found = measured("listing")
    steps = ", ".join(f"{name} {found[name]:.0f} ms" for name in ("filter", "sort", "scroll"))
    return Row("list", found["load"], found["bare"], f"10,000 rows anew; in ours, {steps}")


def hearing() -> Row:
    """The window's worst gap between ticks while ten hours of sound are opened and sought in."""
    runs = [measured("hearing") for _ in range(HEARING_RUNS)]
    ours, bare, opened = (
        statistics.median(run[name] for run in runs) for name in ("hearing", "idle", "opened")
    )
    note = f"worst gap between ticks; {runs[0]['hours']:.0f} hours open after {opened:.0f} ms"
    return Row("hearing", ours, bare, note)


ROWS: dict[str, Callable[[], Row | str]] = {
    "start": start,
    "open": opening,
    "pane": pane,
    "list": listing,
    "reading": reading,
    "adding": adding,
    "hearing": hearing,
}


def measured(script: str, *arguments: str) -> dict[str, float]:
    """What a measuring script of this folder prints, as JSON on its last line."""
    command = [sys.executable, str(HERE / f"{script}.py"), *arguments]
    # Installed programs have their bytecode; a machine that keeps none would measure the compiler.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, env=env, stdout=subprocess.PIPE, encoding="utf-8")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def median(runs: Iterable[dict[str, float]]) -> float:
    return statistics.median(run["cpu"] for run in runs)


def main(names: list[str]) -> None:
    if names[:1] == ["search"]:
        from search.compare import main as compare

        compare(names[1:])
        return
    if unknown := set(names) - ROWS.keys():
        sys.exit(f"no such row: {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    print(f"{'row':<9}{'ours':>10}{'bare Qt':>10}{'ratio':>8}   (CPU milliseconds, medians)")
    for name in names or ROWS:
        print(ROWS[name](), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
