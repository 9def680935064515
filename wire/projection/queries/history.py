"""One item: what it is now, every version of it, its links, its cluster and its parts."""

import sqlite3
from typing import Any

import orjson
from typing_extensions import TypedDict

from wire.projection.queries.copies import IS_COPY, Copy, copies_of
from wire.projection.queries.items import UNMARKED, Summary, of_cluster, summary

MOST = 200
"""Versions, links and members of a cluster that are shown."""
_LINK = ("item", "version", "canonical", "kind", "similarity", "decided", "time")


class Version(TypedDict):
    """One record of the item on its stream."""

    version: int
    change: str
    time: str
    current: bool
    """False for one that a later version has replaced, or taken back."""
    place: str
    """Where it lies: `wire.stories/0/17`."""
    headers: dict[str, str]
    value: dict[str, Any]


class Linked(TypedDict):
    """A link from or to the item."""

    item: str
    version: int
    canonical: str
    kind: str
    similarity: float
    decided: str
    time: str
    changes: list[dict[str, str]]


class History(TypedDict):
    """All that is known of an item."""

    item: Summary
    versions: list[Version]
    """The newest first."""
    links: list[Linked]
    cluster: list[Summary]
    copies: list[Copy]
    """Copies that it stands for; they are not on their stream."""
    parts: list[Summary]
    """The items that it names: its pictures and teasers, or the story it belongs to."""


def history(db: sqlite3.Connection, uri: str) -> History | None:
    """What is known of an item; None where there is no such item."""
    row = db.execute(f"SELECT *, 0 AS copies, {UNMARKED} FROM items WHERE uri = ?", (uri,)).fetchone()
    if row is None:
        return None
    versions = _versions(db, uri)
    newest = versions[0]["value"] if versions else {}
    return {
        "item": summary(row),
        "versions": versions,
        "links": _links(db, uri),
        "cluster": [each for each in of_cluster(db, row["cluster"], MOST) if each["uri"] != uri],
        "copies": copies_of(db, uri, MOST),
        "parts": _parts(db, newest),
    }


def _versions(db: sqlite3.Connection, uri: str) -> list[Version]:
    found = db.execute("SELECT * FROM versions WHERE uri = ? ORDER BY rowid DESC LIMIT ?", (uri, MOST))
    return [
        {
            "version": row["version"],
            "change": row["change"],
            "time": row["time"],
            "current": at == 0,
            "place": f"{row['topic']}/{row['partition']}/{row['offset']}",
            "headers": orjson.loads(row["headers"]),
            "value": orjson.loads(row["value"]),
        }
        for at, row in enumerate(found)
    ]


def _links(db: sqlite3.Connection, uri: str) -> list[Linked]:
    found = db.execute(
        "SELECT * FROM (SELECT rowid AS number, * FROM links WHERE item = ?1 "
        "UNION SELECT rowid AS number, * FROM links WHERE canonical = ?1) ORDER BY number DESC LIMIT ?2",
        (uri, MOST),
    )
    return [
        {**{name: row[name] for name in _LINK}, "changes": orjson.loads(row["changes"])}  # type: ignore[typeddict-item]
        for row in found
    ]


def _parts(db: sqlite3.Connection, value: dict[str, Any]) -> list[Summary]:
    """The items that one names as its own. For a copy that is not on its stream, the item that stands for it."""
    named = [str(each.get("uri", "")) for each in value.get("associations", ())][:MOST]
    uris = [_standing_for(db, uri) for uri in named]
    marks = ", ".join("?" * len(uris))
    found = db.execute(
        f"SELECT *, 0 AS copies, {UNMARKED} FROM items WHERE uri IN ({marks})",
        uris,
    )
    return [summary(row) for row in found]


def _standing_for(db: sqlite3.Connection, uri: str) -> str:
    if db.execute("SELECT 1 FROM items WHERE uri = ?", (uri,)).fetchone():
        return uri
    found = db.execute(
        f"SELECT canonical FROM links WHERE item = ? AND {IS_COPY} ORDER BY rowid DESC LIMIT 1",
        (uri,),
    ).fetchone()
    return str(found["canonical"]) if found else uri
