"""Words that speak for topics, and how strongly a text speaks by them.

The lexicon (`data/topic-words.tsv`, made by bench/learn_topics.py) gives each word or pair of words small whole
weights for topics. Figures of speech (`data/figures.tsv`) silence their words: the `marathon` of marathon talks
speaks for no sport. A word with a second meaning (`data/two-meanings.tsv`) speaks for a topic only where another
word does, or no word speaks for any: a star in the sky is no entertainment.
"""

import math
import struct
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from wire.domain.enrichment.data import rows
from wire.domain.enrichment.mediatopics import first_level
from wire.domain.words import words as split_words

HEADLINE = 2
"""A word of the headline counts so many times as a word of the text (and again where the text repeats it)."""

READ = 300
"""Words of the text that are read: the news is at the top."""

LEVEL = 10
"""Added to the number of words that speak, so that a text of few of them is never sure."""

CLEAR = 3
"""Weight of words of one meaning that a topic needs for those of two to count, where any topic has as much."""

_ROW = struct.Struct("<18H")
"""A packed row of weights: the number of words, then a weight for each topic."""


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


class Spoken(NamedTuple):
    """The words of a headline or a text that speak."""

    words: frozenset[str]
    pairs: tuple[str, ...]


def strengths(headline: str, words: Sequence[str]) -> list[float]:
    """How strongly a text speaks for each topic, in the order of the codes, evened out for its length."""
    title, text = spoken(headline, words)
    counted, *clear = _unpacked(HEADLINE * _sum(title, doubtful=False) + _sum(text, doubtful=False))
    doubtful = HEADLINE * _sum(title, doubtful=True) + _sum(text, doubtful=True)
    if doubtful:
        more, *scores = _unpacked(doubtful)
        counted += more
        least = CLEAR if max(clear) >= CLEAR else 0
        clear = [sure + (score if sure >= least else 0) for sure, score in zip(clear, scores, strict=True)]
    scale = 1 / math.sqrt(counted + LEVEL)
    return [score * scale for score in clear]


def spoken(headline: str, words: Sequence[str]) -> tuple[Spoken, Spoken]:
    """What of the headline and of the text speaks; a figure of speech in one silences its words in both."""
    parts = [list(map(str.lower, part)) for part in (split_words(headline[:1000]), words[:READ])]
    silent: set[str] = set()
    for part in parts:
        silent.update(_silenced(part))
    title, text = (_spoken(part, silent) for part in parts)
    return title, text


def evidence(headline: str, words: Sequence[str], topic: str) -> list[tuple[str, int]]:
    """The words and pairs that speak for a topic, each with what it counts, the heaviest first."""
    field = list(first_level()).index(topic) + 1
    title, text = spoken(headline, words)
    counts: dict[str, int] = {}
    for part, factor in ((title, HEADLINE), (text, 1)):
        for word in (*part.words, *part.pairs):
            if weight := _unpacked(_weight(word))[field]:
                counts[word] = counts.get(word, 0) + factor * weight
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _spoken(part: Sequence[str], silent: set[str]) -> Spoken:
    lexicon = _lexicon()
    speaking = lexicon.words.intersection(part)
    pairs: list[str] = []
    openers = lexicon.openers & speaking
    if openers:
        together = {(first, second) for first, second in pairwise(part) if first in openers}
        pairs = [
            f"{a} {b}" for a, b in together if b in lexicon.pairs[a] and not (a in silent or b in silent)
        ]
    return Spoken(speaking - silent if silent else speaking, tuple(pairs))


def _silenced(part: Sequence[str]) -> Iterator[str]:
    """Words of the figures of speech in a headline or text."""
    figures = _figures()
    if openers := figures.keys() & set(part):
        line = f" {' '.join(part)} "
        for opener in openers:
            for figure, words in figures[opener]:
                if f" {figure} " in line:
                    yield from words


def _sum(part: Spoken, *, doubtful: bool) -> int:
    """The packed weights of the words of two meanings, or of the others, added up."""
    weights, doubts = _lexicon().weights, _doubtful()
    if doubtful:
        return sum(map(weights.__getitem__, part.words & doubts))
    return sum(map(weights.__getitem__, part.words - doubts)) + sum(map(_weight, part.pairs))


def _weight(word: str) -> int:
    first, _, second = word.partition(" ")
    return _lexicon().pairs[first][second] if second else _lexicon().weights[first]


def _unpacked(packed: int) -> tuple[int, ...]:
    return _ROW.unpack(packed.to_bytes(_ROW.size, "little"))


@cache
def _doubtful() -> frozenset[str]:
    """Words of two meanings that speak."""
    return (
        frozenset(word for row in rows("two-meanings.tsv") for word in row[0].split(" ")) & _lexicon().words
    )


@cache
def _figures() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """First word of a figure of speech -> figures with the words that they silence."""
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for figure, silenced in rows("figures.tsv"):
        opener = figure.partition(" ")[0]
        found[opener] = (*found.get(opener, ()), (figure, tuple(silenced.split(" "))))
    return found


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
