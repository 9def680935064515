"""Places of an item: the country it was filed from and the countries it is about, with their UN M49 regions."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment import context, world_names
from wire.domain.enrichment.implied import implied
from wire.domain.enrichment.language import is_english
from wire.domain.enrichment.mentions import NOWHERE_ELSE, in_sentence_case, mentions
from wire.domain.enrichment.namesakes import divisions_of, resolve
from wire.domain.enrichment.salience import Weighed, heaviest
from wire.domain.places import gazetteer
from wire.domain.places.cities import cities_called
from wire.domain.places.homes import SPOKEN
from wire.domain.places.origin import NOWHERE, Origin, namesake, origin
from wire.domain.words import fold

Relation = Literal["dateline", "about"]

READ = 1000
"""Words of the text that are read."""

WEIGHTS = {"country": 3, "region": 3, "demonym": 2, "city": 2, "state": 2, "seat": 2, "listing": 2}
"""What one mention of a name counts, by its kind."""

IMPLIED = 3
"""What a word or town counts that implies a country in a text that names none."""

HEADLINE = 6
"""A mention in the headline counts so many times as much."""

OPENING, OPENING_WORDS, LEAD, LEAD_WORDS = 3, 15, 2, 60
"""So does one in the first words of the text."""


class Place(NamedTuple):
    """A place of an item.

    `literal` is an ISO 3166-1 alpha-2 code (XK for Kosovo), a UN M49 region code of three digits, GeoNames' code of a
    first-level division (`FR.84`), or that with the GeoNames id of a city (`FR.84.2996944`).
    `rel` is "dateline" where the item was filed from it, else "about". `uri` is GeoNames' of a city.
    """

    name: str
    rel: Relation
    literal: str
    uri: str = ""


class Found(NamedTuple):
    """What an item says of places."""

    filed: str
    """The country it was filed from, empty if unknown."""
    division: str
    """GeoNames code of the first-level division it was filed from, empty if unknown."""
    about: tuple[str, ...]
    """Countries and regions: those that were sent, then those of the text, heaviest first."""
    words: Sequence[str]
    """Headline, an empty word, text: what the mentions count."""
    weighed: Sequence[Weighed]


def name(code: str) -> str:
    """Name of a country (alpha-2) or a UN M49 region, "" where it is none."""
    country = gazetteer.countries().get(code)
    return country[1] if country else gazetteer.regions().get(code, "")


def find(
    dateline: str, title: Sequence[str], words: Sequence[str], sent: Sequence[str] = (), language: str = "en"
) -> Found:
    """The countries and regions of an item, with every mention of a place.

    `dateline` is its place as printed, `title` and `words` are the words of headline and text in their case.
    `sent` are codes or names as the message carried them; what the gazetteer does not know is left out.
    """
    place = origin_of(dateline)
    text = [*title, "", *words[:READ]]
    weighed = weigh(text, len(title), place, language, namesake(dateline))
    told = _told_elsewhere(dateline, text, weighed, language)
    filed = told or _told_by_division(dateline, place, weighed, text) or place.country
    if filed != place.country:
        place = Origin(filed)
    length = len(words) if title else 0
    about = heaviest(weighed, length, filed)
    if not about and not filed:
        if is_english(language, ()):
            weighed += _implied(text, len(title), {one.code for one in weighed})
        about = heaviest(weighed, length) or _setting(weighed, text, language)
    return Found(filed, place.division, (*filter(None, map(country_of, sent)), *about), text, weighed)


def _told_elsewhere(dateline: str, words: Sequence[str], weighed: Sequence[Weighed], language: str) -> str:
    """The country in which a text in another language than English says that the town of its dateline lies; empty where
    it says nothing of it, or of two: `Odessa (dpa) - In Odessa im US-Bundesstaat Texas`."""
    if not (dateline and world_names.known(language)):
        return ""
    town = fold(dateline)
    cities = (one for one in weighed if one.mention.name.kind == "city")
    told = {one.code for one in cities if fold(one.mention.written(words)) == town}
    return told.pop() if len(told) == 1 else ""


def _told_by_division(dateline: str, place: Origin, weighed: Sequence[Weighed], words: Sequence[str]) -> str:
    """The country of a namesake, not much smaller, that a dateline without a country means where the text names its
    division, and says nothing of the other country: `HYDERABAD: The Sindh High Court`."""
    divisions = divisions_of([one.mention for one in weighed], words)
    if not place.city or not divisions or any(one.code == place.country for one in weighed):
        return ""
    least = SPOKEN * place.city.thousands
    alike = (city for city in cities_called(dateline) if city.thousands >= least)
    return next((city.country for city in alike if city.division in divisions), "")


def _implied(text: Sequence[str], title: int, named: set[str]) -> list[Weighed]:
    """What a text implies that is about no country; not another country than it names in passing."""
    found = [Weighed(one, one.name.codes[0], IMPLIED, one.at < title) for one in implied(text)]
    return [one for one in found if named <= {one.code}]


def _setting(weighed: Sequence[Weighed], words: Sequence[str], language: str) -> list[str]:
    """The country of a local story that names but regions of it, or towns that something is in: `in Lansing`."""
    codes = {one.code for one in weighed}
    local = all(
        name.kind == "state" or (name.kind == "city" and context.is_where(words, at, end, language))
        for (name, at, end), *_ in weighed
    )
    return list(codes) if local and len(codes) == 1 else []


def places(found: Found) -> tuple[Place, ...]:
    """The countries and regions of an item: that of the dateline first, then what it is about.

    Each country is followed by its region and sub-region; none comes twice in the same relation: a story can be filed
    from a country and be about it.
    """
    return _with_broader(found.filed, found.about)


@cached_by_text(8192)
def _with_broader(filed: str, about: Sequence[str]) -> tuple[Place, ...]:
    """The country an item was filed from and those it is about, each followed by what is broader, none twice."""
    found = list(_chain(filed, "dateline")) if filed else []
    for code in about:
        found += _chain(code, "about")
    return tuple(dict.fromkeys(found))


@cached_by_text(8192)
def country_of(name: str) -> str:
    """The code of one place by itself: a dateline, a name or an ISO 3166 code as sent; empty if unknown.

    `MOSCOW`, `PORTLAND, Ore.`, `Paris, Texas`, `el-salvador`, `RUS`. What follows the place (a date, the
    agency) does no harm.
    """
    return origin_of(name).country


def origin_of(name: str) -> Origin:
    """The place of a code or name as sent. What is a country's code is no city: ITA is not Itá in Paraguay."""
    if (code := gazetteer.codes().get(name[:40].strip().upper())) is not None:
        return Origin(code)
    return origin(name.replace("-", " ") if name.islower() else name)


