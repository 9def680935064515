"""Words that speak for topics, and how strongly a text speaks by them.

The lexicon (`data/topic-words.tsv`, made by bench/learn_topics.py) gives each word or pair of words small whole
weights for topics. Figures of speech (`data/figures.tsv`) silence their words: the `marathon` of marathon talks
speaks for no sport. A word with a second meaning (`data/two-meanings.tsv`) speaks for a topic only where another
word does, or no word speaks for any: a star in the sky is no entertainment.
"""

import math
import struct
from collections.abc import Mapping, Sequence
from functools import cache
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
    """Packed weights: of the words that speak, 0 for one that does so only in a pair or a figure of speech; of pairs,
    by their first word.

    A packed row is one whole number of fields of 16 bits, so that one addition adds a word's weights for all
    topics. Weights are below 10 and READ bounds the words: no field can overflow.
    """

    weights: Mapping[str, int]
    words: frozenset[str]
    """The keys of `weights`: a set finds them among others in two thirds of the time."""
    pairs: Mapping[str, Mapping[str, int]]
    openers: frozenset[str]
    """The keys of `pairs`."""
    doubtful: frozenset[str]
    """Words of two meanings."""
    figures: frozenset[str]
    """First words of figures of speech."""


class Spoken(NamedTuple):
    """What of a headline or a text speaks: its words, those of them with a second meaning, its pairs of words."""

    words: frozenset[str]
    doubtful: frozenset[str]
    pairs: tuple[str, ...]


def strengths(headline: str, words: Sequence[str]) -> list[float]:
    """How strongly a text speaks for each topic, in the order of the codes, evened out for its length."""
    title, text = spoken(headline, words)
    weigh = _lexicon().weights.__getitem__
    packed = HEADLINE * sum(map(weigh, title.words)) + sum(map(weigh, text.words))
    packed += HEADLINE * sum(map(_weight, title.pairs)) + sum(map(_weight, text.pairs))
    counted, *clear = _unpacked(packed)
    if title.doubtful or text.doubtful:
        more, *scores = _unpacked(HEADLINE * sum(map(weigh, title.doubtful)) + sum(map(weigh, text.doubtful)))
        counted += more
        least = CLEAR if max(clear) >= CLEAR else 0
        clear = [sure + (score if sure >= least else 0) for sure, score in zip(clear, scores, strict=True)]
    scale = 1 / math.sqrt(counted + LEVEL)
    return [score * scale for score in clear]


def spoken(headline: str, words: Sequence[str]) -> tuple[Spoken, Spoken]:
    """What of the headline and of the text speaks; a figure of speech in one silences its words in both."""
    lexicon, figures = _lexicon(), _figures()
    lines = [" ".join(part).lower() for part in (split_words(headline[:1000]), words[:READ])]
    found = [lexicon.words.intersection(line.split(" ")) for line in lines]
    silent: set[str] = set()
    for line, speaking in zip(lines, found, strict=True):
        for opener in lexicon.figures & speaking:
            for figure, silenced in figures[opener]:
                if f" {figure} " in f" {line} ":
                    silent.update(silenced)
    title, text = (_spoken(line, speaking - silent) for line, speaking in zip(lines, found, strict=True))
    return title, text


def evidence(headline: str, words: Sequence[str], topic: str) -> list[tuple[str, int]]:
    """The words and pairs that speak for a topic, each with what it counts, the heaviest first."""
    field = list(first_level()).index(topic) + 1
    counts: dict[str, int] = {}
    for part, factor in zip(spoken(headline, words), (HEADLINE, 1), strict=True):
        for word in (*part.words, *part.doubtful, *part.pairs):
            if weight := _unpacked(_weight(word))[field]:
                counts[word] = counts.get(word, 0) + factor * weight
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _spoken(line: str, speaking: frozenset[str]) -> Spoken:
    lexicon = _lexicon()
    doubtful = lexicon.doubtful & speaking
    padded = f" {line} "
    pairs = [
        f"{first} {second}"
        for first in lexicon.openers & speaking
        for second in lexicon.pairs[first].keys() & speaking
        if f" {first} {second} " in padded
    ]
    return Spoken(speaking - doubtful if doubtful else speaking, doubtful, tuple(pairs))


def _weight(word: str) -> int:
    first, _, second = word.partition(" ")
    return _lexicon().pairs[first][second] if second else _lexicon().weights[first]


def _unpacked(packed: int) -> tuple[int, ...]:
    return _ROW.unpack(packed.to_bytes(_ROW.size, "little"))


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
    for opener in _figures():
        packed.setdefault(opener, 0)
    doubtful = frozenset(
        word for row in rows("two-meanings.tsv") for word in row[0].split(" ") if word in packed
    )
    return _Lexicon(packed, frozenset(packed), pairs, frozenset(pairs), doubtful, frozenset(_figures()))
