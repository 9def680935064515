"""Places of an item: the country of its dateline and the countries it is about, with their UN M49 regions.

The gazetteer is `data/names.tsv` (names as wire writes them), `data/countries.tsv` (ISO 3166-1 with UN M49)
and `data/regions.tsv` (UN M49). A text is read once: one dictionary look-up per capitalised word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from wire.domain.words import words as split_words

Relation = Literal["dateline", "about"]

MOST = 8
"""Countries an item may be about: what comes after them in weight is a list, not a subject."""

WEIGHTS = {"country": 3, "region": 3, "demonym": 3, "city": 2, "state": 2, "seat": 2, "abbreviation": 1}
"""What one mention of a name counts, by its kind."""

HEADLINE, LEAD, LEAD_WORDS = 4, 2, 60
"""A mention in the headline or in the first words of the text counts so many times as much."""

LEAST, SHARE = 4, 0.15
"""The weight a country needs, and the share of the heaviest country's weight."""

_OPENERS = frozenset("A And As At But By For From In Into Inside It Like Near Of On Or The To Via While With".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A country or region of an item.

    `literal` is an ISO 3166-1 alpha-2 code (XK for Kosovo) or a UN M49 region code of three digits.
    `rel` is "dateline" where the item was filed from it, else "about".
    """

    name: str
    rel: Relation
    literal: str


class _Name(NamedTuple):
    """One name of the gazetteer, filed under its first word."""

    rest: tuple[str, ...]
    codes: tuple[str, ...]
    kind: str
    personal: bool


class _Mention(NamedTuple):
    """A name found in a text: `words[at:end]`."""

    name: _Name
    at: int
    end: int


def places(
    dateline: str, headline: str, words: Sequence[str], sent: Sequence[str] = ()
) -> tuple[Place, ...]:
    """The places of an item: dateline country first, then what was sent, then what the text weighs.

    `words` are the words of the text in their case. `sent` are codes or names as the message carried them;
    what the gazetteer does not know is left out. Each country is followed by its region and sub-region;
    no literal comes twice.
    """
    filed = country_of(dateline)
    about = [code for code in map(country_of, sent) if code]
    about += _weighed(_mentions(split_words(headline)), _mentions(words), filed)
    found: dict[str, Place] = {}
    for place in _chain(filed, "dateline") if filed else ():
        found[place.literal] = place
    for code in about:
        for place in _chain(code, "about"):
            found.setdefault(place.literal, place)
    return tuple(found.values())


@lru_cache(maxsize=4096)
def country_of(name: str) -> str:
    """The code of one place by itself: a dateline, a name or an ISO 3166 code as sent; empty if unknown.

    `MOSCOW`, `PORTLAND, Ore.`, `Paris, Texas`, `el-salvador`, `RUS`. What follows the place (a date, the
    agency) does no harm.
    """
    if (code := _codes().get(name.strip().upper())) is not None:
        return code
    if name.islower():
        name = name.replace("-", " ")
    for spelling in (name[:200], name[:200].upper()):
        for mention in _mentions(split_words(spelling), abbreviations=True):
            if mention.name.kind != "seat":
                return mention.name.codes[0]
    return ""


def _weighed(headline: Iterator[_Mention], text: Iterator[_Mention], filed: str) -> list[str]:
    """Codes of the places mentioned, heaviest first; the country filed from decides between namesakes."""
    weights: dict[str, int] = {filed: 1} if filed else {}
    unclear: list[tuple[tuple[str, ...], int]] = []
    for mentions, is_headline in ((headline, True), (text, False)):
        for name, at, _ in mentions:
            factor = HEADLINE if is_headline else LEAD if at < LEAD_WORDS else 1
            weight = WEIGHTS[name.kind] * factor
            if len(name.codes) > 1:
                unclear.append((name.codes, weight))
            else:
                weights[name.codes[0]] = weights.get(name.codes[0], 0) + weight
    clear = dict(weights)
    for codes, weight in unclear:
        code = max(codes, key=lambda one: clear.get(one, 0))
        weights[code] = weights.get(code, 0) + weight
    if not weights:
        return []
    least = max(LEAST, SHARE * max(weights.values()))
    heavy = [code for code, weight in weights.items() if weight >= least]
    return sorted(heavy, key=lambda code: (-weights[code], code))[:MOST]


def _mentions(words: Sequence[str], abbreviations: bool = False) -> Iterator[_Mention]:
    """Names in a text, longest first, without people's names; a city takes the country that follows it."""
    people: set[str] = set()
    found: list[_Mention] = []
    end = 0
    for at in [at for at, word in enumerate(words) if "A" <= word < "[" and _filed(word)]:
        if at < end or (mention := _read(words, at)) is None:
            continue
        name, _, end = mention
        follows = bool(found) and found[-1].end == at
        if name.kind == "none":
            continue
        if name.personal and at and not follows and _given(words[at - 1]):
            people.add(words[at])
        elif follows and found[-1].name.kind == "city" and name.kind in ("state", "country", "abbreviation"):
            found[-1] = mention
        elif name.kind != "abbreviation" or (abbreviations and at):
            found.append(mention)
    return (mention for mention in found if words[mention.at] not in people)


def _read(words: Sequence[str], at: int) -> _Mention | None:
    """The longest name that begins at a word."""
    for name in _filed(words[at]):
        end = at + 1 + len(name.rest)
        if not name.rest or (
            end <= len(words)
            and (*words[at + 1 : end - 1],) == name.rest[:-1]
            and (words[end - 1] == name.rest[-1] or _joined(words[end - 1])[0] == name.rest[-1])
        ):
            return _Mention(name, at, end)
    return None


@lru_cache(maxsize=65536)
def _filed(word: str) -> tuple[_Name, ...]:
    """Names that begin with a word as it stands in a text: `Russia`, `Russia's`, `Russian-backed`, `Sino-Soviet`."""
    index = _names()
    if word in index:
        return index[word]
    for part in _joined(word):
        if part in index:
            return tuple(name for name in index[part] if not name.rest)
    return ()


def _joined(word: str) -> tuple[str, str]:
    """What a word begins with and ends in, where something is joined to it: `York-based`, `Russia's`."""
    first, _, last = word.replace("\u2019", "'").removesuffix("'s").removesuffix("'S").partition("-")
    return first, last


def _given(word: str) -> bool:
    """Whether a word before a name reads as somebody's given name."""
    return word[0].isupper() and not word.isupper() and word not in _OPENERS


@cache
def _chain(code: str, rel: Relation) -> tuple[Place, ...]:
    """A country with its region and sub-region, or a region alone."""
    _, name, *regions = _countries().get(code, ("", _regions().get(code, code)))
    return (Place(name, rel, code), *(Place(_regions()[region], rel, region) for region in regions if region))


def _rows(table: str) -> Iterator[list[str]]:
    """The rows of a packaged table, without its comments."""
    text = files("wire.domain.data").joinpath(table).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Alpha-2 -> alpha-3, name, region, sub-region."""
    return {row[0]: tuple(row[1:]) for row in _rows("countries.tsv")}


@cache
def _regions() -> dict[str, str]:
    """UN M49 code -> name."""
    return {row[0]: row[1] for row in _rows("regions.tsv")}


@cache
def _codes() -> dict[str, str]:
    """Codes as sent -> our code: alpha-2, alpha-3, UN M49 region."""
    codes = {code: code for code in (*_countries(), *_regions())}
    return codes | {row[0]: code for code, row in _countries().items()}


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    """First word -> names that begin with it, longest first; each as written and in capitals."""
    merged: dict[tuple[str, ...], _Name] = {}
    for code, kind, names in _rows("names.tsv"):
        for name in names.split("; "):
            spelled = tuple(split_words(name))
            for spelling in dict.fromkeys((spelled, tuple(word.upper() for word in spelled))):
                known = merged.get(spelling)
                codes = known.codes if known else ()
                kinds = known.kind if known else kind
                personal = name.endswith("?") or bool(known and known.personal)
                merged[spelling] = _Name(spelling[1:], tuple(dict.fromkeys((*codes, code))), kinds, personal)
    index: dict[str, list[_Name]] = {}
    for spelling, entry in sorted(merged.items(), key=lambda item: (-len(item[0]), item[0])):
        index.setdefault(spelling[0], []).append(entry)
    return {first: tuple(names) for first, names in index.items()}
