"""The real backend, without a device: what is heard tells where it is."""

import os
import random
import time
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QMediaPlayer

from reader.ui.player import State


def test_a_file_is_opened_and_waits(listener, tones) -> None:
    player = listener.open(tones(4))
    assert player.state is State.PAUSED
    assert (player.position, player.duration) == (0.0, 4.0)
    assert listener.states == [State.LOADING, State.PAUSED]
    assert listener.ear.heard == []


def test_it_begins_where_it_was_to_begin(listener, tones) -> None:
    player = listener.open(tones(6), at=3.0)
    assert player.position == 3.0
    player.play()
    listener.wait_for(3)
    assert set(listener.ear.heard) == {3}
    assert player.position == pytest.approx(3.1, abs=0.5)


def test_what_is_asked_for_while_it_opens_is_done_after(listener, tones) -> None:
    player = listener.player
    player.load(tones(6))
    player.seek(4.0)
    player.play()
    assert player.state is State.LOADING
    listener.wait_for(4)
    assert set(listener.ear.heard) == {4}


def test_a_seek_is_told_at_once_and_heard(listener, tones) -> None:
    player = listener.open(tones(8))
    player.play()
    listener.wait_for(0)
    player.seek(6.0)
    assert listener.moves[-1] == player.position == 6.0
    listener.ear.heard.clear()
    listener.wait_for(6)
    player.seek(2.0)
    listener.wait_for(2)
    assert player.position == pytest.approx(2.1, abs=0.5)


def test_a_pause_stays_where_it_is(listener, tones, qtbot) -> None:
    player = listener.open(tones(6), at=1.0)
    player.play()
    qtbot.waitUntil(lambda: player.position > 1.3)
    player.pause()
    assert player.state is State.PAUSED
    stood = player.position
    player.seek(4.0)
    player.seek(stood)
    listener.ear.heard.clear()
    player.play()
    listener.wait_for(1)
    assert player.position == pytest.approx(stood, abs=0.5)


def test_moves_come_often_and_never_go_back(listener, tones, qtbot) -> None:
    player = listener.open(tones(4))
    listener.moves.clear()
    player.play()
    qtbot.waitUntil(lambda: player.position > 1.0)
    player.pause()
    # Qt itself reports each piece of sound, which is 64 ms.
    assert len(set(listener.moves)) > len(listener.ear.heard)
    assert listener.moves == sorted(listener.moves)


@pytest.mark.parametrize("rate", [0.5, 3.0])
def test_another_speed_moves_faster_or_slower_at_the_same_pitch(
    listener, tones, qtbot, rate
) -> None:
    player = listener.open(tones(9), at=2.0)
    player.set_rate(rate)
    player.play()
    qtbot.waitUntil(lambda: player.position > 2.0)
    at, began = player.position, time.monotonic()
    qtbot.waitUntil(lambda: player.position > at + 0.5 * rate)
    # By the clock of the sound, however busy the machine is.
    assert (player.position - at) / (time.monotonic() - began) == pytest.approx(rate, rel=0.4)
    # Each piece of sound has the tone of its second, however fast they come.
    assert set(listener.ear.heard) <= {2, 3, 4}


def test_speeds_and_volumes_have_limits(listener) -> None:
    player = listener.player
    player.set_rate(9.0)
    assert player.rate == 3.0
    player.set_rate(0.1)
    assert player.rate == 0.5
    player.set_volume(2.0)
    player.set_muted(True)
    assert (listener.ear.volume, listener.ear.muted) == (1.0, True)


def test_the_end_is_told_once_and_play_begins_anew(listener, tones, qtbot) -> None:
    player = listener.open(tones(3), at=2.5)
    player.play()
    qtbot.waitUntil(lambda: bool(listener.endings))
    assert listener.endings == [3.0]
    assert (player.state, player.position) == (State.PAUSED, 3.0)
    player.play()
    listener.wait_for(0)
    assert listener.failures == []


def test_a_seek_after_the_end_is_where_play_goes_on(listener, tones, qtbot) -> None:
    player = listener.open(tones(4), at=3.6)
    player.play()
    qtbot.waitUntil(lambda: bool(listener.endings))
    player.seek(1.0)
    listener.ear.heard.clear()
    player.play()
    listener.wait_for(1)
    assert set(listener.ear.heard) == {1}


