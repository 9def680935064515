"""Topics of an item: the first level of the IPTC Media Topics, as sent and by the words of the text.

The text rule is a weighted lexicon (`data/topic-words.tsv`, made by bench/learn_topics.py): each distinct
word or pair of words speaks for topics with small whole weights, words of the headline more. A topic that stays
under a threshold, by itself or beside the best one, is left out.
"""

import math
import struct
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wire.domain.enrichment.data import rows
from wire.domain.words import words as split_words

URI = "http://cv.iptc.org/newscodes/mediatopic/"

MOST = 4
"""Topics an item may have."""

HEADLINE = 2
"""A word of the headline counts so many times as a word of the text (and again where the text repeats it)."""

READ = 300
"""Words of the text that are read: the news is at the top."""

LEVEL = 10
"""Added to the number of words that speak, so that a text of few of them is never sure."""

EVEN, SPREAD = 3.0, 2.0
"""Strength at which the best topic is as likely right as wrong, and how fast that changes: fitted on labelled
texts that the weights were not learnt from (2.5: 44 % are right, 4.5: 71 %, 6.5: 85 %, 8.5: 91 %)."""

LEAST = 35
"""Confidence below which a topic is left out."""

ANPA = {"d": "10", "e": "01", "f": "04", "l": "10", "o": "17", "p": "11", "q": "15", "s": "15"}
"""ANPA 1312 category letters that say a topic, as the first two digits of its code; the other letters say
where a story goes (a, i, n, w) or differ by agency."""

REUTERS = {"jobs": "09"}
"""Topics of Reuters-21578 that are not economy, business and finance (04)."""


class Topic(NamedTuple):
    """A first-level Media Topic of an item.

    `code` is one of the 17 codes such as "11000000". `confidence` is 0 to 100; 100 means it was sent.
    `creator` says who said so: "wire" (the text rule), or the scheme it was sent in: "medtop", "subj",
    "anpa", "reuters".
    """

    code: str
    name: str
    confidence: int
    creator: str


def uri(code: str) -> str:
    """The address of a Media Topic."""
    return URI + code


def name(code: str) -> str:
    """Name of a first-level Media Topic, "" where it is none."""
    return first_level().get(code, "")


def topics(headline: str, words: Sequence[str], sent: Sequence[str] = ()) -> tuple[Topic, ...]:
    """The topics of an item, best first; none where nothing is sent and the text says too little.

    `words` are the words of the text in their case; `sent` the subjects as the message carried them.
    Topics of the same confidence are in the order of their codes.
    """
    names = first_level()
    found: dict[str, Topic] = {}
    for subject in sent:
        scheme, _, code = subject.partition(":")
        if top := _ancestor(scheme, code):
            found.setdefault(top, Topic(top, names[top], 100, scheme))
    for code, confidence in _confidences(strengths(headline, words)):
        if code not in found:
            found[code] = Topic(code, names[code], confidence, "wire")
    return tuple(sorted(found.values(), key=lambda topic: (-topic.confidence, topic.code))[:MOST])


def strengths(headline: str, words: Sequence[str]) -> list[float]:
    """How strongly a text speaks for each topic, in the order of the codes, evened out for its length."""
    total = _weigh(words[:READ]) + HEADLINE * _weigh(split_words(headline[:1000]))
    speaking, *scores = _ROW.unpack(total.to_bytes(_ROW.size, "little"))
    scale = 1 / math.sqrt(speaking + LEVEL)
    return [score * scale for score in scores]


def _ancestor(scheme: str, code: str) -> str:
    """The first-level Media Topic of a subject as sent, empty if it says none."""
    match scheme:
        case "medtop":
            return _ancestors().get(code, "")
        case "subj":
            # The first levels of IPTC Subject Codes and of Media Topics are the same 17.
            top = code[:2]
        case "anpa":
            top = ANPA.get(code.lower(), "")
        case "reuters":
            top = REUTERS.get(code, "04")
        case _:
            return ""
    return top + "000000" if top + "000000" in first_level() else ""


def _confidences(strengths: Sequence[float]) -> Iterator[tuple[str, int]]:
    """Topics that are likely enough: the best by its strength, the others by their share of it, squared."""
    best = max(strengths)
    likely = 100 / (1 + math.exp((EVEN - best) / SPREAD))
    least = best * math.sqrt(LEAST / likely)
    for code, strength in zip(first_level(), strengths, strict=True):
        if strength >= least > 0:
            yield code, min(int(likely * (strength / best) ** 2 + 1e-9), 99)


_ROW = struct.Struct("<18H")
"""A packed row of weights: the number of words, then a weight for each topic."""


def _weigh(words: Sequence[str]) -> int:
    """The packed weights of the distinct words and pairs of words of a text, added up."""
    lexicon = _lexicon()
    spoken = list(map(str.lower, words))
    speaking = lexicon.words.intersection(spoken)
    total = sum(map(lexicon.weights.__getitem__, speaking))
    for first in lexicon.openers & speaking:
        for second, together in lexicon.pairs[first].items():
            if second in speaking and f" {first} {second} " in f" {' '.join(spoken)} ":
                total += together
    return total


class _Lexicon(NamedTuple):
    """Packed weights: of the words that speak, 0 for one that does so only in a pair; of pairs, by their first word.

    A packed row is one whole number of fields of 16 bits, so that one addition adds a word's weights for all
    topics. Weights are below 10 and READ bounds the words: no field can overflow.
    """

    weights: Mapping[str, int]
    words: frozenset[str]
    """The keys of `weights`: a set finds them among others in two thirds of the time."""
    pairs: Mapping[str, Mapping[str, int]]
    openers: frozenset[str]
    """The keys of `pairs`."""


@cache
def _lexicon() -> _Lexicon:
    codes = list(first_level())
    packed: dict[str, int] = {}
    for word, code, weight in rows("topic-words.tsv"):
        packed[word] = packed.get(word, 1) + (int(weight) << 16 * (codes.index(code) + 1))
    pairs: dict[str, dict[str, int]] = {}
    for word in [word for word in packed if " " in word]:
        first, second = word.split(" ")
        pairs.setdefault(first, {})[second] = packed.pop(word)
        packed.setdefault(first, 0)
        packed.setdefault(second, 0)
    return _Lexicon(packed, frozenset(packed), pairs, frozenset(pairs))


@cache
def _ancestors() -> Mapping[str, str]:
    """Media Topic of any level -> its first-level ancestor."""
    return {code: code if code in first_level() else top for code, top in rows("mediatopics.tsv")}


@cache
def first_level() -> Mapping[str, str]:
    """Code -> name of the first-level Media Topics, in the order of the codes."""
    return {code: name for code, name in rows("mediatopics.tsv") if code.endswith("000000")}
