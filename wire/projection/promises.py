"""Pictures that stories name: whether each of them has come, and when."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from wire.codec import Record, text_of
from wire.domain import clock
from wire.domain.clock import DAY

KEEP = 8 * DAY
"""Milliseconds for which a promise is kept: alarms look back a week."""
_PICTURE = re.compile("photo|picture|image|graphic|video", re.IGNORECASE)
"""What the relation to an item of another message says where that is a picture (`seePhoto`), or its type."""
_NAMES = b'"associations"'
"""What the JSON of a story holds that names other items: the others are not read."""
_CAME = (
    "EXISTS (SELECT * FROM items WHERE uri = ?1) OR EXISTS (SELECT * FROM links WHERE item = ?1) "
    "OR EXISTS (SELECT * FROM pictures WHERE message = ?1)"
)


def fold(db: sqlite3.Connection, items: Sequence[Record], links: Iterable[Record]) -> None:
    """Keep what the stories of a batch promise, and what has come of it: as an item, or as a copy of one.

    All items and links of the batch are in the file already.
    """
    came = [(orjson.loads(record.value or b"{}")["item"], record.timestamp) for record in links]
    naming: list[Record] = []
    silent: list[Record] = []
    for record in items:
        kind = text_of(record.headers, "ce_kind")
        if kind == "story":
            (naming if _NAMES in (record.value or b"") else silent).append(record)
        elif kind == "media":
            value = orjson.loads(record.value or b"{}")
            brought_by = [(name, record.timestamp) for name in _messages(value)]
            db.executemany("INSERT OR IGNORE INTO pictures VALUES (?, ?)", brought_by)
            came += [(value["uri"], record.timestamp), *brought_by]
    db.executemany("UPDATE promises SET kept = ?2 WHERE picture = ?1 AND kept IS NULL", came)
    db.executemany(
        "DELETE FROM promises WHERE story = ? AND kept IS NULL",
        [(text_of(record.headers, "ce_id").partition("#")[0],) for record in silent],
    )
    for record in naming:
        _promise(db, record)
    if items:
        old = items[-1].timestamp - KEEP
        db.execute("DELETE FROM promises WHERE came < ?", (old,))
        db.execute("DELETE FROM pictures WHERE came < ?", (old,))


def _promise(db: sqlite3.Connection, record: Record) -> None:
    """A story promises the pictures that its newest version names; one that is taken back promises none."""
    value: dict[str, Any] = orjson.loads(record.value or b"{}")
    usable = value.get("pubStatus", "usable") == "usable"
    named = dict.fromkeys(_pictures(value)) if usable else {}
    open_ = db.execute(
        "SELECT picture FROM promises WHERE story = ? AND kept IS NULL", (value["uri"],)
    ).fetchall()
    db.executemany(
        "DELETE FROM promises WHERE picture = ? AND story = ?",
        [(picture, value["uri"]) for (picture,) in open_ if picture not in named],
    )
    time = clock.read(text_of(record.headers, "ce_time"))
    for picture in named:
        [here] = db.execute(f"SELECT {_CAME}", (picture,)).fetchone()
        db.execute(
            "INSERT OR IGNORE INTO promises VALUES (?, ?, ?, ?, ?)",
            (picture, value["uri"], time, record.timestamp, record.timestamp if here else None),
        )


def _pictures(value: Mapping[str, Any]) -> Iterator[str]:
    """The pictures that a story names: its own by uri, those of other messages by the id of these."""
    for named in value.get("associations", ()):
        if named.get("rel") == "media":
            yield named["uri"]
        elif _PICTURE.search(f"{named.get('rel', '')} {named.get('type', '')}"):
            yield from _messages(named)


def _messages(value: Mapping[str, Any]) -> Iterator[str]:
    """The ids of the message of an item."""
    return (str(other["value"]) for other in value.get("altIds", ()) if other.get("role") == "message")
