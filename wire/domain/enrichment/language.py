"""The language of an item: as supplied, unless its text is plainly of another; else told by letters and short words.

Latin, Cyrillic and Arabic letters are shared by many languages, which their most frequent words tell apart
(`data/stop-words.tsv`), and in a short text letters that only one of them has; other letters belong to one. A text that
is too short stays "und" (undetermined, ISO 639-2).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment.data import rows

UNDETERMINED = "und"

_CODE = re.compile("[a-z]{2,3}")
"""A language of ISO 639, which is all that the tables by language are asked for: they keep each one."""

READ = 200
"""Words that are looked at."""

BEGIN = 60
"""Words of them that tell most of the time."""

LEAST, LEAST_ALONE = 3, 2
"""Frequent words that a language needs besides having more than any other, and where no other has any."""

SHARE = 0.1
"""Share of the words that must be frequent ones."""

DOUBTED = 200
"""Letters of a text from which on a language that was supplied is doubted: pages have that of their template."""

FEW, MANY = 0.05, 0.15
"""Share of words that are frequent ones of the supplied language, under which it is doubted, and of another, from which
on the text is of that one."""

_LETTERS = {
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "bn": re.compile("[\u0980-\u09ff]"),
    "ta": re.compile("[\u0b80-\u0bff]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "hy": re.compile("[\u0530-\u058f]"),
    "am": re.compile("[\u1200-\u137f]"),
}
"""Letters of one language each; kana before the characters that Japanese shares with Chinese."""
_LEAST_LETTERS = 4

_MARKS = (
    ("be", re.compile("ў")),
    ("uk", re.compile("[іїєґ]")),
    ("ru", re.compile("[ыэё]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("ة|^[وب]?ال")),
    ("pl", re.compile("[łńśźżąę]")),
    ("cs", re.compile("[řůě]")),
    ("hu", re.compile("[őű]")),
    ("tr", re.compile("[ğı]")),
    ("ro", re.compile("[țșă]")),
)
"""What words of one language alone have among those that share its letters, the stranger ones first."""
_FOREIGN = {"uk": re.compile("[ыэёъ]"), "ru": re.compile("[іїєґў]"), "bg": re.compile("[ыэёіїєґў]")}
"""Letters that a language does not have, of those that share its script and most of its frequent words."""
_MARKED = 2
"""Words that need them: one may be a name."""
_NAMES = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}
"""Codes that are read as another."""


def language_of(supplied: str, headline: Sequence[str], words: Sequence[str]) -> str:
    """ISO 639-1 code of the language of a text, "und" where it is too short to tell.

    `supplied` wins, unless the text is long, has hardly a word of that language, and is plainly of another.
    """
    primary = _primary(supplied)
    if _is_begun_in(primary, words, len(headline)):
        return primary
    spoken = [*map(str.lower, (*words[:READ], *headline))]
    if primary and not _lacks(primary, spoken):
        return primary
    told = _told(spoken)
    return told if not primary or _is_plainly(told, spoken) else primary


def says(code: str, language: str) -> bool:
    """Whether a code, which may have a region, is one of a language."""
    return _primary(code) == language


def _told(spoken: Sequence[str]) -> str:
    text = "".join(spoken)
    told = _by_letters(text) or _by_words(spoken)
    return _by_marks(spoken) if told == UNDETERMINED and not text.isascii() else told


def _is_begun_in(language: str, words: Sequence[str], more: int) -> bool:
    """Whether the first words have as many frequent ones of a language as all of them and some more need, so that the
    others need not be read."""
    frequent = _frequent().get(language, frozenset())
    return sum(map(frequent.__contains__, words[:BEGIN])) > FEW * (len(words[:READ]) + more)


def _lacks(language: str, spoken: Sequence[str]) -> bool:
    """Whether a long text has hardly a frequent word of a language, or none of its letters."""
    if letters := _LETTERS.get(language):
        return len(spoken) >= DOUBTED // 5 and not letters.search("".join(spoken))
    return language in _frequent() and _share(language, spoken) < FEW and sum(map(len, spoken)) >= DOUBTED


def _is_plainly(language: str, spoken: Sequence[str]) -> bool:
    if letters := _LETTERS.get(language):
        text = "".join(spoken)
        return 2 * len(letters.findall(text)) >= len(text)
    return _share(language, spoken) >= MANY


def _share(language: str, spoken: Sequence[str]) -> float:
    """Share of the words that are frequent ones of a language."""
    return sum(map(_frequent().get(language, frozenset()).__contains__, spoken)) / max(len(spoken), 1)


@cached_by_text(1024)
def _primary(supplied: str) -> str:
    """The language of a code with or without a region: `en-GB`, `pt_BR`; empty for one that says none."""
    primary = re.split("[-_]", supplied.strip().lower(), maxsplit=1)[0]
    found = _NAMES.get(primary, primary)
    return found if found != UNDETERMINED and _CODE.fullmatch(found) else ""


def is_english(language: str, words: Sequence[str]) -> bool:
    """Whether the rules for English hold: where it is English, or undetermined and without a foreign letter."""
    return language == "en" or (language == UNDETERMINED and all(map(str.isascii, words)))


def _by_letters(text: str) -> str:
    if text.isascii():
        return ""
    for language, letters in _LETTERS.items():
        if len(letters.findall(text[:400])) >= _LEAST_LETTERS:
            return language
    return ""


def _by_marks(spoken: Sequence[str]) -> str:
    for language, mark in _MARKS:
        if sum(map(bool, map(mark.search, spoken))) >= _MARKED:
            return language
    return UNDETERMINED


def _by_words(spoken: Sequence[str]) -> str:
    counts: dict[str, int] = {}
    for languages in filter(None, map(_languages().get, spoken)):
        for language in languages:
            counts[language] = counts.get(language, 0) + 1
    for language in counts.keys() & _FOREIGN.keys():
        counts[language] -= sum(map(bool, map(_FOREIGN[language].search, spoken)))
    best, *others = sorted(counts, key=lambda language: (-counts[language], language)) or [UNDETERMINED]
    most = counts.get(best, 0)
    next_most = counts[others[0]] if others else 0
    least = max(LEAST if next_most else LEAST_ALONE, SHARE * len(spoken))
    return best if most >= least and most > next_most else UNDETERMINED


def is_frequent(word: str, language: str) -> bool:
    """Whether a word, in lower case, is one of the most frequent ones of a language."""
    return language in _languages().get(word, ())


@cache
def _frequent() -> Mapping[str, frozenset[str]]:
    """Language -> its frequent words."""
    return {language: frozenset(listed.split(" ")) for language, listed in rows("stop-words.tsv")}


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Frequent word -> languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, listed in rows("stop-words.tsv"):
        for word in dict.fromkeys(listed.split(" ")):
            found[word] = (*found.get(word, ()), language)
    return found
