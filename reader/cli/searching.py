"""The commands that ask the search index."""

import argparse
import sys
from itertools import chain

from reader.cli.terminal import complain, in_color
from reader.services import output
from reader.services.concordance import concordance_csv
from reader.services.library import Library

# Characters on each side of a keyword: with its place, as wide as most terminals.
_WIDTH = 36


def search(options: argparse.Namespace, library: Library) -> int:
    """``search QUERY``"""
    query = _query(options, library)
    results = library.search(query, limit=options.limit, sort=options.sort)
    if results.cut:
        complain(str(results.cut))
    if options.json:
        print(output.results_json(results))
    else:
        if results.hits:
            print(output.results_text(results, color=in_color()), flush=True)
        print(output.results_summary(results), file=sys.stderr)
    if not results.total:
        _suggest(query, library)
    return 0 if results.total else 1


def concordance(options: argparse.Namespace, library: Library) -> int:
    """``concordance QUERY``"""
    query = _query(options, library)
    lines = library.concordance(query, options.sort, width=_WIDTH)
    first = next(lines, None)
    if first is None:
        print("No matches.", file=sys.stderr)
        _suggest(query, library)
        return 1
    lines = chain([first], lines)
    if options.csv:
        sys.stdout.writelines(concordance_csv(lines))
    else:
        for line in lines:
            print(output.concordance_text(line, _WIDTH))
    return 0


def _query(options: argparse.Namespace, library: Library) -> str:
    if damage := library.index_state().damage:
        complain(damage)
    return " ".join(options.query)


def _suggest(query: str, library: Library) -> None:
    if better := library.suggest(query):
        print(f"Did you mean: {output.printable(better)}", file=sys.stderr)
