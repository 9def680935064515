"""Which of the countries that bear a name a mention of it means, by what else the text names."""

from collections.abc import Sequence

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment.implied import implied
from wire.domain.enrichment.reading import Mention
from wire.domain.places.cities import cities_called, divisions_called, us_counties
from wire.domain.places.origin import NOWHERE, Origin
from wire.domain.words import fold

NEARBY = 0.015
"""The share of the people of the city best known by a name that its namesake needs near the place of the story."""

TOWN = 10
"""Thousands of people of a town whose name is no region's elsewhere: `Lincolnshire` in Illinois is smaller."""

LEAST, SHORTEST = 2, 4
"""Towns that tell the division of a text, and letters of the first word of their names."""


def resolve(
    found: Sequence[Mention], weights: Sequence[int], words: Sequence[str], filed: Origin = NOWHERE
) -> list[str]:
    """The country or region of each mention, empty where nothing tells which; `weights` are theirs, `filed` the place
    the text was filed from.

    A name that several countries bear is taken for the one that the clear mentions weigh most; the country of `filed`
    decides between those that weigh alike. A city whose usual country is named by nothing but cities is its namesake
    in a division that the text names (`Alexandria` where there is talk of Louisiana), or a namesake near the place of
    the story: in the division it was filed from, in a country that its words imply (`Dublin` and a sheriff), in that
    of a smaller region that it names (`Boston` and Lincolnshire). So is a region or country of which nothing but the
    name is said, where its namesake lies in a division that the text names (`Surrey` and British Columbia); that of a
    country in one that the words of the text imply too (`Lebanon` and a sheriff in Pennsylvania).
    """
    country = filed.country
    if not any(len(mention.name.codes) > 1 or mention.name.kind in ("state", "city") for mention in found):
        return [mention.name.codes[0] for mention in found]
    clear = {country: 1} if country else {}
    named = {country}
    for mention, weight in zip(found, weights, strict=True):
        codes = mention.name.codes
        if len(codes) == 1:
            clear[codes[0]] = clear.get(codes[0], 0) + weight
        if mention.name.kind != "city":
            named.update(codes)
    divisions = divisions_of(found, words)
    near = {filed.division} if country else {one.name.codes[0] for one in implied(words)}
    near.update(one.name.codes[0] for one in found if one.name.kind == "state" and _is_region(one, words))
    if not country:
        near |= _neighbourhood(found, words)
    return [
        _namesake(mention, words, named, divisions, near)
        or _town(mention, found, words, divisions, near)
        or _clearest(mention, clear, found, words)
        for mention in found
    ]


def _neighbourhood(found: Sequence[Mention], words: Sequence[str]) -> set[str]:
    """The division of towns that a text names beside one city, where none but it has such names: that of Rockledge and
    Cocoa Beach beside `Melbourne`."""
    cities = {one.written(words): one.name.codes for one in found if one.name.kind == "city"}
    apart = {code for codes in cities.values() for code in codes}
    near = {
        city.division
        for name in cities
        for city in cities_called(name)[1:]
        if city.thousands >= NEARBY * cities_called(name)[0].thousands
    }
    if not near or len(apart) > len(cities):
        return set()
    towns: dict[str, set[str]] = {}
    for at, word in enumerate(words):
        if len(word) >= SHORTEST and word.istitle() and word not in cities:
            for name in (" ".join(words[at : at + 2]), word):
                if (division := _only_division(name)) in near:
                    towns.setdefault(division, set()).add(name)
                    break
    return {division for division, names in towns.items() if len(names) >= LEAST}


@cached_by_text(4096)
def _only_division(name: str) -> str:
    """The division of all cities that are called so; empty where there are several, or it is a word."""
    called = cities_called(name)
    divisions = {city.division for city in called}
    return divisions.pop() if len(divisions) == 1 and not called[0].is_word else ""


def _is_region(state: Mention, words: Sequence[str]) -> bool:
    """Whether a name is that of a region smaller than a division, and of no town elsewhere, as Norfolk is."""
    name = state.written(words)
    elsewhere = any(
        city.country != state.name.codes[0] and city.thousands >= TOWN for city in cities_called(name)
    )
    return not elsewhere and not divisions_of([state], words)


def _clearest(mention: Mention, clear: dict[str, int], found: Sequence[Mention], words: Sequence[str]) -> str:
    """The bearer of a name that clear mentions weigh most; where none does, the one whose towns the text names or which
    bears another name of it too; else the first one."""
    codes = mention.name.codes
    if len(codes) == 1:
        return codes[0]
    if not any(map(clear.get, codes)):
        written = mention.written(words)
        named = divisions_called().get(fold(written), ())
        towns = [cities_called(word)[:1] for word in {*words} - {written} if word.istitle()]
        if divisions := {city.division for called in towns for city in called}.intersection(named):
            return min(divisions)[:2]
        if mention.name.kind == "city":
            others = {code for one in found if one.written(words) != written for code in one.name.codes}
            return max(codes, key=others.__contains__)
    return max(codes, key=lambda code: clear.get(code, 0))


def _namesake(
    mention: Mention, words: Sequence[str], named: set[str], divisions: set[str], near: set[str]
) -> str:
    if mention.name.kind != "city" or not named.isdisjoint(mention.name.codes) or not (divisions or near):
        return ""
    called = cities_called(mention.written(words))
    for city in called:
        if city.division in divisions or (
            (city.division in near or city.country in near) and city.thousands >= NEARBY * called[0].thousands
        ):
            return city.country
    return ""


def _town(
    mention: Mention, found: Sequence[Mention], words: Sequence[str], divisions: set[str], near: set[str]
) -> str:
    """The country of the town that has the name of a region or country; empty where that is meant."""
    kind = mention.name.kind
    if not divisions or kind not in ("state", "country"):
        return ""
    name = mention.written(words)
    if kind == "state" and fold(name) in divisions_called():
        return ""
    country = next((city.country for city in cities_called(name) if city.division in divisions), "")
    if not country or (kind == "country" and country not in near):
        return ""
    otherwise = any(mention.name.codes == one.name.codes and one.written(words) != name for one in found)
    return "" if otherwise else country


def divisions_of(found: Sequence[Mention], words: Sequence[str]) -> set[str]:
    """Divisions that a text names, by themselves or by a county."""
    divisions: set[str] = set()
    for mention in found:
        if mention.name.kind == "state":
            name = mention.written(words)
            divisions.update(us_counties().get(name.title()) or divisions_called().get(fold(name), ()))
    return divisions
