"""The audio of a transcript: known by its name, found again by its bytes."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import ReaderError, UnreadableTranscript
from reader.model.audio import AUDIO_SUFFIXES
from reader.services.listening.finding import Limit, beside, moved, must_be_audio, seen, seen_again

MakeSound = Callable[..., Path]
WITHOUT_RIGHTS = not hasattr(os, "geteuid") or os.geteuid() == 0


@pytest.mark.parametrize(
    ("transcript", "audio"),
    [
        ("ep12.vtt", "ep12.mp3"),
        ("ep12.en.vtt", "ep12.mp3"),
        ("ep12.es-419.vtt", "ep12.mp3"),
        ("ep12.zh-Hans.srt", "ep12.m4a"),
        ("ep12.transcript.json", "ep12.opus"),
        ("ep12.mp3.srt", "ep12.mp3"),
        ("ep12.mp3.whisper.json", "ep12.mp3"),
        ("Ep12.TXT", "EP12.MP3"),
        ("ep12.en.vtt", "ep12.en.flac"),
        ("12. A talk (v1.2).txt", "12. A talk (v1.2).wav"),
        ("show.s01e02.srt", "show.s01e02.mkv"),
        (".hidden.txt", ".hidden.mp3"),
        (unicodedata.normalize("NFC", "Übung.txt"), unicodedata.normalize("NFD", "übung.mp3")),
    ],
)
def test_it_is_called_as_the_transcript_is(sound: MakeSound, transcript: str, audio: str) -> None:
    path = sound(audio)
    assert beside([path.with_name(transcript)], Limit(60)) == path


def test_a_folder_without_end_is_not_looked_through(sound: MakeSound) -> None:
    path = sound("ep12.mp3")
    assert beside([path.with_name("ep12.vtt")], Limit(-1)) is None
    assert beside([path.with_name("ep12.vtt")], Limit(60, names=0)) is None
    assert beside([path.with_name("ep12.vtt")], Limit(60, names=1)) == path


@pytest.mark.parametrize(
    ("transcript", "other"),
    [
        ("ep12.vtt", "ep1.mp3"),
        ("ep12.vtt", "ep12 (1).mp3"),
        ("ep12.vtt", "ep12.en.mp3"),
        ("12. A talk.txt", "12.mp3"),
        ("Mr. Smith comes.txt", "Mr.mp3"),
        ("show.s01e02.srt", "show.mp3"),
        ("ep12.vtt", "ep12.aiff"),
        ("ep12.vtt", "._ep12.mp3"),
        ("ep12.vtt", "other/ep12.mp3"),
    ],
)
def test_another_name_is_another_sound(sound: MakeSound, transcript: str, other: str) -> None:
    sound(other)
    assert beside([(sound("unrelated.wav")).with_name(transcript)], Limit(60)) is None


def test_the_longer_name_and_the_earlier_transcript_count_first(sound: MakeSound) -> None:
    english, any_language = sound("ep.en.mp3"), sound("ep.mp3")
    german = sound("de/ep.ogg")
    assert (
        beside([english.with_name("ep.en.vtt"), german.with_name("ep.vtt")], Limit(60)) == english
    )
    assert (
        beside([english.with_name("ep.fr.vtt"), german.with_name("ep.vtt")], Limit(60))
        == any_language
    )
    assert beside([german.with_name("ep.vtt"), english.with_name("ep.vtt")], Limit(60)) == german


def test_of_several_kinds_the_likeliest_to_play(sound: MakeSound) -> None:
    made = [sound(f"ep{suffix}") for suffix in reversed(AUDIO_SUFFIXES)]
    assert beside([made[0].with_name("ep.txt")], Limit(60)) == made[-1]


def test_a_folder_of_that_name_is_none(tmp_path: Path) -> None:
    (tmp_path / "ep.mp3").mkdir()
    (tmp_path / "ep.ogg").symlink_to(tmp_path / "nowhere")
    assert beside([tmp_path / "ep.txt", tmp_path / "gone" / "ep.txt"], Limit(60)) is None


def test_a_moved_file_is_known_by_its_size_and_its_ends(sound: MakeSound, tmp_path: Path) -> None:
    audio = seen("id", sound("ep.wav", 20), attached=True)
    assert audio.path is not None
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    there = tmp_path / "sub" / "deep" / "renamed.WAV"
    audio.path.rename(there)
    sound("sub/as_long.wav", 20, lowest=300)
    assert seen_again(audio) is None
    found = moved(audio, [tmp_path / "gone", tmp_path], Limit(60))
    assert found is not None
    assert (found.path, found.digest, found.attached) == (there, audio.digest, True)
    assert seen_again(found) is found


def test_a_look_ends_where_it_has_gone_on_for_long(sound: MakeSound, tmp_path: Path) -> None:
    audio = seen("id", sound("ep.wav"), attached=False)
    for number in range(20):
        sound(f"{number}.ogg", 1)
    assert moved(audio, [tmp_path], Limit(60, names=30)) is not None
    assert audio.path is not None
    (tmp_path / "z").mkdir()
    audio.path.rename(tmp_path / "z" / "ep.wav")
    assert moved(audio, [tmp_path], Limit(60, names=10)) is None
    assert moved(audio, [tmp_path], Limit(-1)) is None
    assert moved(audio, [tmp_path], Limit(60, names=30)) is not None


def test_a_folder_is_looked_through_once(sound: MakeSound, tmp_path: Path) -> None:
    audio = seen("id", sound("b/ep.wav"), attached=False)
    assert audio.path is not None
    audio.path.rename(tmp_path / "b" / "renamed.wav")
    for number in range(10):
        sound(f"a/{number}.ogg", 1)
    folders = [tmp_path / "a", tmp_path / "a", tmp_path / "b"]
    assert moved(audio, folders, Limit(60, names=15)) is not None


def test_both_ends_count(tmp_path: Path) -> None:
    one, other = tmp_path / "one.mp3", tmp_path / "other.mp3"
    one.write_bytes(b"x" * 200_000 + b"1")
    other.write_bytes(b"x" * 200_000 + b"2")
    digests = {seen("id", path, attached=False).digest for path in (one, other)}
    other.write_bytes(b"y" + b"x" * 199_999 + b"1")
    digests.add(seen("id", other, attached=False).digest)
    assert len(digests) == 3


def test_folders_that_lead_to_themselves_end(sound: MakeSound, tmp_path: Path) -> None:
    audio = seen("id", sound("ep.wav"), attached=False)
    assert audio.path is not None
    audio.path.unlink()
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.wav").symlink_to(tmp_path / "self.wav")
    assert moved(audio, [tmp_path, tmp_path], Limit(60)) is None


def test_a_file_that_was_written_anew_is_seen_anew(sound: MakeSound) -> None:
    audio = seen("id", sound("ep.wav", 2), attached=True)
    sound("ep.wav", 3)
    again = seen_again(audio)
    assert again is not None
    assert again.path == audio.path
    assert again.digest != audio.digest


def test_only_the_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "long.mp3"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)  # a sparse file
    assert seen("id", path, attached=False).size == 5_000_000_000


@pytest.mark.parametrize("content", [b"", b"x", b"RIFF and then the disk was full"])
def test_what_is_in_it_is_the_player_s_matter(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ep.mp3"
    path.write_bytes(content)
    must_be_audio(path)
    assert beside([tmp_path / "ep.txt"], Limit(60)) == path
    assert seen("id", path, attached=False).size == len(content)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("folder.mp3", "is a folder: choose the audio file itself."),
        ("gone.mp3", "gone.mp3: there is no such file."),
        ("notes.txt", "notes.txt is not called as audio is (mp3, m4a, "),
        ("nul\0.mp3", "embedded null"),
        (f"{'long' * 100}.mp3", "file name too long."),
        *([("pipe.mp3", "pipe.mp3 is not a file.")] if hasattr(os, "mkfifo") else []),
    ],
)
def test_what_is_no_audio_is_refused_with_a_sentence(
    tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "folder.mp3").mkdir()
    (tmp_path / "notes.txt").write_text("Hello", "utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.mp3")
    with pytest.raises(ReaderError) as caught:
        must_be_audio(tmp_path / name)
    assert reason in str(caught.value)
    assert str(caught.value).count("\n") == 0


@pytest.mark.skipif(WITHOUT_RIGHTS, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(sound: MakeSound) -> None:
    path = sound("ep.wav")
    path.chmod(0)
    with pytest.raises(UnreadableTranscript, match="permission denied"):
        seen("id", path, attached=False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    made = tmp_path / "made.mp3"
    made.touch()
    audio = seen("id", made, attached=False)
    made.unlink()
    os.mkfifo(tmp_path / "ep.mp3")
    (tmp_path / "made.mp3").symlink_to("/dev/zero")
    (tmp_path / "link.mp3").symlink_to("ep.mp3")
    for name in ("ep.txt", "made.txt", "link.txt"):
        assert beside([tmp_path / name], Limit(60)) is None
    assert seen_again(audio) is None
    assert moved(audio, [tmp_path], Limit(60)) is None
