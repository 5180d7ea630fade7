#!/usr/bin/env python3
"""Sets the project up and runs its parts: `python3 dev.py` lists the commands.

Needs Python 3.11 and pip, nothing else: it makes .venv from requirements.lock
on the first run, and downloads nothing while that lock stays the same.
"""

from __future__ import annotations  # Python 3.11 or later is needed

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.txt"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
# The interpreter outside any virtual environment, which is the one that may have pip.
BASE_PYTHON = getattr(sys, "_base_executable", None) or sys.executable
WITHOUT_QT = {"search", "list", "show", "add", "folders", "edit", "remove", "rename-speaker"}
WITHOUT_QT |= {"export", "concordance", "--version", "--help", "-h"}
PROGRAM = [str(PYTHON), "-m", "reader"]
PYTHON_NOW = f"{sys.version} {BASE_PYTHON} {VENV}".replace("\n", " ")

# Megabytes of each part of the lock; more than half of the second is for hearing episodes.
DOWNLOADS = {"run": 120, "development": 330}
DEVELOPMENT_MARK = "# --- development ---"
LOCK_HEAD = """\
# Exact versions and digests of all that dev.py installs, for every platform.
# `dev.py run` installs the part above the development mark; all others install both.
# To renew it: python3 dev.py lock (needs uv).
"""

# What Qt and the tools load from the system on Linux, and Debian's package for each.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Without these, Qt's multimedia or the plugin that plays does not load.
SOUND = {"libpulse.so.0": "libpulse0", "libXrandr.so.2": "libxrandr2"}
VIRTUAL_SCREEN = {"Xvfb": "xvfb", "xvfb-run": "xvfb", "xauth": "xauth"}
FREEZING = {
    "objdump": "binutils",
    f"libpython3.{sys.version_info[1]}.so.1.0": f"libpython3.{sys.version_info[1]}",
}

# --- the commands ---


def run(args: list[str]) -> None:
    """open the window (arguments go to the program; with no screen, draws it into a file)"""
    if not WITHOUT_QT.intersection(args):
        need_from_system({**DRAWING, **(X11 if os.environ.get("DISPLAY") else {})})
    set_up("run")
    if wants_window(args) and not has_screen():
        draw_window(args)
    else:
        hand_over([*PROGRAM, *args])


def audio(_args: list[str]) -> None:
    """install what hearing episodes takes; the window finds it at its next start"""
    need_from_system(SOUND)
    set_up("development")


def test(args: list[str]) -> None:
    """run the tests with no screen (arguments go to pytest)"""
    need_from_system({**DRAWING, **SOUND})
    set_up("development")
    hand_over([str(PYTHON), "-m", "pytest", *args], platform="offscreen")


def check(_args: list[str]) -> None:
    """lint, formatting, types, import rules and desktop files"""
    set_up("development")
    module = [str(PYTHON), "-m"]
    commands = [
        [*module, "ruff", "check"],
        [*module, "ruff", "format", "--check"],
        [*module, "mypy"],
        [*module, "mypy", "dev.py"],
        [str(PYTHON.parent / "lint-imports")],
        [str(PYTHON), "tests/desktop_files.py"],
    ]
    failed = [" ".join(command) for command in commands if call(command) != 0]
    if failed:
        sys.exit("\n".join(["Failed:", *failed]))
    print("All checks passed")


def bench(args: list[str]) -> None:
    """print how start and reading compare with bare Qt (arguments: names of rows)"""
    need_from_system({**DRAWING, **SOUND})
    set_up("development")
    hand_over([str(PYTHON), "tests/bench", *args], platform="offscreen")


def freeze(_args: list[str]) -> None:
    """build a folder that runs without Python: dist/transcript-reader"""
    need_from_system({**DRAWING, **X11, **SOUND, **FREEZING})
    set_up("development")
    hand_over([str(PYTHON), "-m", "PyInstaller", "--noconfirm", "reader.spec"])


def screenshots(args: list[str]) -> None:
    """make pictures of the real window, the README's among them (arguments: their names)"""
    need_from_system({**DRAWING, **SOUND})
    set_up("development")
    hand_over([str(PYTHON), "tests/screenshots", *args])


def smoke(args: list[str]) -> None:
    """first launch, a search and the window on an X11 screen (argument: a frozen program)"""
    screen = [] if os.environ.get("DISPLAY") else ["xvfb-run", "-a"]
    need_from_system({**DRAWING, **X11, **SOUND, **(VIRTUAL_SCREEN if screen else {})})
    set_up("run")
    demand([*screen, str(PYTHON), "tests/smoke.py", *(args or PROGRAM)])


