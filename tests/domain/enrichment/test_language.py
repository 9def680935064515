"""The language of an item: as supplied, else told by its words and letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.domain.enrichment.enrich import enrich
from wire.domain.enrichment.language import UNDETERMINED, is_english, language_of
from wire.domain.enrichment.regions import find, places
from wire.domain.items.ninjs import Ninjs
from wire.domain.words import words

TEXTS = [
    ("en", "The council said on Friday that the bridge would be closed for a week.", []),
    ("de", "Frankreich und die Schweiz haben sich auf eine neue Bahn geeinigt.", ["CH", "FR"]),
    ("fr", "Le pont est fermé en Allemagne et en Espagne, selon le ministre.", ["DE", "ES"]),
    ("es", "El presidente mexicano dijo que no viajará a Alemania.", ["DE", "MX"]),
    ("it", "Il ministro tedesco ha detto che non andrà in Svizzera.", ["CH", "DE"]),
    ("pt", "O ministro português disse que não vai à Espanha.", ["ES", "PT"]),
    ("nl", "De Duitse minister zegt dat België geen geld meer krijgt.", ["BE", "DE"]),
    ("sv", "Sveriges statsminister säger att Norge inte är med.", ["NO", "SE"]),
    ("da", "Den danske minister siger, at Tyskland ikke er med.", ["DE", "DK"]),
    ("no", "Den norske ministeren sier at Sverige ikke er med.", ["NO", "SE"]),
    ("da", "Færre svenskere pendler end sidste år, viser tal fra Danmark.", ["DK"]),
    ("no", "Russland og Norge er enige om en lavere kvote, opplyser departementet.", ["NO", "RU"]),
    ("fi", "Suomen hallitus sanoo, että Ruotsin kanssa ei ole ollut neuvotteluja.", ["FI", "SE"]),
    ("pl", "Minister mówi, że nie ma już pieniędzy dla Francji i dla Niemiec.", ["FR"]),
    ("ru", "Министр сообщил, что в Германии и во Франции мост закрыт.", ["DE", "FR"]),
    ("ar", "قال الوزير إن الجسر في فرنسا مغلق وكذلك في ألمانيا", ["DE", "FR"]),
    ("zh", "部长表示法国和德国的桥已关闭", ["DE", "FR"]),
    ("ja", "大臣はフランスとドイツの橋が閉鎖されたと述べた", ["DE", "FR"]),
]


@pytest.mark.parametrize(("language", "text", "countries"), TEXTS, ids=[text[0] for text in TEXTS])
def test_a_language_is_told_and_its_names_of_countries_are_known(
    language: str, text: str, countries: list[str]
) -> None:
    assert language_of("", [], words(text)) == language
    found = {place.literal for place in places(find("", [], words(text), (), language))}
    assert set(countries) <= found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мост закрыт на ремонт до осени, сообщила мэрия. Объезд займёт час."),
        ("ru", "Поезд до порта идёт за час, объявили на вокзале."),
        ("uk", "Міст закрито до осені, а потяг за годину їде у порт."),
        ("uk", "Голова Рыжков та Эдуард про це не говорили, але для них він був на зустрічі."),
        ("bg", "Мостът е затворен за ремонт до есента, съобщи кметът на града."),
    ],
)
def test_cyrillic_languages_are_told_apart_by_letters_that_each_of_them_lacks(
    language: str, text: str
) -> None:
    assert language_of("", [], words(text)) == language


def test_a_supplied_language_wins_whatever_a_short_text_is() -> None:
    assert language_of("de-AT", [], words("The bridge is closed and the road is open.")) == "de"
    assert language_of("nb", [], []) == "no"
    assert language_of("und", [], words("The bridge is closed and the road is open.")) == "en"


GERMAN = (
    "Die Stadt hat die Brücke am Montag für zwei Wochen gesperrt, weil ein Pfeiler nach dem Hochwasser nicht mehr "
    "sicher ist. Das teilte der Bürgermeister mit, der auch von den Kosten sprach: Sie werden mit dem Land geteilt, "
    "und es ist noch offen, wann sie wieder für den Verkehr frei wird."
)
ENGLISH = (
    "The city closed the bridge for two weeks on Monday because one of its piers is no longer safe after the flood. "
    "The mayor said so, and spoke of what it will cost: the state pays half of it, and nobody knows when the bridge "
    "will be open to traffic again, which is why the ferry has more boats."
)


@pytest.mark.parametrize(
    ("supplied", "text", "language"),
    [
        ("en-US", GERMAN, "de"),
        ("de", ENGLISH, "en"),
        ("ja", ENGLISH, "en"),
        (
            "en",
            "市は洪水のあと橋脚が安全ではなくなったとして、橋を月曜日から二週間閉鎖したと発表した。 " * 6,
            "ja",
        ),
        (
            "en",
            "Мэрия закрыла мост на две недели, так как после паводка одна из его опор не была уже надёжна. "
            * 3,
            "ru",
        ),
    ],
)
def test_a_long_text_that_is_plainly_of_another_language_wins_over_the_template_of_its_page(
    supplied: str, text: str, language: str
) -> None:
    value: Ninjs = {"uri": "urn:uuid:1", "language": supplied, "bodies": [{"role": "main", "value": text}]}
    enrich(value)
    assert value["language"] == language


@pytest.mark.parametrize(
    ("supplied", "text"),
    [
        ("en-GB", "Rovers 2 United 1; Albion 0 City 3; Wanderers 1 Athletic 1; " * 8),
        ("en-GB", f"{ENGLISH} {GERMAN}"),
        ("nds", GERMAN),
        ("de-AT", GERMAN),
        ("ja", f"{ENGLISH} 市は橋を閉鎖した。"),
    ],
)
def test_a_supplied_language_stays_where_a_text_has_words_of_it_or_says_too_little(
    supplied: str, text: str
) -> None:
    value: Ninjs = {"uri": "urn:uuid:1", "language": supplied, "bodies": [{"role": "main", "value": text}]}
    enrich(value)
    assert value["language"] == supplied


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna Svensson",
        "Jean-Pierre Dupont",
        "Real Madrid 2, Barcelona 1",
        "1. Pogacar 2. Vingegaard 3. Evenepoel 4. Roglic",
        "DAX 18,345.2 +0.4 %",
        "NASDAQ: ACME",
        "Wałęsa dies",
    ],
)
def test_names_and_figures_tell_no_language(text: str) -> None:
    assert language_of("", [], words(text)) == UNDETERMINED


@pytest.mark.parametrize(
    "text", ["Fans booed the team off the pitch after another defeat.", "PRESIDENT TO VISIT FLOODED TOWNS"]
)
def test_english_is_told_in_any_case(text: str) -> None:
    assert language_of("", [], words(text)) == "en"


def test_rules_for_english_hold_for_english_and_for_short_texts_without_foreign_letters() -> None:
    assert is_english("en", words("Fähre"))
    assert is_english(UNDETERMINED, words("Troops storm parliament"))
    assert not is_english(UNDETERMINED, words("Fähre fuhr nicht"))
    assert not is_english("de", words("Band"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Путин посетит Китай, который ждёт высоких гостей"),
        ("uk", "Міністр відкрив міст"),
        ("ar", "زلزال يضرب المغرب والجزائر"),
        ("pl", "Rolnicy blokują granicę"),
        ("cs", "Hřiště zůstane otevřené"),
        ("fi", "Tie on poikki maanantaihin saakka, kertoo poliisi."),
        ("sv", "Vispa grädden och häll den över bären. Ställ kallt i två timmar."),
        ("nn", "Det vert regn og vind i heile veka, melder meteorologane."),
        ("da", "Vejen er lukket indtil onsdag, siger politiet."),
        ("de", "Stadtrat tagt Dienstag, Beginn 19 Uhr."),
        ("sv", "Den finska regeringen höjer momsen. Oppositionen protesterar."),
        ("nl", "De spoorwegen schrappen honderd treinen. Reizigers klagen."),
        ("fi", "Viro rakentaa suuren tuulipuiston. Tallinnan pörssi nousi."),
        ("fr", "Pont fermé jusqu'à lundi après une collision."),
    ],
)
def test_a_headline_tells_its_language(language: str, text: str) -> None:
    assert language_of("", [], words(text)) == language


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("de", "Der Kreml schweigt zu dem Vorwurf.", "RU"),
        ("it", "La Casa Bianca non conferma.", "US"),
        ("pl", "Rzecznik Kremla nie potwierdza.", "RU"),
        ("ru", "Белый дом молчит.", "US"),
        ("zh", "白宫没有回应", "US"),
    ],
)
def test_an_institution_stands_for_its_country_by_its_name_in_a_language(
    language: str, text: str, country: str
) -> None:
    assert country in {place.literal for place in places(find("", [], words(text), (), language))}


@given(st.text(max_size=20), st.text(max_size=200))
def test_any_text_has_a_language_and_places(supplied: str, text: str) -> None:
    language = language_of(supplied, [], words(text))
    assert language
    places(find("", words(text), words(text), (), language))
