"""Countries, their people and cities in texts of other languages than English.

`places/data/world-names.tsv` holds the names of each language, `data/home-names.tsv` divisions and institutions,
`data/endings.tsv` how it bends them (`Париж`, `в Париже`), `data/demonyms.tsv` the beginnings of the words for people
and adjectives, `data/contexts.tsv` names that are words too (`Mali`, small in Croatian). Languages without capitals:
unparted.py reads those.
"""

from collections.abc import Sequence

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment import citizens, context, context_words, unparted, world_context, world_forms
from wire.domain.enrichment.reading import Mention
from wire.domain.places import gazetteer, homes
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import Name

_LONGER, _SHORTEST = 5, 4
"""Letters that a word may have more than the beginning of a demonym, and letters that a beginning needs."""

LARGE, AT_HOME = 100, 15
"""Thousands of people of a city that is known by any of its names where the word before it says `in`, and of one in a
country of the language by its own name."""

_CAPITAL_NOUNS = frozenset(("de", "lb"))
"""Languages that write nouns with capitals, which small towns are called by: `in Not`."""

NAMESAKE = 0.15
"""The share of the people of the city that is meant elsewhere, which one needs where the language is spoken."""

ALIKE = 0.5
"""The share from which on it is as likely meant."""

_LIST = 1
"""Words between two names of a list."""


def known(language: str) -> bool:
    """Whether there are names for a language."""
    return language in gazetteer.world_languages()


def mentions_in(language: str, words: Sequence[str]) -> list[Mention]:
    """Names of places in a text of another language, in order."""
    if language in unparted.LANGUAGES:
        return unparted.mentions_in(language, words)
    found: list[Mention] = []
    end = 0
    for at, word in enumerate(words):
        if at < end:
            continue
        if (
            mention := _named(language, words, at)
            or _people(language, word, at)
            or (citizens.named(language, words, at) if language in citizens.ENDINGS else None)
        ):
            end = mention.end
            if not context.is_thing(words, at, end, language):
                found.append(mention)
    spoken = frozenset(words)
    found = [
        one for one in found if not _is_word(one, words, spoken) and _is_sure(one, words, found, language)
    ]
    return world_context.as_meant(
        language, words, found, lambda one: world_forms.forms(language, one.written(words))
    )


def _is_word(one: Mention, words: Sequence[str], spoken: frozenset[str]) -> bool:
    """Whether a text has a name in small letters too: `Chihuahua` beside `un chihuahua`."""
    return one.end == one.at + 1 and one.name.kind != "demonym" and words[one.at].lower() in spoken


def _is_sure(one: Mention, words: Sequence[str], found: Sequence[Mention], language: str) -> bool:
    """Whether a name that is another word too means the place: an apostrophe ends it in Turkish (`Mali'de`), a word
    before it says so (`v Mali`), or a country is named beside it (`Yunanistan ve Mısır`)."""
    unsure = context_words.unsure(language)
    if not unsure or one.end > one.at + 1 or unsure.isdisjoint(world_forms.bases(language, words[one.at])):
        return True
    if context.is_placed(words, one.at, one.end, language) or (
        language in world_forms.BEFORE and "'" in words[one.at]
    ):
        return True
    return any(
        other.name.kind == "country"
        and other.name.codes != one.name.codes
        and (0 <= one.at - other.end <= _LIST or 0 <= other.at - one.end <= _LIST)
        and unsure.isdisjoint(world_forms.bases(language, words[other.at]))
        for other in found
    )


def _named(language: str, words: Sequence[str], at: int) -> Mention | None:
    """A country or city by its name there, or one that is called alike in English; nobody's given name."""
    if not world_forms.bare(language, words[at])[:1].isupper():
        return None
    before = words[at - 1].lower() if at else ""
    where = before in context_words.where(language) or words[at].endswith(
        context_words.endings_of_where(language)
    )
    if not where and context.is_given(words, at, language):
        return None
    found = _whole(language, words, at)
    if words[at] not in context_words.common_words() or words[at] in context_words.nouns(language):
        city = _city(language, words, at) or (_large(language, words, at) if where and not found else None)
        if city and (found is None or city.end > found.end):  # the longer name: `Santiago del Estero`
            return city
    return found


