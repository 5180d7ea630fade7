"""What the names of a file and its folder say."""

from datetime import date
from pathlib import PurePosixPath

import pytest

from reader.formats.names import named_details, split_number


@pytest.mark.parametrize(
    ("name", "number", "title", "day"),
    [
        ("the-changelog-103.md", "103", "the-changelog-103", None),
        ("big-tent-s1e10.md", "s1e10", "big-tent-s1e10", None),
        ("012 - On and on.srt", "012", "On and on", None),
        ("#12 - On and on.srt", "12", "On and on", None),
        ("12. On and on.srt", "12", "On and on", None),
        ("Ep. 12 - On and on.vtt", "12", "On and on", None),
        ("Episode 12: On and on.vtt", "12", "On and on", None),
        ("S01E02 On and on.vtt", "S01E02", "On and on", None),
        ("On_and_on.json", "", "On and on", None),
        ("2021-07-06 - 12 - On and on.txt", "12", "On and on", date(2021, 7, 6)),
        ("20210706_on_and_on.txt", "", "on and on", date(2021, 7, 6)),
        ("On and on (2021-07-06).txt", "", "On and on", date(2021, 7, 6)),
        ("2021-07-06.txt", "", "2021-07-06", date(2021, 7, 6)),
        ("2021-13-45.txt", "", "2021-13-45", None),
        ("On and on [dQw4w9WgXcQ].en.vtt", "", "On and on", None),
        ("On and on.mp3.srt", "", "On and on", None),
        ("On and on.transcript.json", "", "On and on", None),
        ("12 angry men.srt", "", "12 angry men", None),
        ("000_3ea8105237c677ab.txt", "", "000 3ea8105237c677ab", None),
        ("virtual-coffee-1_4.srt", "", "virtual-coffee-1_4", None),
        ("Dr. No.txt", "", "Dr. No", None),
        ("1984.txt", "1984", "1984", None),
        (".txt", "", ".txt", None),
        ("On\nand\ton.txt", "", "On and on", None),
    ],
)
def test_a_files_name(name: str, number: str, title: str, day: date | None) -> None:
    details = named_details(PurePosixPath(name))
    assert (details.number, details.title, details.date) == (number, title, day)


@pytest.mark.parametrize(
    ("path", "show"),
    [
        ("/home/ann/talks/The Show/12.txt", "The Show"),
        ("The Show/2021/12.txt", "The Show"),
        ("The\nShow/12.txt", "The Show"),
        ("transcripts/podcast/the-changelog-103.md", "podcast"),
        ("The Show/Season 2/12.txt", "The Show"),
        ("/home/ann/12.txt", ""),
        ("/home/ann/Downloads/12.txt", ""),
        ("/Users/ann/My transcripts/12.txt", ""),
        ("/tmp/12.txt", ""),
        ("srt/12.txt", ""),
        (".cache/12.txt", ""),
        ("12.txt", ""),
        ("/12.txt", ""),
    ],
)
def test_a_folders_name(path: str, show: str) -> None:
    assert named_details(PurePosixPath(path)).show == show


@pytest.mark.parametrize(
    ("title", "parted"),
    [
        ("12: On", ("12", "On")),
        ("100: It's Episode 100!!", ("100", "It's Episode 100!!")),
        ("Episode 12 - On: and on", ("12", "On: and on")),
        ("Ep. 12: On", ("12", "On")),
        ("Top 10: the best", ("", "Top 10: the best")),
        ("Episode 12", ("", "Episode 12")),
    ],
)
def test_a_number_before_a_title(title: str, parted: tuple[str, str]) -> None:
    assert split_number(title) == parted
