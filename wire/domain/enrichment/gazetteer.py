"""Names of places as wire writes them, and what they are: read from the packaged tables when first asked for.

`data/names.tsv` holds the names, `data/countries.tsv` ISO 3166-1 with UN M49, `data/regions.tsv` UN M49.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from wire.domain.enrichment.data import rows
from wire.domain.words import words

LONGEST = 40
"""Characters of a word that are looked at."""


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
        *between, last = name.rest
        end = at + len(name.rest)
        if end >= len(words) or not words[end].startswith(last) or list(words[at + 1 : end]) != between:
            continue
        if last in (words[end], _joined(words[end])[0]):
            return name
    return None


@lru_cache(maxsize=16384)
def filed(word: str) -> tuple[Name, ...]:
    """Names that begin with a word as it stands in a text: `Russia`, `Russia's`, `Sino-Soviet`."""
    index = names()
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


@cache
def countries() -> Mapping[str, tuple[str, ...]]:
    """Alpha-2 -> alpha-3, name, region, sub-region."""
    return {row[0]: tuple(row[1:]) for row in rows("countries.tsv")}


@cache
def regions() -> Mapping[str, str]:
    """UN M49 code -> name."""
    return {row[0]: row[1] for row in rows("regions.tsv")}


@cache
def codes() -> Mapping[str, str]:
    """Codes as sent -> our code: alpha-2, alpha-3, UN M49 region."""
    ours = {code: code for code in (*countries(), *regions())}
    return ours | {row[0]: code for code, row in countries().items()}


@cache
def names() -> Mapping[str, tuple[Name, ...]]:
    """First word -> names that begin with it, longest first; each as written and in capitals."""
    merged: dict[tuple[str, ...], Name] = {}
    for code, kind, listed in rows("names.tsv"):
        bearer = () if kind == "none" else (code,)
        for name in listed.split("; "):
            spelled = tuple(words(name))
            for spelling in dict.fromkeys((spelled, tuple(word.upper() for word in spelled))):
                rest, bearers, first, personal = merged.get(spelling, Name(spelling[1:], (), kind, False))
                bearers = tuple(dict.fromkeys((*bearers, *bearer)))
                merged[spelling] = Name(rest, bearers, first, personal or name.endswith("?"))
    index: dict[str, list[Name]] = {}
    for spelling, entry in sorted(merged.items(), key=lambda item: (-len(item[0]), item[0])):
        index.setdefault(spelling[0], []).append(entry)
    return {first: tuple(names) for first, names in index.items()}
