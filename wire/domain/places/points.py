"""Which place a name means that was sent with a point: the one of that name which lies there.

A point tells a city by its distance, and a country where the nearest cities are all of it; near a border and at sea it
tells none. The points of cities are read from `data/city-points.tsv` when the first one is asked for.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from math import cos, hypot, radians

from wire.domain.places.cities import cities_called, divisions
from wire.domain.places.data import table
from wire.domain.places.origin import origin

Point = tuple[float, float]
"""Longitude and latitude in degrees."""

HERE = 60
"""Kilometres from a point within which a city is the place that is meant."""

AROUND, NEAREST = 150, 3
"""Kilometres in which the nearest cities say in which country a point is, and how many they are."""

_DEGREE = 111.2
"""Kilometres of a degree of latitude."""


def name_at(name: str, point: Point) -> str:
    """What `origin` and `country_of` know a place by that has a name and a point: an id of GeoNames, the name, or the
    code of the country that the point is in; empty where no place of that name can be meant."""
    around = _around(round(point[0], 1), round(point[1], 1))
    called = {city.id for city in cities_called(name)}
    here = next((id_ for kilometres, _, id_ in around if id_ in called and kilometres <= HERE), 0)
    if here:
        return f"geonames:{here}"
    named, countries = origin(name), {country for _, country, _ in around[:NEAREST]}
    country = countries.pop() if len(countries) == 1 and len(around) >= NEAREST else ""
    if named.city or (country and named.country != country and not named.country.isdecimal()):
        return country
    return name


def printed_at(printed: str, point: Point) -> str:
    """A dateline with the division behind its city where the point tells which of several cities that is."""
    found = name_at(printed, point)
    city = origin(found).city if found != printed else None
    return f"{printed}, {divisions().get(city.division, '')}".rstrip(", ") if city else printed


@lru_cache(maxsize=1024)
def _around(longitude: float, latitude: float) -> Sequence[tuple[float, str, int]]:
    """The cities around a point, the nearest first: kilometres, country, id of GeoNames."""
    reach, width = round(10 * AROUND / _DEGREE), cos(radians(latitude))
    lines = _lines()
    first, end = (bisect_left(lines, 10 * latitude + tenths, key=_latitude) for tenths in (-reach, reach + 1))
    found = []
    for line in lines[first:end]:
        north, east, country, id_ = line.split("\t")
        away = _DEGREE * hypot(int(north) / 10 - latitude, width * (int(east) / 10 - longitude))
        if away <= AROUND:
            found.append((away, country, int(id_)))
    return sorted(found)


def _latitude(line: str) -> int:
    return int(line.partition("\t")[0])


@cache
def _lines() -> Sequence[str]:
    return list(table("city-points.tsv"))
