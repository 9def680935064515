"""Links: which item repeats or extends which, and what a version has changed."""

import sqlite3
from collections.abc import Iterable

import orjson

from wire.codec import Record, text_of
from wire.steps.links import Link


def fold(db: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Keep the links of a batch."""
    rows = []
    for record in records:
        link: Link = orjson.loads(record.value or b"{}")
        rows.append(
            (
                link["item"],
                int(link["version"]),
                link["canonical"],
                link["kind"],
                link["similarity"],
                link["decided"],
                link["time"],
                text_of(record.headers, "ce_cluster"),
                orjson.dumps(link.get("changes", [])).decode(),
            )
        )
    db.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
