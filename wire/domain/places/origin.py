"""Where an item was filed: the city, division and country of a dateline, all of it read.

What follows the city decides: `SAN JOSE, Calif.`, `LONDON, Ont.`, `Cordoba (Argentina)`. A city alone is the one
that `names.tsv` knows, else the largest of that name.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.places import gazetteer
from wire.domain.places.cities import City, cities_called, city_of, divisions_called
from wire.domain.places.data import rows
from wire.domain.words import fold, words

_LONGEST = 200
"""Characters of a dateline that are looked at."""
TOWN = 20
"""Thousands of people of a town that is meant by the first words of its name: `Weiden in der Oberpfalz`."""
LARGE = 50
"""Thousands of people of a city that is known far from it."""
_TERRITORIES = frozenset(words("AS AW BM CW FO GF GG GI GL GP GU HK IM JE KY MO MP MQ NC PF PR RE SX VI YT"))
"""Territories that have a code of their own though the country behind them is another one: `Macau, China`."""
_ID = "geonames:"
_PARTS = re.compile(r"\s*[][,()]\s*")
_SEVERAL = re.compile(r"\s*/\s*|\s+(?:and|und|et|y|e)\s+")
_AROUND = re.compile(r"^(?:(?![\u0900-\u17ff])[\W_])+|(?:(?![\u0900-\u17ff])[\W_])+$")
"""Signs around a name; the vowels of Indian scripts and their neighbours are marks, but are no signs."""
_NEAR = re.compile(
    r"(?:near|outside|off|close to|près d[eu]|nahe|bei|cerca de|vicino a|perto de|nær|nära|nabij)\s+", re.I
)
"""What stands before a place that a story was filed near by."""
_ABOARD = re.compile(
    r"\W*(?:aboard|on board|à bord|a bord[oe]?|an bord|ombord|aan boord)\b.*?(?:,|\b(?:in|off|near)\b|$)",
    re.I,
)
"""A ship or a plane that a story was filed from, up to what says where it was."""


_ADDED = re.compile(
    r"(\S.*?)\s(?:(?:in|an|ob|vor|bei) der|am|im|bei|ob|sur|sous|lès|di|do|da|op|aan)\s\S", re.I
)
"""A town with the river or region that its name ends in."""
_GERMAN = re.compile(r"\s(?:[aiov]\.\s?)(?:d\.\s?)?\w+\.?$")
"""The same, short, as German prints it: `Frankfurt a.M.`, `Limburg a.d. Lahn`."""


class Origin(NamedTuple):
    """A place of which at least the country is known."""

    country: str
    """ISO 3166-1 alpha-2, or a UN M49 region of three digits."""
    division: str = ""
    """GeoNames code of the first-level division, empty if unknown."""
    city: City | None = None


NOWHERE = Origin("")


@cached_by_text(4096)
def origin(printed: str) -> Origin:
    """The place of a dateline as printed, or of `geonames:` and the id of a city; of several cities, the first.

    NOWHERE where nothing of it is known.
    """
    printed = printed[:_LONGEST]
    if printed.startswith(_ID) and (number := printed.removeprefix(_ID)).isdecimal():
        known = city_of(int(number))
        return Origin(known.country, known.division, known) if known else NOWHERE
    if "(" in printed and (called := cities_called(printed)):  # Frankfurt (Oder)
        return Origin(called[0].country, called[0].division, called[0])
    city, *rest = parts(printed)
    for place in (city, *_SEVERAL.split(city)[:1], *_without_first(city), *_without_last(city)):
        within = _within(rest) or _within_last(place)
        found = _inside(place, within) if within else _alone(place)
        if found.country:
            return found
    return NOWHERE


def without_near(printed: str) -> str:
    """A dateline without the word that says that a story was filed near by: `NEAR BAKHMUT, Ukraine`."""
    near = _NEAR.match(printed)
    return printed[near.end() :] if near else printed


def parts(printed: str) -> Sequence[str]:
    """The city of a dateline and what it lies in, part by part; the city is empty for a ship alone."""
    aboard = _ABOARD.match(printed)
    written = _PARTS.split(without_near(printed[aboard.end() if aboard else 0 :].strip()))
    city, *rest = [_AROUND.sub("", part) for part in written]
    return [city, *filter(None, rest)]


@cached_by_text(4096)
def namesake(printed: str) -> Mapping[str, tuple[str, ...]]:
    """The town of a dateline as texts write it -> its country, where that name alone means another: `PARIS, Ky.`"""
    town, country = " ".join(words(parts(printed[:_LONGEST])[0])), origin(printed).country
    if not town or not country:
        return {}
    known = {spelled: gazetteer.name_at(spelled.split(" "), 0) for spelled in (town.title(), town.upper())}
    return {spelled: (country,) for spelled, name in known.items() if name and name.codes[:1] != (country,)}


@cached_by_text(4096)
def is_city(printed: str) -> bool:
    """Whether a dateline as printed is a city that is known, or lies in what is: `HEERLEN, Netherlands`.

    A country alone is none, nor is a word of English that a small town is called by: both head lists and sections.
    """
    city, *rest = parts(printed[:_LONGEST])
    if _within(rest) or _within_last(city) or _ABOARD.match(printed):
        return True
    return all(map(_is_city, _SEVERAL.split(city)))


def is_large(name: str) -> bool:
    """Whether a name is that of a city of LARGE and more."""
    return any(city.thousands >= LARGE and not city.is_word for city in cities_called(name)[:1])


def _is_city(name: str) -> bool:
    if gazetteer.codes_of(name, ("city",)):
        return True
    if not name.isascii() and gazetteer.called_abroad(name, ("city",)):
        return True
    countries = gazetteer.codes_of(name, ("country",))
    return any(
        not city.is_word and (city.country in countries or not countries) for city in cities_called(name)
    )


def _without_first(city: str) -> Sequence[str]:
    """`RPT LUDWIGSHAFEN`, `ABOARD USS NIMITZ IN THE GULF`: the words after each of the first."""
    named = city.split()
    return [" ".join(named[at:]) for at in range(1, min(len(named), 6))]


def _without_last(city: str) -> Sequence[str]:
    """The words before what tells a town from its namesakes, where it has none abroad."""
    short = _ADDED.match(city)
    called = cities_called(short[1]) if short else ()
    is_sure = len({town.country for town in called}) == 1 and called[0].thousands >= TOWN
    return (short[1],) if short and is_sure else ()


def _inside(name: str, within: Sequence[str]) -> Origin:
    """The city of a name in one of some divisions or countries; where it is unknown, the first of those."""
    called = cities_called(name) or cities_called(_GERMAN.sub("", name))
    for place in within:
        for city in called:
            if place in (city.division, city.country):
                return Origin(city.country, city.division, city)
    borne = gazetteer.codes_of(name)
    if "." not in within[0] and borne and borne[0] in _TERRITORIES:
        return Origin(borne[0])
    country = next((place[:2] for place in within if place[:2] in borne), within[0][:2])
    return Origin(country, within[0] if "." in within[0] and within[0].startswith(country) else "")


def _alone(name: str) -> Origin:
    """The place of a name by itself."""
    called = cities_called(name)
    borne = () if is_spelled(name, called) else gazetteer.codes_of(name)
    city = next((city for city in called if city.country in borne or not borne), None)
    if city:
        return Origin(city.country, city.division, city)
    if borne:
        return Origin(borne[0])
    if divisions := divisions_called().get(fold(name), ()):
        return Origin(divisions[0][:2], divisions[0])
    return Origin(*gazetteer.called_abroad(name, ("country", "city"))[:1] or NOWHERE)


def is_spelled(name: str, called: Sequence[City]) -> bool:
    """Whether a name with accents is letter by letter that of the first city: `Münster`, which is not in Munster."""
    return not name.isascii() and any(city.name.casefold() == name.casefold() for city in called[:1])


def _within(behind: Sequence[str]) -> Sequence[str]:
    """Divisions and countries that one of the parts after the city names, divisions first."""
    return next(filter(None, ((*abbreviated(part), *in_full(part)) for part in behind)), ())


def in_full(name: str) -> Sequence[str]:
    """Divisions and countries of a name that is written in full, divisions first.

    The country of a state is no place by itself: `CALIFORNIA, Missouri` is not the one in Maryland.
    """
    divisions = divisions_called().get(fold(name), ())
    of_states = {code[:2] for code in divisions}.intersection(gazetteer.codes_of(name, ("state",)))
    found = (*divisions, *(code for code in gazetteer.countries_of(name) if code not in of_states))
    return found or gazetteer.called_abroad(name, ("country",))


def _within_last(place: str) -> Sequence[str]:
    """The state behind a city without a comma: `OMAHA Neb.`; where German is spoken, for its short rivers."""
    if _GERMAN.search(place):
        return ("DE", "AT", "CH")
    *before, last = place.split() or [""]
    is_state = last[:1].isupper() and ("." in last or not last.isupper())
    return abbreviated(last) if before and is_state else ()


@cached_by_text(4096)
def abbreviated(short: str) -> Sequence[str]:
    """The division that a short name stands for: `Calif.`, `N.H.`, `ONT`."""
    return _short_names().get(_squeezed(short), ())


@cache
def states() -> frozenset[str]:
    """Divisions of the countries in which a town is printed before its state: those that have short names."""
    return frozenset(division for division, _ in rows("states.tsv"))


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for division, names in rows("states.tsv"):
        for name in names.split("; "):
            found[_squeezed(name)] = (*found.get(_squeezed(name), ()), division)
    return found


def _squeezed(short: str) -> str:
    return "".join(words(short)).replace(".", "").upper()
