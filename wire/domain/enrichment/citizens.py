"""The adjectives of cities: `Hamburger Hafen`, `die Münchner Polizei`; `de Amsterdamse rechtbank`."""

from collections.abc import Sequence

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment.reading import Mention
from wire.domain.enrichment.world_forms import names
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import Name, codes_of
from wire.domain.places.homes import spoken_in

LARGE, TOWN = 100, 50
"""Thousands of people of a city that has such an adjective, and of one where German is spoken."""

_SHORTEST = 4
"""Letters of a city at least; of one that is not known by hand or in German, more."""

ENDINGS = {"de": "er", "nl": "se"}
"""Languages that make an adjective of a city, and by what; a German one is told from a noun by the one behind it."""

_OTHERWISE = {
    "Zürcher": "Zürich",
    "Bremer": "Bremen",
    "Münchner": "Munich",
    "Basler": "Basel",
    "Genfer": "Geneva",
    "Tokioter": "Tokyo",
    "Haagse": "Den Haag",
    "Parijse": "Paris",
    "Antwerpse": "Antwerpen",
}
"""Adjectives that are made otherwise, with the city."""


def named(language: str, words: Sequence[str], at: int) -> Mention | None:
    """The adjective of a city, in German before a noun: `New Yorker Polizei`, but `ein Hamburger mit Pommes`."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    is_one = word.endswith(ENDINGS.get(language, " ")) and word.istitle()
    if not is_one or (language == "de" and not after[:1].isupper()):
        return None
    before = words[at - 1] if at else ""
    country = _country_of(language, f"{before} {word}") if before.istitle() else ""
    country = country or _country_of(language, word)
    return Mention(Name((), (country,), "demonym", False), at, at + 1) if country else None


@cached_by_text(4096)
def _country_of(language: str, word: str) -> str:
    """The country of a large city, or of a town where the language is spoken, whose adjective a word is; else empty."""
    stem = word.removesuffix(ENDINGS[language])
    town = _OTHERWISE.get(word, stem)
    for rest, code, kind in names(language).whole.get(town.lower(), ()):
        if kind == "city" and not rest:
            return code
    if known := codes_of(town, ("city",)):
        return known[0] if len(town) >= _SHORTEST else ""
    towns = _towns(language, town)
    for city in (city for name in towns for city in cities_called(name)[:1]):
        home = city.country in spoken_in(language) and city.name in towns
        if city.thousands >= (TOWN if home else LARGE) and (home or len(town) > _SHORTEST):
            return city.country
    return ""


def _towns(language: str, stem: str) -> Sequence[str]:
    """What the stem of an adjective may be that of."""
    if language != "de":
        return [stem, f"{stem}en"]  # Groningen
    towns = [stem, f"{stem}e"]  # Karlsruhe
    towns += [f"{stem}en"] if stem.endswith("ing") else []  # Göttingen
    towns += [f"{stem[:-1]}el"] if stem.endswith("l") else []  # Kassel
    towns += [f"{stem[:-1]}en"] if stem.endswith("n") else []  # Dresden
    return towns
