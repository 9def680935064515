"""A place that was sent with a point is the one of its name that lies there."""

import pytest

from tests.contract.format_samples import rss
from wire.domain import formats
from wire.domain.enrichment.enrich import enrich
from wire.domain.items.build import build
from wire.domain.items.ninjs import Ninjs, PlaceRef
from wire.domain.places import points
from wire.domain.splitting.parts import split


@pytest.mark.parametrize(
    ("name", "point", "known_as"),
    [
        ("Springfield", (-89.65, 39.8), "geonames:4250542"),
        ("Springfield", (-93.3, 37.2), "geonames:4409896"),
        ("Paris", (-95.55, 33.66), "geonames:4717560"),
        ("Paris", (2.35, 48.86), "geonames:2988507"),
        ("London", (-81.2, 43.0), "geonames:6058560"),
        ("Georgia", (-83.5, 32.8), "US"),
        ("Georgia", (44.8, 41.7), "Georgia"),
        ("Europe", (10.0, 50.0), "Europe"),
        ("Russia", (100.0, 62.0), "Russia"),
        ("Berlin", (11.6, 48.1), "DE"),
        ("Potsdam", (13.0, 53.1), "DE"),
        ("Harbour Pier", (10.9, 55.3), "DK"),
        ("Pacific Ocean", (-150.0, 0.0), "Pacific Ocean"),
    ],
)
def test_a_name_with_a_point_is_the_namesake_there_else_the_country(
    name: str, point: points.Point, known_as: str
) -> None:
    assert points.name_at(name, point) == known_as


def test_near_a_border_a_point_tells_no_country_and_no_namesake_far_away_is_meant() -> None:
    assert points.name_at("Ardmore", (-7.9, 54.1)) == ""
    assert points.name_at("Ardmore", (-97.1, 34.2)) == "geonames:4529469"


def codes(value: Ninjs, rel: str) -> set[str]:
    enrich(value)
    return {place["literal"] for place in value["places"] if place.get("rel") == rel}


def item(place: PlaceRef, located: str = "") -> Ninjs:
    value: Ninjs = {"uri": "urn:a:1", "bodies": [{"value": "A bridge opened."}], "places": [place]}
    if located:
        value["located"] = located
    return value


def at(longitude: float, latitude: float) -> dict[str, object]:
    return {"type": "Point", "coordinates": [longitude, latitude]}


def test_an_item_is_about_the_city_at_the_point() -> None:
    sent: PlaceRef = {"rel": "sent", "name": "Springfield"}
    assert codes(item({**sent, "geoJSON": at(-93.3, 37.2)}), "about") >= {"US", "US.MO", "US.MO.4409896"}
    feature = {"type": "Feature", "properties": {}, "geometry": at(-89.65, 39.8)}
    assert "US.IL" in codes(item({**sent, "geoJSON": feature}), "about")
    assert "GB" in codes(item({"rel": "sent", "name": "London", "geoJSON": at(0, 0)}), "about")
    assert codes(item({"rel": "sent", "name": "Ardmore", "geoJSON": at(-7.9, 54.1)}), "about") == set()


def test_an_item_was_filed_from_the_city_at_the_point() -> None:
    paris: PlaceRef = {"name": "Paris", "geoJSON": at(-95.55, 33.66)}
    assert codes(item(paris | {"rel": "located"}, "PARIS"), "dateline") >= {"US", "US.TX"}
    assert codes(item(paris | {"rel": "sent"}, "PARIS"), "dateline") >= {"US", "US.TX"}
    assert "FR" in codes(item(paris | {"name": "Lyon"}, "PARIS"), "dateline")
    assert "GB" in codes(item({"rel": "located", "name": "London"}, "LONDON"), "dateline")
    assert points.printed_at("Nowhere At All", (-95.55, 33.66)) == "Nowhere At All"


def test_the_point_of_a_feed_counts() -> None:
    placed = (
        b"<geo:lat>54.1</geo:lat><geo:long>-7.9</geo:long><dcterms:spatial>Ardmore</dcterms:spatial></item>"
    )
    spaces = (
        b'<rss xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:dcterms="http://purl.org/dc/terms/"'
    )
    message = formats.parse(rss().replace(b"</item>", placed).replace(b"<rss", spaces))
    for made in build("urn:a:1", 1, 0, message, split(message)):
        assert not any(code.startswith("US") for code in codes(made.value, "about"))


@pytest.mark.parametrize(
    ("name", "code", "country"),
    [("Saskatchewan", "SK", "CA"), ("California", "CA", "US"), ("Bratislava", "SK", "SK"), ("", "SK", "SK")],
)
def test_a_bare_code_of_two_letters_is_that_of_a_state_where_its_name_says_so(
    name: str, code: str, country: str
) -> None:
    place: PlaceRef = {"rel": "sent", "literal": code}
    if name:
        place["name"] = name
    value: Ninjs = {
        "uri": "urn:x:1",
        "headlines": [{"role": "main", "value": "Council meets"}],
        "places": [place],
    }
    enrich(value)
    about = [each["literal"] for each in value["places"] if each.get("rel") == "about"]
    assert [literal for literal in about if len(literal) == len("CA")] == [country]
