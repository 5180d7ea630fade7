"""dev.py: what it decides before it runs anything."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LOCK = """\
# A comment
spam==1.0 \\
    --hash=sha256:aa
# --- development ---
ham==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
"""


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    """dev.py as a module, with a place of its own for .venv."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.VENV = tmp_path / ".venv"
    module.STAMP = module.VENV / "set-up.txt"
    module.PYTHON = module.VENV / "python"
    module.LOCK = tmp_path / "requirements.lock"
    module.LOCK.write_text(LOCK)
    return module


@pytest.fixture
def commands(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What dev.py would run, noted down; a venv command makes the folder it would make."""
    noted: list[list[str]] = []

    def note(command: list[str]) -> None:
        noted.append(command)
        if "venv" in command:
            dev.VENV.mkdir(exist_ok=True)
            dev.PYTHON.touch()

    monkeypatch.setattr(dev, "demand", note)
    return noted


def test_the_first_set_up_makes_a_venv_and_the_second_does_nothing(
    dev: ModuleType, commands: list[list[str]]
) -> None:
    dev.set_up("run")
    assert ["venv" in command or "install" in command for command in commands] == [True, True]
    commands.clear()
    dev.set_up("run")
    assert commands == []


def test_a_run_installs_nothing_that_only_developers_need(
    dev: ModuleType, commands: list[list[str]]
) -> None:
    dev.set_up("run")
    assert "spam==1.0" in (dev.VENV / "requirements.txt").read_text()
    assert "ham" not in (dev.VENV / "requirements.txt").read_text()
    dev.set_up("development")
    assert "ham==2.0" in (dev.VENV / "requirements.txt").read_text()
    assert len([command for command in commands if "venv" in command]) == 1


def test_audio_is_what_developers_have(
    dev: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, str]] = []
    monkeypatch.setattr(dev, "need_from_system", asked.append)
    dev.audio([])
    assert asked == [dev.SOUND]
    assert "ham==2.0" in (dev.VENV / "requirements.txt").read_text()
    assert len(commands) == 2


def test_a_developer_can_run_without_another_set_up(
    dev: ModuleType, commands: list[list[str]]
) -> None:
    dev.set_up("development")
    commands.clear()
    dev.set_up("run")
    assert commands == []


def test_an_interrupted_set_up_starts_anew(
    dev: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            dev.set_up("run")
    commands.clear()
    dev.set_up("run")
    assert "--clear" in commands[0]


def test_a_new_lock_is_installed_into_the_same_venv(
    dev: ModuleType, commands: list[list[str]]
) -> None:
    dev.set_up("run")
    commands.clear()
    dev.LOCK.write_text(LOCK.replace("spam==1.0", "spam==1.1"))
    dev.set_up("run")
    assert len(commands) == 1
    assert "install" in commands[0]
    assert "--require-hashes" in commands[0]


def test_another_python_gets_another_venv(dev: ModuleType, commands: list[list[str]]) -> None:
    dev.set_up("run")
    commands.clear()
    dev.PYTHON_NOW = "3.99"
    dev.set_up("run")
    assert "--clear" in commands[0]


def test_without_any_pip_one_sentence_says_so(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="apt-get install python3-pip"):
        dev.make_venv(with_pip=True)


def test_the_lock_is_joined_without_repeating_what_runs(dev: ModuleType) -> None:
    runtime, development = "spam==1.0 \\\n    --hash=sha256:aa\n", "ham==2.0 \\\n    --hash=x\n"
    joined = dev.join_lock(development + runtime, runtime)
    first, second = dev.split_lock(joined)
    assert dev.lock_entries(first) == [runtime]
    assert dev.lock_entries(second) == [development]


def test_a_lock_without_its_mark_is_refused(dev: ModuleType) -> None:
    with pytest.raises(SystemExit, match="--- development ---"):
        dev.split_lock("spam==1.0\n")


def test_only_what_is_missing_is_asked_for(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(tmp_path, "tool").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    needs = {"libmadeup-of-nothing.so.7": "libmadeup7", "no-such-tool": "tools", "tool": "tools"}
    assert dev.missing(needs) == ["libmadeup-of-nothing.so.7", "no-such-tool"]


def test_missing_libraries_end_in_one_line_where_they_cannot_be_installed(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "apt_get", list)
    with pytest.raises(SystemExit) as stop:
        dev.need_from_system({"libmadeup-of-nothing.so.7": "libmadeup7"})
    line = str(stop.value)
    assert "\n" not in line
    assert "libmadeup" in line


def test_other_systems_are_told_the_libraries_and_debian_the_packages(dev: ModuleType) -> None:
    assert dev.advice(["libA.so.1"], ["liba1"], debian=True).endswith("apt-get install liba1")
    assert "libA.so.1" in dev.advice(["libA.so.1"], ["liba1"], debian=False)


@pytest.mark.parametrize("version", [(3, 8, 10), (3, 10, 13)])
def test_an_older_python_is_told_what_is_needed(dev: ModuleType, version: tuple[int, ...]) -> None:
    message = dev.version_message(version)
    assert "Python 3.11 or later" in message
    assert f"Python {version[0]}.{version[1]}." in message


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_newer_python_will_do(dev: ModuleType, version: tuple[int, ...]) -> None:
    assert dev.version_message(version) is None


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--data-dir", "here"], True),
        (["--data-dir=here"], True),
        (["search", "words"], False),
        (["--data-dir", "here", "list"], False),
        (["--version"], False),
    ],
)
def test_only_a_plain_run_opens_the_window(
    dev: ModuleType, arguments: list[str], window: bool
) -> None:
    assert dev.wants_window(arguments) is window


def test_the_screen_is_found_by_either_kind(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not dev.has_screen()
    assert dev.environment()["QT_QPA_PLATFORM"] == "offscreen"
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_screen()


def run_dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_names_every_command() -> None:
    shown = run_dev()
    assert shown.returncode == 0
    checks = ("test", "check", "bench", "smoke")
    for command in ("run", *checks, "freeze", "screenshots", "lupdate", "lock"):
        assert f"\n  {command} " in shown.stdout


def test_an_unknown_command_is_an_error_that_lists_the_others() -> None:
    shown = run_dev("fly")
    assert shown.returncode != 0
    assert "fly" in shown.stderr
    assert "screenshots" in shown.stderr
