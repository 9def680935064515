"""Where an item was filed: the city, division and country of a dateline, all of it read.

What follows the city decides: `SAN JOSE, Calif.`, `LONDON, Ont.`, `Cordoba (Argentina)`. A city alone is the one
that `names.tsv` knows, else the largest of that name.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from wire.domain.places import gazetteer
from wire.domain.places.cities import City, cities_called, city_of, divisions_called
from wire.domain.places.data import rows
from wire.domain.words import fold, words

_LONGEST = 200
"""Characters of a dateline that are looked at."""
_ID = "geonames:"
_PARTS = re.compile(r"\s*[][,()]\s*")
_SEVERAL = re.compile(r"\s*/\s*|\s+(?:and|und|et|y|e)\s+")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


class Origin(NamedTuple):
    """A place of which at least the country is known."""

    country: str
    """ISO 3166-1 alpha-2, or a UN M49 region of three digits."""
    division: str = ""
    """GeoNames code of the first-level division, empty if unknown."""
    city: City | None = None


NOWHERE = Origin("")


@lru_cache(maxsize=4096)
def origin(printed: str) -> Origin:
    """The place of a dateline as printed, or of `geonames:` and the id of a city; of several cities, the first.

    NOWHERE where nothing of it is known.
    """
    printed = printed[:_LONGEST]
    if printed.startswith(_ID) and (number := printed.removeprefix(_ID)).isdecimal():
        known = city_of(int(number))
        return Origin(known.country, known.division, known) if known else NOWHERE
    city, *rest = [_AROUND.sub("", part) for part in _PARTS.split(printed)]
    for place in (city, *_SEVERAL.split(city)[:1], *_without_first(city)):
        within = _within([part for part in rest if part]) or _within_last(place)
        found = _inside(place, within) if within else _alone(place)
        if found.country:
            return found
    return NOWHERE


@lru_cache(maxsize=4096)
def namesake(printed: str) -> Mapping[str, tuple[str, ...]]:
    """The town of a dateline as texts write it -> its country, where that name alone means another: `PARIS, Ky.`"""
    town, country = " ".join(words(_PARTS.split(printed[:_LONGEST])[0])), origin(printed).country
    if not town or not country:
        return {}
    known = {spelled: gazetteer.name_at(spelled.split(" "), 0) for spelled in (town.title(), town.upper())}
    return {spelled: (country,) for spelled, name in known.items() if name and name.codes[:1] != (country,)}


def _without_first(city: str) -> Sequence[str]:
    """`RPT LUDWIGSHAFEN`, `ABOARD USS NIMITZ IN THE GULF`: the words after each of the first."""
    parts = city.split()
    return [" ".join(parts[at:]) for at in range(1, min(len(parts), 6))]


def _inside(name: str, within: Sequence[str]) -> Origin:
    """The city of a name in one of some divisions or countries; where it is unknown, the first of those."""
    called = cities_called(name)
    for place in within:
        for city in called:
            if place in (city.division, city.country):
                return Origin(city.country, city.division, city)
    borne = gazetteer.codes_of(name)
    country = next((place[:2] for place in within if place[:2] in borne), within[0][:2])
    return Origin(country, within[0] if "." in within[0] and within[0].startswith(country) else "")


def _alone(name: str) -> Origin:
    """The place of a name by itself."""
    borne, called = gazetteer.codes_of(name), cities_called(name)
    city = next((city for city in called if city.country in borne or not borne), None)
    if city:
        return Origin(city.country, city.division, city)
    if borne:
        return Origin(borne[0])
    divisions = divisions_called().get(fold(name), ())
    return Origin(divisions[0][:2], divisions[0]) if divisions else NOWHERE


def _within(parts: Sequence[str]) -> Sequence[str]:
    """Divisions and countries that one of the parts after the city names, divisions first."""
    for part in parts:
        name = fold(part)
        found = (*abbreviated(part), *divisions_called().get(name, ()), *gazetteer.countries_of(part))
        if found:
            return found
    return ()


def _within_last(place: str) -> Sequence[str]:
    """The state that stands after a city without a comma: `OMAHA Neb.`"""
    *before, last = place.split() or [""]
    return abbreviated(last) if before and ("." in last or not last.isupper()) else ()


@lru_cache(maxsize=4096)
def abbreviated(short: str) -> Sequence[str]:
    """The division that a short name stands for: `Calif.`, `N.H.`, `ONT`."""
    return _short_names().get(_squeezed(short), ())


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for division, names in rows("states.tsv"):
        for name in names.split("; "):
            found[_squeezed(name)] = (*found.get(_squeezed(name), ()), division)
    return found


def _squeezed(short: str) -> str:
    return "".join(words(short)).replace(".", "").upper()
