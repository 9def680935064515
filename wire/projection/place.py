"""The place of an item in the order of the page: a whole number that grows with the time of its newest version.

It is the rowid of the item and of its entry in the full-text index, so lists and searches come newest first without
sorting, and a page goes on from the place where the last one ended.
"""

import sqlite3
from zlib import crc32

BITS = 12
"""A second has 4096 places."""
_WIDER = (BITS, 18, 24, 32)
"""Items of one second that find no place in it stand as near as there is room."""


def first_of(second: int) -> int:
    """The first place of a second since 1970."""
    return second << BITS


def free_place(db: sqlite3.Connection, taken: set[int], uri: str, time: int) -> int:
    """A place that no other item has, for one of `time` (milliseconds); `taken`: places of the same batch."""
    start, digest = first_of(time // 1000), crc32(uri.encode())
    for bits in _WIDER:
        place = start + digest % (1 << bits)
        if _is_free(db, taken, place):
            return place
    while not _is_free(db, taken, place):
        place += 1
    return place


def _is_free(db: sqlite3.Connection, taken: set[int], place: int) -> bool:
    return place not in taken and not db.execute("SELECT 1 FROM items WHERE place = ?", (place,)).fetchone()
