"""Where a place is: GeoJSON (RFC 7946), an object with a pair of degrees, GeoRSS."""

import json
from collections.abc import Iterator
from typing import Any

_FIELDS = ("geometry_geojson", "geojson", "geometry", "geo_shape", "location", "geo", "point", "coordinates")
_TYPES = frozenset(
    {
        *("MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"),
        *("GeometryCollection", "Feature", "FeatureCollection"),
    }
)
"""What is more than a point, which is kept as it was sent; so is a point with its height."""
_WITHIN = ("geometry", "geometries", "features", "coordinates")
_DEPTH, _LONGEST = 12, 20_000

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


def of_place(place: dict[str, Any]) -> tuple[Point | None, str]:
    """The middle of a place, its names in lower case, and its shape as GeoJSON where that is more than a point."""
    for name in _FIELDS:
        shape = place.get(name)
        if found := list(_positions(shape)):
            longitudes, latitudes = zip(*found, strict=True)
            middle = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
            return middle, _kept(shape)
    for name in ("", "location", "geo", "point"):
        inner = place.get(name) if name else place
        if isinstance(inner, dict) and (found_pair := _pair(inner)):
            return found_pair, ""
    return None, ""


def of_degrees(words: str, kind: str) -> tuple[Point | None, str]:
    """The same of a shape in GeoRSS: latitudes and longitudes in turn, of a GeoJSON type or of two corners of a box."""
    try:
        numbers = [float(word) for word in words.replace(",", " ").split()]
    except ValueError:
        return None, ""
    positions = [list(pair) for pair in zip(numbers[1::2], numbers[::2], strict=False)]
    if kind == "Point":
        return of_place({"geojson": {"coordinates": positions[:1]}})
    if kind == "box" and len(positions) == 2:
        (west, south), (east, north) = positions
        positions = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    nested = positions if kind == "LineString" else [positions]
    return of_place({"geojson": {"type": "Polygon" if kind == "box" else kind, "coordinates": nested}})


def _positions(value: Any, depth: int = 0) -> Iterator[Point]:
    """The positions in GeoJSON, in whatever shape they are."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        for name in _WITHIN:
            yield from _positions(value.get(name), depth + 1)
    elif isinstance(value, list):
        if len(value) >= 2 and all(map(_is_number, value[:2])):
            yield float(value[0]), float(value[1])
        else:
            for inner in value:
                yield from _positions(inner, depth + 1)


def _kept(shape: Any) -> str:
    kind, position = (shape.get("type"), shape.get("coordinates")) if isinstance(shape, dict) else ("", None)
    has_height = kind == "Point" and isinstance(position, list) and len(position) > 2
    if not has_height and not (isinstance(kind, str) and kind in _TYPES):
        return ""
    words = json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
    return words if len(words) <= _LONGEST else ""


def point(longitude: Any, latitude: Any) -> Point | None:
    """The point of two numbers or texts; None where one of them is no number of degrees."""
    try:
        found = float(longitude), float(latitude)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if all(map(_is_number, found)) else None


def _pair(place: dict[str, Any]) -> Point | None:
    names = (("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"))
    return next(filter(None, (point(place.get(one), place.get(other)) for one, other in names)), None)


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and abs(value) <= 360
