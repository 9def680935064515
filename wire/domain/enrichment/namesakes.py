"""Which of the countries that bear a name a mention of it means, by what else the text names."""

from collections.abc import Sequence

from wire.domain.enrichment.cities import cities_called, divisions_called, us_counties
from wire.domain.enrichment.mentions import Mention
from wire.domain.words import fold


def resolve(found: Sequence[Mention], weights: Sequence[int], words: Sequence[str], filed: str) -> list[str]:
    """The country or region of each mention; `weights` are theirs, `filed` the country the text was filed from.

    A name that several countries bear is taken for the one that the clear mentions weigh most; `filed` decides
    between those that weigh alike. A city whose usual country is named by nothing but cities is its namesake in a
    division that the text names: `Alexandria` where there is talk of Louisiana.
    """
    if not any(len(mention.name.codes) > 1 or mention.name.kind == "state" for mention in found):
        return [mention.name.codes[0] for mention in found]
    clear = {filed: 1} if filed else {}
    named = {filed}
    for mention, weight in zip(found, weights, strict=True):
        codes = mention.name.codes
        if len(codes) == 1:
            clear[codes[0]] = clear.get(codes[0], 0) + weight
        if mention.name.kind != "city":
            named.update(codes)
    divisions = divisions_of(found, words)
    return [
        (divisions and _namesake(mention, words, named, divisions)) or _clearest(mention.name.codes, clear)
        for mention in found
    ]


def _clearest(codes: Sequence[str], clear: dict[str, int]) -> str:
    return codes[0] if len(codes) == 1 else max(codes, key=lambda code: clear.get(code, 0))


def _namesake(mention: Mention, words: Sequence[str], named: set[str], divisions: set[str]) -> str:
    if mention.name.kind != "city" or not named.isdisjoint(mention.name.codes):
        return ""
    called = cities_called(" ".join(words[mention.at : mention.end]))
    return next((city.country for city in called if city.division in divisions), "")


def divisions_of(found: Sequence[Mention], words: Sequence[str]) -> set[str]:
    """Divisions that a text names, by themselves or by a county."""
    divisions: set[str] = set()
    for mention in found:
        if mention.name.kind == "state":
            name = " ".join(words[mention.at : mention.end]).removesuffix("'s")
            divisions.update(us_counties().get(name) or divisions_called().get(fold(name), ()))
    return divisions
