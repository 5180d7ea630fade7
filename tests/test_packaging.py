"""What is shipped: the lock, the seeds, the desktop files and the wheel."""

import configparser
import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader import __version__
from reader.services.links import SCHEME

ROOT = Path(__file__).parent.parent
APP_ID = "org.transcript_reader.TranscriptReader"
DESKTOP = ROOT / "resources" / "desktop"
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
INSTALLER = (DESKTOP / "transcript-reader.iss").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SEEDS = {
    "000_3ea8105237c677ab.txt": "717578793b8cc1f34198d6679534cc5282b09faa6d5ed019b546353eb3239aa6",
    "002_1ac4c91c8e510a7f.txt": "38926d67b0dfef7ad3cab33b54815916652bba31b7351fe773ba810bdbd595ad",
}


def normal(requirement: str) -> str:
    """The name of a requirement, as indexes compare it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None, requirement
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def locked(text: str) -> dict[str, str]:
    """Names and versions that a part of the lock pins."""
    pins = re.findall(r"^(\S+)==(\S+)", text, re.MULTILINE)
    return {normal(name): version for name, version in pins}


def test_the_lock_names_no_index_address_or_path() -> None:
    lines = [line for line in LOCK.splitlines() if not line.startswith("#")]
    entry = re.compile(r"[\w.-]+==[\w.]+( ; [^\\/]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|")
    assert [line for line in lines if not entry.fullmatch(line)] == []
    assert "://" not in LOCK


def test_every_pin_has_a_digest() -> None:
    entries = re.split(r"^(?=\w)", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) > 20
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_runtime_part_pins_every_runtime_dependency_and_no_tool() -> None:
    runtime = locked(LOCK.partition("# --- development ---")[0])
    assert {normal(name) for name in PROJECT["project"]["dependencies"]} <= runtime.keys()
    assert not {"pytest", "ruff", "mypy", "pyinstaller"} & runtime.keys()


def test_the_development_part_pins_every_tool_and_repeats_nothing() -> None:
    runtime, _, development = LOCK.partition("# --- development ---")
    groups = PROJECT["dependency-groups"]
    tools = {normal(name) for name in groups["dev"] + groups["freeze"]}
    assert tools <= locked(development).keys()
    assert not locked(runtime).keys() & locked(development).keys()


def test_the_lock_keeps_to_the_measured_qt_and_whoosh() -> None:
    pins = locked(LOCK)
    assert tuple(map(int, pins["pyside6-essentials"].split("."))) < (6, 12)
    assert pins["shiboken6"] == pins["pyside6-addons"] == pins["pyside6-essentials"]
    assert pins["whoosh-reloaded"] == "2.7.5"


def test_audio_is_an_extra_that_the_run_part_of_the_lock_does_without() -> None:
    assert PROJECT["project"]["optional-dependencies"].keys() == {"audio"}
    runtime, _, development = LOCK.partition("# --- development ---")
    assert "pyside6-addons" in locked(development)
    assert "pyside6-addons" not in locked(runtime)


def test_the_seeds_are_there_byte_for_byte() -> None:
    folder = ROOT / "seeds"
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}
    assert found == SEEDS


def test_the_desktop_entry_opens_links_and_shows_the_icon() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DESKTOP / f"{APP_ID}.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    assert entry["MimeType"] == "x-scheme-handler/transcript-reader;"
    assert entry["Exec"] == "transcript-reader %u"
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").is_file()
    assert entry["Exec"].split()[0] in PROJECT["project"]["scripts"]


def test_the_scheme_of_links_is_the_same_for_every_system() -> None:
    assert f'"CFBundleURLSchemes": ["{SCHEME}"]' in (ROOT / "reader.spec").read_text("utf-8")
    metainfo = (DESKTOP / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    assert f"<mediatype>x-scheme-handler/{SCHEME}</mediatype>" in metainfo
    entry = (DESKTOP / f"{APP_ID}.desktop").read_text("utf-8")
    assert f"MimeType=x-scheme-handler/{SCHEME};" in entry
    assert f'#define Scheme "{SCHEME}"' in INSTALLER


def test_windows_hands_links_to_the_program_that_was_frozen_as_this_version() -> None:
    assert 'Subkey: "Software\\Classes\\{#Scheme}\\shell\\open\\command"' in INSTALLER
    assert 'ValueName: "URL Protocol"' in INSTALLER
    name = re.search(r'^NAME = "(.+)"$', (ROOT / "reader.spec").read_text("utf-8"), re.MULTILINE)
    assert name is not None
    assert f'#define Program "{name[1]}.exe"' in INSTALLER
    assert f'#define Version "{__version__}"' in INSTALLER


def test_the_metainfo_belongs_to_the_desktop_entry_and_this_version() -> None:
    component = ElementTree.parse(DESKTOP / f"{APP_ID}.metainfo.xml").getroot()
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == f"{APP_ID}.desktop"
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_frozen_folder_keeps_qt_s_words_in_the_languages_of_the_window() -> None:
    spec = (ROOT / "reader.spec").read_text("utf-8")
    found = re.search(r"^UNUSED = re\.compile\((.+?)^\)", spec, re.MULTILINE | re.DOTALL)
    assert found is not None
    parts = re.findall(r'^    r"(.+)"$', found[1], re.MULTILINE)
    unused = re.compile("".join(parts))
    languages = [file.stem.partition("_")[2] for file in (ROOT / "resources").rglob("reader_*.ts")]
    assert languages
    for qt in ("PySide6/Qt/translations", "PySide6/translations"):
        for language in languages:
            assert not unused.search(f"{qt}/qtbase_{language}.qm")
        assert unused.search(f"{qt}/qtbase_fr.qm")
        assert unused.search(f"{qt}/qtdeclarative_de.qm")
    assert not unused.search("reader/data/resources/translations/reader_de.ts")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all files in the wheel that this checkout builds."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_seeds_and_resources_but_no_screenshots(wheel: set[str]) -> None:
    folders = [path for path in (ROOT / "resources").iterdir() if path.name != "screenshots"]
    resources = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    wanted = [*resources, *(ROOT / "seeds").iterdir()]
    assert {f"reader/data/{file.relative_to(ROOT).as_posix()}" for file in wanted} <= wheel
    assert not [name for name in wheel if "screenshots" in name or name.startswith("tests")]


def test_the_wheel_puts_the_program_among_the_desktop_s(wheel: set[str]) -> None:
    shared = {name.partition("/data/share/")[2] for name in wheel if "/data/share/" in name}
    assert shared == {
        f"applications/{APP_ID}.desktop",
        f"metainfo/{APP_ID}.metainfo.xml",
        "icons/hicolor/scalable/apps/transcript-reader.svg",
    }
