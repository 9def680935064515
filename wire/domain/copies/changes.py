"""Where two texts of nearly the same words differ: what one says in place of the other."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from wire.domain.copies.wording import MASK, Hashes32

_EDGE = 0
"""Stands before the first word and behind the last one."""
_PASSAGE = 12
"""Words; a longer one was rewritten."""
Pair = tuple[int, int]


class Change(NamedTuple):
    """Words of the earlier text, and those that the later one has between the same two neighbours; hashes."""

    before: list[int]
    after: list[int]
    place: int
    """Which word of the later text is the first of them."""

    @property
    def length(self) -> int:
        """Words of the longer side."""
        return max(len(self.before), len(self.after))


class _Gap(NamedTuple):
    """Words that stand between two that both texts have; `neighbours` are those two, whatever their case."""

    neighbours: Pair
    words: list[int]
    place: int


def changes(earlier: Hashes32, later: Hashes32) -> list[Change]:
    """What stands in the later text in place of what the earlier one has; one side is empty of what is new or left out.

    A passage that has other neighbours in each, as where both texts were rewritten, is none.
    """
    before, now = ([_EDGE, *words.tolist(), _EDGE] for words in (earlier, later))
    known, said = (list(pairwise([word & MASK for word in words])) for words in (before, now))
    in_earlier, in_later = Counter(known), Counter(said)
    gone, new = in_earlier - in_later, in_later - in_earlier
    gaps = list(_gaps(before, known, gone, in_later))
    there = {gap.neighbours: gap.words for gap in gaps}
    found: dict[int, Change] = {}
    for gap in _gaps(now, said, new, in_earlier):
        if gap.neighbours in there or gap.neighbours in gone:
            found.setdefault(gap.place, Change(there.get(gap.neighbours, []), gap.words, gap.place))
    for gap in gaps:
        if gap.neighbours in new:
            place = said.index(gap.neighbours)
            found.setdefault(place, Change(gap.words, [], place))
    return list(found.values())


def only_change(earlier: Hashes32, later: Hashes32) -> Change | None:
    """The passage in which two texts differ that are the same before and behind it; None where it is a long one."""
    before, now = ([word & MASK for word in words.tolist()] for words in (earlier, later))
    start = _equal_at_start(before, now)
    end = _equal_at_start(before[start:][::-1], now[start:][::-1])
    one, other = earlier[start : len(before) - end], later[start : len(now) - end]
    found = Change(one.tolist(), other.tolist(), start)
    return found if found.length <= _PASSAGE else None


def _equal_at_start(first: Sequence[int], second: Sequence[int]) -> int:
    """How many words at the beginning are equal."""
    return next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )


def _gaps(
    words: list[int], pairs: list[Pair], more: Container[Pair], others: Container[Pair]
) -> Iterator[_Gap]:
    """The places where neighbours stand together that do not in the other text, or not so often.

    `others` are the neighbours of the other text, `more` are those that stand here more often than there.
    """
    strange = [at for at, pair in enumerate(pairs) if pair not in others]
    for _, run in groupby(enumerate(strange), lambda each: each[1] - each[0]):
        places = [at for _, at in run]
        start, end = places[0], places[-1] + 1
        yield _gap(words, pairs, start, end)
        first, last = max(start - 1, 0), min(end, len(pairs) - 1)
        wider = start - (pairs[first] in more), end + (pairs[last] in more)
        if wider != (start, end):
            yield _gap(words, pairs, max(wider[0], 0), min(wider[1], len(pairs)))


def _gap(words: list[int], pairs: Sequence[Pair], start: int, end: int) -> _Gap:
    return _Gap((pairs[start][0], pairs[end - 1][1]), words[start + 1 : end], start)