def test_another_file_takes_the_place_of_the_first(listener, tones) -> None:
    player = listener.open(tones(6, "one.wav"), at=4.0)
    player.play()
    listener.wait_for(4)
    second = tones(3, "two.wav")
    listener.open(second)
    assert (player.path, player.duration, player.position) == (second, 3.0, 0.0)
    listener.ear.heard.clear()
    player.play()
    listener.wait_for(0)


def test_stop_lets_go_of_the_file(listener, tones) -> None:
    player = listener.open(tones(3))
    player.play()
    player.stop()
    assert (player.state, player.path, player.duration) == (State.EMPTY, None, 0.0)
    player.play()
    player.seek(2.0)
    assert (player.state, player.position) == (State.EMPTY, 0.0)


def test_where_it_was_can_be_asked_when_it_stops(listener, tones) -> None:
    player = listener.open(tones(3), at=2.0)
    asked: list[float] = []
    player.state_changed.connect(lambda _: asked.append(player.position))
    player.stop()
    assert asked == [2.0]
    assert player.position == 0.0


def test_a_wrong_suffix_does_no_harm(listener, tones) -> None:
    player = listener.open(tones(3).rename(tones(3).with_suffix(".mp3")), at=1.0)
    player.play()
    listener.wait_for(1)


def test_a_half_written_file_is_heard_as_far_as_it_goes(listener, tones, qtbot) -> None:
    path = tones(4)
    os.truncate(path, path.stat().st_size // 2)
    player = listener.open(path, at=1.2)
    player.play()
    qtbot.waitUntil(lambda: bool(listener.endings or listener.failures))
    assert max(listener.ear.heard) == 1
    assert player.position == pytest.approx(2.0, abs=0.1)


def test_a_file_cut_short_while_it_plays_says_where_it_ended(listener, tones, qtbot) -> None:
    path = tones(60)
    player = listener.open(path)
    player.set_rate(3.0)
    player.play()
    listener.wait_for(0)
    os.truncate(path, 5000)
    qtbot.waitUntil(lambda: bool(listener.failures or listener.endings))
    assert player.state is State.PAUSED
    assert listener.endings == []
    (sentence,) = listener.failures
    assert sentence.startswith("tones.wav ends at 0:00:0")
    assert "should last 0:01:00" in sentence


def test_a_file_that_is_gone_is_refused(listener, tmp_path) -> None:
    player = listener.open(tmp_path / "gone.mp3")
    assert player.state is State.EMPTY
    assert listener.failures == [
        "gone.mp3 cannot be opened. Is it still there, and may it be read?"
    ]


@pytest.mark.parametrize("content", [b"", b"Ann: Hello.\n", b"RIFF\0\0\0\0WAVE"])
def test_what_is_no_audio_is_refused(listener, tmp_path, content: bytes) -> None:
    path = tmp_path / "words.mp3"
    path.write_bytes(content)
    player = listener.open(path)
    assert player.state is State.EMPTY
    assert listener.failures == ["words.mp3 cannot be played: it is damaged, or no audio file."]


def test_an_unknown_codec_is_refused(listener, tones, qtbot) -> None:
    path = tones(3)
    content = bytearray(path.read_bytes())
    content[20:22] = b"\x34\x12"  # the format tag, which nobody has
    path.write_bytes(content)
    player = listener.open(path)
    player.play()
    qtbot.waitUntil(lambda: bool(listener.failures))
    assert player.state is State.EMPTY
    reason = "its codec is not known here, or a part is damaged"
    assert listener.failures == [f"tones.wav cannot be played: {reason}."]


def test_a_file_without_sound_is_refused(listener, tmp_path) -> None:
    path = tmp_path / "picture.mp4"
    frame = b"FRAME\n" + bytes(16 * 16 * 3 // 2)
    path.write_bytes(b"YUV4MPEG2 W16 H16 F25:1 Ip A1:1\n" + frame * 25)
    player = listener.open(path)
    assert player.state is State.EMPTY
    assert listener.failures == ["picture.mp4 cannot be played: there is no sound in it."]


def test_the_file_asked_for_last_is_the_one_that_opens(listener, tones) -> None:
    listener.player.load(tones(3, "one.wav"))
    second = tones(5, "two.wav")
    player = listener.open(second, at=4.0)
    assert (player.path, player.duration, player.position) == (second, 5.0, 4.0)
    player.play()
    listener.wait_for(4)
    assert set(listener.ear.heard) == {4}


def test_noise_that_looks_like_audio_is_given_up(listener, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "noise.mp3"
    path.write_bytes(random.Random(5).randbytes(100_000))
    listener.player.load(path)
    listener.player.play()
    qtbot.waitUntil(lambda: bool(listener.failures))
    assert len(listener.failures) == 1
    assert listener.failures[0].startswith("noise.mp3 ")
    assert listener.player.state is not State.PLAYING


def test_after_a_refusal_another_file_is_heard(listener, tones, tmp_path) -> None:
    listener.open(tmp_path / "gone.mp3")
    player = listener.open(tones(3))
    player.play()
    listener.wait_for(0)


def test_without_a_device_it_says_so_and_stays_paused(listener, tones) -> None:
    listener.ear.has_device = False
    player = listener.open(tones(3))
    player.play()
    assert player.state is State.PAUSED
    assert listener.failures == ["There is no audio device. Connect one, then play again."]


def test_a_device_that_goes_away_pauses_and_names_the_next(listener, tones, qtbot) -> None:
    player = listener.open(tones(6))
    player.play()
    listener.wait_for(0)
    listener.ear.lost.emit("Loudspeakers")
    assert player.state is State.PAUSED
    assert listener.failures == [
        "The audio device has gone. Play again to hear it on Loudspeakers."
    ]
    player.play()
    qtbot.waitUntil(lambda: player.position > 0.5)


def test_a_device_that_goes_away_in_a_pause_says_nothing(listener, tones) -> None:
    listener.open(tones(3))
    listener.ear.lost.emit("")
    assert listener.failures == []


def test_it_is_paused_when_the_machine_wakes(listener, tones, clock, qtbot) -> None:
    player = listener.open(tones(6))
    player.play()
    listener.wait_for(0)
    clock.now += 3600
    qtbot.waitUntil(lambda: player.state is State.PAUSED)
    assert listener.failures == []
    player.play()
    qtbot.waitUntil(lambda: player.position > 0.5)


@pytest.mark.parametrize("name", ["100% #1 sure?.wav", "Ünï 漢字.wav", "-rf ~.wav"])
def test_any_name_will_do(listener, tones, name: str) -> None:
    player = listener.open(tones(2, name))
    assert (player.state, player.duration) == (State.PAUSED, 2.0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files")
def test_a_disk_that_does_not_answer_holds_nothing_up(listener, tones, tmp_path, qtbot) -> None:
    silent = tmp_path / "silent.wav"
    os.mkfifo(silent)
    player = listener.player
    player.load(silent)
    player.load(silent)
    second = listener.open(tones(2, "second.wav"))
    assert (second.path.name, second.duration) == ("second.wav", 2.0)
    player.load(silent)
    qtbot.waitUntil(lambda: bool(listener.failures))
    assert listener.failures == [
        "silent.wav does not open: its disk does not respond. Try again when it does."
    ]
    listener.open(tones(3)).play()
    listener.wait_for(0)
    # Let the threads go that still wait for it.
    os.close(os.open(silent, os.O_RDWR | os.O_NONBLOCK))


def test_a_device_that_takes_no_sound_is_told_and_never_waited_for(listener, tones) -> None:
    player = listener.open(tones(6, "one.wav"))
    player.play()
    listener.wait_for(0)
    player.findChild(QMediaPlayer).pause()  # nothing comes any more, as from a device that hangs
    listener.bot.waitUntil(lambda: bool(listener.failures))
    at = "the file or the audio device does not respond"
    assert listener.failures == [f"one.wav stopped at 0:00:00: {at}."]
    assert player.state is State.PAUSED
    listener.open(tones(6, "two.wav"), at=3.0).play()
    listener.wait_for(3)
    assert listener.ear.renewals == 1
    player.stop()
    assert listener.ear.renewals == 1
