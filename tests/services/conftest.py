"""Libraries on a data folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.services.library import Library


@pytest.fixture
def library(data_dir: Path) -> Iterator[Library]:
    """A new library: it is empty."""
    with Library.open() as library:
        assert library.folder == data_dir
        yield library
