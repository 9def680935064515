"""Where two texts of nearly the same words differ: what one says in place of the other."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from wire.domain.copies.wording import NAME, Hashes32

_PAIR: Final = np.uint32(0x9E3779B1)
_EDGE: Final = np.zeros(1, np.uint32)
"""Stands before the first word and behind the last one."""


class Change(NamedTuple):
    """Words of the earlier text, and those that the later one has between the same two neighbours; hashes."""

    before: list[int]
    after: list[int]
    place: int
    """Which word of the later text is the first of them."""


class _Gap(NamedTuple):
    """Words that stand between two that both texts have; `neighbours` are those two, whatever their case."""

    neighbours: tuple[int, int]
    words: list[int]
    place: int


def changes(earlier: Hashes32, later: Hashes32) -> list[Change]:
    """What stands in the later text in place of what the earlier one has; one side is empty of what is new or left out.

    A passage that has other neighbours in each, as where both texts were rewritten, is none.
    """
    before, now = _with_edges(earlier), _with_edges(later)
    gaps = defaultdict[tuple[int, int], list[_Gap]](list)
    for gap in _gaps(before, now):
        gaps[gap.neighbours].append(gap)
    return [
        Change(there.pop(0).words, gap.words, gap.place)
        for gap in _gaps(now, before)
        if (there := gaps.get(gap.neighbours))
    ]


def _with_edges(words: Hashes32) -> Hashes32:
    return np.concatenate((_EDGE, words, _EDGE))


def _gaps(words: Hashes32, other: Hashes32) -> Iterator[_Gap]:
    """The places where neighbours stand together that do not in the other text."""
    plain, others = words & ~NAME, other & ~NAME
    strange = np.isin(plain[:-1] * _PAIR ^ plain[1:], others[:-1] * _PAIR ^ others[1:], invert=True)
    edges = np.flatnonzero(np.diff(strange, prepend=False, append=False)).tolist()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield _Gap((int(plain[start]), int(plain[end])), words[start + 1 : end].tolist(), start)