def weigh(
    text: Sequence[str],
    title: int,
    filed: Origin = NOWHERE,
    language: str = "en",
    abroad: Mapping[str, tuple[str, ...]] = NOWHERE_ELSE,
) -> list[Weighed]:
    """Every mention of a place in headline and text with what it counts, in order.

    `title` is the number of words of the headline, after which an empty one stands. `filed` is the place the text
    was filed from, which decides between namesakes where the text does not; `abroad` are towns that are known to lie
    elsewhere than their namesakes, with their countries. A language of which no names are known is
    read by the English ones: those of many cities are the same.
    """
    start = title + 1
    if world_names.known(language):
        found = world_names.mentions_in(language, text)
    else:
        found = mentions(text, 0 if in_sentence_case(text[:title]) else start, abroad)
    weights = [WEIGHTS[mention.name.kind] * _factor(mention.at - start) for mention in found]
    codes = resolve(found, weights, text, filed)
    return [
        Weighed(mention, code, weight, mention.at < start)
        for mention, code, weight in zip(found, codes, weights, strict=True)
        if code
    ]


def _factor(at: int) -> int:
    """How many times a mention counts at a word of the text, counted from its first one."""
    if at < 0:
        return HEADLINE
    return OPENING if at < OPENING_WORDS else LEAD if at < LEAD_WORDS else 1


@cache
def _chain(code: str, rel: Relation) -> tuple[Place, ...]:
    """A country or region with the regions it lies in."""
    return tuple(Place(name(one), rel, one) for one in (code, *gazetteer.broader()[code]))
