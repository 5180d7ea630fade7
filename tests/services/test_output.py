"""Text for terminals and JSON for programs."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

from reader.model import (
    Anchor,
    Annotation,
    BasketItem,
    Episode,
    Hit,
    Results,
    Segment,
    Snippet,
    Transcript,
)
from reader.model.audio import Audio
from reader.services import output
from reader.services.annotating import Placed
from reader.services.basket_output import basket_json
from reader.services.listening import AudioKind, AudioState
from reader.services.listening_output import audio_json
from reader.services.notes_output import notes_json
from reader.services.reports import Report

CONTROLS = "".join(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))
EVIL = f"\x1b[31mred\x9b2J{CONTROLS}\tend"
EPISODE = Episode(
    "0123456789abcdef",
    f"Títle {EVIL}",
    show=f"Show {EVIL}",
    number="2x27",
    date=date(2021, 7, 6),
    description=EVIL,
    people=(EVIL,),
    tags=("@a",),
    duration=3079.0,
)
TRANSCRIPT = Transcript((Segment(f"One {EVIL}", 5.0, 6.5, f"Ann {EVIL}"), Segment("two 日本")))
HIT = Hit(
    EPISODE.id,
    EPISODE.show,
    EPISODE.title,
    EPISODE.number,
    3,
    None,
    EVIL,
    Snippet(f"{EVIL} word", ((0, 4), (len(EVIL) + 1, len(EVIL) + 5))),
)
OUR_COLORS = re.compile(r"\x1b\[(?:1;33|2|0)m")


def controls(text: str) -> str:
    return re.sub(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)


def test_a_terminal_gets_nothing_to_obey() -> None:
    results = Results(1, 1, (HIT,))
    for text in (
        output.episodes_text([EPISODE]),
        output.transcript_text(EPISODE, TRANSCRIPT),
        output.results_text(results, color=False),
        OUR_COLORS.sub("", output.results_text(results, color=True)),
    ):
        assert controls(text) == ""
        assert "end" in text
        assert "[31mred" in text


def test_what_is_replaced_keeps_its_length() -> None:
    shown = output.printable(f"a\n{EVIL}")
    assert len(shown) == len(f"a\n{EVIL}")
    assert shown.startswith("a\n\ufffd[31mred")
    assert shown.endswith("\tend")
    assert output.printable("日本 é 🎙\n") == "日本 é 🎙\n"


def test_json_holds_everything_and_shows_no_controls() -> None:
    text = output.transcript_json(EPISODE, TRANSCRIPT)
    assert controls(text) == ""
    assert json.loads(text) == {
        "version": "1.0.0",
        "show": EPISODE.show,
        "number": "2x27",
        "title": EPISODE.title,
        "date": "2021-07-06",
        "description": EVIL,
        "people": [EVIL],
        "tags": ["@a"],
        "language": None,
        "segments": [
            {"startTime": 5.0, "endTime": 6.5, "speaker": f"Ann {EVIL}", "body": f"One {EVIL}"},
            {"startTime": None, "endTime": None, "speaker": None, "body": "two 日本"},
        ],
    }


def test_the_match_is_shown_in_colour() -> None:
    hit = Hit("ab", "S", "T", "1", 0, 75.0, None, Snippet("the data, Data", ((4, 8), (10, 14))))
    bright, soft, off = "\x1b[1;33m", "\x1b[2m", "\x1b[0m"
    assert output.results_text(Results(1, 1, (hit,)), color=True) == (
        f"{soft}ab  0:01:15  1 T{off}  the {bright}data{off}, {bright}Data{off}"
    )
    assert (
        output.results_text(Results(1, 1, (hit,)), color=False)
        == "ab  0:01:15  1 T  the data, Data"
    )


def test_the_place_of_an_untimed_hit_is_its_passage() -> None:
    assert "  ¶4  " in output.results_text(Results(1, 1, (HIT,)), color=False).replace(
        "     ", "  "
    )


def test_how_much_was_found() -> None:
    hits = (HIT,)
    assert output.results_summary(Results(0, 0, ())) == "No matches."
    assert output.results_summary(Results(1, 1, hits)) == "1 passage in 1 episode"
    assert output.results_summary(Results(1234, 2, hits)) == (
        "1,234 passages in 2 episodes, the first 1 shown"
    )


def test_what_adding_did() -> None:
    assert output.report_text(Report(added=("a", "b"), unchanged=("c",))) == (
        "2 added, 0 updated, 1 unchanged, 0 duplicates, 0 refused"
    )


def test_a_transcript_without_times_is_numbered() -> None:
    text = output.transcript_text(Episode("ab", "T"), Transcript((Segment("One."),)))
    assert text.split("\n") == ["T", "no times", "", "¶1  One."]


def test_what_is_the_user_s_is_safe_on_a_terminal_too() -> None:
    now = datetime(2021, 7, 6, tzinfo=UTC)
    anchor = Anchor(EVIL, EVIL, EVIL, 0, 9)
    note = Annotation("1", EPISODE.id, anchor, now, now, note=EVIL, tags=(EVIL,), title=EVIL)
    item = BasketItem("1", EPISODE, anchor, ((EVIL, EVIL),), 1, 1, now, now, note=EVIL)
    audio = AudioState(AudioKind.ATTACHED, Audio(EPISODE.id, Path(f"/a/{EVIL}.mp3")))
    texts = notes_json([Placed(note, None)]), basket_json([item]), audio_json(EPISODE.id, audio)
    assert "".join(map(controls, texts)) == ""
    (noted,), (quoted,), heard = map(json.loads, texts)
    assert (noted["note"], quoted["note"], heard["path"]) == (EVIL, EVIL, f"/a/{EVIL}.mp3")
