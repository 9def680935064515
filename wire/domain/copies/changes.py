"""Where two texts of nearly the same words differ: what one says in place of the other."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

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
    there = {gap.neighbours: gap.words for gap in _gaps(before, now)}
    found: dict[int, Change] = {}
    for gap in _gaps(now, before):
        if gap.neighbours in there:
            found.setdefault(gap.place, Change(there[gap.neighbours], gap.words, gap.place))
    return list(found.values())


def _with_edges(words: Hashes32) -> Hashes32:
    return np.concatenate((_EDGE, words, _EDGE))


def _gaps(words: Hashes32, other: Hashes32) -> Iterator[_Gap]:
    """The places where neighbours stand together that do not in the other text."""
    plain, others = words & ~NAME, other & ~NAME
    for strange in _strange(plain[:-1] * _PAIR ^ plain[1:], others[:-1] * _PAIR ^ others[1:]):
        edges = np.flatnonzero(np.diff(strange, prepend=False, append=False)).tolist()
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            yield _Gap((int(plain[start]), int(plain[end])), words[start + 1 : end].tolist(), start)


def _strange(pairs: Hashes32, others: Hashes32) -> Iterator[NDArray[np.bool_]]:
    """Which pairs the other text has not at all; then also those beside them that it has less often."""
    distinct, which, count = np.unique(pairs, return_inverse=True, return_counts=True)
    known, known_count = np.unique(others, return_counts=True)
    at = known.searchsorted(distinct).clip(max=len(known) - 1)
    there = np.where(known[at] == distinct, known_count[at], 0)
    strange: NDArray[np.bool_] = (there == 0)[which]
    yield strange
    yield strange | ((np.convolve(strange, (1, 1, 1), "same") > 0) & (count > there)[which])
