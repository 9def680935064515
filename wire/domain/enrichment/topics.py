"""Topics of an item: as sent, at their own level with all that is broader, and by the words of the text.

The text rule knows the first level of the IPTC Media Topics (`lexicon`). A topic that stays under a threshold, by
itself or beside the best one, is left out.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment.lexicon import strengths
from wire.domain.enrichment.mediatopics import chain, first_level, name, of_letter, uri

__all__ = ["LEAST", "MOST", "Topic", "first_level", "name", "topics", "uri"]

MOST = 4
"""Topics that the text may give an item."""

EVEN, SPREAD = 2.5, 2.0
"""Strength at which the best topic is as likely right as wrong, and how fast that changes: fitted on labelled
texts that the weights were not learnt from (1.5: 34 % are right, 2.5: 50 %, 4.5: 75 %, 6.5: 84 %, 8.5: 94 %)."""

LEAST, LEAST_BEST = 35, 39
"""Confidence below which a topic is left out, and below which even the best one is, and with it all: of headlines alone
that are 35 to 39 sure, a third is right."""

FIRM_BESIDE = 1.75
"""Strength by firm words alone that a topic needs beside the best (decision 19: by reading, 54 % of those that the text
gave beside the best were right without it, and 68 % are)."""

BESIDE_SENT = 70
"""The same beside topics that were sent: who gave a story its subjects has left the others out for a reason."""

LETTER = 2.2
"""Strength that the category letter of a service adds to its topic: enough for a text that says nothing else."""


class Topic(NamedTuple):
    """A topic of an item.

    `code` is a Media Topic of any level where it was sent, one of the 17 of the first level where the text says so;
    or a Subject Code as sent, whose `name` is empty below the first level. `confidence` is 0 to 100; 100 means it
    was sent. `creator` says who said so: "wire" (the text rule), or the scheme it was sent in: "medtop", "subj",
    "reuters".
    """

    code: str
    name: str
    confidence: int
    creator: str


def topics(title: Sequence[str], words: Sequence[str], sent: Sequence[str] = ()) -> tuple[Topic, ...]:
    """The topics of an item, best first; none where nothing is sent and the text says too little.

    `title` and `words` are the words of headline and text in their case, none where its language has no lexicon;
    `sent` the subjects as the message carried them. Topics of the same confidence are in the order of their codes.
    """
    found: dict[str, Topic] = {}
    strength = strengths(title, words)
    letters: set[int] = set()
    for subject in sent:
        levels, letter = _said(subject)
        letters.update(letter)
        for topic in levels:
            found.setdefault(topic.code, topic)
    for letter_of in letters:
        strength[letter_of] += LETTER
    least = BESIDE_SENT if found else LEAST
    by_text = [
        Topic(code, name(code), confidence, "wire")
        for code, confidence in _confidences(strength)
        if confidence >= least
    ]
    if len(by_text) > 1:
        firmly = strengths(title, words, firmly=True)
        for letter_of in letters:
            firmly[letter_of] += LETTER
        by_text = _firm(sorted(by_text, key=_rank), firmly)
    for topic in by_text[:MOST]:
        found.setdefault(topic.code, topic)
    return tuple(sorted(found.values(), key=_rank))


def _firm(ranked: Sequence[Topic], firmly: Sequence[float]) -> list[Topic]:
    """The best topic, and those beside it that words speak firmly for."""
    firm = {code for code, strength in zip(first_level(), firmly, strict=True) if strength >= FIRM_BESIDE}
    return [topic for topic in ranked if topic is ranked[0] or topic.code in firm]


@cached_by_text(4096)
def _said(subject: str) -> tuple[tuple[Topic, ...], tuple[int, ...]]:
    """The topics that a subject as sent says, and the number of that for which it is a service's letter."""
    scheme, _, code = subject.partition(":")
    letter = of_letter(scheme, code)
    levels = tuple(Topic(level, name(level), 100, scheme) for level in chain(scheme, code))
    return levels, (list(first_level()).index(letter),) if letter else ()


def _rank(topic: Topic) -> tuple[int, str]:
    return -topic.confidence, topic.code


def _confidences(strengths: Sequence[float]) -> Iterator[tuple[str, int]]:
    """Topics that are likely enough: the best by its strength, the others by their share of it, squared."""
    best = max(strengths)
    likely = 100 / (1 + math.exp((EVEN - best) / SPREAD))
    if likely < LEAST_BEST:
        return
    least = best * math.sqrt(LEAST / likely)
    for code, strength in zip(first_level(), strengths, strict=True):
        if strength >= least > 0:
            yield code, min(int(likely * (strength / best) ** 2 + 1e-9), 99)
