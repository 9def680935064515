"""The agency that an item is signed with, or its language, tells where a city of its dateline lies."""

import pytest

from wire.domain.enrichment.enrich import enrich
from wire.domain.items.ninjs import Ninjs


def filed(value: Ninjs) -> list[str]:
    return [place.literal for place in enrich(value)[1] if place.rel == "dateline"][:1]


def item(printed: str, agency: str, language: str) -> Ninjs:
    return {
        "uri": "urn:home",
        "language": language,
        "infoSources": [{"name": agency, "role": "agency"}] if agency else [],
        "descriptions": [{"value": printed, "role": "dateline"}],
    }


@pytest.mark.parametrize(
    ("printed", "agency", "language", "country"),
    [
        ("Santarém", "Lusa", "pt", "PT"),
        ("Santarém", "Agência Brasil", "pt", "BR"),
        ("Brest", "", "fr", "FR"),
        ("Brest", "BELTA", "en", "BY"),
    ],
)
def test_a_city_is_that_of_the_agency_or_the_language(
    printed: str, agency: str, language: str, country: str
) -> None:
    assert filed(item(printed, agency, language)) == [country]


def test_the_agency_of_the_dateline_counts_where_another_one_sends_the_story() -> None:
    value = item("Córdoba", "Harbour Post", "es")
    body = "Córdoba, 3 mar (EFE).- Los patios abrirán también este invierno."
    value["bodies"] = [{"role": "main", "value": body}]
    assert filed(value) == ["ES"]
