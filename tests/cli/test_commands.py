"""Every command as people and programs run it: output, errors and exit codes."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-W", "error", "-m", "reader"]
TIMED, UNTIMED = "717578793b8cc1f3", "38926d67b0dfef7a"

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]
MakeFile = Callable[..., Path]


def on_terminal(*arguments: str) -> str:
    """What the command writes to a terminal."""
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    process = subprocess.Popen([*COMMAND, *arguments], stdout=child, stderr=subprocess.DEVNULL)
    os.close(child)
    written = b""
    try:
        while data := os.read(parent, 65536):
            written += data
    except OSError:  # how Linux says that the other side has closed
        pass
    os.close(parent)
    process.wait()
    return written.decode().replace("\r\n", "\n")


def failed(done: Done) -> str:
    """The one sentence of a command that failed."""
    assert (done.returncode, done.stdout) == (2, ""), done
    (line,) = done.stderr.splitlines()
    assert line.startswith("transcript-reader: ")
    return line


def test_the_first_command_does_the_first_launch(data_dir: Path, run: Run) -> None:
    done = run("list")
    assert done.returncode == 0
    assert done.stderr == "First launch: indexing 2 episodes … done.\n"
    assert [line.split()[0] for line in done.stdout.splitlines()] == [TIMED, UNTIMED]
    assert (data_dir / "index" / "current.json").is_file()
    assert run("list").stderr == ""


@pytest.mark.usefixtures("ready")
class TestList:
    def test_lines(self, run: Run) -> None:
        first, second = run("list").stdout.splitlines()
        assert first.startswith(f"{TIMED}  2021-07-06  0:51:19  Utilizing Tech - Season 7")
        assert first.endswith("· 2x27 How the ML Community Has Evolved in 2021 with Demetrios "
                              "Brinkmann and David Aponte")  # fmt: skip
        assert f"{UNTIMED}  2020-09-08  no times  " in second

    def test_json(self, run: Run) -> None:
        first, second = json.loads(run("list", "--json").stdout)
        assert list(first) == [
            *("id", "show", "number", "title", "date", "description", "people", "tags"),
            *("language", "duration", "passages", "words"),
        ]
        assert (first["id"], first["duration"], first["passages"]) == (TIMED, 3079.0, 70)
        assert (second["date"], second["duration"], second["words"]) == ("2020-09-08", None, 5449)


@pytest.mark.usefixtures("ready")
class TestSearch:
    def test_piped_output_is_plain(self, run: Run) -> None:
        done = run("search", '"data quality"', "--limit", "3")
        assert done.returncode == 0
        lines = done.stdout.splitlines()
        assert len(lines) == 3
        for line in lines:
            assert re.fullmatch(
                rf"{TIMED}  0:\d\d:\d\d  2x27 .*data quality.*", line, re.IGNORECASE
            )
        assert done.stderr == "5 passages in 1 episode, the first 3 shown\n"

    def test_a_terminal_shows_the_match_in_colour(self, run: Run) -> None:
        shown = on_terminal("search", '"data quality"')
        assert len(re.findall("\x1b\\[1;33mdata quality\x1b\\[0m", shown, re.IGNORECASE)) >= 5
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        assert plain == run("search", '"data quality"').stdout

    def test_colour_can_be_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in on_terminal("search", "data")

    def test_json(self, run: Run) -> None:
        done = run("search", "title:operations", "enterprise", "--json", "--limit", "2")
        results = json.loads(done.stdout)
        assert (done.returncode, done.stderr) == (0, "")
        assert list(results) == ["total", "episodes", "hits"]
        assert (results["episodes"], len(results["hits"])) == (1, 2)
        assert results["total"] > 2
        for hit in results["hits"]:
            assert list(hit) == [
                *("episode_id", "show", "title", "passage", "start", "speaker", "text", "spans")
            ]
            assert (hit["episode_id"], hit["start"], hit["speaker"]) == (UNTIMED, None, None)
            lit = [hit["text"][start:end].lower() for start, end in hit["spans"]]
            assert set(lit) <= {"enterprise", "enterprises", "operations"}
            assert "enterprise" in lit[0]

    def test_nothing_found_is_1(self, run: Run) -> None:
        done = run("search", "zebra")
        assert (done.returncode, done.stdout, done.stderr) == (1, "", "No matches.\n")
        done = run("search", "zebra", "--json")
        assert (done.returncode, done.stderr) == (1, "")
        assert json.loads(done.stdout) == {"total": 0, "episodes": 0, "hits": []}

    def test_a_limit_of_none_still_counts(self, run: Run) -> None:
        done = run("search", "data", "--limit", "0")
        assert (done.returncode, done.stdout) == (0, "")
        assert re.fullmatch(r"\d+ passages in 2 episodes, the first 0 shown\n", done.stderr)

    @pytest.mark.parametrize("limit", ["-1", "many", "9" * 5000, "²"])
    def test_a_limit_that_is_none_is_2(self, limit: str, run: Run) -> None:
        done = run("search", "data", "--limit", limit)
        assert (done.returncode, done.stdout) == (2, "")
        assert "is not a count" in done.stderr

    def test_words_with_a_minus_need_no_quotes(self, run: Run) -> None:
        whole = json.loads(run("search", "data", "--json").stdout)["total"]
        parted = [
            json.loads(run("search", *query, "--json").stdout)["total"]
            for query in (["data", "-quality"], ["data", "quality"], ["-quality", "data"])
        ]
        assert parted[0] == parted[2] == whole - parted[1]
        assert 0 < parted[0] < whole
        assert run("search", "data", "--jsn").returncode == 2

    @pytest.mark.parametrize("query", ["((", '"', "*", "\x1b[2J", "日本 🎙", b"\xff\xfe", " "])
    def test_any_query_finds_something_or_nothing(self, query: str | bytes, run: Run) -> None:
        done = run("search", query, "--json")
        assert (done.returncode, done.stderr) == (1, "")

    def test_damage_is_told_and_mended(self, ready: Path, run: Run) -> None:
        (ready / "index" / "current.json").write_bytes(b"broken")
        done = run("search", '"data quality"', "--json")
        assert (done.returncode, json.loads(done.stdout)["total"]) == (0, 5)
        assert done.stderr.startswith("transcript-reader: The search index must be rebuilt: ")
        assert run("search", '"data quality"', "--json").stderr == ""


@pytest.mark.usefixtures("ready")
class TestShow:
    @pytest.mark.parametrize("reference", [TIMED, TIMED[:5], "2x27"])
    def test_an_episode(self, reference: str, run: Run) -> None:
        done = run("show", reference)
        assert (done.returncode, done.stderr) == (0, "")
        lines = done.stdout.splitlines()
        assert lines[0].startswith("2x27 How the ML Community")
        assert lines[2] == "2021-07-06  0:51:19"
        assert lines[4].startswith("0:00:00  Welcome to Utilizing AI")
        assert [line.split()[0] for line in lines[4::2]][-1] == "0:51:19"
        assert len(lines[4::2]) == 70

    def test_an_episode_without_times(self, run: Run) -> None:
        lines = run("show", "03").stdout.splitlines()
        assert lines[4].startswith("¶1  Welcome to Utilizing AI")
        assert "0:00" not in "".join(line[:10] for line in lines)

    def test_json(self, run: Run) -> None:
        shown = json.loads(run("show", "2x27", "--json").stdout)
        assert list(shown) == [
            *("version", "show", "number", "title", "date", "description", "people", "tags"),
            *("language", "segments"),
        ]
        assert shown["version"] == "1.0.0"
        assert len(shown["segments"]) == 70
        assert list(shown["segments"][0]) == ["startTime", "endTime", "speaker", "body"]
        last = shown["segments"][-1]
        assert (last["startTime"], last["endTime"], last["speaker"]) == (3079.0, None, None)
        untimed = json.loads(run("show", "03", "--json").stdout)
        assert {segment["startTime"] for segment in untimed["segments"]} == {None}

    def test_what_is_not_there_is_2(self, run: Run) -> None:
        for name in ("nobody", "", "x" * 5000, "no\x1bone"):
            assert "See the ids with: transcript-reader list" in failed(run("show", name))

    def test_a_file_needs_no_library(
        self, seeds: tuple[Path, ...], tmp_path: Path, run: Run
    ) -> None:
        nowhere = tmp_path / "nowhere"
        done = run("--data-dir", nowhere, "show", seeds[1], "--json")
        assert (done.returncode, json.loads(done.stdout)["number"]) == (0, "03")
        assert not nowhere.exists()

    def test_a_file_that_is_none_is_2(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
        (tmp_path / "b.txt").touch()
        assert "this is a PNG image" in failed(run("show", tmp_path / "a.txt"))
        assert "the file is empty" in failed(run("show", tmp_path / "b.txt"))


@pytest.mark.usefixtures("ready")
class TestAdd:
    def test_added_updated_unchanged(self, transcript_file: MakeFile, run: Run) -> None:
        path = transcript_file("a.txt", ("00:00:01", "Zebras"))
        assert counts(run("add", path)) == (
            0,
            "1 added, 0 updated, 0 unchanged, 0 duplicates, 0 refused",
        )
        assert counts(run("add", path)) == (
            0,
            "0 added, 0 updated, 1 unchanged, 0 duplicates, 0 refused",
        )
        transcript_file("a.txt", ("00:00:01", "Giraffes"))
        assert counts(run("add", path)) == (
            0,
            "0 added, 1 updated, 0 unchanged, 0 duplicates, 0 refused",
        )
        assert run("search", "zebras").returncode == 1
        assert run("search", "giraffes").returncode == 0

    def test_what_is_refused_is_named_and_the_rest_added(
        self, transcript_file: MakeFile, tmp_path: Path, run: Run
    ) -> None:
        good = transcript_file("mix/good.txt", (None, "Zebras"))
        (tmp_path / "mix" / "bad\x1b[2J.txt").touch()
        done = run("add", tmp_path / "mix", tmp_path / "missing.txt")
        assert counts(done) == (2, "1 added, 0 updated, 0 unchanged, 0 duplicates, 2 refused")
        refused = done.stderr.splitlines()
        assert [line.rpartition(": ")[2] for line in refused] == [
            "the file is empty",
            "no such file or directory",
        ]
        assert "bad\ufffd[2J.txt" in refused[0]
        assert good.exists()
        assert run("search", "zebras").returncode == 0

    def test_nothing_to_add_is_1(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "empty").mkdir()
        assert counts(run("add", tmp_path / "empty"))[0] == 1


def counts(done: Done) -> tuple[int, str]:
    return done.returncode, done.stdout.rstrip("\n")


@pytest.mark.usefixtures("ready")
class TestIndex:
    def test_in_words_and_in_numbers(self, ready: Path, run: Run) -> None:
        assert run("index").stdout == "The index holds 2 episodes.\n"
        assert run("index", "--background").stdout == ""
        shutil.rmtree(ready / "index")
        assert run("index", "--background").stdout == "1\n2\n"
        assert (ready / "index" / "current.json").is_file()


class TestDataFolder:
    def test_the_option_comes_before_the_variable(
        self, launched: Path, data_dir: Path, run: Run
    ) -> None:
        for arguments in (["--data-dir", launched, "list"], ["list", "--data-dir", launched]):
            done = run(*arguments)
            assert (done.returncode, done.stderr) == (0, "")
        assert not data_dir.exists()

    @pytest.mark.parametrize("command", [["list"], ["search", "x"], ["add", "seeds"], ["index"]])
    def test_one_that_cannot_be_used(self, command: list[str], tmp_path: Path, run: Run) -> None:
        (tmp_path / "file").touch()
        sentence = failed(run(*command, "--data-dir", tmp_path / "file" / "data"))
        assert "Not a directory. Choose another with --data-dir." in sentence

    def test_a_library_that_is_none(self, ready: Path, run: Run) -> None:
        (ready / "library.db").write_bytes(b"not a database " * 99)
        assert failed(run("list")).endswith("is not a library. Move it away and start again.")

    def test_no_home_of_that_name(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent.parent))
        assert run("list", "--data-dir", "~nobody-at-all/data").returncode == 0


@pytest.mark.usefixtures("ready")
class TestOutput:
    @pytest.fixture(autouse=True)
    def _buffered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As people run it: what is written last is written when the program ends."""
        monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)

    def test_no_transcript_can_speak_to_the_terminal(
        self, transcript_file: MakeFile, run: Run
    ) -> None:
        evil = "red \x1b[31m bell \a csi \x9b2J del \x7f osc \x1b]0;x\x07 zebra"
        path = transcript_file("evil.txt", (None, evil), title=f"Title {evil}")
        assert run("add", path).returncode == 0
        for command in (["list"], ["search", "zebra"], ["show", str(path)]):
            for text in (run(*command).stdout, on_terminal(*command)):
                bare = re.sub(r"\x1b\[(?:1;33|2|0)m", "", text)
                assert "\ufffd[31m bell" in bare
                assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", bare) == []
        shown = run("show", path, "--json").stdout
        assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown) == []
        assert json.loads(shown)["segments"][0]["body"] == evil

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
    def test_pipes_carry_utf_8_whatever_the_system_uses(self, encoding: str, run: Run) -> None:
        done = run("show", "03", PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
        assert (done.returncode, done.stderr) == (0, "")
        assert "¶1  Welcome" in done.stdout

    @pytest.mark.parametrize("command", [["list"], ["show", "2x27"], ["search", "data", "--json"]])
    def test_a_reader_that_has_seen_enough_is_no_error(self, command: list[str]) -> None:
        read, write = os.pipe()
        os.close(read)
        process = subprocess.Popen([*COMMAND, *command], stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        errors = process.communicate()[1].decode()
        assert process.returncode == 0
        assert "Error" not in errors

    @pytest.mark.parametrize("command", [["list"], ["show", "2x27"], ["search", "data"]])
    def test_a_full_disk_under_the_output_is_2(self, command: list[str]) -> None:
        if not Path("/dev/full").exists():
            pytest.skip("there is no /dev/full here")
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, *command], stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert done.returncode == 2
        assert done.stderr == b"transcript-reader: No space left on device.\n"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["search"], ["list", "--nonsense"], ["add"], ["screenshot"]]
)
def test_wrong_use_is_2_and_says_how(arguments: list[str], data_dir: Path, run: Run) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: transcript-reader")
    assert "Traceback" not in done.stderr
    assert not data_dir.exists()
