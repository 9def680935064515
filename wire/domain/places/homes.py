"""Which of several cities a dateline means that says no more than the name: the one at home, if it is not too small.

A national agency names the towns of its country alone, and says where others lie: `Toledo (EFE)` is no city in Ohio.
A language does the same for the countries it is spoken in. A city abroad that is far better known is meant even so:
`Washington (PA)`; one that is a little better known where the text names its country: `Bergen (ANP)`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.places import gazetteer
from wire.domain.places.cities import cities_called, city_of, divisions
from wire.domain.places.data import rows
from wire.domain.places.origin import abbreviated, in_full, is_spelled, origin, parts
from wire.domain.words import fold

HOME, HOME_IN_FULL, HOME_OF_KNOWN = 0.015, 0.05, 0.15
"""Shares of the people of the city that is meant elsewhere, which one in the country of the agency needs.

The others are for a name that `names.tsv` knows: Washington in England has 0.10, Athens in Georgia 0.19. An agency that
prints the country behind towns abroad needs less: Guadalajara in Spain has 0.07, La Paz 0.016.
"""

SPOKEN = 0.25
"""The share that one needs in a country where the language of the text is spoken."""

WORLDWIDE = 500
"""Thousands of people of a city abroad that is meant even where the text does not name its country."""


LIKE_COUNTRY = 100
"""Thousands of people of a city at home that is meant by the name of a country: `Benin (NAN)`."""

_SHORT = 6
"""Letters that the short name of a division has less than."""

_IN_FULL = "agency-in-full"


class _Home(NamedTuple):
    """Where an agency is at home."""

    countries: tuple[str, ...]
    in_full: bool = False
    """Whether it prints the country behind every town abroad."""


_NOWHERE = _Home(())


def told_at_home(
    printed: str, agencies: Iterable[str], language: str, names: Callable[[str, str], bool]
) -> str:
    """A dateline with the country behind its city where the agency or the language tells which of several that is.

    `agencies` are names that a story is signed with, `language` is an ISO 639-1 code, with or without a region.
    `names` tells whether the text names a country by something else than a city.
    """
    town, *behind = _untold(printed)
    if not town:
        return printed
    agency = next(filter(None, map(_of_agency, agencies)), _NOWHERE)
    primary, _, region = language.replace("_", "-").partition("-")
    spoken = (region.upper(),) if region.upper() in gazetteer.countries() else spoken_in(primary.lower())
    if behind:
        country = _shortened(town, behind[0]) or next(
            (city.country for city in cities_called(town) if city.country in (agency.countries or spoken)),
            "",
        )
    else:
        country, abroad = _at_home(town, agency, spoken)
        country = "" if abroad and names(abroad, town) else country
    if not country:
        return printed
    return f"{town}, {gazetteer.countries()[country][1]}"


@cached_by_text(4096)
def _untold(printed: str) -> Sequence[str]:
    """The town of a dateline and what stands behind it, where neither says in which country it lies: most say it by the
    name alone, and of them the agency need not be known."""
    town, *behind = parts(printed)
    if behind:
        told = bool(cities_called(printed)) or _lies(town, behind)
    else:
        country = origin(town).country
        told = not gazetteer.codes_of(town, ("country",)) and all(
            city.country == country for city in cities_called(town)
        )
    return ("",) if told else (town, *behind)


def _lies(town: str, behind: Sequence[str]) -> bool:
    """Whether what stands behind a town says where it lies: a country or a division by its name, or the short name of
    a division with such a town; `BELÉM, PA` is not in Pennsylvania."""
    divisions = {division for part in behind for division in abbreviated(part)}
    return any(map(in_full, behind)) or any(city.division in divisions for city in cities_called(town))


def _shortened(town: str, short: str) -> str:
    """The country of a town whose division may be shortened so: `LEÓN, Gto.` is in Guanajuato."""
    return next(
        (c.country for c in cities_called(town) if _shortens(short, divisions().get(c.division, ""))), ""
    )


def _shortens(short: str, name: str) -> bool:
    """Whether the letters of a short name stand in a name in their order, the first of both being one."""
    letters, behind = fold(short).replace(" ", ""), iter(fold(name))
    shorter = len(letters) < min(len(name), _SHORT)
    return shorter and letters[:1] == fold(name)[:1] and all(letter in behind for letter in letters)


@cached_by_text(4096)
def _at_home(name: str, agency: _Home, spoken: tuple[str, ...]) -> tuple[str, str]:
    """The country at home of the city of a name, and that of its better known namesake abroad, which is meant where the
    text names it; else nothing."""
    called, elsewhere = cities_called(name), origin(name)
    if is_spelled(name, called):
        called = tuple(city for city in called if city.name.casefold() in ("", name.casefold()))
    if gazetteer.codes_of(name, ("country",)):
        at_home = (city for city in called if city.country in agency.countries)
        return next((city.country for city in at_home if city.thousands >= LIKE_COUNTRY), ""), ""
    if not called:
        return "", ""
    abroad = elsewhere.city or called[0]
    main = city_of(abroad.id) or abroad
    is_known = bool(gazetteer.codes_of(name, ("city",)) or gazetteer.codes_of(main.name, ("city",)))
    people = abroad.thousands if abroad.name or is_known else 0
    for homes, share in ((agency.countries, HOME), (spoken, SPOKEN)):
        if elsewhere.country in homes:
            return "", ""
        city = next((city for city in called if city.country in homes), None)
        if city and city.thousands >= share * people:
            known = HOME_IN_FULL if agency.in_full and homes is agency.countries else HOME_OF_KNOWN
            sure = (known if is_known else share) if city.name else 1
            if city.thousands >= sure * people:
                return city.country, ""
            if people < WORLDWIDE:
                return city.country, abroad.country
    return "", ""


@cached_by_text(1024)
def _of_agency(signed: str) -> _Home | None:
    """Where an agency is at home, by the first words of its name: `dpa/lby`, `Agência Brasil`."""
    words = fold(signed.partition("/")[0]).removeprefix("THE ").split()
    return next(filter(None, map(_agencies().get, (" ".join(words[:2]), *words[:1]))), None)


def spoken_in(language: str) -> tuple[str, ...]:
    """The countries in which a language is the usual one; none for one that is that of many."""
    return _languages().get(language, ())


@cache
def _agencies() -> Mapping[str, _Home]:
    """Folded name of an agency -> its home."""
    return {
        fold(name): _Home(tuple(countries.split("; ")), kind == _IN_FULL)
        for countries, kind, listed in rows("homes.tsv")
        for name in listed.split("; ")
        if kind != "language"
    }


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Code of a language -> countries."""
    listed = rows("homes.tsv")
    return {code: tuple(countries.split("; ")) for countries, kind, code in listed if kind == "language"}
