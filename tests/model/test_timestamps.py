import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import format_timestamp, parse_timestamp


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00:00"),
        (151, "0:02:31"),
        (151.99, "0:02:31"),
        (3723, "1:02:03"),
        (360000, "100:00:00"),
    ],
)
def test_times_are_printed_with_the_hour(seconds: float, text: str) -> None:
    assert format_timestamp(seconds) == text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2:31", 151),
        ("1:02:03", 3723),
        ("00:51:19", 3079),
        ("151", 151),
        ("2m31s", 151),
        ("2M 31S", 151),
        ("1h2m3s", 3723),
        ("1h", 3600),
        ("90m", 5400),
        ("151s", 151),
        ("12.5", 12.5),
        ("0:01,5", 1.5),
        (" [72:05] ", 4325),
        ("(2:31)", 151),
    ],
)
def test_times_as_people_write_them(text: str, seconds: float) -> None:
    assert parse_timestamp(text) == seconds


@pytest.mark.parametrize("text", ["", " ", "abc", "2:61", "1:2:3:4", "-5", "m", "2:", ":31", "1e9"])
def test_what_is_no_time(text: str) -> None:
    assert parse_timestamp(text) is None


@given(st.integers(0, 10**6))
@settings(max_examples=50)
def test_what_is_printed_can_be_read_back(seconds: int) -> None:
    assert parse_timestamp(format_timestamp(seconds)) == seconds


@given(
    st.text(max_size=20) | st.text("0123456789:hms.,[] ", max_size=12) | st.text("9", max_size=9999)
)
@settings(max_examples=100)
def test_no_text_is_an_error_or_an_endless_time(text: str) -> None:
    seconds = parse_timestamp(text)
    assert seconds is None or (math.isfinite(seconds) and seconds >= 0)


def test_a_number_of_thousands_of_digits_is_no_time() -> None:
    assert parse_timestamp("9" * 5000) is None
    assert parse_timestamp("9" * 5000 + ":00") is None
