"""CPU time of this process up to the first paint: of our window on the data folder that is
given, else of a bare QMainWindow."""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Whether any widget of the application has been painted."""

    seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def window(arguments: list[str]) -> QMainWindow:
    if not arguments:
        return QMainWindow()
    from reader.app import build_window

    return build_window(Path(arguments[0]))


def main(arguments: list[str]) -> None:
    app = QApplication([])
    shown = window(arguments)
    first_paint = FirstPaint()
    app.installEventFilter(first_paint)
    shown.show()
    while not first_paint.seen:
        app.processEvents()
    app.processEvents()  # the paint itself, and those of the other widgets with it
    cpu = 1000 * time.process_time()
    print(json.dumps({"cpu": cpu, "whoosh": "whoosh" in sys.modules}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
