"""Word documents: made by python-docx, read by our own reader."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest

from reader.formats import read_transcript
from reader.model import Episode, UnreadableTranscript

PATH = Path("call.docx")
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(*paragraphs: str) -> bytes:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return saved(made)


def saved(made: "docx.document.Document") -> bytes:
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def zipped(xml: bytes, name: str = "word/document.xml") -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
    return stream.getvalue()


def body(inside: str) -> bytes:
    return f'<w:document xmlns:w="{MAIN}"><w:body>{inside}</w:body></w:document>'.encode()


def rows(data: bytes) -> list[tuple[float | None, str | None, str]]:
    return [(s.start, s.speaker, s.text) for s in read_transcript(data, PATH)[1].segments]


TURNS = [
    (3.0, "Ann Bell", "Hello & welcome."),
    (65.0, "Bob Cole", "Thank you."),
    (70.0, "Ann Bell", "So."),
]
TEAMS = ("Ann Bell   0:03\nHello & welcome.", "Bob Cole   1:05\nThank you.", "Ann Bell   1:10\nSo.")
OTTER = "Ann Bell  0:03|Hello & welcome.||Bob Cole  1:05|Thank you.||Ann Bell  1:10|So."
REV = "Ann Bell (00:03):|Hello & welcome.|Bob Cole (01:05):|Thank you.|Ann Bell (01:10):|So."


@pytest.mark.parametrize(
    "paragraphs",
    [TEAMS, tuple(OTTER.split("|")), tuple(REV.split("|"))],
    ids=["Teams", "Otter", "Rev"],
)
def test_paragraphs_are_read_as_the_text_that_they_hold(paragraphs: tuple[str, ...]) -> None:
    assert rows(document(*paragraphs)) == TURNS


def test_labels_without_times() -> None:
    words = ("ANN: One word.", "BOB: Two of them.", "And more.", "ANN: Three in all.")
    assert rows(document(*words)) == [
        (None, "ANN", "One word."),
        (None, "BOB", "Two of them. And more."),
        (None, "ANN", "Three in all."),
    ]


def test_prose_keeps_its_paragraphs() -> None:
    words = ("We talked about the weather for a while.", "Then it began to rain again.")
    assert rows(document(*words)) == [(None, None, text) for text in words]


def test_amazon_transcribes_table_among_others() -> None:
    made = docx.Document()
    made.add_paragraph("Call Transcription")
    for cells in (
        [("Speaker", "Sentiment"), ("Agent", "2.4")],
        [
            ("Start", "Dur.", "Speaker", "", "Transcription"),
            ("0:00:00.4", "5.0s", "Agent", "", "Thank you\nfor calling."),
            ("0:01:06.31", "4.1s", "Customer", "", "Hi."),
            ("0:01:09", "", "", "", "No one."),
            ("0:01:10", "1.0s", "Agent", "", " "),
        ],
    ):
        table = made.add_table(0, len(cells[0]))
        for row in cells:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    transcript = read_transcript(saved(made), PATH)[1]
    assert [(s.start, s.end, s.speaker, s.text) for s in transcript.segments] == [
        (0.04, 5.04, "Agent", "Thank you for calling."),
        (66.31, 70.41, "Customer", "Hi."),
        (69.0, None, None, "No one."),
    ]


def test_what_a_reader_sees_and_nothing_else() -> None:
    inside = """<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>ANN: One</w:t><w:tab/></w:r>
        <w:hyperlink><w:r><w:t>two</w:t></w:r></w:hyperlink>
        <w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
        <w:ins><w:r><w:t> three.</w:t></w:r></w:ins></w:p>
        <w:sdt><w:sdtContent>
        <w:p><w:r><w:t>BOB: Four&#160;five.</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>ANN: Six.</w:t></w:r></w:p>"""
    assert rows(zipped(body(inside))) == [
        (None, "ANN", "One two three."),
        (None, "BOB", "Four five."),
        (None, "ANN", "Six."),
    ]


BOMB = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped(BOMB + body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")), "entities"),
        (zipped(OUTSIDE + body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")), "entities"),
        (zipped(body("<w:p/>") + b" " * 40_000_000), "far larger than its file"),
        (zipped(body("<w:p>")[:-40]), "damaged"),
        (zipped(body("<w:p/>")), "no words in this document"),
        (document("x")[:-30], "a ZIP archive"),
        (zipped(b"x", "xl/workbook.xml"), "this is an Excel workbook"),
        (zipped(b"x", "some.txt"), "this is a ZIP archive"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableTranscript, match=reason):
        read_transcript(data, PATH)


def episode_of(made: "docx.document.Document") -> Episode:
    made.add_paragraph("Ann Bell (00:03): Hello.")
    made.add_paragraph("Bob Cole (00:05): Bye.")
    return read_transcript(saved(made), PATH)[0]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The harbour & the pier", "The harbour & the pier"),
        ("Word Document", "call"),
        ("Microsoft Word - a.docx", "call"),
        ("Transcript", "call"),
        ("", "call"),
    ],
)
def test_a_title_counts_unless_it_is_a_templates(title: str, expected: str) -> None:
    made = docx.Document()
    made.core_properties.title = title
    assert episode_of(made).title == expected


def test_who_typed_and_when_is_nothing_about_the_episode() -> None:
    made = docx.Document()
    made.core_properties.author = made.core_properties.last_modified_by = "Typist"
    made.core_properties.created = datetime(2024, 2, 29)
    made.core_properties.subject = "Work"
    made.core_properties.keywords = "sea, work"
    episode = episode_of(made)
    assert (episode.people, episode.date, episode.show) == ((), None, "")
    assert episode.tags == ("sea", "work")


def test_what_a_program_wrote_about_an_episode_counts() -> None:
    made = docx.Document()
    made.core_properties.author = "Ann Bell, Bob Cole"
    made.core_properties.last_modified_by = ""
    made.core_properties.created = datetime(2024, 2, 29)
    made.core_properties.subject = "Tide Tables"
    made.core_properties.comments = "About boats."
    made.core_properties.language = "en-GB"
    episode = episode_of(made)
    assert (episode.people, episode.date) == (("Ann Bell", "Bob Cole"), date(2024, 2, 29))
    assert (episode.show, episode.description) == ("Tide Tables", "About boats.")
    assert episode.language == "en-GB"


def test_what_a_library_wrote_unasked_is_nothing_about_the_episode() -> None:
    episode = episode_of(docx.Document())
    assert (episode.people, episode.description, episode.date) == ((), "", None)


@pytest.mark.parametrize("xml", [b"", b"<a", b"<!DOCTYPE a><a/>", b"\xff\xfe<", b" " * 2_000_000])
def test_properties_that_are_damaged_say_nothing(xml: bytes) -> None:
    stream = BytesIO(document("Ann Bell (00:03): Hello.", "Bob Cole (00:05): Bye."))
    plain = BytesIO()
    with zipfile.ZipFile(stream) as archive, zipfile.ZipFile(plain, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, xml if name == "docProps/core.xml" else archive.read(name))
    assert read_transcript(plain.getvalue(), PATH)[0].title == "call"