def lupdate(_args: list[str]) -> None:
    """renew the texts to translate, resources/translations/*.ts, from the sources"""
    need_from_system(DRAWING)
    set_up("development")
    hand_over([str(PYTHON), "tests/lupdate.py"])


def lock(_args: list[str]) -> None:
    """renew requirements.lock from pyproject.toml (needs uv)"""
    uv = shutil.which("uv") or sys.exit("dev.py lock needs uv on the path: pip install uv")
    with tempfile.TemporaryDirectory() as folder:
        everything, runtime = Path(folder, "everything.txt"), Path(folder, "runtime.txt")
        base = [uv, "pip", "compile", "pyproject.toml", "--quiet", "--universal"]
        base += ["--python-version", "3.11", "--generate-hashes", "--only-binary", ":all:"]
        base += ["--no-emit-index-url", "--no-header", "--no-annotate"]
        demand([*base, "--group", "dev", "--group", "freeze", "-o", str(everything)])
        demand([*base, "-c", str(everything), "-o", str(runtime)])
        LOCK.write_text(join_lock(everything.read_text("utf-8"), runtime.read_text("utf-8")))


COMMANDS = {
    command.__name__: command
    for command in (run, audio, test, check, bench, freeze, screenshots, smoke, lupdate, lock)
}


# --- setting up ---


def set_up(part: str) -> None:
    """Make .venv hold a part of the lock ("development" holds both).

    The stamp is written last, so without one a set-up was cut short and starts anew.
    """
    text = LOCK.read_text("utf-8")
    have = STAMP.read_text("utf-8") if STAMP.exists() else ""
    if PYTHON.exists() and have in (stamp(text, part), stamp(text, "development")):
        return
    size = DOWNLOADS[part]
    print(f"Setting up .venv. The first time this downloads up to {size} MB.", flush=True)
    pip = system_pip()
    if not PYTHON.exists() or not have.startswith(PYTHON_NOW + "\n"):
        make_venv(with_pip=not pip)
    STAMP.unlink(missing_ok=True)
    install(pip or [str(PYTHON), "-m", "pip"], text, part)
    STAMP.write_text(stamp(text, part), "utf-8")


def stamp(lock_text: str, part: str) -> str:
    """What a finished set-up is made of: the interpreter, the lock and the part."""
    return f"{PYTHON_NOW}\n{hashlib.sha256(lock_text.encode()).hexdigest()}\n{part}\n"


def make_venv(with_pip: bool) -> None:
    """An empty .venv. A bare Debian cannot put pip into it, having no ensurepip."""
    if with_pip and importlib.util.find_spec("ensurepip") is None:
        sys.exit("Python has no pip 22.3 or later here. On Debian: apt-get install python3-pip")
    without = [] if with_pip else ["--without-pip"]
    demand([BASE_PYTHON, "-m", "venv", "--clear", *without, str(VENV)])


def system_pip() -> list[str]:
    """The interpreter's own pip, told to install into .venv; empty before pip 22.3."""
    script = "import pip; print(pip.__version__)"
    found = subprocess.run([BASE_PYTHON, "-c", script], capture_output=True, text=True, check=False)
    if found.returncode or tuple(map(int, found.stdout.split(".")[:2])) < (22, 3):
        return []
    return [BASE_PYTHON, "-m", "pip", "--python", str(PYTHON)]


def install(pip: list[str], lock_text: str, part: str) -> None:
    """Install a part of the lock into .venv: wheels only, each by its digest."""
    wanted = VENV / "requirements.txt"
    wanted.write_text(split_lock(lock_text)[0] if part == "run" else lock_text, "utf-8")
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-input"]
    options += ["--disable-pip-version-check", *([] if sys.stdout.isatty() else ["--quiet"])]
    demand([*pip, "install", *options, "-r", str(wanted)])


def split_lock(text: str) -> tuple[str, str]:
    """The lock's part for running the program, and its part for developing it."""
    run_part, mark, development = text.partition(DEVELOPMENT_MARK)
    if not mark:
        sys.exit(f"{LOCK.name} lacks its line '{DEVELOPMENT_MARK}'")
    return run_part, development


def lock_entries(text: str) -> list[str]:
    """One requirement with its digests each, in order."""
    entries: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith(" ") and entries:
            entries[-1] += line
        elif line.strip() and not line.startswith("#"):
            entries.append(line)
    return entries


def join_lock(everything: str, runtime: str) -> str:
    """The lock file: the entries of runtime first, then the others of everything."""
    first = lock_entries(runtime)
    names = {entry.split("==")[0] for entry in first}
    rest = [entry for entry in lock_entries(everything) if entry.split("==")[0] not in names]
    return "".join([LOCK_HEAD, "\n", *first, "\n", DEVELOPMENT_MARK, "\n", *rest])


