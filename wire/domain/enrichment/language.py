"""The language of an item: as supplied, unless its text is plainly of another; else told by its words and letters.

Frequent words tell English at once (`data/stop-words.tsv`), and a text of the language that was supplied; a model of
sequences of letters tells all others (`language_model.py`). What is too short, or but names, stays "und" (undetermined,
ISO 639-2).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment import language_model
from wire.domain.enrichment.data import rows

UNDETERMINED = "und"

_CODE = re.compile("[a-z]{2,3}")
"""A language of ISO 639, which is all that the tables by language are asked for: they keep each one."""

READ = 200
"""Words that are looked at."""

BEGIN = 60
"""Words of them that tell most of the time."""

PLAINLY, PLAIN_WORDS = 0.2, 3
"""Share of the first words in small letters that are frequent English ones of two letters and more, and how many
different ones they are, from which on a text is English. A Dutch or Danish one has half of that share; Hungarian is
full of `a`."""

SURE, SURELY = 0.4, 0.9
"""How sure the model must be of a language, and how sure of another one than was supplied."""

LEAST = 2
"""Words in small letters, or frequent ones, that tell a text from a list of names."""

DOUBTED = 200
"""Letters of a text from which on a language that was supplied is doubted: pages have that of their template."""

FEW = 0.05
"""Share of words that are frequent ones of the supplied language, under which it is doubted."""

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
"""Letters of languages without a table of frequent words."""
_SAME = {"nb": "no", "iw": "he", "in": "id", "fil": "tl"}
"""Codes that are read as another."""
_READ_AS = {"nn": "no"}
"""Languages that are read by the tables of another: both ways of writing Norwegian have the same names."""


def language_of(supplied: str, headline: Sequence[str], words: Sequence[str]) -> str:
    """ISO 639-1 code of the language of a text, "und" where it is too short to tell.

    `supplied` wins, unless the text is long, has hardly a word of that language, and is plainly of another.
    """
    primary = _primary(supplied)
    if _is_begun_in(primary, words, len(headline)):
        return primary
    spoken = [*words[:READ], *headline]
    if not primary:
        return _told(spoken, SURE)
    lower = [word.lower() for word in spoken]
    if not _lacks(primary, lower):
        return primary
    told = _told(spoken, SURELY)
    return primary if told == UNDETERMINED else told


def says(code: str, language: str) -> bool:
    """Whether a code, which may have a region, is one of a language."""
    return _primary(code) == language


def read_as(language: str) -> str:
    """The language whose tables of names and words are read for one."""
    return _READ_AS.get(language, language)


def _told(spoken: Sequence[str], least: float) -> str:
    """The language of words in their case, which must be more than names; `least` is how sure the model must be."""
    begin = spoken[:BEGIN]
    small = [word for word in begin if word.islower() and len(word) > 1]
    english = list(filter(_frequent()["en"].__contains__, small))
    if len(english) >= PLAINLY * len(small) and len(set(english)) >= PLAIN_WORDS:
        return "en"
    told, sure = language_model.tell(" ".join(spoken).lower())
    return (
        told
        if sure >= least and (_is_prose(begin) or _share(told, list(map(str.lower, begin))))
        else UNDETERMINED
    )


def _is_prose(spoken: Sequence[str]) -> bool:
    """Whether words are more than names: some are in small letters, or none or all are in capitals."""
    small = sum(word[:1].islower() for word in spoken)
    return small >= LEAST or not any(word[:1].isupper() for word in spoken) or " ".join(spoken).isupper()


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


def _share(language: str, spoken: Sequence[str]) -> float:
    """Share of the words that are frequent ones of a language."""
    return sum(map(_frequent().get(language, frozenset()).__contains__, spoken)) / max(len(spoken), 1)


@cached_by_text(1024)
def _primary(supplied: str) -> str:
    """The language of a code with or without a region: `en-GB`, `pt_BR`; empty for one that says none."""
    primary = re.split("[-_]", supplied.strip().lower(), maxsplit=1)[0]
    found = _SAME.get(primary, primary)
    return found if found != UNDETERMINED and _CODE.fullmatch(found) else ""


def is_english(language: str, words: Sequence[str]) -> bool:
    """Whether the rules for English hold: where it is English, or undetermined and without a foreign letter."""
    return language == "en" or (language == UNDETERMINED and all(map(str.isascii, words)))


def is_frequent(word: str, language: str) -> bool:
    """Whether a word, in lower case, is one of the most frequent ones of a language."""
    return word in _frequent().get(language, ())


@cache
def _frequent() -> Mapping[str, frozenset[str]]:
    """Language -> its frequent words."""
    return {language: frozenset(listed.split(" ")) for language, listed in rows("stop-words.tsv")}
