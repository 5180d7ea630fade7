"""CPU time of this process up to the first paint: of our window on the data folder that is
given, else of a bare QMainWindow."""

import json
import os
import sys
from pathlib import Path

from paint import NextPaint
from PySide6.QtWidgets import QApplication, QMainWindow


def window(arguments: list[str]) -> QMainWindow:
    if not arguments:
        return QMainWindow()
    from reader.app import build_window

    return build_window(Path(arguments[0]))


def main(arguments: list[str]) -> None:
    _app = QApplication([])
    shown = window(arguments)
    shown.show()
    cpu = NextPaint().wait()
    print(json.dumps({"cpu": cpu, "whoosh": "whoosh" in sys.modules}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
