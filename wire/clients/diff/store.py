"""Both sides of a comparison in a SQLite file that is deleted at the end: memory does not grow with the wires."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import NamedTuple

from wire.clients.diff.snapshot import Snapshot

BATCH = 1000
"""Snapshots that are written at a time."""
_SCHEMA = """
CREATE TABLE item (side, stream, uri, version, rules, status, title, headline, text, topics, places, cluster,
                   PRIMARY KEY (stream, uri, side)) WITHOUT ROWID;
CREATE TABLE link (side, item, said, PRIMARY KEY (side, item)) WITHOUT ROWID;
CREATE TABLE why (side, uri, code, said, PRIMARY KEY (side, uri, code)) WITHOUT ROWID;
"""
_PAIRS = """
SELECT o.*, n.* FROM item o LEFT JOIN item n ON n.side = 1 AND n.stream = o.stream AND n.uri = o.uri
WHERE o.side = 0 AND o.stream = :stream
UNION ALL
SELECT o.*, n.* FROM item n LEFT JOIN item o ON o.side = 0 AND o.stream = n.stream AND o.uri = n.uri
WHERE n.side = 1 AND n.stream = :stream AND o.uri IS NULL
"""
_COLUMNS = len(Snapshot._fields) + 1


class Pair(NamedTuple):
    """An item as each side has it, None where one has not."""

    old: Snapshot | None
    new: Snapshot | None


class Store:
    """The items of both sides, numbered 0 and 1, the links that say why an item is on no stream, and what rules say."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, side: int, snapshots: list[Snapshot]) -> None:
        """Keep snapshots; a later one of the same item replaces it."""
        rows = [(side, *each) for each in snapshots]
        self._connection.executemany("REPLACE INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def put_link(self, side: int, item: str, said: str) -> None:
        """Keep why an item is on no stream."""
        self._connection.execute("REPLACE INTO link VALUES (?, ?, ?)", (side, item, said))

    def put_why(self, side: int, uri: str, code: str, said: str) -> None:
        """Keep why an item has a topic or place."""
        self._connection.execute("REPLACE INTO why VALUES (?, ?, ?, ?)", (side, uri, code, said))

    def pairs(self, stream: str) -> Iterator[Pair]:
        """All items of a stream with both their sides: those of the old one by uri, then those of the new one alone."""
        for row in self._connection.execute(_PAIRS, {"stream": stream}):
            sides = row[1:_COLUMNS], row[_COLUMNS + 1 :]
            yield Pair(*(Snapshot(*each) if each[1] is not None else None for each in sides))

    def pair(self, stream: str, uri: str) -> Pair:
        """One item with both its sides."""
        found = self._connection.execute("SELECT * FROM item WHERE stream = ? AND uri = ?", (stream, uri))
        by_side = {row[0]: Snapshot(*row[1:]) for row in found}
        return Pair(by_side.get(0), by_side.get(1))

    def link(self, side: int, item: str) -> str:
        """Why an item is on no stream, empty where no link says it."""
        found = self._connection.execute("SELECT said FROM link WHERE side = ? AND item = ?", (side, item))
        return next((said for (said,) in found), "")

    def why(self, side: int, uri: str, code: str) -> str:
        """Why an item has a topic or place, empty where it is not known."""
        found = self._connection.execute(
            "SELECT said FROM why WHERE side = ? AND uri = ? AND code = ?", (side, uri, code)
        )
        return next((said for (said,) in found), "")


@contextmanager
def store() -> Iterator[Store]:
    """An empty store in a temporary folder."""
    with TemporaryDirectory(prefix="wire-diff-") as folder:
        connection = sqlite3.connect(f"{folder}/diff.sqlite", isolation_level=None)
        try:
            connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; {_SCHEMA}")
            yield Store(connection)
        finally:
            connection.close()
