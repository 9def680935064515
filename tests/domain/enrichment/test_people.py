"""Names of places that are somebody's surname, in other languages than English."""

import pytest

from tests.domain.enrichment.about import countries_in


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        (
            "it",
            "Giulia Irlanda vince",
            "La poetessa Giulia Irlanda ha vinto il premio. Irlanda ha ringraziato.",
        ),
        (
            "de",
            "Trainer Jens Schwede geht",
            "Der Verein trennt sich von Jens Schwede. Schwede kam im Sommer.",
        ),
        (
            "fr",
            "Claire Portugal élue",
            "Claire Portugal a été élue présidente. Mme Portugal succède à son père.",
        ),
        ("es", "Sofía Cuba gana", "La tenista Sofía Cuba ganó la final. Cuba salvó dos bolas de partido."),
        ("pt", "Paulo França sai", "O diretor Paulo França deixou a empresa. França vai ensinar."),
        ("nl", "Jan Engeland overleden", "De schrijver Jan Engeland is overleden. Engeland schreef romans."),
        ("sv", "Lars Norge död", "Författaren Lars Norge har avlidit. Norge blev 79 år."),
        ("pl", "Adam Węgry kontuzjowany", "Piłkarz Adam Węgry doznał kontuzji. Węgry nie zagra."),
        ("fr", "Alain Berlin chante", "Le chanteur Alain Berlin sort un album. Berlin l'a enregistré seul."),
    ],
)
def test_a_place_behind_a_given_name_is_a_surname_in_all_of_a_text(
    language: str, headline: str, text: str
) -> None:
    assert countries_in(language, text, headline) == set()


@pytest.mark.parametrize(
    ("language", "headline", "text", "country"),
    [
        ("it", "Giulia Irlanda in Irlanda", "La poetessa Giulia Irlanda torna in Irlanda.", "IE"),
        ("es", "Inundaciones en San Martín Argentina", "Llueve en San Martín Argentina desde ayer.", "AR"),
        (
            "de",
            "Polen wählt",
            "Der Pole Jan Kowal tritt an. Polen wählt am Sonntag, sagte Sabine Polen.",
            "PL",
        ),
        ("fr", "Le Portugal vote", "Les Portugais votent, explique Claire Portugal.", "PT"),
    ],
)
def test_a_country_that_the_text_names_otherwise_too_stays(
    language: str, headline: str, text: str, country: str
) -> None:
    assert country in countries_in(language, text, headline)


def test_an_english_surname_follows_a_given_name_that_is_no_place() -> None:
    text = "Chelsea Israel, a former banker, joined the board. Israel will chair its audit committee."
    assert countries_in("en", text, "Chelsea Israel joins board") == set()