# --- the system ---


def need_from_system(needs: dict[str, str]) -> None:
    """Install what Linux lacks, or say in one line what to install."""
    lacking = missing(needs) if sys.platform.startswith("linux") else []
    if not lacking:
        return
    packages = sorted({needs[name] for name in lacking})
    apt = apt_get()
    if apt:
        print("Installing from the system's packages:", " ".join(packages), flush=True)
        call([*apt, "update", "-qq"], subprocess.DEVNULL)
        call([*apt, "install", "-yqq", "--no-install-recommends", *packages], subprocess.DEVNULL)
        lacking = missing(needs)
    if lacking:
        sys.exit(advice(lacking, packages, shutil.which("apt-get") is not None))


def missing(needs: dict[str, str]) -> list[str]:
    """The libraries that do not load and the programs that are not on the path."""
    return [name for name in needs if not is_present(name)]


def is_present(name: str) -> bool:
    if ".so" not in name:
        return shutil.which(name) is not None
    if Path(sysconfig.get_config_var("LIBDIR") or "", name).is_file():
        return True
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def apt_get() -> list[str]:
    """The command that installs without asking, or an empty list."""
    if shutil.which("apt-get") is None:
        return []
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return apt
    sudo = ["sudo", "-n"]
    allowed = shutil.which("sudo") and call([*sudo, "true"]) == 0
    return [*sudo, *apt] if allowed else []


def advice(lacking: list[str], packages: list[str], debian: bool) -> str:
    """One line for a person: what to install."""
    if debian:
        command = "sudo apt-get install " + " ".join(packages)
        return f"System libraries are missing. Install them: {command}"
    return "Install these with your system's package manager: " + ", ".join(lacking)


def has_screen() -> bool:
    """Whether a window can be shown here."""
    linux = sys.platform.startswith("linux")
    return not linux or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


# --- running ---


def wants_window(args: list[str]) -> bool:
    """Whether these arguments of the program open the window."""
    rest = list(args)
    while rest and rest[0].startswith("--data-dir"):
        rest = rest[1:] if "=" in rest[0] else rest[2:]
    return not rest


def draw_window(args: list[str]) -> None:
    """The first launch with no screen: a picture of the window, and what to do next."""
    picture = ROOT / "screenshots" / "window.png"
    picture.parent.mkdir(exist_ok=True)
    demand([*PROGRAM, *args, "screenshot", str(picture)])
    print(f"There is no screen here, so the window was drawn into {picture}")
    print('To search from the terminal: python3 dev.py run search "machine learning"')


def environment(platform: str = "") -> dict[str, str]:
    """The environment for the program: its code from here, and no screen where there is none."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    if platform or not has_screen():
        env["QT_QPA_PLATFORM"] = platform or "offscreen"
    return env


def call(command: list[str], stdout: int | None = None) -> int:
    """Run a command; its exit code."""
    return subprocess.run(command, env=environment(), stdout=stdout, check=False).returncode


def demand(command: list[str]) -> None:
    """Run a command, and stop with a sentence where it fails."""
    code = call(command)
    if code:
        sys.exit(f"This failed with exit code {code}: {' '.join(command)}")


def hand_over(command: list[str], platform: str = "") -> NoReturn:
    """Become the command where the system can, so that signals reach it."""
    sys.stdout.flush()
    if WINDOWS:
        sys.exit(subprocess.run(command, env=environment(platform), check=False).returncode)
    os.execve(command[0], command, environment(platform))


# --- the command line ---


def usage() -> str:
    """The commands, one a line."""
    lines = [f"  {name:<12} {command.__doc__}" for name, command in COMMANDS.items()]
    return "\n".join(["Usage: python3 dev.py COMMAND [arguments]", "", *lines])


def version_message(version: tuple[int, ...]) -> str | None:
    """Why this Python will not do, or None where it will."""
    if version >= (3, 11):
        return None
    found = ".".join(map(str, version[:2]))
    return f"Transcript Reader needs Python 3.11 or later; this is Python {found}."


def main(argv: list[str]) -> None:
    complaint = version_message(tuple(sys.version_info[:3]))
    if complaint:
        sys.exit(complaint)
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
    elif argv[0] in COMMANDS:
        if argv[0] != "run":
            os.chdir(ROOT)
        COMMANDS[argv[0]](argv[1:])
    else:
        sys.exit(f"dev.py has no command '{argv[0]}'.\n\n{usage()}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
