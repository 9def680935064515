"""Rows of hashes, found again by any of their columns: whole arrays instead of dicts and lists of numbers.

A row of 34 takes 0.5 KB; Python's own objects took 3.6 KB, which was most of what a worker remembered.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.uint32]
_ROOM: Final = 256
"""Rows there is room for at first; doubled when they are full."""
_NONE: Final = 0
"""Where a chain ends: no row has this number."""


class Hashes:
    """A hash table with chains for each column: `heads` has the row added last for each slot, `next` the one before.

    Rows are numbered from 1, up to sixty million; the number of one that was removed is given again. The arrays are
    flat, row after row: one number picks an element in half the time that two take.
    """

    def __init__(self, columns: int) -> None:
        self._columns = np.arange(columns)
        self._width = columns
        self._make_room(np.empty(0, np.uint32), np.empty(0, np.int32), _ROOM)

    def add(self, hashes: Row) -> int:
        """Remember one row; gives its number."""
        if not self._free:
            self._grow()
        row = self._free.pop()
        slots, cells = self._slots(hashes), self._cells(row)
        self._hashes[cells] = hashes
        self._next[cells] = self._heads.take(slots)
        self._heads[slots] = row
        return row

    def remove(self, row: int) -> None:
        """Forget a row that is there."""
        for column, slot in enumerate(self._slots(self._hashes[self._cells(row)]).tolist()):
            after = self._next.item(row * self._width + column)
            before, at = _NONE, self._heads.item(slot)
            while at != row:
                before, at = at, self._next.item(at * self._width + column)
            if before == _NONE:
                self._heads[slot] = after
            else:
                self._next[before * self._width + column] = after
        self._free.append(row)

    def having(self, column: int, hash_: int) -> list[int]:
        """The rows with a hash in a column, in no order."""
        slot = (hash_ & int(self._last)) * self._width + column
        return self._chain(self._heads.item(slot), column, hash_)

    def sharing(self, hashes: Row) -> list[tuple[int, int]]:
        """The rows with one of the hashes in its place, from the first column on: row and column of each it shares."""
        at = self._heads.take(self._slots(hashes))
        cells = at * self._width + self._columns[: len(hashes)]
        same = (self._hashes.take(cells) == hashes).nonzero()[0].tolist()
        shared = [(row, column) for column in same if (row := at.item(column)) != _NONE]
        behind = self._next.take(cells)
        for column in behind.nonzero()[0].tolist():
            shared += [(row, column) for row in self._chain(behind.item(column), column, hashes.item(column))]
        return shared

    def _chain(self, row: int, column: int, hash_: int) -> list[int]:
        """The rows of a chain that have a hash; walked in Python, for it is short and numpy takes longer to begin."""
        rows: list[int] = []
        while row != _NONE:
            cell = row * self._width + column
            if self._hashes.item(cell) == hash_:
                rows.append(row)
            row = self._next.item(cell)
        return rows

    def _cells(self, row: int) -> slice:
        return slice(row * self._width, (row + 1) * self._width)

    def _slots(self, hashes: Row) -> NDArray[np.int64]:
        """Where the chains of hashes begin, from the first column on."""
        return (hashes & self._last) * self._width + self._columns[: len(hashes)]

    def _grow(self) -> None:
        """Twice the room, with all rows chained anew; there must be no free one."""
        full = len(self._hashes) // self._width
        self._make_room(self._hashes, self._next, 2 * full)
        hashes, following, heads = (
            array.reshape(-1, self._width) for array in (self._hashes, self._next, self._heads)
        )
        slots = hashes[1:full] & self._last
        for column in self._columns:
            order = np.argsort(slots[:, column], kind="stable").astype(np.int32)
            sorted_ = slots[order, column]
            new = np.concatenate(([True], sorted_[1:] != sorted_[:-1]))
            rows = order + np.int32(1)
            following[rows, column] = np.where(new, _NONE, np.roll(rows, 1))
            last = np.roll(new, -1)
            heads[sorted_[last], column] = rows[last]

    def _make_room(self, hashes: Row, following: NDArray[np.int32], room: int) -> None:
        """Take over rows, with room for more, and no chains."""
        known, more = len(hashes) // self._width, room * self._width - len(hashes)
        self._hashes = np.concatenate((hashes, np.empty(more, np.uint32)))
        self._next = np.concatenate((following, np.empty(more, np.int32)))
        self._next[self._cells(_NONE)] = _NONE
        self._heads = np.zeros(room * self._width, np.int32)
        self._last = np.uint32(room - 1)
        self._free = list(reversed(range(max(known, 1), room)))
