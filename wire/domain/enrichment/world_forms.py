"""Names of places in a language that bends them, and what a word may be a form of: `в Париже`, `İran'da`.

The tables are those that `world_names` tells of.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment.data import rows
from wire.domain.enrichment.language import is_frequent
from wire.domain.places import gazetteer
from wire.domain.words import without_accents

BEFORE, _WITHIN = frozenset(("tr",)), frozenset(("uk",))
"""Languages in which an apostrophe stands between a name and its ending, and within a name: `В'єтнам`."""

_LETTERS = 3
"""Letters of a short name."""


class Names(NamedTuple):
    """The names of a language, in lower case. A name of several words is filed under its first one."""

    whole: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    """First word -> the words after it, code and kind, longest first."""
    people: Mapping[str, str]
    """Beginning of a word for people or of an adjective -> code."""
    endings: Mapping[str, tuple[str, ...]]
    """Ending of a bent word -> those that its name may have."""
    letters: frozenset[str]
    """Names that are letters, which stand in capitals: `SAD`, the United States in Croatian, is `sad`, now, too."""


@cached_by_text(4096)
def bases(language: str, word: str) -> Sequence[str]:
    """What a word may be a form of, in lower case, itself first."""
    lower, endings = _lower(language, word), names(language).endings
    return (
        lower,
        *(
            lower[:cut] + ending
            for cut in range(len(lower), 1, -1)
            for ending in endings.get(lower[cut:], ())
        ),
    )


def forms(language: str, name: str) -> Sequence[str]:
    """What a name as it is written may be a form of; one of several words is taken as it is."""
    return (name.lower(),) if " " in name else bases(language, name)


def bare(language: str, word: str) -> str:
    """A word without the article or preposition, or the ending, that an apostrophe joins to it: `l'Iran`, `İran'da`."""
    if "'" not in word or language in _WITHIN:
        return word
    return word.partition("'")[0] if language in BEFORE else word.rpartition("'")[2]


def _lower(language: str, word: str) -> str:
    """A bare word in lower case, as one in capitals would be: without the accents of Greek and the dot of Turkish."""
    lower = bare(language, word).lower()
    if language == "el":
        return without_accents(lower)
    return lower.replace("i\u0307", "i") if language == "tr" else lower


@cache
def names(language: str) -> Names:
    """All that is known of the names of a language."""
    whole: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    capitals = set()
    for tongue, code, kind, listed in chain(gazetteer.world_names(language), rows("home-names.tsv")):
        for name in listed.split("; ") if tongue in (language, "*") else ():
            first, *rest = (_lower(language, word) for word in name.split())
            if name.isupper() and len(name) <= _LETTERS:
                capitals.add(first)
            if rest or not is_frequent(first, language):
                whole.setdefault(first, []).append((tuple(rest), code, kind))
    people: dict[str, str] = {}
    for tongue, listed in rows("demonyms.tsv"):
        for named in listed.split(" ") if tongue == language else ():
            code, _, stems = named.partition(":")
            people.update(dict.fromkeys(stems.split(","), code))
    endings: dict[str, tuple[str, ...]] = {}
    for tongue, ending, listed in rows("endings.tsv"):
        for bent in listed.split(" ") if tongue == language else ():
            endings[bent] = (*endings.get(bent, ()), ending)
    longest = {first: tuple(sorted(names, key=lambda name: -len(name[0]))) for first, names in whole.items()}
    return Names(longest, people, endings, frozenset(capitals))
