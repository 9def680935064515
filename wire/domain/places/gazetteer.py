"""Names of places as wire writes them, and what they are: read from the packaged tables when first asked for.

`data/names.tsv` holds the names, `data/cities.tsv` more cities, `data/admin1.tsv` more states, `data/states.tsv` short
names of states, `data/countries.tsv` ISO 3166-1 with UN M49, `data/regions.tsv` UN M49, `data/world-names.tsv` names in
other languages.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.places.cities import City, cities_called, text_cities, text_divisions
from wire.domain.places.data import rows, table
from wire.domain.words import fold, words

LONGEST = 40
"""Characters of a word that are looked at."""

SHORTEST = 3
"""Letters of a city that is not known in capitals: `GAO` is an office, `Gao` a city."""

NAMESAKE = 0.1
"""A city of this share of the people of the largest one of its name may be meant by the name alone."""


COUNTIES = ("County", "Parish")
"""What follows the name of a county in the United States; its names are in `cities.us_counties`."""


class Name(NamedTuple):
    """One name, filed under its first word: `rest` are the words after it.

    `codes` are the countries or regions that bear it, the usual one first; none for what only looks like a
    place. `personal` names are people's names too.
    """

    rest: tuple[str, ...]
    codes: tuple[str, ...]
    kind: str
    personal: bool


def name_at(words: Sequence[str], at: int) -> Name | None:
    """The longest name that begins at a word of a text."""
    for name in filed(words[at][:LONGEST]):
        if not name.rest:
            return name
        last = name.rest[-1]
        end = at + len(name.rest)
        if end >= len(words) or not words[end].startswith(last):
            continue
        if end > at + 1 and tuple(words[at + 1 : end]) != name.rest[:-1]:
            continue
        if last == words[end] or last in _joined(words[end])[:1]:
            return name
    return None


@cached_by_text(16384)
def filed(word: str) -> tuple[Name, ...]:
    """Names that begin with a word as it stands in a text: `Russia`, `Russia's`, `Sino-Soviet`."""
    index = names()
    if word in index:
        return index[word]
    for part in _joined(word):
        if part in index:
            return tuple(name for name in index[part] if not name.rest)
    share, _, exchange = word.partition(".")
    country = exchanges().get(exchange)
    return (Name((), (country,), "listing", False),) if country and _SHARE.fullmatch(share) else ()


def _joined(word: str) -> tuple[str, ...]:
    """What a word begins with and ends in, where something is joined to it: `York-based`, `Russia's`.

    Nothing of `India-born` and `T-Mobile`.
    """
    first, _, last = word.replace("\u2019", "'").removesuffix("'s").removesuffix("'S").partition("-")
    return (first, last) if last not in _ORIGINS and (len(first) > 1 or not last) else ()


_ORIGINS = frozenset(("born", "raised", "educated", "trained", "bred", "style"))
"""What is joined to the place that somebody or something comes from, but is no longer at: `India-born`."""

_SHARE = re.compile(r"[A-Z]{2,5}[a-z]?\d?|\d{4,6}")
"""The code of a share before its exchange."""

_WHOLE = ("country", "city", "state", "region")


def codes_of(name: str, kinds: Sequence[str] = _WHOLE) -> tuple[str, ...]:
    """Codes of the countries and regions that bear exactly this name of one of some kinds, in whatever case."""
    found = _whole_names().get(fold(name))
    return found[1] if found and found[0] in kinds else ()


def countries_of(name: str) -> tuple[str, ...]:
    """Countries of exactly this name, and those of which a state is called so."""
    return codes_of(name, ("country", "state"))


def world_names(language: str = "") -> Iterator[Sequence[str]]:
    """Names of countries and cities in another language, or in all: language, code, kind, names between `; `."""
    begins = f"{language}\t" if language else ""
    return (line.split("\t") for line in table("world-names.tsv") if line.startswith(begins))


@cache
def world_languages() -> frozenset[str]:
    """The other languages of which names are known."""
    return frozenset(line[:2] for line in table("world-names.tsv"))


_OTHER_LETTERS = "\u0250"
"""From here on letters are not Latin."""


@cache
def _called_abroad(latin: bool) -> Mapping[tuple[str, str], str]:
    """Kind and folded name in another language -> code, where it is that of one country in all of them.

    Those in Latin letters and the others apart: a wire may never ask for the others.
    """
    spelled = {
        (kind, name, code)
        for _, code, kind, listed in world_names()
        for name in listed.split("; ")
        if (name < _OTHER_LETTERS) is latin
    }  # many languages share a name, and folding takes most of the time
    found: dict[tuple[str, str], set[str]] = {}
    for kind, name, code in spelled:
        found.setdefault((kind, fold(name)), set()).add(code)
    return {named: codes.pop() for named, codes in found.items() if len(codes) == 1}


def called_abroad(name: str, kinds: Sequence[str]) -> tuple[str, ...]:
    """Code of the country that has exactly this name in another language, or a city of it: `Espagne`, `内罗毕`."""
    folded = fold(name)
    called = _called_abroad(folded < _OTHER_LETTERS)
    return tuple(code for kind in kinds if (code := called.get((kind, folded))))[:1]


@cache
def exchanges() -> Mapping[str, str]:
    """What stands after the dot of a share's code -> the country of the exchange: `T` for Tokyo in `NSAN.T`."""
    return {exchange: code for code, listed in rows("exchanges.tsv") for exchange in listed.split("; ")}


