"""CPU time of this process up to the first paint: of our window on the data folder that is
given, else of a bare QMainWindow; and of ours up to the first episode, painted."""

import json
import os
import sys

from paint import NextPaint
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QMainWindow


def window(arguments: list[str]) -> QMainWindow:
    if not arguments:
        return QMainWindow()
    from reader.app import build_windows

    return build_windows(arguments[0]).open_first()


def main(arguments: list[str]) -> None:
    _app = QApplication([])
    shown = window(arguments)
    shown.show()
    first = NextPaint(shown)
    found = {"cpu": first.wait(), "whoosh": "whoosh" in first.modules}
    found["modules"] = sum(name.partition(".")[0] == "reader" for name in first.modules)
    if arguments:
        shown.complete()
        shown.reading.opened.connect(shown.pane.viewport().update)
        arrival = QEventLoop()
        shown.reading.opened.connect(arrival.quit)
        arrival.exec()
        found["read"] = NextPaint(shown.pane.viewport()).wait()
    print(json.dumps(found), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
