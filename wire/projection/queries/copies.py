"""Copies of an item that are not on their stream, and their texts."""

import sqlite3
from typing import Any

import orjson
from typing_extensions import TypedDict

IS_COPY = "kind IN ('copy', 'near', 'excerpt')"
"""The condition in SQL on a link: another item stands for its item."""


class Copy(TypedDict):
    """A copy in a list."""

    uri: str
    version: int
    time: str
    headline: str
    source: str
    kind: str
    """What it is to the item: copy, near or excerpt; empty where no link says."""
    similarity: float
    decided: str


def copies_of(db: sqlite3.Connection, canonical: str, most: int) -> list[Copy]:
    """The copies that an item stands for, the oldest first, each with its newest link."""
    found = db.execute(
        "SELECT copies.uri, copies.version, copies.time, copies.headline, copies.source, "
        "coalesce(links.kind, '') AS kind, coalesce(links.similarity, 0) AS similarity, "
        "coalesce(links.decided, '') AS decided FROM copies LEFT JOIN links ON links.rowid = "
        "(SELECT max(rowid) FROM links WHERE item = copies.uri AND canonical = copies.canonical "
        f"AND {IS_COPY}) "
        "WHERE copies.canonical = ? ORDER BY copies.time, copies.uri LIMIT ?",
        (canonical, most),
    )
    return [dict(row) for row in found]  # type: ignore[misc]


def canonical_of(db: sqlite3.Connection, uri: str) -> str:
    """The item that stands for a copy, empty where it is none."""
    row = db.execute("SELECT canonical FROM copies WHERE uri = ?", (uri,)).fetchone()
    return str(row[0]) if row else ""


def value_of(db: sqlite3.Connection, uri: str) -> dict[str, Any] | None:
    """An item as its newest version has it, on its stream or as a copy; None where there is none."""
    row = db.execute(
        "SELECT value FROM versions WHERE rowid = (SELECT max(rowid) FROM versions WHERE uri = ?1) "
        "UNION ALL SELECT value FROM copies WHERE uri = ?1",
        (uri,),
    ).fetchone()
    return None if row is None else orjson.loads(row[0])
