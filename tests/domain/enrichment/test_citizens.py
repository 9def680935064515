"""The German adjectives of cities."""

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


def test_only_german_has_them() -> None:
    assert countries_in("nl", "De Hamburger Bar verkoopt meer bier.") == set()
