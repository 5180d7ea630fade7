"""The audio of an episode from the command line."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.library import Library

Run = Callable[..., subprocess.CompletedProcess[str]]
TIMED = "717578793b8cc1f3"


@pytest.fixture
def audio(tmp_path: Path) -> Path:
    path = tmp_path / "the sound.mp3"
    path.write_bytes(b"not really a sound")
    return path


@pytest.mark.usefixtures("ready")
def test_there_is_none(run: Run) -> None:
    done = run("audio", "2x27")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    done = run("audio", "2x27", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == {
        **{"episode_id": TIMED, "audio": "none"},
        **{"path": None, "size": None, "heard": 0.0},
    }


@pytest.mark.usefixtures("ready")
def test_lists_tell_the_file_as_it_was_last_seen(run: Run, audio: Path) -> None:
    def listed() -> list[str]:
        rows = json.loads(run("list", "--json").stdout)
        return [row["audio"] for row in rows if "audio" in row]

    assert listed() == []
    assert "audio" not in json.loads(run("show", TIMED, "--json").stdout)
    run("audio", TIMED, audio)
    audio.unlink()  # nobody looks
    assert listed() == [str(audio)]
    assert json.loads(run("show", TIMED, "--json").stdout)["audio"] == str(audio)


@pytest.mark.usefixtures("ready")
def test_one_is_attached_shown_and_taken_away(run: Run, audio: Path) -> None:
    done = run("audio", "2x27", audio)
    assert (done.returncode, done.stdout) == (0, f"{audio}\n")
    assert run("audio", TIMED).stdout == f"{audio}\n"
    known = json.loads(run("audio", TIMED, "--json").stdout)
    assert (known["audio"], known["path"], known["size"]) == ("attached", str(audio), 18)
    done = run("audio", "2x27", "--remove")
    assert (done.returncode, done.stdout) == (0, "No audio.\n")
    assert run("audio", "2x27").returncode == 1
    assert audio.exists()


@pytest.mark.usefixtures("ready")
def test_one_that_is_gone_is_told(run: Run, audio: Path) -> None:
    run("audio", "2x27", audio)
    audio.unlink()
    done = run("audio", "2x27")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"transcript-reader: The audio {audio} is not there. Put it back, or attach it again.\n"
    )


@pytest.mark.usefixtures("ready")
def test_what_is_no_audio_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("audio", "2x27", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"transcript-reader: {tmp_path} is a folder: choose the audio file itself.\n"
    )
    assert run("audio", "no such episode").returncode == 2


def test_own_times_are_exported_on_request(run: Run, data_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("Somebody says a sentence that has no time in the file.", "utf-8")
    with Library.open(data_dir) as library:
        (episode_id,) = library.add(path).added
        library.listening.set_own_time(episode_id, 0, 151.0)
    export = ("export", episode_id, "--format", "text", "--output", "-")
    assert "0:02:31" not in run(*export).stdout
    assert "0:02:31" in run(*export, "--own-times").stdout
