"""What the words of a text in another language than English make of the names of places in it.

A name may be somebody's (`India Martínez`), a district's (`dzielnica Włochy`) or a noun of the language (`ein Zug`),
and a town may lie elsewhere than its namesake (`Moskau in Idaho`). What a name means once, it means in all of the text.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment import context_words
from wire.domain.enrichment.people import bearers, surnames
from wire.domain.enrichment.reading import Mention
from wire.domain.places.cities import cities_called, city_of

Forms = Callable[[Mention], Sequence[str]]
"""What the name of a mention may be a form of, in lower case."""

BETWEEN = 6
"""Words that may stand between a town and what it lies in: `Odessa im US-Bundesstaat Texas`."""


def as_meant(language: str, words: Sequence[str], found: Sequence[Mention], forms: Forms) -> list[Mention]:
    """The mentions that are places, with the country that the text tells of a town."""
    inside = context_words.where(language)
    others = bearers(words, found, inside) | surnames(words, found, inside) | _nouns(language, words, found)
    districts = _districts(words, found, forms)
    meant = [one for one in found if one.name.rest or words[one.at] not in others]
    if districts:
        meant = [
            one for one in meant if one.name.kind == "demonym" or districts.isdisjoint(_same(one, forms))
        ]
    abroad = _abroad(words, meant, forms)
    return [_lying(one, forms, abroad) for one in meant] if abroad else meant


def _nouns(language: str, words: Sequence[str], found: Sequence[Mention]) -> set[str]:
    """Nouns that are called like a town, where nothing says that the town is meant: `in Essen`, `Stadt Essen`."""
    nouns = context_words.nouns(language)
    said = {words[one.at] for one in found if words[one.at] in nouns}
    if not said:
        return said
    town = context_words.before_town(language)
    return said - {words[one.at] for one in found if one.at and words[one.at - 1].lower() in town}


def _districts(words: Sequence[str], found: Sequence[Mention], forms: Forms) -> set[str]:
    """Names that a text says to be those of districts, and the countries called so, for their other forms."""
    district = context_words.districts()
    named = [one for one in found if one.at and words[one.at - 1].lower() in district]
    return {same for one in named for same in _same(one, forms)}


def _same(one: Mention, forms: Forms) -> Sequence[str]:
    """What tells that two mentions are of one name; a country has one name in a language, in many forms."""
    return one.name.codes if one.name.kind == "country" else forms(one)


def _abroad(words: Sequence[str], found: Sequence[Mention], forms: Forms) -> dict[str, str]:
    """Towns in their forms that lie in the state or country that stands behind them -> its code."""
    abroad: dict[str, str] = {}
    named = [one for one in found if one.name.kind != "demonym"]
    for town, within in pairwise(named):
        code, between = within.name.codes[0], words[town.end : within.at]
        if town.name.kind != "city" or code in town.name.codes[:1] or len(between) > BETWEEN:
            continue
        lies = within.name.kind == "state" or (within.name.kind == "country" and between)
        if (
            lies
            and context_words.lies_within(between)
            and any(code in _countries(form) for form in forms(town))
        ):
            abroad.update(dict.fromkeys(forms(town), code))
    return abroad


def _lying(one: Mention, forms: Forms, abroad: dict[str, str]) -> Mention:
    """A mention of a town with the country that the text has told."""
    code = next(filter(None, map(abroad.get, forms(one))), "") if one.name.kind == "city" else ""
    return one._replace(name=one.name._replace(codes=(code,))) if code else one


@cached_by_text(1024)
def _countries(name: str) -> frozenset[str]:
    """The countries that have a city of a name, or of what the best known one of it is called at home or in English:
    `Moskau` and `Moscow`."""
    called = cities_called(name)
    main = city_of(called[0].id) if called else None
    return frozenset(city.country for city in (*called, *(cities_called(main.name) if main else ())))
