"""Places below the country: cities and first-level divisions that a text says something happens in.

A city stands for more than a place: a government (`Moscow warned`), a club (`Liverpool won`). So it counts where at
least one mention says where: `in Lyon`, `Lyon police`, `Austin, Texas`.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment import context
from wire.domain.enrichment.namesakes import divisions_of
from wire.domain.enrichment.reading import Mention
from wire.domain.enrichment.regions import Found, Place, Relation, origin_of
from wire.domain.enrichment.salience import Weighed
from wire.domain.places.cities import (
    City,
    cities_called,
    city_of,
    divisions,
    divisions_called,
    us_counties,
)
from wire.domain.places.origin import Origin, abbreviated, origin
from wire.domain.words import fold

MOST = 5
"""Cities and divisions that a text may give an item."""

SHARE = 0.25
"""The share of the heaviest one's weight that another one needs."""

FAR = 4
"""How many times the people of its namesakes a city has that is meant where the text names no division."""

_LOCAL = frozenset(("city", "state"))
"""Kinds of names that may be below the country."""

URI = "https://sws.geonames.org/{}/"


class Locality(NamedTuple):
    """A city, or a first-level division where `city` is None."""

    division: str
    """GeoNames code of the division, which `divisions` may lack."""
    city: City | None


def localities(dateline: str, sent: Sequence[str], named: dict[Locality, list[Weighed]]) -> tuple[Place, ...]:
    """The places below the country: of the dateline, then what was sent, then what the text says, heaviest first.

    Each city is followed by the division it lies in. `sent` are names or codes as the message carried them.
    """
    about = [found for name in sent if (found := _of_origin(origin_of(name)))] if sent else []
    about += _heaviest(named)
    filed = _of_origin(origin(dateline)) if dateline else None
    return _with_divisions(filed, tuple(about)) if filed or about else ()


def named(text: Found, language: str) -> dict[Locality, list[Weighed]]:
    """The cities and divisions that a text names as places, in countries it is about, with their mentions."""
    local = [one for one in text.weighed if one.mention.name.kind in _LOCAL and one.code in text.about]
    if not local:
        return {}
    words = text.words
    said = divisions_of([one.mention for one in text.weighed], words)
    divisions = tuple(sorted(said | {text.division} if text.division else said))
    found: dict[Locality, list[Weighed]] = {}
    places: set[Locality] = set()
    for one in local:
        name, at, end = one.mention
        is_city = name.kind == "city"
        within = [code for code in _division_after(words, end) if code[:2] == one.code] if is_city else ()
        locality = _locality(_spelled(words, one.mention), one.code, is_city, tuple(within) or divisions)
        if locality:
            found.setdefault(locality, []).append(one)
            if not locality.city or within or context.is_where(words, at, end, language):
                places.add(locality)
    return {locality: said for locality, said in found.items() if locality in places}


def _spelled(words: Sequence[str], mention: Mention) -> str:
    name = " ".join(words[mention.at : mention.end]).removesuffix("-based")
    return name if cities_called(name) else name.removesuffix("'s").removesuffix("'S")


def _division_after(words: Sequence[str], end: int) -> Sequence[str]:
    """The divisions that the words after a city name: `Calif`, `Texas`, `South Carolina`."""
    after = words[end] if end < len(words) else ""
    if not after[:1].isupper():
        return ()
    return _division_called(after, words[end + 1] if end + 1 < len(words) else "")


@cached_by_text(4096)
def _division_called(first: str, second: str) -> Sequence[str]:
    called = divisions_called()
    return called.get(fold(f"{first} {second}")) or called.get(fold(first)) or abbreviated(first)


@cached_by_text(8192)
def _locality(name: str, country: str, is_city: bool, divisions: Sequence[str]) -> Locality | None:
    """The city or division of a name in a country; None where there is none, or several that it may mean."""
    if is_city and (city := _city(name, country, divisions)):
        return Locality(city.division, city)
    called = [code for code in divisions_called().get(fold(name), ()) if code.startswith(f"{country}.")]
    called += us_counties().get(name.title(), ())
    return Locality(called[0], None) if len(called) == 1 else None


def _city(name: str, country: str, divisions: Sequence[str]) -> City | None:
    """The city of a name in a country: in one of some divisions, else by far the largest one."""
    called = [city for city in cities_called(name) if city.country == country]
    if not called:
        return None
    largest, *others = called
    for city in called:
        if city.division in divisions and FAR**2 * city.thousands >= largest.thousands:
            return city
    sure = all(largest.thousands >= FAR * city.thousands for city in others if city.id != largest.id)
    return largest if sure else None


def code(locality: Locality) -> str:
    """`FR.84` for a division, `FR.84.2996944` for a city."""
    return f"{locality.division}.{locality.city.id}" if locality.city else locality.division


def name(code: str) -> str:
    """Name of a city or division by its code, empty where it is none."""
    country, _, rest = code.partition(".")
    division, _, id_ = rest.partition(".")
    if id_.isdigit():
        city = city_of(int(id_))
        return city.name if city else ""
    return divisions().get(f"{country}.{division}", "")


def code_of(name: str) -> str:
    """The code of a city or division as sent, empty if unknown."""
    found = _of_origin(origin_of(name))
    return code(found) if found else ""


def _of_origin(place: Origin) -> Locality | None:
    return Locality(place.division, place.city) if place.division or place.city else None


def _heaviest(named: dict[Locality, list[Weighed]]) -> Sequence[Locality]:
    if not named:
        return ()
    weights = {locality: sum(one.weight for one in said) for locality, said in named.items()}
    least = SHARE * max(weights.values())
    return sorted(
        (locality for locality, weight in weights.items() if weight >= least),
        key=lambda locality: -weights[locality],
    )[:MOST]


@cached_by_text(8192)
def _with_divisions(filed: Locality | None, about: Sequence[Locality]) -> tuple[Place, ...]:
    found = list(_chain(filed, "dateline")) if filed else []
    for locality in about:
        found += _chain(locality, "about")
    return tuple(dict.fromkeys(found))


@cache
def _chain(locality: Locality, rel: Relation) -> tuple[Place, ...]:
    """A city and the division it lies in."""
    division, city = locality
    found = []
    if city and (written := city if city.name else city_of(city.id)):
        found.append(Place(written.name, rel, code(locality), URI.format(city.id)))
    if name := divisions().get(division):
        found.append(Place(name, rel, division))
    return tuple(found)
