"""Topics of news of two lines: what happened counts, not who it happened to, nor a word with another meaning."""

import pytest

from tests.domain.enrichment.test_topics_beside import ARTS, CRIME, codes

DISASTER, ECONOMY, SPORT, CONFLICT = "03000000", "04000000", "15000000", "16000000"


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Rapper sues studio over unpaid fees",
            "The rapper sued the studio for unpaid fees; his lawsuit names three plaintiffs.",
        ),
        (
            "Sculptor's heirs in court battle",
            "The heirs filed a lawsuit over two bronzes; a court hears it in May.",
        ),
    ],
)
def test_a_suit_of_an_artist_is_of_the_law(headline: str, text: str) -> None:
    assert codes(headline, text)[:1] == [CRIME]


@pytest.mark.parametrize(
    ("headline", "text", "topic", "other"),
    [
        ("Violinist, 20, wins competition", "A violinist of 20 won with a concerto by Brahms.", ARTS, SPORT),
        (
            "Guards mutiny over late wages",
            "Soldiers mutinied at a garrison and fired on the barracks, officers said.",
            CONFLICT,
            SPORT,
        ),
        (
            "Bank of the river collapses",
            "The bank of the river collapsed after floods and swept away two houses.",
            DISASTER,
            ECONOMY,
        ),
    ],
)
def test_a_word_with_another_meaning_does_not_decide(
    headline: str, text: str, topic: str, other: str
) -> None:
    found = codes(headline, text)
    assert topic in found
    assert other not in found


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Hurricane comes ashore", "The hurricane came ashore with winds of 120 mph and tore off roofs."),
        ("Typhoon flattens villages", "The typhoon flattened houses and cut the power of two provinces."),
        ("Tornado hits school", "A tornado tore the roof off a school on Friday."),
        ("Drought enters third year", "The drought has dried up wells and killed cattle."),
    ],
)
def test_a_storm_or_a_drought_is_a_disaster(headline: str, text: str) -> None:
    assert DISASTER in codes(headline, text)


@pytest.mark.parametrize(
    ("headline", "text", "topic"),
    [
        ("Sun and showers", "Sunny spells and showers are forecast for the weekend.", "17000000"),
        ("Hurricanes beat Bruins", "The Hurricanes scored three goals in the third period.", SPORT),
        (
            "Striker ends goal drought",
            "The striker scored twice and ended a goal drought of six games.",
            SPORT,
        ),
        ("Party wins Dutch election", "The liberals beat the far right by 28,000 votes.", "11000000"),
    ],
)
def test_weather_sport_and_politics_are_no_disaster(headline: str, text: str, topic: str) -> None:
    assert codes(headline, text) == [topic]
