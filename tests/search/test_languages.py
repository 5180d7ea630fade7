"""Each language is found as its readers expect, and what is found is lit."""

import pytest
from whoosh.lang import snowball

from reader.model import Episode
from reader.search.index import SearchIndex
from reader.search.languages import detected, language_of
from reader.search.matcher import match_passages
from reader.search.query import parse
from reader.search.stems import WITH_FORMS, stem
from reader.search.tokens import words

SAMPLES = {
    "de": "Wir haben über die Häuser in der Straße gesprochen, und das war nicht sehr teuer.",
    "es": "La canción que hablábamos era muy buena, pero los niños no la conocían.",
    "fr": "Les maisons que nous avons achetées sont très belles, mais elles coûtent cher.",
    "he": "שָׁלוֹם לכולם, היום נדבר על הספר החדש ועל צה״ל",
    "ar": "السَّلامُ عليكم، اليوم نتحدث عن الكتـــاب الجديد والأخبار",
    "ru": "Сегодня мы говорили о новых книгах и о том, как ещё красный цвет",
    "zh": "今天我们讨论了机器学习的新方法",
    "ja": "今日は機械学習とデータベースについて話します",
    "ko": "오늘은 한국어로 데이터베이스를 이야기합니다",
    "en": "Today we talked about the learned models, and the café was closed.",
}


@pytest.fixture
def find(passage, built):
    """What a query lights in which language's sample, asked of index and matcher."""
    library = [
        (Episode(code.ljust(16, "0"), "Title"), [passage(text)]) for code, text in SAMPLES.items()
    ]
    with SearchIndex.open(built(library)) as index:

        def ask(text):
            query = parse(text)
            lit = {}
            for (episode, passages), sample in zip(library, SAMPLES.values(), strict=True):
                for match in match_passages(query, episode, passages):
                    lit[episode.id[:2]] = [sample[a:b] for _, (a, b) in match.lit]
            assert {row.episode_id[:2] for row in index.search(query, 50).rows} == set(lit)
            return lit

        yield ask


@pytest.mark.parametrize("code", SAMPLES)
def test_the_language_is_detected(code, passage):
    assert language_of(Episode("0" * 16, "T"), [passage(SAMPLES[code])]) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("da", "Det er ikke noget, som vi har talt om, og jeg ved ikke, hvad han blev efter det"),
        ("no", "Det er ikke noe som vi har snakket om, og jeg vet ikke hva han ble etter det av"),
        ("sv", "Det är inte något som vi har pratat om, men det var för länge sedan, och jag vet"),
        ("nl", "Dat is niet wat ik wilde zeggen, maar het heeft te maken met een van de dingen"),
        ("it", "Non è una cosa che ho detto, ma per me questo è anche il problema con gli altri"),
        ("pt", "Não é uma coisa que você já disse, mas também quando ele tem isso para os outros"),
        ("fi", "Se ei ole niin, mutta olen sitä mieltä että hän oli myös kuin joka kerta"),
        ("hu", "Ez nem az, hogy egy ember van, csak azt mondom, mert nagyon jó volt, és meg is"),
        ("ro", "Acest lucru nu este pentru că sunt mai mulți, dar se poate să fie foarte bine"),
        ("en", "It is not the kind of thing that we have in mind for this in die Zeit"),
    ],
)
def test_other_languages_are_detected_by_their_common_words(code, text):
    assert detected(words(text)) == code


@pytest.mark.parametrize(
    ("said", "code"), [("de-AT", "de"), ("FRA", "fr"), ("en_US", "en"), ("und", "es"), ("", "es")]
)
def test_what_the_source_says_comes_first(said, code, passage):
    spanish = [passage(SAMPLES["es"])]
    assert language_of(Episode("0" * 16, "T", language=said), spanish) == code


def test_nothing_tells_so_it_is_english(passage):
    assert language_of(Episode("0" * 16, "T"), []) == "en"
    assert language_of(Episode("0" * 16, "T"), [passage("um um um Kubernetes die")]) == "en"


@pytest.mark.parametrize(
    ("code", "typed", "lit"),
    [
        ("de", "haus", "Häuser"),
        ("de", "STRASSEN", "Straße"),
        ("es", "canciones", "canción"),
        ("es", "hablabamos", "hablábamos"),
        ("es", "niño", "niños"),
        ("fr", "maison", "maisons"),
        ("fr", "acheté", "achetées"),
        ("fr", "belle", "belles"),
        ("he", "שלום", "שָׁלוֹם"),
        ("he", "ספר", "הספר"),
        ("he", 'צה"ל', "צה״ל"),
        ("ar", "السلام", "السَّلامُ"),
        ("ar", "كتاب", "الكتـــاب"),
        ("ar", "الاخبار", "والأخبار"),
        ("ru", "книга", "книгах"),
        ("ru", "еще", "ещё"),
        ("ru", "красная", "красный"),
        ("zh", "机器学习", "机器学习"),
        ("zh", "器", "器"),
        ("ja", "学習と", "学習と"),
        ("ja", "ﾃﾞｰﾀ", "データ"),
        ("ko", "한국", "한국"),
        ("ko", "이터베", "이터베"),
        ("en", "learning", "learned"),
        ("en", "CAFE", "café"),
    ],
)
def test_it_is_found_and_lit(find, code, typed, lit):
    assert find(typed)[code] == [lit]


def test_an_inflection_counts_in_its_own_language_alone(passage, built):
    library = [
        (Episode("d" * 16, "T", language="de"), [passage("die Häuser")]),
        (Episode("e" * 16, "T", language="en"), [passage("Mr Hauser said"), passage("haus")]),
    ]
    with SearchIndex.open(built(library)) as index:
        found = index.search(parse("haus"))
    assert {(row.episode_id[0], row.passage) for row in found.rows} == {("d", 0), ("e", 1)}


def test_the_languages_with_forms_are_those_that_have_any():
    assert {"he", "ar", *snowball.classes} == WITH_FORMS


@pytest.mark.parametrize("word", ["ию", "а", "ся", "вы", "y", "aa", "日本", "x" * 99, "3d"])
@pytest.mark.parametrize("code", ["ru", "en", "fr", "hu", "ro", "it", "he", "xx", ""])
def test_a_stem_begins_as_its_word(word, code):
    assert stem(word, code)[0] == word[0]
