"""Countries and cities in texts of languages without capitals: found in what is joined to them, not in longer words.

Arabic joins particles and the article to a name, and an ending that makes it an adjective (`وبالسودان`, `المصرية`). In
Japanese a name in katakana ends where the script changes. In Chinese nothing parts words, so that names which easily
arise between two words need another word that speaks for them (`data/unparted.tsv`), as in Thai. Hebrew,
Persian, Amharic, Georgian, Korean and the languages of India have whole words, but for particles and endings.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.enrichment.data import rows
from wire.domain.enrichment.reading import Mention
from wire.domain.places.gazetteer import Name, world_names
from wire.domain.words import words as split

_RUNNING = frozenset(("ja", "zh", "th"))
"""Languages that do not part words."""
LANGUAGES = _RUNNING.union(("ar", "he", "fa", "ur", "hi", "bn", "ta", "ko", "ka", "am"))

_KATAKANA = "[\u30a1-\u30fa\u30fc-\u30fe]"
_ARTICLE, _TO_THE = "ال", "لل"
_PARTICLES = "[وف]?[بكل]?"
_ADJECTIVE = "(?:ي|ية|يا|يين|يون|يان|يتين|يتان|يات)"
"""Endings of the adjective of a country, and of its people."""
_STEM = 3
"""Letters that the beginning of one needs."""
_ALIKE: Mapping[str, Mapping[int, int | None]] = {
    "ar": str.maketrans("أإآٱ", "اااا"),
    "fa": str.maketrans("يىك", "ییک"),
    "ur": str.maketrans("يىك", "ییک"),
    "hi": str.maketrans("\u0958\u0959\u095a\u095b\u095c\u095e", "कखगजडफ", "\u093c"),
    "bn": str.maketrans("\u09dc\u09dd\u09df", "ডঢয", "\u09bc"),
}
"""Letters that many write as others, and dots that they leave out."""
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
    rules, text = _rules(language), _alike(" ".join(words), language)
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
    cut = listed.get("cut", "")
    unsure = frozenset(_stem(name, language, cut) for name in listed["unsure"].split("; "))
    for _, code, kind, names in world_names(language):
        for name in names.split("; "):
            bare = _written(name.removeprefix(_ARTICLE), language)
            if len(name) > 1:
                codes[_stem(name, language, cut)] = code
            if language == "ar" and name.startswith(_ARTICLE):
                codes[_TO_THE + bare] = code
            if language == "ar" and kind == "country" and bare not in unsure:
                people[bare.rstrip("اي")] = code
    longer = _any(_written(name, language) for name in listed.get("longer", "").split("; ") if name)
    before, after = f"(?:{listed.get('before', '(?!)')})$", listed.get("after", "(?!)")
    return _Rules(
        re.compile(_form(language, codes, people, listed)),
        people | codes,
        re.compile(f"(?=({longer or '(?!)'}))"),
        unsure,
        re.compile(before),
        re.compile(after),
    )


def _form(language: str, codes: Iterable[str], people: Iterable[str], listed: Mapping[str, str]) -> str:
    """The pattern of the names of a language."""
    if language == "ar":
        return _parted(codes, people)
    if language in _RUNNING:
        return _joined(codes, listed.get("joined", "(?!)"))
    begins, ends = listed.get("begins", ""), listed.get("ends", "")
    return rf"(?<!\S){begins}(?P<country>{_any(codes)}){ends}(?!\S)"


def _written(name: str, language: str) -> str:
    """A name as texts are compared with it: parted as their words are, with one form of each letter."""
    return _alike(" ".join(split(name)), language)


def _stem(name: str, language: str, cut: str) -> str:
    """A name as texts are compared with it, without a last letter that its endings take the place of."""
    written = _written(name, language)
    return written[:-1] if written[-1] in cut and len(written) > _STEM + 1 else written


def _alike(text: str, language: str) -> str:
    return text.translate(_ALIKE[language]) if language in _ALIKE else text


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
