"""Rows of hashes, found again by any of their columns: whole arrays instead of dicts and lists of numbers.

A row of 34 takes 0.5 KB; Python's own objects took 3.6 KB, which was most of what a worker remembered.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.uint32]
_ROOM: Final = 256
"""Rows there is room for at first; doubled when they are full."""
_NONE: Final = 0
"""Where a chain ends: no row has this number."""


class Hashes:
    """A hash table with chains for each column: `heads` has the row added last for each slot, `next` the one before.

    Rows are numbered from 1, up to sixty million; the number of one that was removed is given again.
    """

    def __init__(self, columns: int) -> None:
        self._columns = np.arange(columns)
        self._make_room(np.empty((0, columns), np.uint32), np.empty((0, columns), np.int32), _ROOM)

    def add(self, hashes: Row) -> int:
        """Remember one row; gives its number."""
        if not self._free:
            self._grow()
        row = self._free.pop()
        slots = self._slots(hashes)
        self._hashes[row] = hashes
        self._next[row] = self._flat_heads.take(slots)
        self._flat_heads.put(slots, row)
        return row

    def remove(self, row: int) -> None:
        """Forget a row that is there."""
        following, columns = self._see_next, len(self._columns)
        for column, slot in enumerate(self._slots(self._hashes[row]).tolist()):
            after = following[row * columns + column]
            before, at = _NONE, self._see_heads[slot]
            while at != row:
                before, at = at, following[at * columns + column]
            if before == _NONE:
                self._see_heads[slot] = after
            else:
                following[before * columns + column] = after
        self._free.append(row)

    def having(self, column: int, hash_: int) -> list[int]:
        """The rows with a hash in a column, in no order."""
        slot = (hash_ & int(self._last)) * len(self._columns) + column
        return self._chain(self._see_heads[slot], column, hash_)

    def sharing(self, hashes: Row) -> list[int]:
        """The rows with one of the hashes in its place, from the first column on: each as often as it shares one."""
        at = self._flat_heads.take(self._slots(hashes))
        cells = at * len(self._columns) + self._columns[: len(hashes)]
        same = self._flat_hashes.take(cells) == hashes
        rows: list[int] = at[same & (at != _NONE)].tolist() if same.any() else []
        behind = self._flat_next.take(cells)
        for column in behind.nonzero()[0].tolist():
            rows += self._chain(behind.item(column), column, hashes.item(column))
        return rows

    def _chain(self, row: int, column: int, hash_: int) -> list[int]:
        """The rows of a chain that have a hash; walked in Python, for it is short and numpy takes longer to begin."""
        hashes, following, columns = self._see_hashes, self._see_next, len(self._columns)
        rows: list[int] = []
        while row != _NONE:
            cell = row * columns + column
            if hashes[cell] == hash_:
                rows.append(row)
            row = following[cell]
        return rows

    def _slots(self, hashes: Row) -> NDArray[np.int64]:
        """Where the chains of hashes begin, from the first column on."""
        return (hashes & self._last) * len(self._columns) + self._columns[: len(hashes)]

    def _grow(self) -> None:
        """Twice the room, with all rows chained anew; there must be no free one."""
        full = len(self._hashes)
        self._make_room(self._hashes, self._next, 2 * full)
        slots = self._hashes[1:full] & self._last
        heads = self._flat_heads.reshape(-1, len(self._columns))
        for column in self._columns:
            order = np.argsort(slots[:, column], kind="stable").astype(np.int32)
            sorted_ = slots[order, column]
            new = np.concatenate(([True], sorted_[1:] != sorted_[:-1]))
            rows = order + np.int32(1)
            self._next[rows, column] = np.where(new, _NONE, np.roll(rows, 1))
            last = np.roll(new, -1)
            heads[sorted_[last], column] = rows[last]

    def _make_room(self, hashes: Row, following: NDArray[np.int32], room: int) -> None:
        """Take over rows, with room for more, and no chains."""
        shape = room - len(hashes), len(self._columns)
        self._hashes = np.concatenate((hashes, np.empty(shape, np.uint32)))
        self._next = np.concatenate((following, np.empty(shape, np.int32)))
        self._next[_NONE] = _NONE
        self._last = np.uint32(room - 1)
        self._free = list(reversed(range(max(len(hashes), 1), room)))
        self._flat_heads = np.zeros(room * len(self._columns), np.int32)
        self._flat_hashes, self._flat_next = self._hashes.reshape(-1), self._next.reshape(-1)
        flat: list[Any] = [self._flat_hashes, self._flat_next, self._flat_heads]
        self._see_hashes, self._see_next, self._see_heads = [memoryview(each) for each in flat]
