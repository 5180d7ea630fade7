import pytest

from reader.services.quoting.people import Person, people, person


@pytest.mark.parametrize(
    ("name", "inverted", "initials"),
    [
        ("Ann Lee", "Lee, Ann", "A."),
        ("  Ann   Lee ", "Lee, Ann", "A."),
        ("Lee, Ann B.", "Lee, Ann B.", "A. B."),
        ("J.R.R. Tolkien", "Tolkien, J.R.R.", "J. R. R."),
        ("Jean-Luc Picard", "Picard, Jean-Luc", "J.-L."),
        ("Guido van Rossum", "van Rossum, Guido", "G."),
        ("Dick Van Dyke", "Van Dyke, Dick", "D."),
        ("Johann von der Au", "von der Au, Johann", "J."),
        ("Van Morrison", "Morrison, Van", "V."),
        ("Carl Smith Jr.", "Smith, Carl, Jr.", "C."),
        ("Dr. Ann Lee, PhD", "Lee, Ann", "A."),
        ("Ólafur Örn", "Örn, Ólafur", "Ó."),
        ("Лев Толстой", "Толстой, Лев", "Л."),
        ("Mary O'Neil", "O'Neil, Mary", "M."),
    ],
)
def test_names_are_taken_apart(name: str, inverted: str, initials: str) -> None:
    found = person(name)
    assert (found.inverted, found.initials, found.hosts) == (inverted, initials, False)


@pytest.mark.parametrize(
    "name",
    [
        "Madonna",
        "NPR",
        "BBC World",
        "The Changelog",
        "Acme Inc.",
        "Speaker 1",
        "Johns Hopkins University",
        "Ann & Bob",
        "@handle name",
        "村上 春樹",
        "דנה כהן",
        "محمد علي",
        "김 연아",
        "…",
    ],
)
def test_names_stay_whole(name: str) -> None:
    assert person(name) == Person(name)


@pytest.mark.parametrize(
    "name",
    ["Ann Lee (host)", "Ann Lee, host", "Ann Lee [Co-Host]", "Host: Ann Lee", "hosted by Ann Lee"],
)
def test_a_source_names_its_hosts(name: str) -> None:
    assert person(name) == Person("Lee", "Ann", hosts=True)


def test_who_is_no_host() -> None:
    assert not person("Ghost Host").hosts
    assert not person("Hostetler Ann").hosts


def test_hosts_are_the_authors_where_they_are_known() -> None:
    assert people(["Ann Lee (host)", "Bo Ray"]) == (Person("Lee", "Ann", hosts=True),)
    assert people(["Ann Lee", "", "Bo Ray", "Ann Lee"]) == (
        Person("Lee", "Ann"),
        Person("Ray", "Bo"),
    )
