"""Countries, their people and cities in texts of other languages than English.

`data/world-names.tsv` holds the names of each language, `data/demonyms.tsv` the beginnings of the words for people and
adjectives. Names bend: a word may go on for a few letters after the name, or after its beginning where the language
bends its end (`Francja`, `Francji`). Chinese, Japanese and Arabic do not part their words: there a name is found
inside of what stands between two blanks.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.enrichment import context, gazetteer
from wire.domain.enrichment.data import rows
from wire.domain.enrichment.gazetteer import Name
from wire.domain.enrichment.mentions import Mention

UNPARTED = frozenset(("ar", "ja", "zh"))
"""Languages in which a name is found inside of a word."""

_BENT = {"fi": 1, "pl": 1, "ru": 1}
"""How many letters of the end of a name a language bends."""
_LONGER, _SHORTEST = 5, 4
"""Letters that a bent word may have more than its beginning, and letters that a beginning needs."""


class _Names(NamedTuple):
    """The names of a language. A name of several words is filed under its first one."""

    whole: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    """First word -> the words after it, code and kind, longest first."""
    beginnings: Mapping[str, tuple[str, str]]
    """Beginning of a word in lower case -> code and kind."""


def known(language: str) -> bool:
    """Whether there are names for a language."""
    return language in _languages()


def mentions_in(language: str, words: Sequence[str]) -> list[Mention]:
    """Names of places in a text of another language, in order."""
    if language in UNPARTED:
        return _inside(language, words)
    names = _names(language)
    found: list[Mention] = []
    end = 0
    for at, word in enumerate(words):
        if at < end:
            continue
        if mention := _whole(names, words, at) or _bent(names, word, at) or _city(words, at):
            found.append(mention)
            end = mention.end
    return found


def _whole(names: _Names, words: Sequence[str], at: int) -> Mention | None:
    """A name that stands as it is written."""
    for rest, code, kind in names.whole.get(words[at], ()):
        end = at + 1 + len(rest)
        if tuple(words[at + 1 : end]) == rest:
            return Mention(Name(rest, (code,), kind, False), at, end)
    return None


def _bent(names: _Names, word: str, at: int) -> Mention | None:
    """A word that begins like a country or its people, and goes on for a few letters at most."""
    lower = word.lower()
    for length in range(len(lower), max(_SHORTEST, len(lower) - _LONGER) - 1, -1):
        if (found := names.beginnings.get(lower[:length])) and (found[1] == "demonym" or word[0].isupper()):
            return Mention(Name((), (found[0],), found[1], False), at, at + 1)
    return None


def _city(words: Sequence[str], at: int) -> Mention | None:
    """A city or an institution that is called alike in English."""
    if not words[at][:1].isupper() or words[at] in context.common_words():
        return None
    name = gazetteer.name_at(words, at)
    usable = name is not None and name.kind in ("city", "seat") and not name.personal
    return Mention(name, at, at + 1 + len(name.rest)) if name and usable else None


def _inside(language: str, words: Sequence[str]) -> list[Mention]:
    pattern, codes = _pattern(language)
    text = " ".join(words)
    found = []
    for name in pattern.finditer(text):
        at = text.count(" ", 0, name.start())
        found.append(Mention(Name((), (codes[name[0]],), "country", False), at, at + 1 + name[0].count(" ")))
    return found


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """All names of a language, longest first, and what each means."""
    codes = {
        name: code
        for tongue, code, _, listed in rows("world-names.tsv")
        if tongue == language
        for name in listed.split("; ")
        if len(name) > 1
    }
    names = sorted(codes, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, names))), codes


@cache
def _names(language: str) -> _Names:
    whole: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    beginnings: dict[str, tuple[str, str]] = {}
    for tongue, code, kind, listed in rows("world-names.tsv"):
        for name in listed.split("; ") if tongue == language else ():
            for spelling in dict.fromkeys((name, name.upper())):
                first, *rest = spelling.split()
                whole.setdefault(first, []).append((tuple(rest), code, kind))
            stem = name.lower()[: len(name) - _BENT.get(language, 0)]
            if name.isalpha() and len(stem) >= _SHORTEST and kind == "country":
                beginnings.setdefault(stem, (code, kind))
    for tongue, listed in rows("demonyms.tsv"):
        for people in listed.split(" ") if tongue == language else ():
            code, _, stems = people.partition(":")
            for stem in stems.split(","):
                beginnings.setdefault(stem, (code, "demonym"))
    longest = {first: tuple(sorted(names, key=lambda name: -len(name[0]))) for first, names in whole.items()}
    return _Names(longest, beginnings)


@cache
def _languages() -> frozenset[str]:
    return frozenset(row[0] for row in rows("world-names.tsv"))
