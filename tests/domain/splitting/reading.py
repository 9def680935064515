"""What tests of datelines share."""

from wire.domain.enrichment.regions import country_of
from wire.domain.splitting import dateline
from wire.domain.splitting.dateline_fields import Dateline


def assert_read(paragraph: str, place: str, country: str, agency: str, date: str) -> None:
    """A paragraph opens with a dateline of a place in a country; empty where it is in none, or nothing is said."""
    assert dateline.read(paragraph) == Dateline(place, agency, date)
    assert country_of(place) == country
