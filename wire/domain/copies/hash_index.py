"""Rows of hashes, found again by any of their columns: whole arrays instead of dicts and lists of numbers.

A row of 34 takes 0.5 KB; Python's own objects took 3.6 KB, which was most of what a worker remembered.
"""

from array import array
from collections.abc import Sequence
from typing import Final

import numpy as np

_ROOM: Final = 256
"""Rows there is room for at first; doubled when they are full."""
_NONE: Final = 0
"""Where a chain ends: no row has this number."""


class Hashes:
    """A hash table with chains for each column: `heads` has the row added last for each slot, `next` the one before.

    Rows are numbered from 1, up to sixty million; the number of one that was removed is given again. The arrays are
    flat, row after row. They are Python's own: a row has too few hashes for numpy, whose calls take longer to begin
    than a walk through it.
    """

    def __init__(self, columns: int) -> None:
        self._width = columns
        self._hashes, self._next = array("I"), array("i")
        self._make_room(_ROOM)

    def add(self, hashes: Sequence[int]) -> int:
        """Remember one row; gives its number."""
        if not self._free:
            self._grow()
        row = self._free.pop()
        known, following, heads, last, width = self._hashes, self._next, self._heads, self._last, self._width
        cell = row * width
        for column, hash_ in enumerate(hashes):
            slot = (hash_ & last) * width + column
            known[cell] = hash_
            following[cell] = heads[slot]
            heads[slot] = row
            cell += 1
        return row

    def remove(self, row: int) -> None:
        """Forget a row that is there."""
        start = row * self._width
        for column, hash_ in enumerate(self._hashes[start : start + self._width]):
            after = self._next[start + column]
            slot = (hash_ & self._last) * self._width + column
            before, at = _NONE, self._heads[slot]
            while at != row:
                before, at = at, self._next[at * self._width + column]
            if before == _NONE:
                self._heads[slot] = after
            else:
                self._next[before * self._width + column] = after
        self._free.append(row)

    def having(self, column: int, hash_: int) -> list[int]:
        """The rows with a hash in a column, in no order."""
        rows: list[int] = []
        row = self._heads[(hash_ & self._last) * self._width + column]
        while row != _NONE:
            cell = row * self._width + column
            if self._hashes[cell] == hash_:
                rows.append(row)
            row = self._next[cell]
        return rows

    def sharing(self, hashes: Sequence[int]) -> list[tuple[int, int]]:
        """The rows with one of the hashes in its place, from the first column on: row and column of each it shares."""
        shared: list[tuple[int, int]] = []
        known, following, heads, last, width = self._hashes, self._next, self._heads, self._last, self._width
        for column, hash_ in enumerate(hashes):
            row = heads[(hash_ & last) * width + column]
            while row != _NONE:
                cell = row * width + column
                if known[cell] == hash_:
                    shared.append((row, column))
                row = following[cell]
        return shared

    def _grow(self) -> None:
        """Twice the room, with all rows chained anew; there must be no free one."""
        full = len(self._hashes) // self._width
        self._make_room(2 * full)
        hashes, following, heads = (
            np.asarray(each).reshape(-1, self._width) for each in (self._hashes, self._next, self._heads)
        )
        slots = hashes[1:full] & np.uint32(self._last)
        for column in range(self._width):
            order = np.argsort(slots[:, column], kind="stable").astype(np.int32)
            sorted_ = slots[order, column]
            new = np.concatenate(([True], sorted_[1:] != sorted_[:-1]))
            rows = order + np.int32(1)
            following[rows, column] = np.where(new, _NONE, np.roll(rows, 1))
            last = np.roll(new, -1)
            heads[sorted_[last], column] = rows[last]

    def _make_room(self, room: int) -> None:
        """Room for more rows, and no chains."""
        known = len(self._hashes) // self._width
        for each in (self._hashes, self._next):
            each.frombytes(bytes(each.itemsize * (room - known) * self._width))
        self._heads = array("i", bytes(4 * room * self._width))
        self._last = room - 1
        """The bits of a hash that choose its slot."""
        self._free = list(reversed(range(max(known, 1), room)))
