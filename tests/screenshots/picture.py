"""Pictures that are small in bytes: at most 256 colours, the most frequent ones."""

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPixmap, qRgb

COLOURS = 256


def save(picture: QPixmap, file: Path) -> None:
    """Write a PNG; raises OSError where the file cannot be written."""
    if not _reduced(picture.toImage()).save(str(file), quality=0):  # the smallest, not the worst
        raise OSError(f"{file} could not be written")


def _reduced(image: QImage) -> QImage:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(height * width, 4)[:, :3]
    packed = pixels.astype(np.uint32) @ np.array([1, 256, 65536], np.uint32)
    known, places, counts = np.unique(packed, return_inverse=True, return_counts=True)
    table = _table(known, counts)
    nearest = _nearest(known, table).astype(np.uint8)[places].reshape(height, width)
    stride = -(-width // 4) * 4
    rows = np.zeros((height, stride), np.uint8)
    rows[:, :width] = nearest
    reduced = QImage(rows.tobytes(), width, height, stride, QImage.Format.Format_Indexed8)
    reduced.setColorTable([qRgb(*map(int, colour)) for colour in _rgb(table)])
    return reduced.copy()  # the rows end with this function


def _table(known: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """First what is seen most; a colour that hardly differs from a chosen one waits."""
    order = known[np.lexsort((known, -counts))]
    chosen: list[np.uint32] = []
    seen: set[int] = set()
    for grain in (3, 0):  # bits
        for colour in order:
            key = int(colour) >> grain & (0x010101 * (0xFF >> grain)) | grain << 24
            if key not in seen and len(chosen) < COLOURS:
                seen.add(key)
                chosen.append(colour)
    return np.array(list(dict.fromkeys(chosen)), np.uint32)


def _nearest(known: np.ndarray, table: np.ndarray) -> np.ndarray:
    colours = _rgb(table).astype(np.int32)
    found = [np.abs(colours - one).sum(axis=1).argmin() for one in _rgb(known).astype(np.int32)]
    return np.array(found)


def _rgb(packed: np.ndarray) -> np.ndarray:
    return np.stack([packed >> 16 & 255, packed >> 8 & 255, packed & 255], axis=1)
