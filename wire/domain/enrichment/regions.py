"""Places of an item: the country of its dateline and the countries it is about, with their UN M49 regions.

A text is read once: one dictionary look-up per capitalised word, in the names that `gazetteer` knows.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from wire.domain.enrichment import gazetteer
from wire.domain.enrichment.gazetteer import Name
from wire.domain.words import words as split_words

Relation = Literal["dateline", "about"]

MOST = 8
"""Countries an item may be about: what comes after them in weight is a list, not a subject."""

READ = 1000
"""Words of the text that are read."""

WEIGHTS = {"country": 3, "region": 3, "demonym": 3, "city": 2, "state": 2, "seat": 2, "abbreviation": 1}
"""What one mention of a name counts, by its kind."""

HEADLINE, LEAD, LEAD_WORDS = 4, 2, 60
"""A mention in the headline or in the first words of the text counts so many times as much."""

LEAST, SHARE = 8, 0.15
"""The weight a country needs, and the share of the heaviest country's weight."""

_OPENERS = frozenset(
    split_words("A And As At But By For From In Into Inside Like Near Of On Or The To Via While With")
)
"""Words that open a sentence or stand before a place in a headline, and are nobody's given name."""


class Place(NamedTuple):
    """A country or region of an item.

    `literal` is an ISO 3166-1 alpha-2 code (XK for Kosovo) or a UN M49 region code of three digits.
    `rel` is "dateline" where the item was filed from it, else "about".
    """

    name: str
    rel: Relation
    literal: str


_Mention = tuple[Name, int, int]
"""A name found in a text, with where it begins and ends: `words[at:end]`."""


def name(code: str) -> str:
    """Name of a country (alpha-2) or a UN M49 region, "" where it is none."""
    country = gazetteer.countries().get(code)
    return country[1] if country else gazetteer.regions().get(code, "")


def places(dateline: str, headline: str, words: Sequence[str], sent: Sequence[str] = ()) -> tuple[Place, ...]:
    """The places of an item: dateline country first, then what was sent, then what the text weighs.

    `words` are the words of the text in their case. `sent` are codes or names as the message carried them;
    what the gazetteer does not know is left out. Each country is followed by its region and sub-region;
    none comes twice in the same relation: a story can be filed from a country and be about it.
    """
    filed = country_of(dateline)
    about = [code for code in map(country_of, sent) if code]
    about += _weighed(split_words(headline[:1000]), words, filed)
    found = list(_chain(filed, "dateline")) if filed else []
    for code in about:
        found += _chain(code, "about")
    return tuple(dict.fromkeys(found))


def country_of(name: str) -> str:
    """The code of one place by itself: a dateline, a name or an ISO 3166 code as sent; empty if unknown.

    `MOSCOW`, `PORTLAND, Ore.`, `Paris, Texas`, `el-salvador`, `RUS`. What follows the place (a date, the
    agency) does no harm.
    """
    return _country_of(name[:200])


@lru_cache(maxsize=4096)
def _country_of(name: str) -> str:
    if (code := gazetteer.codes().get(name.strip().upper())) is not None:
        return code
    if name.islower():
        name = name.replace("-", " ")
    for spelling in (name, name.upper()):
        for (_, codes, kind, _), _, _ in _mentions(split_words(spelling), abbreviations=True):
            if kind != "seat":
                return codes[0]
    return ""


def _weighed(headline: Sequence[str], text: Sequence[str], filed: str) -> list[str]:
    """Codes of the places mentioned, heaviest first; the country filed from decides between namesakes."""
    weights: dict[str, int] = {filed: 1} if filed else {}
    unclear: list[tuple[tuple[str, ...], int]] = []
    body = len(headline) + 1
    for (_, codes, kind, _), at, _ in _mentions([*headline, "", *text[:READ]]):
        weight = WEIGHTS[kind] * (HEADLINE if at < body else LEAD if at < body + LEAD_WORDS else 1)
        if len(codes) > 1:
            unclear.append((codes, weight))
        else:
            weights[codes[0]] = weights.get(codes[0], 0) + weight
    clear = dict(weights)
    for codes, weight in unclear:
        code = max(codes, key=lambda one: clear.get(one, 0))
        weights[code] = weights.get(code, 0) + weight
    least = max(LEAST, SHARE * max(weights.values(), default=0))
    heavy = [code for code, weight in weights.items() if weight >= least]
    return sorted(heavy, key=lambda code: (-weights[code], code))[:MOST]


def _mentions(words: Sequence[str], abbreviations: bool = False) -> list[_Mention]:
    """Names in a text, longest first, without people's names; a city takes the country that follows it.

    A namesake keeps what it was once: after `Michael Jordan`, no `Jordan` is a country, and after
    `Paris, Texas`, every `Paris` is American.
    """
    people: set[str] = set()
    abroad: dict[tuple[str, Name], Name] = {}
    found: list[_Mention] = []
    end = 0
    for at in _openings(words):
        if at < end or (name := gazetteer.name_at(words, at)) is None:
            continue
        city = found[-1] if found and end == at and found[-1][0].kind == "city" else None
        if name.personal and at and end != at and _given(words[at - 1]):
            people.add(words[at])
        elif city and name.kind in ("state", "country", "abbreviation"):
            shared = tuple(code for code in name.codes if code in city[0].codes)
            abroad[words[city[1]], city[0]] = name._replace(codes=shared or name.codes)
        elif name.kind != "none" and (name.kind != "abbreviation" or (abbreviations and at)):
            found.append((name, at, at + 1 + len(name.rest)))
        end = at + 1 + len(name.rest)
    if people or abroad:
        found = [
            (abroad.get((words[at], name), name), at, end)
            for name, at, end in found
            if words[at] not in people
        ]
    return found


def _openings(words: Sequence[str]) -> list[int]:
    """Where a name may begin: at a word that is filed as it stands, or may be by a part of it (`Sino-Soviet`)."""
    names = gazetteer.names()
    return [
        at for at, word in enumerate(words) if word < "[" and (word in names or "-" in word or "'" in word)
    ]


def _given(word: str) -> bool:
    """Whether a word before a name reads as somebody's given name."""
    return word[:1].isupper() and not word.isupper() and word not in _OPENERS


@cache
def _chain(code: str, rel: Relation) -> tuple[Place, ...]:
    """A country with its region and sub-region, or a region alone."""
    within = gazetteer.countries()[code][2:] if code in gazetteer.countries() else ()
    return tuple(Place(name(one), rel, one) for one in (code, *within) if one)
