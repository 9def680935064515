"""Dead letters, with the kind of their reason: the reason without the names, places and numbers of one message."""

import sqlite3
from collections.abc import Iterable

from wire.codec import Record, text_of
from wire.domain.errors import kind_of
from wire.domain.formats import name_of

KEPT = 64 << 10
"""Bytes that are kept of a dead letter; the record on its stream has all of them."""


def fold(db: sqlite3.Connection, topic: str, records: Iterable[Record]) -> None:
    """Keep the dead letters of a batch."""
    rows = []
    for record in records:
        value = record.value or b""
        reason, size = text_of(record.headers, "ce_reason"), text_of(record.headers, "ce_size")
        rows.append(
            (
                topic,
                record.partition,
                record.offset,
                text_of(record.headers, "ce_time"),
                record.timestamp,
                (record.key or b"").decode("utf-8", "replace"),
                text_of(record.headers, "ce_stage"),
                reason,
                kind_of(reason),
                name_of(value, text_of(record.headers, "content-type")),
                text_of(record.headers, "ce_origin"),
                text_of(record.headers, "ce_subject"),
                "/".join(
                    text_of(record.headers, f"ce_source{part}") for part in ("topic", "partition", "offset")
                ),
                int(size) if size.isdecimal() else len(value),
                value[:KEPT],
            )
        )
    db.executemany(f"INSERT INTO dead_letters VALUES (NULL{', ?' * 15})", rows)
