"""Our icons, in the ink that is asked for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from reader.services.places import resource_folder
from reader.ui.icons import icon

NAMES = sorted(path.stem for path in (resource_folder() / "icons").glob("*.svg"))
pytestmark = pytest.mark.usefixtures("qapp")


def opaque(image: QImage) -> list[QColor]:
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [color for color in every if color.alpha() == 255]


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_can_be_seen(name: str) -> None:
    image = icon(name, QColor("#0b6e6e")).pixmap(48, 48).toImage()
    assert len(opaque(image)) > 10


@pytest.mark.parametrize("name", [name for name in NAMES if name != "transcript-reader"])
def test_ink_has_the_colour_that_is_asked_for(name: str) -> None:
    red = QColor("#c02030")
    colors = opaque(icon(name, red).pixmap(48, 48).toImage())
    assert {color.name() for color in colors} == {red.name()}


def test_icons_are_sharp_on_dense_screens() -> None:
    found = icon("search", QColor("black")).pixmap(QSize(18, 18), 2.0)
    assert found.size() == QSize(36, 36)
    assert found.devicePixelRatio() == 2.0


def test_a_disabled_icon_is_paler() -> None:
    found = icon("next", QColor("black"))
    assert opaque(found.pixmap(32, 32, QIcon.Mode.Normal).toImage())
    assert not opaque(found.pixmap(32, 32, QIcon.Mode.Disabled).toImage())


def test_an_icon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", QColor("black"))
