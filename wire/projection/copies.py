"""Copies that are not on their stream, with their texts, for as long as the wire keeps them."""

import sqlite3
from collections.abc import Iterable

import orjson

from wire.codec import Record
from wire.domain.clock import iso
from wire.domain.tables.entries import HiddenCopy
from wire.printable import shortened
from wire.projection.items import LONGEST_HEADLINE, headline
from wire.projection.tables import last_changes


def fold(db: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Take over the copies of a partition: one that is published, taken back or forgotten is no more among them."""
    rows, gone = [], []
    for uri, value in last_changes(records).items():
        if value is None:
            gone.append((uri,))
            continue
        copy = HiddenCopy(*value)
        title = shortened(headline(orjson.loads(copy.value)), LONGEST_HEADLINE)
        source = next((text for name, text in copy.headers if name == "ce_source"), "")
        rows.append((uri, copy.canonical, copy.version, iso(copy.time), title, source, copy.value))
    db.executemany("DELETE FROM copies WHERE uri = ?", gone)
    db.executemany("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