def _whole(language: str, words: Sequence[str], at: int) -> Mention | None:
    names = world_forms.names(language)
    for base in world_forms.bases(language, words[at]):
        if base in names.letters and not words[at].startswith(base.upper()):
            continue
        for rest, code, kind in names.whole.get(base, ()):
            end = at + 1 + len(rest)
            if end <= len(words) and all(
                one in world_forms.bases(language, word)
                for one, word in zip(rest, words[at + 1 : end], strict=True)
            ):
                kind, borne = _meant(" ".join(words[at:end]), kind, code, language)
                return Mention(Name(rest, borne, kind, False), at, end)
    return None


def _meant(name: str, kind: str, code: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The kind of what a name may mean, and its countries: a city at home may be called like a country."""
    if kind == "country" and (city := _city_at_home(name, language, code)):
        return "city", (city, code)
    return kind, _bearers(name, (code,), language) if kind == "city" else (code,)


def _people(language: str, word: str, at: int) -> Mention | None:
    """A word that begins like the word for the people of a country, and goes on for a few letters at most."""
    if not (people := world_forms.names(language).people):
        return None
    lower = world_forms.bare(language, word).lower()
    for length in range(len(lower), max(_SHORTEST, len(lower) - _LONGER) - 1, -1):
        if code := people.get(lower[:length]):
            return Mention(Name((), (code,), "demonym", False), at, at + 1)
    return None


def _city(language: str, words: Sequence[str], at: int) -> Mention | None:
    """A city or an institution that is called alike in English."""
    bases = world_forms.bases(language, words[at])
    bent = (
        (base, name)
        for base in (bases if language in world_forms.BEFORE else bases[1:])
        for name in gazetteer.filed(base.capitalize())
        if not name.rest
    )
    as_written = gazetteer.name_at(words, at)
    first, name = (words[at], as_written) if as_written else next(bent, ("", None))
    if name is None or name.kind not in ("city", "seat") or name.personal:
        return None
    if name.kind == "city" and not _is_likely(first, name, words, at, language):
        return None
    end = at + 1 + len(name.rest)
    borne = _bearers(" ".join(words[at:end]), name.codes, language)
    return Mention(name._replace(codes=borne), at, end)


def _is_likely(first: str, name: Name, words: Sequence[str], at: int, language: str) -> bool:
    """Whether a city is well known, lies where the language is spoken, or stands behind a word such as `in`."""
    return (
        (at > 0 and words[at - 1].lower() in context_words.where(language))
        or not set(homes.spoken_in(language)).isdisjoint(name.codes)
        or bool(gazetteer.codes_of(" ".join((first, *name.rest)), ("city",)))
    )


@cached_by_text(1024)
def _city_at_home(name: str, language: str, country: str) -> str:
    """The country of a large city that is called like another country: `Granada` in Spanish is Grenada too."""
    called = [city for city in cities_called(name) if city.country in homes.spoken_in(language)]
    return next((city.country for city in called if city.country != country and city.thousands >= LARGE), "")


@cached_by_text(4096)
def _bearers(name: str, codes: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Countries of which a city may be meant: those it is known in, and those of the language that have one too.

    Before them stands no country ("") where one of them is as likely meant as another.
    """
    if known := gazetteer.codes_of(name, ("city",)):
        return tuple(dict.fromkeys((*codes, *known)))
    called = cities_called(name)
    spoken = homes.spoken_in(language)
    near: dict[str, float] = {}
    for one in called:
        if one.country in spoken and one.thousands >= NAMESAKE * called[0].thousands:
            near.setdefault(one.country, one.thousands / called[0].thousands)
    alike = any(share >= ALIKE for country, share in near.items() if country != codes[0])
    return tuple(dict.fromkeys((*([""] if alike else []), *codes, *near)))


def _large(language: str, words: Sequence[str], at: int) -> Mention | None:
    """A large city, or a town at home, by any of its names: `Genf`, `Den Haag`, `Tromsø`."""
    pair = [f"{world_forms.bare(language, words[at])} {words[at + 1]}"] if at + 1 < len(words) else []
    home = () if language in _CAPITAL_NOUNS else homes.spoken_in(language)
    for name in (*pair, *world_forms.bases(language, words[at])):
        for city in cities_called(name)[:1]:
            if city.thousands >= (AT_HOME if city.name and city.country in home else LARGE):
                borne = _bearers(name, (city.country,), language)
                return Mention(Name((), borne, "city", False), at, at + 1 + name.count(" "))
    return None
