"""What can be asked for: parameters of the API, checked; codes may be given by their names."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Annotated

from fastapi import Query, Request

from wire.clients.streams import labels
from wire.domain import clock
from wire.domain.places import gazetteer
from wire.errors import PlainError

Kind = Annotated[str, Query(pattern="^(story|teaser|media|all)$", description="Only items of this kind")]
Topic = Annotated[str, Query(max_length=100, description="A Media Topic by code or name: 11000000, politics")]
Region = Annotated[
    str, Query(max_length=100, description="A country (ISO 3166) or region (UN M49) by code or name")
]
Time = Annotated[str, Query(max_length=40, description="Event time, RFC 3339: 2026-03-02T07:00:00Z")]
Uri = Annotated[str, Query(description="The uri of an item: urn:uuid:...")]
Top = Annotated[int, Query(ge=1, le=100_000, description="Rows at most")]


TOPIC = 8
"""Digits of the code of a topic."""


_SAME = {"limit": "top", "max": "top", "size": "top", "count": "top", "n": "top", "query": "q", "search": "q"}
_SAME |= {"country": "region", "lang": "language", "source": "agency", "before": "until", "page": "cursor"}
"""What other interfaces call a parameter."""


class BadParameter(PlainError):
    """A parameter has no meaning; the text says what was expected."""


def ensure_known(request: Request) -> None:
    """Raises BadParameter for a parameter that the endpoint does not have: it would change nothing, in silence."""
    known = [field.alias for field in request.scope["route"].dependant.query_params]
    for name in request.query_params:
        if name not in known:
            near = get_close_matches(_SAME.get(name, name), known, n=1)
            meant = f"did you mean {near[0]}?" if near else f"expected {', '.join(known) or 'none'}"
            raise BadParameter(f"{name}: no such parameter; {meant}")


def topic_code(text: str) -> str:
    """The code of a topic given by code or name; "" for none. Raises BadParameter."""
    return _code("topic", text, labels.topic_code)


def region_code(text: str) -> str:
    """The code of a country or region given by code or name; "" for none. Raises BadParameter."""
    return _code("region", text, labels.region_code)


def _code(name: str, text: str, code_of: Callable[[str], str]) -> str:
    if name == "topic" and len(text) == TOPIC and text.isdecimal():
        return text  # also one of an older scheme, which has no name
    try:
        return code_of(text) if text else ""
    except labels.UnknownLabel as error:
        raise BadParameter(f"{name}={error}") from None


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
