"""Whether what follows a place alone reads as the beginning of a story: a sentence, no list, route or match."""

import re

from wire.domain.places.origin import is_large
from wire.domain.splitting.dateline_fields import Dateline, in_capitals

_SHORTEST = 6
"""Words of a sentence behind a place that nothing else speaks for."""

_LISTED = re.compile(r"[.;] [A-ZÀ-Þ]{3,} [-\u2013\u2014] ")
"""The next of a list: `VIOLA - Anna Reed. ORSINO - Max Hill.`"""
_DASHES = frozenset("-\u2013\u2014")

_SCORE = re.compile(r"\s*(?:[^\W\d_][^\W\d]*\s){1,3}\d{1,3}\s?[:\u2013-]\s?\d")
"""Another side and how it ended."""


def is_pair(dateline: Dateline, following: str) -> bool:
    """Whether what follows makes a route of a place in small letters, or a match: `Genève - Lausanne`, `A - B 2:2`."""
    return _SCORE.match(following) is not None or (
        not in_capitals(dateline.place) and is_large(" ".join(following.split()[:1]).strip(":,"))
    )


def is_told(head: str, at: int) -> bool:
    """Whether what follows reads as a sentence, and no list of names: a third of its words are in small letters.

    Letters that have no case are small ones, where no further dash stands between them.
    """
    following = head[at:].split()
    if head[:1].lower() == head[:1].upper():
        return len(following) > _SHORTEST and _DASHES.isdisjoint(following)
    return 3 * sum(map(str.islower, following)) > len(following) > _SHORTEST


def goes_on(head: str, at: int) -> bool:
    """Whether what follows goes on in small letters, as no sentence begins, or lists who or what else is something.

    `eBay` and `al-Qaida` may begin one.
    """
    if _LISTED.search(head, at):
        return True
    word = next(iter(head[at:].split()), "")
    return word.strip("\"'\u201c\u2019\u00ab").islower()
