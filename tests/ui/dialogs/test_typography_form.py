"""The choices of how text looks, and the way back."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from reader.ui.dialogs.typography_form import TypographyForm
from reader.ui.typography import DEFAULT, DEFAULT_POINTS, Speakers, Timestamps, Typography

CHOSEN = Typography("serif", 1.8, 60, 0.9, Timestamps.MINUTE, Speakers.HEADING, False)


@pytest.fixture
def form(qtbot: QtBot) -> TypographyForm:
    form = TypographyForm()
    qtbot.addWidget(form)
    return form


def test_what_is_shown_is_what_holds(form: TypographyForm) -> None:
    assert (form.points(), form.typography()) == (DEFAULT_POINTS, DEFAULT)
    form.set_values(17.5, CHOSEN)
    assert (form.points(), form.typography()) == (17.5, CHOSEN)


def test_each_control_changes_its_own(form: TypographyForm, qtbot: QtBot) -> None:
    for name, kind in (("LineHeight", QDoubleSpinBox), ("Gap", QDoubleSpinBox)):
        with qtbot.waitSignal(form.changed):
            form.findChild(kind, f"preference{name}").stepUp()
    with qtbot.waitSignal(form.changed):
        form.findChild(QSpinBox, "preferenceMeasure").stepUp()
    for name in ("Face", "Timestamps", "Speakers"):
        with qtbot.waitSignal(form.changed):
            form.findChild(QComboBox, f"preference{name}").setCurrentIndex(1)
    with qtbot.waitSignal(form.changed):
        form.findChild(QCheckBox, "preferenceColoured").click()
    assert form.typography() == Typography(
        "serif", 1.6, 76, 0.6, Timestamps.MINUTE, Speakers.HEADING, False
    )


def test_reset_goes_back_in_one_change(form: TypographyForm) -> None:
    form.set_values(20.0, CHOSEN)
    told: list[None] = []
    form.changed.connect(lambda: told.append(None))
    form.findChild(QPushButton, "preferenceReset").click()
    assert (form.points(), form.typography()) == (DEFAULT_POINTS, DEFAULT)
    assert len(told) == 1


def test_a_face_that_this_machine_lacks_is_kept(form: TypographyForm) -> None:
    form.set_values(12.0, Typography(face="OpenDyslexic"))
    assert form.typography().face == "OpenDyslexic"
