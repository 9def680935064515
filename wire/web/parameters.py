"""What can be asked for: parameters of the API, checked; codes may be given by their names."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated

from fastapi import Query

from wire.domain import clock
from wire.domain.enrichment import gazetteer, mediatopics, regions
from wire.errors import PlainError

Kind = Annotated[str, Query(pattern="^(story|teaser|media|all)$", description="story, teaser or media")]
Topic = Annotated[str, Query(max_length=100, description="A Media Topic by code or name: 11000000, politics")]
Region = Annotated[
    str, Query(max_length=100, description="A country (ISO 3166) or region (UN M49) by code or name")
]
Time = Annotated[str, Query(max_length=40, description="Event time, RFC 3339: 2026-03-02T07:00:00Z")]
Top = Annotated[int, Query(ge=1, le=100_000, description="Rows at most")]


class BadParameter(PlainError):
    """A parameter has no meaning; the text says what was expected."""


def topic_code(text: str) -> str:
    """The code of a topic given by code, by name, or by a part of a first-level name. Raises BadParameter."""
    if not text or (len(text) == 8 and text.isdecimal()):
        return text
    wanted, top = text.casefold(), mediatopics.first_level()
    found = [code for code, name in mediatopics.names().items() if name.casefold() == wanted]
    found = found or [code for code, name in top.items() if wanted in name.casefold()]
    if len(found) != 1:
        raise BadParameter(
            f"topic={text}: expected the code or name of a Media Topic, as {', '.join(top.values())}"
        )
    return found[0]


def region_code(text: str) -> str:
    """The code of a country or region given by code or name. Raises BadParameter."""
    if not text or regions.name(text.upper()):
        return text.upper()
    found = [code for code, name in region_names().items() if name.casefold() == text.casefold()]
    if len(found) != 1:
        raise BadParameter(f"region={text}: expected an ISO 3166 country like VE or a UN M49 region like 019")
    return found[0]


@cache
def region_names() -> Mapping[str, str]:
    """Names of countries and regions by code."""
    return {code: regions.name(code) for code in (*gazetteer.countries(), *gazetteer.regions())}


@cache
def continents() -> Mapping[str, str]:
    """UN M49 code of each country's continent."""
    return {code: country[2] for code, country in gazetteer.countries().items()}


def second(text: str) -> int:
    """Seconds since 1970 of a time. Raises BadParameter."""
    return _millis(text) // 1000


def hour(text: str) -> str:
    """The hour of a time, `2026-03-02T07`; "" for none. Raises BadParameter."""
    return clock.hour_of(_millis(text)) if text else ""


def _millis(text: str) -> int:
    try:
        return clock.read(text if "T" in text else f"{text}T00:00:00Z")
    except (ValueError, TypeError, OverflowError):
        raise BadParameter(f"{text}: expected a time with its zone, as 2026-03-02T07:00:00Z") from None
