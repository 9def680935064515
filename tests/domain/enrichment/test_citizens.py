"""The adjectives that German and Dutch make of cities."""

import pytest

from tests.domain.enrichment.about import countries_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Im Hamburger Hafen ist eine Halle ausgebrannt.", "DE"),
        ("Die Münchner Polizei sucht einen Mann.", "DE"),
        ("Die Göttinger Forscher haben es entdeckt.", "DE"),
        ("Das Karlsruher Gericht wies die Klage ab.", "DE"),
        ("Der Basler Zoo hat einen neuen Elefanten.", "CH"),
        ("An der Londoner Börse fielen die Kurse.", "GB"),
        ("Der Kiewer Bürgermeister warnt vor Drohnen.", "UA"),
        ("Die New Yorker Polizei hat zwei Männer festgenommen.", "US"),
    ],
)
def test_the_adjective_of_a_city_tells_its_country(text: str, code: str) -> None:
    assert countries_in("de", text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "Ein Hamburger mit Pommes kostet neun Euro.",
        "Die Berliner schmecken wie früher.",
        "Frankfurter Würstchen und Wiener Schnitzel werden teurer.",
        "Die Stuttgarter Zeitung berichtet am Montag.",
        "Das Pariser Klimaabkommen gilt weiter.",
        "Der Sieger Anton Maler und Trainer Uwe Banner feiern.",
    ],
)
def test_a_dish_a_paper_a_pact_and_a_person_are_no_city(text: str) -> None:
    assert countries_in("de", text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("De Amsterdamse rechtbank doet maandag uitspraak.", "NL"),
        ("De Haagse politie zoekt een man.", "NL"),
        ("De Groningse boer verkoopt zijn koeien.", "NL"),
        ("De Antwerpse haven groeit weer.", "BE"),
        ("Op de Londense beurs daalden de koersen.", "GB"),
    ],
)
def test_so_does_dutch_in_se(text: str, code: str) -> None:
    assert countries_in("nl", text) == {code}


def test_each_language_has_its_own() -> None:
    assert countries_in("nl", "De Hamburger Bar verkoopt meer bier.") == set()
    assert countries_in("nl", "Denise en Elise Mense zijn blij.") == set()
    assert countries_in("sv", "En Hamburger Bar säljer mer öl.") == set()
