"""Stories, teasers and media: every version is kept, and the newest one is what the item is now."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from wire.codec import Record, text_of
from wire.domain import clock
from wire.domain.items.asked import asked_by
from wire.printable import shortened
from wire.projection.labels import words
from wire.projection.place import free_place

LONGEST_HEADLINE = 1000
"""Characters of a headline in lists; the version has all of it."""
LONGEST_BODY = 1 << 20
"""Characters of a text that can be searched."""
_FIRST_WORDS = 120
"""Characters of the text that stand for a headline where there is none."""
_MANY = 500
"""Uris of one query."""


class Current(NamedTuple):
    """A row of `items`."""

    place: int
    uri: str
    kind: str
    version: int
    status: str
    time: str
    came: int
    headline: str
    body: str
    labels: str
    dateline: str
    byline: str
    agency: str
    language: str
    urgency: str
    topics: str
    regions: str
    cluster: str
    reason: str
    changed: int


_INSERT = f"INSERT INTO items VALUES ({', '.join('?' * len(Current._fields))})"


def fold(db: sqlite3.Connection, received: Sequence[tuple[str, Record]], changed: int) -> None:
    """Keep the versions of a batch, each with its topic; the last one of each item becomes the item."""
    newest: dict[str, Current] = {}
    versions = []
    for topic, record in received:
        headers = {name: value.decode("utf-8", "replace") for name, value in record.headers}
        current = _current(record, headers, changed)
        newest[current.uri] = current
        versions.append(
            (
                current.uri,
                current.version,
                headers.get("ce_change", ""),
                current.time,
                topic,
                record.partition,
                record.offset,
                orjson.dumps(headers).decode(),
                (record.value or b"").decode("utf-8", "replace"),
            )
        )
    db.executemany("INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", versions)
    _replace(db, newest)


def fold_heard(db: sqlite3.Connection, received: Sequence[tuple[str, Record]]) -> None:
    """Count what each agency has sent, by the hour of event time, with the time at which something last came."""
    heard: dict[tuple[str, str], tuple[int, int]] = {}
    for _, record in received:
        if agency := text_of(record.headers, "ce_agency"):
            at = agency, text_of(record.headers, "ce_time")[:13]
            number, came = heard.get(at, (0, 0))
            heard[at] = number + 1, max(came, record.timestamp)
    db.executemany(
        "INSERT INTO heard VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "received = received + excluded.received, came = max(came, excluded.came)",
        [(*at, *numbers) for at, numbers in heard.items()],
    )


def _replace(db: sqlite3.Connection, newest: Mapping[str, Current]) -> None:
    """The index takes entries in the order of their places much faster than in any other."""
    old = _stored(db, list(newest))
    db.executemany("DELETE FROM items WHERE place = ?", [(place,) for place, *_ in old])
    taken: set[int] = set()
    rows = []
    for uri, current in newest.items():
        place = free_place(db, taken, uri, clock.read(current.time))
        taken.add(place)
        rows.append(current._replace(place=place))
    rows.sort()
    db.executemany(
        "INSERT INTO search (search, rowid, headline, body, labels) VALUES ('delete', ?, ?, ?, ?)",
        sorted(old),
    )
    db.executemany(_INSERT, rows)
    db.executemany(
        "INSERT INTO search (rowid, headline, body, labels) VALUES (?, ?, ?, ?)",
        [(row.place, row.headline, row.body, row.labels) for row in rows],
    )


def _stored(db: sqlite3.Connection, uris: Sequence[str]) -> list[tuple[int, str, str, str]]:
    """What the index holds of these items."""
    found: list[tuple[int, str, str, str]] = []
    for start in range(0, len(uris), _MANY):
        some = uris[start : start + _MANY]
        marks = ", ".join("?" * len(some))
        found += db.execute(
            f"SELECT place, headline, body, labels FROM items WHERE uri IN ({marks})",
            some,
        )
    return found


def _current(record: Record, headers: Mapping[str, str], changed: int) -> Current:
    """The item as one version has it. One that is taken back has no text: a kill carries none, and none is kept."""
    value: dict[str, Any] = orjson.loads(record.value or b"{}")
    kind, status = headers.get("ce_kind", ""), value.get("pubStatus", "usable")
    topics, regions = headers.get("ce_topics", ""), headers.get("ce_regions", "")
    agency, language = headers.get("ce_agency", ""), headers.get("ce_language", "")
    labels = [
        ("kind", kind),
        ("status", status),
        *(("agency", name) for name in asked_by("agency", agency)),
        *(("language", code) for code in asked_by("language", language)),
        *(("topic", code) for code in topics.split(",")),
        *(("region", code) for code in regions.split(",")),
    ]
    return Current(
        place=0,
        uri=value["uri"],
        kind=kind,
        version=int(value.get("version", "1")),
        status=status,
        time=headers["ce_time"],
        came=record.timestamp,
        headline=shortened(headline(value), LONGEST_HEADLINE),
        body=body(value)[:LONGEST_BODY] if status == "usable" else "",
        labels=words(labels),
        dateline=value.get("located", ""),
        byline=shortened(value.get("by", ""), LONGEST_HEADLINE),
        agency=agency,
        language=language,
        urgency=headers.get("ce_urgency", ""),
        topics=topics,
        regions=regions,
        cluster=headers.get("ce_cluster", ""),
        reason=headers.get("ce_reason", ""),
        changed=changed,
    )


def headline(value: Mapping[str, Any]) -> str:
    """The headline of an item, else its caption or title, else its first words; a kill may have but a slugline."""
    return next(
        filter(
            None,
            (
                _text(value.get("headlines", ()), "main"),
                _text(value.get("descriptions", ()), "caption"),
                value.get("title", ""),
                shortened(body(value)[:LONGEST_HEADLINE].partition("\n")[0], _FIRST_WORDS),
                value.get("slugline", ""),
            ),
        ),
        "",
    )


def body(value: Mapping[str, Any]) -> str:
    """The text of an item, with the caption of a picture."""
    caption = _text(value.get("descriptions", ()), "caption")
    return "\n\n".join(filter(None, [caption, *(str(text["value"]) for text in value.get("bodies", ()))]))


def _text(texts: Iterable[Mapping[str, Any]], role: str) -> str:
    return next((str(text["value"]) for text in texts if text.get("role") == role), "")
