"""Places below the country: cities and divisions where a text says that something happens there."""

import pytest

from wire.domain.enrichment.enrich import enrich
from wire.domain.enrichment.evidence import evidence
from wire.domain.items.ninjs import Ninjs, PlaceRef


def item(headline: str, body: str, dateline: str = "", language: str = "en", *sent: PlaceRef) -> Ninjs:
    value: Ninjs = {
        "uri": "urn:uuid:0",
        "language": language,
        "headlines": [{"role": "main", "value": headline}],
        "bodies": [{"role": "main", "value": body}],
        "places": list(sent),
    }
    if dateline:
        value["descriptions"] = [{"role": "dateline", "value": dateline}]
    return value


def below(value: Ninjs, rel: str = "about") -> list[tuple[str, str]]:
    """Names and codes of the places below the country."""
    enrich(value)
    return [
        (place["name"], place["literal"])
        for place in value["places"]
        if place["rel"] == rel and "." in place.get("literal", "")
    ]


LYON = [("Lyon", "FR.84.2996944"), ("Auvergne-Rhone-Alpes", "FR.84")]


def test_a_city_has_its_division_its_country_and_its_identity() -> None:
    value = item("Fire in Lyon", "A fire in Lyon killed two people, the police of the French city said.")
    assert below(value) == LYON
    assert {place["literal"] for place in value["places"]} >= {"FR", "155"}
    city = next(place for place in value["places"] if place["literal"] == "FR.84.2996944")
    assert city["uri"] == "https://sws.geonames.org/2996944/"


def test_the_city_of_a_dateline_is_where_the_item_was_filed() -> None:
    value = item("Banks raise rates", "Banks raise their rates.", "SAN JOSE, Calif.")
    assert below(value, "dateline") == [("San Jose", "US.CA.5392171"), ("California", "US.CA")]


def test_a_town_is_in_no_other_state_than_the_dateline_says() -> None:
    value = item("Parade held", "The parade was held.", "CALIFORNIA, Missouri")  # too small to be known
    assert below(value, "dateline") == [("Missouri", "US.MO")]


def test_a_division_is_not_the_one_that_its_name_begins_with() -> None:
    value = item("Hotels full", "Hotels in La Paz, Baja California Sur, were full.")
    assert [name for name, _ in below(value)] == ["La Paz", "Baja California Sur"]


def test_the_division_of_a_dateline_tells_namesakes_apart() -> None:
    value = item("Man held", "Police in Portland held a man. The Portland man was charged.", "AUGUSTA, Maine")
    assert [code for _, code in below(value)] == ["US.ME.4975802", "US.ME"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Moscow warns Kyiv", "Moscow warned Kyiv on Monday. Moscow has said so before."),
        ("Liverpool beat Barcelona", "Liverpool beat Barcelona 4-0. Liverpool were the better side."),
        ("Washington and Beijing agree", "Washington and Beijing agreed on tariffs, officials said."),
    ],
)
def test_a_government_or_a_club_is_no_place(headline: str, body: str) -> None:
    assert below(item(headline, body)) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The man was held in Portland, Maine, on Monday.", "US.ME.4975802"),
        ("The man was held in Portland on Monday.", "US.OR.5746545"),
        ("Police in Birmingham, Ala., held a man.", "US.AL.4049979"),
        ("Police in Rochester searched a house. Minnesota's governor came to Rochester.", "US.MN.5043473"),
    ],
)
def test_the_division_tells_namesakes_of_one_country_apart(body: str, expected: str) -> None:
    assert expected in [code for _, code in below(item("Man held in the United States", body))]


def test_of_namesakes_that_are_alike_in_size_none_is_guessed() -> None:
    assert below(item("Man held in the United States", "A man was held in Springfield on Monday.")) == []


@pytest.mark.parametrize(
    ("language", "headline", "body", "expected"),
    [
        ("fr", "Incendie mortel à Lyon", "Un incendie a fait deux morts à Lyon, en France.", "FR.84.2996944"),
        ("de", "Feuer in Leipzig", "In Leipzig in Deutschland hat es gebrannt.", "DE.13.2879139"),
        ("es", "Incendio en Valencia", "Un incendio en Valencia, España, dejó dos muertos.", "ES.60.2509954"),
    ],
)
def test_each_language_has_words_for_where(language: str, headline: str, body: str, expected: str) -> None:
    assert expected in [code for _, code in below(item(headline, body, "", language))]


@pytest.mark.parametrize(
    "sent",
    [
        {"rel": "sent", "name": "Lyon"},
        {"rel": "sent", "literal": "geonames:2996944"},
        {"rel": "sent", "name": "Capital of the Gauls", "uri": "https://www.geonames.org/2996944/lyon.html"},
    ],
)
def test_a_place_that_was_sent_is_kept_and_resolved(sent: PlaceRef) -> None:
    value = item("Silk", "Silk is back in fashion.", "", "en", sent)
    assert below(value) == LYON
    assert value["places"][0] == sent
    assert {place.get("literal") for place in value["places"]} >= {"FR", "155"}
    assert [one.rule for one in evidence(value).places if one.place.uri] == ["sent"]


def test_a_city_is_shown_with_its_mentions_and_a_division_with_the_city() -> None:
    found = evidence(item("Fire in Lyon", "A fire in Lyon killed two people in France."))
    city, division = (one for one in found.places if "." in one.place.literal)
    assert [(said.words, said.part, said.at) for said in city.mentions] == [
        ("Lyon", "headline", 2),
        ("Lyon", "text", 3),
    ]
    assert (city.rule, division.rule) == ("mentions", "within")


@pytest.mark.parametrize("code", ["ITA", "BRA", "SE", "iso3166-1a3:BOL"])
def test_the_code_of_a_country_as_sent_is_no_city_of_that_name(code: str) -> None:
    value = item(
        "Ferry stays in port", "The ferry stays in port.", "", "en", {"rel": "sent", "literal": code}
    )
    assert below(value) == []
