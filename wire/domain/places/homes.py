"""Which of several cities a dateline means that says no more than the name: the one at home, if it is not too small.

A national agency names the towns of its country alone, and says where others lie: `Toledo (EFE)` is no city in Ohio.
A language does the same for the countries it is spoken in. A city abroad that is far better known is meant even so:
`Washington (PA)`.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from wire.domain.places import gazetteer
from wire.domain.places.cities import cities_called, city_of
from wire.domain.places.data import rows
from wire.domain.places.origin import origin
from wire.domain.words import fold

HOME, HOME_OF_KNOWN = 0.015, 0.15
"""Shares of the people of the city that is meant elsewhere, which one in the country of the agency needs.

The second one is for a name that `names.tsv` knows: Washington in England has 0.10, Athens in Georgia 0.19.
"""

SPOKEN = 0.25
"""The share that one needs in a country where the language of the text is spoken."""


def told_at_home(printed: str, agencies: Iterable[str], language: str) -> str:
    """A dateline with the country behind its city where the agency or the language tells which of several that is.

    `agencies` are names that a story is signed with, `language` is an ISO 639-1 code, with or without a region.
    """
    if "," in printed:
        return printed
    agency = next(filter(None, map(_of_agency, agencies)), ())
    if not (agency or language):
        return printed
    primary, _, region = language.replace("_", "-").partition("-")
    spoken = (
        (region.upper(),) if region.upper() in gazetteer.countries() else _homes().get(primary.lower(), ())
    )
    country = _at_home(printed, agency, spoken)
    return f"{printed}, {gazetteer.countries()[country][1]}" if country else printed


@lru_cache(maxsize=4096)
def _at_home(name: str, agency: tuple[str, ...], spoken: tuple[str, ...]) -> str:
    """The country at home of the city of a name, where the name alone means another; else empty."""
    called, elsewhere = cities_called(name), origin(name)
    if not called or gazetteer.codes_of(name, ("country",)):
        return ""
    abroad = elsewhere.city or called[0]
    main = city_of(abroad.id) or abroad
    is_known = bool(gazetteer.codes_of(name, ("city",)) or gazetteer.codes_of(main.name, ("city",)))
    people = abroad.thousands if abroad.name or is_known else 0
    for homes, share in ((agency, HOME_OF_KNOWN if is_known else HOME), (spoken, SPOKEN)):
        if elsewhere.country in homes:
            return ""
        city = next((city for city in called if city.country in homes), None)
        if city and city.thousands >= (share if city.name else 1) * people:
            return city.country
    return ""


@lru_cache(maxsize=1024)
def _of_agency(signed: str) -> tuple[str, ...]:
    """The country that an agency is at home in, by the first words of its name: `dpa/lby`, `Agência Brasil`."""
    words = fold(signed.partition("/")[0]).removeprefix("the ").split()
    return next(filter(None, (_homes().get(name, ()) for name in (" ".join(words[:2]), *words[:1]))), ())


@cache
def _homes() -> Mapping[str, tuple[str, ...]]:
    """Folded name of an agency, or code of a language in small letters -> countries."""
    return {
        fold(name) if kind == "agency" else name: tuple(countries.split("; "))
        for countries, kind, listed in rows("homes.tsv")
        for name in listed.split("; ")
    }
