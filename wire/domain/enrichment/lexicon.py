"""Words that speak for topics, and how strongly a text speaks by them.

The lexicon (`data/topic-words.tsv`, made by bench/learn_topics.py) gives each word or pair of words small whole
weights for topics. Figures of speech (`data/figures.tsv`) silence their words: the `marathon` of marathon talks
speaks for no sport. A word with a second meaning (`data/two-meanings.tsv`) speaks for a topic only as far as other
words do, or where none speaks for any: a star in the sky is no entertainment.
"""

import math
import struct
from collections.abc import Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple

from wire.domain.enrichment.data import rows
from wire.domain.enrichment.mediatopics import first_level

HEADLINE = 2
"""A word of the headline counts so many times as a word of the text (and again where the text repeats it)."""

READ = 300
"""Words of the text that are read: the news is at the top."""

LEVEL = 20
"""Added to the number of words that speak, so that a text of few of them is never sure."""

CLEAR = 3
"""Weight of words of one meaning that any topic needs for those of two to be bounded by them."""

MOST = 4
"""Times what it counts without them that a topic may count with words of two meanings: one of them alone is nothing."""

FIRM = 3
"""Weight from which on a word speaks firmly: a story has many that weigh less for what it is not about."""

DEEDS = 2
"""Words of crimes and courts beside which the words for people speak for no topic."""

_ROW = struct.Struct("<18H")
"""A packed row of weights: the number of words, then a weight for each topic."""


class _Lexicon(NamedTuple):
    """Packed weights: of the words that speak, 0 for one that does so only in a pair or a figure of speech; of pairs,
    by their first word.

    A packed row is one whole number of fields of 16 bits, so that one addition adds a word's weights for all
    topics. Weights are below 10 and READ bounds the words: no field can overflow.
    """

    weights: Mapping[str, int]
    pairs: Mapping[str, Mapping[str, int]]
    openers: frozenset[str]
    """The keys of `pairs`."""
    doubtful: frozenset[str]
    """Words of two meanings."""
    figures: frozenset[str]
    """The keys of `_figures`."""
    deeds: frozenset[str]
    """Words of crimes, of the police and of courts."""
    roles: frozenset[str]
    """Words for people by what they do."""

    def weight(self, word: str) -> int:
        """The packed row of a word or of a pair."""
        first, _, second = word.partition(" ")
        return self.pairs[first][second] if second else self.weights[first]


class Spoken(NamedTuple):
    """What of a headline or a text speaks, and how many times it counts."""

    words: Set[str]
    pairs: Sequence[str]
    factor: int


def strengths(title: Sequence[str], words: Sequence[str], *, firmly: bool = False) -> list[float]:
    """How strongly the words of a headline and a text speak for each topic, in the order of the codes.

    It is evened out for the length of the text. `firmly` leaves out what weighs less than FIRM.
    """
    lexicon = _firm_lexicon() if firmly else _lexicon()
    weigh = lexicon.weights.__getitem__
    packed = packed_doubtful = 0
    for speaking, pairs, factor in spoken(title, words):
        packed += factor * sum(map(weigh, speaking))
        if pairs:
            packed += factor * sum(lexicon.weight(pair) for pair in pairs)
        if doubtful := lexicon.doubtful & speaking:
            packed_doubtful += factor * sum(map(weigh, doubtful))
    counted, *scores = _unpacked(packed)
    if packed_doubtful:
        clear = _unpacked(packed - packed_doubtful)[1:]
        if max(clear) >= CLEAR:
            scores = [min(score, MOST * sure) for sure, score in zip(clear, scores, strict=True)]
    scale = 1 / math.sqrt(counted + LEVEL)
    return [score * scale for score in scores]


def spoken(title: Sequence[str], words: Sequence[str]) -> list[Spoken]:
    """What of the headline and of the text speaks; a figure of speech in one silences its words in both."""
    lexicon = _lexicon()
    lines = [f" {' '.join(part).lower()} " for part in (title, words[:READ])]
    # The keys of a dict: the index of a set is so large that words which do not speak are slow to tell.
    found = [lexicon.weights.keys() & line.split() for line in lines]
    silent: set[str] = set()
    deeds: set[str] = set()
    for line, speaking in zip(lines, found, strict=True):
        if borrowed := lexicon.figures & speaking:
            silent.update(_silenced(line, borrowed))
        deeds |= lexicon.deeds & speaking
    if len(deeds) >= DEEDS:
        silent |= lexicon.roles
    if silent:
        found = [speaking - silent for speaking in found]
    return [
        Spoken(speaking, _pairs(line, speaking), factor)
        for line, speaking, factor in zip(lines, found, (HEADLINE, 1), strict=True)
    ]


def _silenced(line: str, borrowed: Set[str]) -> list[str]:
    """Words of the figures of speech in a line, some of whose words are borrowed for them."""
    return [
        word
        for one in borrowed
        for figure, silenced in _figures()[one]
        if f" {figure} " in line
        for word in silenced
    ]


def evidence(title: Sequence[str], words: Sequence[str], topic: str) -> list[tuple[str, int]]:
    """The words and pairs that speak for a topic, each with what it counts, the heaviest first."""
    field = list(first_level()).index(topic) + 1
    counts: dict[str, int] = {}
    for speaking, pairs, factor in spoken(title, words):
        for word in (*speaking, *pairs):
            if weight := _unpacked(_lexicon().weight(word))[field]:
                counts[word] = counts.get(word, 0) + factor * weight
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _pairs(line: str, speaking: Set[str]) -> Sequence[str]:
    lexicon = _lexicon()
    return [
        f"{first} {second}"
        for first in lexicon.openers & speaking
        for second in lexicon.pairs[first]
        if second in speaking and f" {first} {second} " in line
    ]


def _unpacked(packed: int) -> tuple[int, ...]:
    return _ROW.unpack(packed.to_bytes(_ROW.size, "little"))


@cache
def _figures() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """A word that figures of speech silence -> those figures, with all words that each silences."""
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for figure, silenced in rows("figures.tsv"):
        borrowed = silenced.split(" ")
        found[borrowed[0]] = (*found.get(borrowed[0], ()), (figure, tuple(borrowed)))
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
    for borrowed in _figures():
        packed.setdefault(borrowed, 0)
    doubtful = frozenset(
        word for row in rows("two-meanings.tsv") for word in row[0].split(" ") if word in packed
    )
    deeds, roles = (frozenset(listed.split(" ")) for _, listed in rows("roles.tsv"))
    for deed in deeds:
        packed.setdefault(deed, 0)
    return _Lexicon(packed, pairs, frozenset(pairs), doubtful, frozenset(_figures()), deeds, roles)


@cache
def _firm_lexicon() -> _Lexicon:
    """The same words and pairs with the weights of FIRM and more."""
    lexicon = _lexicon()
    return lexicon._replace(
        weights={word: _firm(row) for word, row in lexicon.weights.items()},
        pairs={
            first: {second: _firm(row) for second, row in seconds.items()}
            for first, seconds in lexicon.pairs.items()
        },
    )


def _firm(row: int) -> int:
    counted, *weights = _unpacked(row)
    firm = _ROW.pack(counted, *(weight if weight >= FIRM else 0 for weight in weights))
    return int.from_bytes(firm, "little")
