"""Why nothing is heard: a sentence for each."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.model.timestamps import format_timestamp


def not_opened(path: Path) -> str:
    sentence = QCoreApplication.translate(
        "Player", "{0} cannot be opened. Is it still there, and may it be read?"
    )
    return sentence.format(path.name)


def no_answer(path: Path) -> str:
    sentence = QCoreApplication.translate(
        "Player", "{0} does not open: its disk does not respond. Try again when it does."
    )
    return sentence.format(path.name)


def not_known(path: Path) -> str:
    sentence = QCoreApplication.translate(
        "Player", "{0} cannot be played: it is damaged, or no audio file."
    )
    return sentence.format(path.name)


def no_codec(path: Path) -> str:
    sentence = QCoreApplication.translate(
        "Player", "{0} cannot be played: its codec is not known here, or a part is damaged."
    )
    return sentence.format(path.name)


def no_sound(path: Path) -> str:
    sentence = QCoreApplication.translate(
        "Player", "{0} cannot be played: there is no sound in it."
    )
    return sentence.format(path.name)


def cut_short(path: Path, at: float, duration: float) -> str:
    """``at`` and ``duration`` in seconds."""
    sentence = QCoreApplication.translate(
        "Player", "{0} ends at {1} though it should last {2}: a part of the file is missing."
    )
    return sentence.format(path.name, format_timestamp(at), format_timestamp(duration))


def stuck(path: Path, at: float) -> str:
    """``at`` in seconds."""
    sentence = QCoreApplication.translate(
        "Player", "{0} stopped at {1}: the file or the audio device does not respond."
    )
    return sentence.format(path.name, format_timestamp(at))


def no_device() -> str:
    return QCoreApplication.translate(
        "Player", "There is no audio device. Connect one, then play again."
    )


def other_device(name: str) -> str:
    """``name`` of the device that is used from now on."""
    sentence = QCoreApplication.translate(
        "Player", "The audio device has gone. Play again to hear it on {0}."
    )
    return sentence.format(name)


def no_extra() -> str:
    return QCoreApplication.translate(
        "Player", "Audio needs the audio extra: pip install 'transcript-reader[audio]'"
    )


def no_library(name: str) -> str:
    """``name`` of a file that the system lacks, and Debian's package where it is known."""
    sentence = QCoreApplication.translate(
        "Player", "Audio needs a library that is missing here: {0}."
    )
    if name.startswith("libpulse.so"):
        sentence = QCoreApplication.translate(
            "Player", "Audio needs {0}, which is missing here; on Debian: apt install libpulse0"
        )
    return sentence.format(name)


def no_backend() -> str:
    return QCoreApplication.translate(
        "Player",
        "Audio needs libraries that Qt does not find here; on Debian: apt install libxrandr2",
    )
