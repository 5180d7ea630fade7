"""``python -m reader``, the command ``transcript-reader``, and the frozen program."""

import argparse
import sys
from pathlib import Path

from reader import cli


def main() -> int:
    """Run the command line; the window, and Qt with it, only where it is asked for."""
    return cli.main(window=_window)


def _window(options: argparse.Namespace, folder: Path) -> int:
    from reader import app  # noqa: PLC0415

    if options.command == "screenshot":
        return app.take_screenshot(
            folder, options.file, options.theme, options.size, options.search
        )
    return app.run(folder, getattr(options, "link", ""))


if __name__ == "__main__":
    sys.exit(main())
