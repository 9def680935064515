"""The German adjectives of cities, which stand before a noun: `Hamburger Hafen`, `die Münchner Polizei`."""

from collections.abc import Sequence

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment.reading import Mention
from wire.domain.enrichment.world_forms import names
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import Name, codes_of
from wire.domain.places.homes import spoken_in

LANGUAGE = "de"

LARGE, TOWN = 100, 50
"""Thousands of people of a city that has such an adjective, and of one where German is spoken."""

_SHORTEST = 4
"""Letters of a city at least; of one that is not known by hand or in German, more."""

_ENDING = "er"
_OTHERWISE = {
    "Zürcher": "Zürich",
    "Bremer": "Bremen",
    "Münchner": "Munich",
    "Basler": "Basel",
    "Genfer": "Geneva",
    "Tokioter": "Tokyo",
}
"""Adjectives that are made otherwise, with the city."""


def named(words: Sequence[str], at: int) -> Mention | None:
    """The German adjective of a city, before a noun: `New Yorker Polizei`, but `ein Hamburger mit Pommes`."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if not (word.endswith(_ENDING) and word.istitle() and after[:1].isupper()):
        return None
    before = words[at - 1] if at else ""
    country = _country_of(f"{before} {word}") if before.istitle() else ""
    country = country or _country_of(word)
    return Mention(Name((), (country,), "demonym", False), at, at + 1) if country else None


@cached_by_text(4096)
def _country_of(word: str) -> str:
    """The country of a large city, or of a town where German is spoken, whose adjective a word is; else empty."""
    stem = word.removesuffix(_ENDING)
    town = _OTHERWISE.get(word, stem)
    for rest, code, kind in names(LANGUAGE).whole.get(town.lower(), ()):
        if kind == "city" and not rest:
            return code
    if known := codes_of(town, ("city",)):
        return known[0] if len(town) >= _SHORTEST else ""
    towns = [town, f"{stem}e"]  # Karlsruhe
    towns += [f"{stem}en"] if stem.endswith("ing") else []  # Göttingen
    towns += [f"{stem[:-1]}el"] if stem.endswith("l") else []  # Kassel
    towns += [f"{stem[:-1]}en"] if stem.endswith("n") else []  # Dresden
    for city in (city for name in towns for city in cities_called(name)[:1]):
        home = city.country in spoken_in(LANGUAGE) and city.name in towns
        if city.thousands >= (TOWN if home else LARGE) and (home or len(town) > _SHORTEST):
            return city.country
    return ""