@cache
def countries() -> Mapping[str, tuple[str, ...]]:
    """Alpha-2 -> alpha-3, name, region, sub-region, and the intermediate region of those that M49 places in one."""
    return {row[0]: tuple(row[1:]) for row in rows("countries.tsv")}


def is_within(code: str, region: str) -> bool:
    """Whether a place is a region or a country itself, or a country of it."""
    return code == region or region in countries().get(code, ())[2:]


@cache
def regions() -> Mapping[str, str]:
    """UN M49 code -> name."""
    return {row[0]: row[1] for row in rows("regions.tsv")}


@cache
def broader() -> Mapping[str, tuple[str, ...]]:
    """Code of a country or a UN M49 region -> the regions it lies in."""
    of_regions = {row[0]: tuple(row[2].split()) for row in rows("regions.tsv")}
    return of_regions | {code: tuple(filter(None, row[2:])) for code, row in countries().items()}


@cache
def codes() -> Mapping[str, str]:
    """Codes as sent -> our code: alpha-2, alpha-3, UN M49 region."""
    ours = {code: code for code in (*countries(), *regions())}
    return ours | {row[0]: code for code, row in countries().items()}


@cache
def names() -> Mapping[str, tuple[Name, ...]]:
    """First word -> names that begin with it, longest first; each as written and in capitals."""
    merged: dict[tuple[str, ...], Name] = {}
    for name, kind, code, personal in _listed():
        spelled = (name,) if name.isalpha() else tuple(words(name))
        for spelling in _spellings(spelled, kind):
            named = Name(spelling[1:], (code,) if code else (), kind, personal)
            merged[spelling] = _merged(merged[spelling], named) if spelling in merged else named
    index: dict[str, tuple[Name, ...]] = {}
    for spelling, named in merged.items():
        index[spelling[0]] = (*index.get(spelling[0], ()), named)
    return {first: _longest_first(named) for first, named in index.items()}


def _merged(known: Name, named: Name) -> Name:
    """One name of the bearers of two, which is what the first one is."""
    codes = tuple(dict.fromkeys((*known.codes, *named.codes)))
    return known._replace(codes=codes, personal=known.personal or named.personal)


def _longest_first(named: tuple[Name, ...]) -> tuple[Name, ...]:
    return tuple(sorted(named, key=lambda name: (-len(name.rest), name.rest))) if len(named) > 1 else named


def _spellings(spelled: tuple[str, ...], kind: str) -> Iterator[tuple[str, ...]]:
    """As written, and in capitals, in which a short one is more often the letters of something else."""
    yield spelled
    capitals = tuple(word.upper() for word in spelled)
    if capitals != spelled and not (kind == "city" and len(spelled[0]) <= SHORTEST and len(spelled) == 1):
        yield capitals


def _listed() -> Iterator[tuple[str, str, str, bool]]:
    """Every name with its kind, its country or region ("" for none) and whether it is a person's name too.

    A city of GeoNames comes after the names written by hand, and only where those have none of its name, or one of a
    smaller city: `Santa Fe` is known in New Mexico, and five times as large in Argentina.
    """
    known: dict[str, str] = {}
    for code, kind, listed in rows("names.tsv"):
        for name in listed.split("; "):
            known.setdefault(fold(name.removesuffix("?")), code if kind == "city" else "")
            yield name.removesuffix("?"), kind, "" if kind == "none" else code, name.endswith("?")
    for division, listed in rows("states.tsv"):
        for name in listed.split("; "):
            yield name, "abbreviation", division[:2], False
    yield from ((word, "county", "US", False) for word in COUNTIES)
    largest: dict[str, int] = {}
    for folded, city, personal in text_cities():
        if folded in known:
            if known[folded] and _is_larger(city, known[folded]):
                yield city.name, "city", city.country, personal
        elif city.thousands >= NAMESAKE * largest.setdefault(folded, city.thousands):
            yield city.name, "city", city.country, personal
    yield from ((name, "state", code[:2], False) for code, name in text_divisions())


def _is_larger(city: City, country: str) -> bool:
    """Whether a city is larger than all of its name in a country."""
    return all(city.thousands > one.thousands for one in cities_called(city.name) if one.country == country)


@cache
def _whole_names() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Folded name -> its kind and codes, of the names written by hand."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for code, kind, listed in rows("names.tsv"):
        if kind in _WHOLE:
            for name in map(fold, listed.replace("?", "").split("; ")):
                known, codes = found.get(name, (kind, ()))
                found[name] = (known, (*codes, code))
    return found
