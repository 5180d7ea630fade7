"""The system's own device, where there is one."""

from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer

from reader.ui.player import State
from reader.ui.player.output import DeviceOutput
from reader.ui.player.qt_player import QtPlayer


def test_it_is_heard_where_there_is_a_device_and_said_where_there_is_none(
    qtbot, qapp, tones
) -> None:
    player = QtPlayer(qapp)
    failures: list[str] = []
    player.failed.connect(failures.append)
    player.set_muted(True)
    player.load(tones(3))
    player.play()
    qtbot.waitUntil(lambda: player.state is State.PLAYING or bool(failures))
    has_device = bool(QMediaDevices.audioOutputs())
    assert (player.state is State.PLAYING) is has_device
    assert bool(failures) is not has_device
    player.stop()
    player.deleteLater()


def test_volume_is_as_loud_as_it_seems(qapp) -> None:
    output, media = DeviceOutput(qapp), QMediaPlayer(qapp)
    output.attach(media)
    heard = []
    for volume in (0.0, 0.25, 0.5, 0.75, 1.0):
        output.set_volume(volume)
        heard.append(media.audioOutput().volume())
    assert (heard[0], heard[-1]) == (0.0, 1.0)
    assert heard == sorted(heard)
    assert heard[2] < 0.25  # ears are not linear
    output.set_muted(True)
    assert media.audioOutput().isMuted()
    media.deleteLater()
    output.deleteLater()
