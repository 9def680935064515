"""Countries and cities in texts of languages that join words: found inside, but not inside of a longer word.

Arabic joins particles and the article to a name, and an ending that makes it an adjective (`وبالسودان`, `المصرية`). In
Japanese a name in katakana ends where the script changes. In Chinese nothing parts words, so that names which easily
arise between two words need another word that speaks for them (`data/unparted.tsv`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.enrichment.data import rows
from wire.domain.enrichment.mentions import Mention
from wire.domain.places.gazetteer import Name, world_names
from wire.domain.words import words as split

LANGUAGES = frozenset(("ar", "ja", "zh"))

_KATAKANA = "[\u30a1-\u30fa\u30fc-\u30fe]"
_ARTICLE, _TO_THE = "ال", "لل"
_PARTICLES = "[وف]?[بكل]?"
_ADJECTIVE = "(?:ي|ية|يا|يين|يون|يان|يتين|يتان|يات)"
"""Endings of the adjective of a country, and of its people."""
_STEM = 3
"""Letters that the beginning of one needs."""
_ALIFS = str.maketrans("أإآٱ", "اااا")
"""Forms of a letter that many write as one."""
_BESIDE = 12
"""Letters before a name in which another word speaks for it."""


class _Rules(NamedTuple):
    """What finds the names of a language."""

    names: re.Pattern[str]
    codes: Mapping[str, str]
    """Name, or beginning of an adjective -> code."""
    longer: re.Pattern[str]
    """Longer words that have a name inside, wherever one begins."""
    unsure: frozenset[str]
    """Names that count only where a word beside them, `before` or `after`, says that the place is meant."""
    before: re.Pattern[str]
    after: re.Pattern[str]


def mentions_in(language: str, words: Sequence[str]) -> list[Mention]:
    """Names of places in a text of one of LANGUAGES, in order.

    Where one mention is sure, the unsure ones of the same country are too.
    """
    rules, text = _rules(language), " ".join(words).translate(_ALIFS)
    covered = [match.span(1) for match in rules.longer.finditer(text)]
    found, hidden = [], set()
    for match in rules.names.finditer(text):
        kind, (first, end) = match.lastgroup or "country", match.span()
        name = match[kind]
        if any(start <= first and end <= stop for start, stop in covered):
            hidden.add(name)
        else:
            at = text.count(" ", 0, first)
            mention = Mention(Name((), (rules.codes[name],), kind, False), at, at + 1 + match[0].count(" "))
            found.append((mention, _is_sure(rules, name, text, first, end, name in hidden)))
    sure = {mention.name.codes for mention, is_sure in found if is_sure}
    return [mention for mention, _ in found if mention.name.codes in sure]


def _is_sure(rules: _Rules, name: str, text: str, first: int, end: int, is_hidden: bool) -> bool:
    """Whether a name means the place; what stands before it says little where the text has a longer word with it."""
    if name not in rules.unsure or rules.after.match(text, end):
        return True
    before = f" {text}"[max(0, first - _BESIDE) : first + 1]
    return not is_hidden and rules.before.search(before) is not None


@cache
def _rules(language: str) -> _Rules:
    listed = {kind: words for tongue, kind, words in rows("unparted.tsv") if tongue == language}
    listed_people = (word.partition(":") for word in listed.get("people", "").split())
    codes, people = {}, {stem: code for code, _, stem in listed_people}
    unsure = frozenset(map(_written, listed["unsure"].split("; ")))
    for tongue, code, kind, names in world_names():
        for name in names.split("; ") if tongue == language else ():
            bare = _written(name.removeprefix(_ARTICLE))
            if len(name) > 1:
                codes[_written(name)] = code
            if name.startswith(_ARTICLE):
                codes[_TO_THE + bare] = code
            if kind == "country" and bare not in unsure:
                people[bare.rstrip("اي")] = code
    form = _parted(codes, people) if language == "ar" else _joined(codes, listed.get("joined", "(?!)"))
    longer = _any(map(_written, listed["longer"].split("; ")))
    before, after = (re.compile(pattern) for pattern in (f"(?:{listed['before']})$", listed["after"]))
    return _Rules(re.compile(form), people | codes, re.compile(f"(?=({longer}))"), unsure, before, after)


def _written(name: str) -> str:
    """A name as texts are compared with it: parted as their words are, alifs alike."""
    return " ".join(split(name)).translate(_ALIFS)


def _any(names: Iterable[str]) -> str:
    """The pattern of one of some names, the longest first."""
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


def _parted(names: Iterable[str], people: Iterable[str]) -> str:
    """The pattern of Arabic names and adjectives, which are whole words but for their particles and the article."""
    stems = _any(stem for stem in people if len(stem) >= _STEM and " " not in stem)
    return (
        rf"(?<!\S){_PARTICLES}(?:(?P<country>{_any(names)})|"
        rf"(?:{_ARTICLE}|{_TO_THE})?(?P<demonym>{stems}){_ADJECTIVE})(?!\S)"
    )


def _joined(names: Iterable[str], joined: str) -> str:
    """The pattern of names that are joined to other words, in katakana only to some that are about the country."""
    alike: dict[tuple[bool, ...], list[str]] = {}
    for name in names:
        edges = tuple(re.match(_KATAKANA, letter) is not None for letter in (name[0], name[-1]))
        alike.setdefault(edges, []).append(name)
    before, after = f"(?<!{_KATAKANA})", f"(?!(?!{joined}){_KATAKANA})"
    forms = (
        f"{before if begins else ''}(?:{_any(listed)}){after if ends else ''}"
        for (begins, ends), listed in sorted(alike.items())
    )
    return f"(?P<country>{'|'.join(forms)})"
