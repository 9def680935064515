"""People, districts, nouns and namesake towns among the names of places of other languages."""

from wire.domain.enrichment.regions import find
from wire.domain.words import words


def about(text: str, headline: str = "", language: str = "en") -> set[str]:
    return set(find("", words(headline), words(text), language=language).about)


def test_a_given_name_is_no_country_in_all_of_a_text() -> None:
    text = "India Martínez llenó este viernes el teatro. India cantó dos horas."
    assert about(text, "India Martínez llena el teatro", language="es") == set()


def test_a_surname_in_s_follows_a_given_name_where_only_names_have_capitals() -> None:
    assert about("Israel Robles llegó libre.", "Israel Robles firma por tres años", language="es") == set()
    assert about("Israël Dumas expose en mai.", "Israël Dumas expose ses toiles", language="fr") == set()
    assert "IL" in about("Israel y Egipto hablan del gas.", "Israel y Egipto hablan", language="es")
    assert "GE" in about("Georgia Airways inicia vuelos.", "Georgia Airways volará", language="es")


def test_a_country_whose_people_are_named_stays_one() -> None:
    text = "Israel Katz habló en Haifa. Israel no se retirará, dijo el ministro israelí."
    assert about(text, language="es") == {"IL"}


def test_a_district_is_no_country_in_any_of_its_forms() -> None:
    text = "W warszawskiej dzielnicy Włochy ruszył nowy tramwaj. Mieszkańcy Włoch czekali na niego."
    assert about(text, "Nowy tramwaj we Włochach", language="pl") == set()


def test_a_noun_is_a_town_only_where_the_text_says_so() -> None:
    train = "Ein Zug nach Sylt ist ausgefallen. Der nächste Zug fuhr zwei Stunden später."
    assert "CH" not in about(train, "Zug fällt aus", language="de")
    town = "Die Stadt Essen rechnet mit Kosten von 40 Millionen Euro. Essen baut weiter."
    assert about(town, "Essen baut Brücke", language="de") == {"DE"}


def test_what_a_town_lies_in_decides_for_all_of_a_text() -> None:
    text = "In Odessa im US-Bundesstaat Texas wurden 40 Häuser zerstört. Odessa bat um Hilfe."
    assert about(text, "Tornado trifft Odessa", language="de") == {"US"}


def test_a_town_is_told_by_its_name_in_english_too() -> None:
    text = "Les autorités de Venise, en Floride, ferment les plages. Venise attend un ouragan."
    assert about(text, "Venise se barricade", language="fr") == {"US"}


def test_a_state_without_a_town_of_the_name_says_nothing_of_it() -> None:
    text = "Le président quitte Paris. En Floride, il verra des diplomates. Paris attend sa réponse."
    assert "FR" in about(text, "Paris attend", language="fr")


def test_towns_of_one_state_tell_where_their_namesake_lies() -> None:
    text = "Viera plays at Rockledge and Melbourne beat Palm Bay. Cocoa Beach lost at home."
    assert "AU" not in about(text, "Melbourne wins")


def test_pole_positions_are_no_people() -> None:
    assert "PL" not in about("Hamilton 104 Poles, Schumacher 68 Poles, Senna 65 Poles", "Most pole positions")
    assert "PL" in about("Some 40 Poles were hurt when a bus crashed, and 12 Poles died.", "Poles hurt")


def test_a_dateline_lies_where_the_text_says_that_its_town_does() -> None:
    text = words("In Odessa im US-Bundesstaat Texas wurden 40 Häuser zerstört.")
    assert find("Odessa", words("Tornado im Süden"), text, language="de").filed == "US"
    assert find("Odessa", (), words("In Odessa wurden Häuser zerstört."), language="de").filed == "UA"
