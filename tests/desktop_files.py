"""Asks the validators of desktop files that are installed here; see `dev.py check`."""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "resources" / "desktop"
VALIDATORS = {
    ("desktop-file-validate",): "*.desktop",
    ("appstreamcli", "validate", "--no-net"): "*.metainfo.xml",
}


def main() -> None:
    """Ends with a failure where a file is not as it should be; they have said what."""
    codes = [
        subprocess.run([*command, str(file)], check=False).returncode
        for command, pattern in VALIDATORS.items()
        if shutil.which(command[0])
        for file in sorted(FOLDER.glob(pattern))
    ]
    sys.exit(any(codes))


if __name__ == "__main__":
    main()
