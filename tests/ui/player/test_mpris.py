"""The desktop's way to the player, over a bus that the two have for themselves."""

import sys
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusServer,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.ui.player import DesktopActions, State
from reader.ui.player.mpris import OBJECT, DesktopPlayer

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no D-Bus there")
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Desktop(QObject):
    """The other end of the bus."""

    def __init__(self, bot) -> None:
        super().__init__()
        self.bot = bot
        self.server = QDBusServer()
        self.accepted: list[QDBusConnection] = []
        self.server.newConnection.connect(lambda bus: self.accepted.append(QDBusConnection(bus)))
        self.bus = QDBusConnection.connectToPeer(self.server.address(), "desktop")
        bot.waitUntil(lambda: bool(self.accepted))

    def call(self, method: str, *arguments: object, interface: str = PLAYER) -> QDBusMessage:
        message = QDBusMessage.createMethodCall("", OBJECT, interface, method)
        message.setArguments(list(arguments))
        watcher = QDBusPendingCallWatcher(self.bus.asyncCall(message))
        self.bot.waitUntil(watcher.isFinished)
        return watcher.reply()

    def ask(self, name: str, interface: str = PLAYER) -> object:
        reply = self.call("Get", interface, name, interface=PROPERTIES)
        assert reply.type() is QDBusMessage.MessageType.ReplyMessage, reply.errorMessage()
        return reply.arguments()[0].variant()

    def finds_player(self) -> bool:
        reply = self.call("Get", PLAYER, "Rate", interface=PROPERTIES)
        return reply.type() is QDBusMessage.MessageType.ReplyMessage


@pytest.fixture
def desktop(qtbot) -> Iterator[Desktop]:
    desktop = Desktop(qtbot)
    yield desktop
    QDBusConnection.disconnectFromPeer("desktop")
    desktop.deleteLater()


@pytest.fixture
def pressed() -> list[str]:
    """The names of the actions that were triggered."""
    return []


@pytest.fixture
def offered(qtbot, desktop, player, pressed) -> Iterator[DesktopPlayer]:
    window = QWidget()
    qtbot.addWidget(window)
    made = [QAction(name, window) for name in ("play", "next", "previous")]
    for action in made:
        action.triggered.connect(partial(pressed.append, action.text()))
    offered = DesktopPlayer(player, DesktopActions(*made), window, desktop.accepted[0])
    player.enter(State.PAUSED)
    yield offered
    player.enter(State.EMPTY)


@pytest.mark.usefixtures("offered")
def test_keys_of_the_desktop_do_what_the_windows_do(desktop, pressed) -> None:
    for method in ("PlayPause", "Next", "Previous"):
        desktop.call(method)
    assert pressed == ["play", "next", "previous"]


@pytest.mark.usefixtures("offered")
def test_it_is_sought_in_microseconds(desktop, player) -> None:
    player.position = 60.0
    desktop.call("Seek", -5_000_000_000)
    desktop.call("SetPosition", QDBusObjectPath("/any"), 3_000_000_000)
    assert player.seeks == [-4940.0, 3000.0]
    assert desktop.ask("Position") == 3_000_000_000


@pytest.mark.usefixtures("offered")
def test_the_desktop_knows_whether_it_plays(desktop, player) -> None:
    assert desktop.ask("PlaybackStatus") == "Paused"
    player.enter(State.PLAYING)
    assert desktop.ask("PlaybackStatus") == "Playing"
    assert desktop.ask("CanSeek") is True


@pytest.mark.usefixtures("offered")
def test_it_says_whose_player_it_is(desktop) -> None:
    root = "org.mpris.MediaPlayer2"
    assert desktop.ask("Identity", root) == "Transcript Reader"
    assert desktop.ask("DesktopEntry", root) == "org.transcript_reader.TranscriptReader"


def test_the_episode_is_named(offered) -> None:
    assert offered.metadata()["xesam:title"] == "a.mp3"
    offered.set_title("A title", "A show")
    told = offered.metadata()
    assert (told["xesam:title"], told["xesam:album"]) == ("A title", "A show")
    assert told["mpris:length"] == 3_600_000_000


@pytest.mark.usefixtures("offered")
def test_without_a_file_there_is_no_player_on_the_bus(desktop, player) -> None:
    assert desktop.finds_player()
    player.enter(State.EMPTY)
    assert not desktop.finds_player()
    player.enter(State.LOADING)
    assert desktop.finds_player()
