"""What became of each message, and what is held."""

import sqlite3
from typing import Any, Literal

from wire.domain.tables.ledger import COLUMNS, OUTCOMES

By = Literal["source", "format", "day", "hour", "all"]
_FIELDS = {"source": "source", "format": "format", "day": "substr(hour, 1, 10)", "hour": "hour"}
_SUMS = ", ".join(f"sum({name}) AS {name}" for name in COLUMNS)
_REMAINDER = f"sum(received - {' - '.join(OUTCOMES)}) AS remainder"


def ledger(db: sqlite3.Connection, by: By, most: int) -> list[dict[str, Any]]:
    """Messages by one field, or by source, format and day; `remainder` must be 0."""
    names = ["source", "format", "day"] if by == "all" else [by]
    fields = ", ".join(f"{_FIELDS[name]} AS {name}" for name in names)
    groups = ", ".join(_FIELDS[name] for name in names)
    order = f"{_FIELDS[by]} DESC" if by in ("day", "hour") else "received DESC"
    found = db.execute(
        f"SELECT {fields}, {_SUMS}, {_REMAINDER} FROM ledger GROUP BY {groups} ORDER BY {order}, {groups} "
        "LIMIT ?",
        (most,),
    )
    return [dict(row) for row in found]


def held(db: sqlite3.Connection, most: int) -> list[dict[str, Any]]:
    """Messages that are held, by the end of their embargo; nothing they say."""
    found = db.execute(
        "SELECT id, subject, because, until, since, source FROM held ORDER BY until = '', until, id LIMIT ?",
        (most,),
    )
    return [dict(row) for row in found]


def totals(db: sqlite3.Connection, hour_ago: int) -> dict[str, int]:
    """How many items, held messages, unreadable records and dead letters there are.

    Dead letters also since `hour_ago` (milliseconds); `last_item`: when the last item came.
    """
    row = db.execute(
        "SELECT (SELECT coalesce(sum(received), 0) FROM totals WHERE topic = '' AND region = '' "
        "AND kind <> 'rejected') AS items, "
        "(SELECT count(*) FROM held) AS held, "
        "(SELECT count(*) FROM unreadable) AS unreadable, "
        "(SELECT coalesce(max(number), 0) FROM dead_letters) AS dead_letters, "
        "(SELECT count(*) FROM dead_letters WHERE came >= ?) AS dead_letters_of_the_last_hour, "
        "(SELECT coalesce(max(came), 0) FROM items WHERE changed = (SELECT max(changed) FROM items)) AS last_item",
        (hour_ago,),
    ).fetchone()
    return dict(row)
