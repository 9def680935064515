"""Counts: the rows of `wire tables --json`, all of them, or by one or two fields within a time."""

import sqlite3
from typing import Literal, NamedTuple

from wire.domain.places.gazetteer import countries, is_within
from wire.domain.tables.counts import NUMBERS, Number, Row

By = Literal["kind", "topic", "country", "region", "topic-country", "topic-region", "hour", "day"]
_SUMS = ", ".join(f"sum({name}) AS {name}" for name in NUMBERS)
_DAY = "substr(hour, 1, 10)"
_KINDS = ("story", "teaser", "media", "rejected")
_COUNTED = " OR ".join(f"sum({name}) <> 0" for name in NUMBERS)


class Wanted(NamedTuple):
    """Which counts are asked for; an empty text takes all."""

    by: By
    kind: str = ""
    topic: str = ""
    region: str = ""
    start: str = ""
    """Hour of event time from which on, `2026-03-02T07`."""
    end: str = ""
    """Hour before which."""
    sort: str = ""
    """One of NUMBERS, the largest first, or `time`, the newest first."""
    top: int = 1000


def every(db: sqlite3.Connection) -> list[Row]:
    """All rows: per hour, per day and of all time, in the order of `wire tables --json`."""
    hours = f"SELECT kind, topic, region, {{time}} AS time, {_SUMS} FROM counts GROUP BY 1, 2, 3, 4 HAVING {_COUNTED}"
    found = db.execute(
        f"SELECT kind, topic, region, '' AS time, {', '.join(NUMBERS)} FROM totals "
        f"WHERE {' OR '.join(NUMBERS)} UNION ALL {hours.format(time=_DAY)} UNION ALL {hours.format(time='hour')} "
        "ORDER BY kind, topic, region, time"
    )
    return [_row(row) for row in found]


def counts(db: sqlite3.Connection, wanted: Wanted) -> list[Row]:
    """The counts that are asked for, the largest first."""
    where, values = _where(wanted)
    time = {"hour": "hour", "day": _DAY}.get(wanted.by, "''")
    of_all_time = time == "''" and not (wanted.start or wanted.end)
    newest = wanted.sort == "time" or (time != "''" and not wanted.sort)
    order = "time DESC" if newest else f"{wanted.sort or 'received'} DESC"
    table = "totals" if of_all_time else f"counts {_index(wanted)}"
    found = db.execute(
        f"SELECT kind, topic, region, {time} AS time, {_SUMS} FROM {table} WHERE {' AND '.join(where)} "
        f"GROUP BY kind, topic, region, 4 HAVING {_COUNTED} ORDER BY {order}, kind, topic, region LIMIT ?",
        (*values, wanted.top),
    )
    return [_row(row) for row in found]


def kinds(db: sqlite3.Connection) -> dict[str, dict[Number, int]]:
    """The numbers of each kind of all time."""
    found = db.execute(f"SELECT kind, {', '.join(NUMBERS)} FROM totals WHERE topic = '' AND region = ''")
    return {row["kind"]: {name: row[name] for name in NUMBERS} for row in found}


def _index(wanted: Wanted) -> str:
    """How SQLite is to find the counts: by their key where one series is asked for, else by the hours."""
    is_series = wanted.by in ("kind", "hour", "day") or bool(wanted.topic and wanted.region)
    return "" if is_series or not (wanted.start or wanted.end) else "INDEXED BY counts_by_hour"


def newest_hour(db: sqlite3.Connection) -> str:
    """The newest hour of event time that an item is counted in; "" where none is."""
    row = db.execute("SELECT hour FROM counts WHERE kind <> 'rejected' ORDER BY hour DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def _where(wanted: Wanted) -> tuple[list[str], list[str]]:
    where: list[str] = []
    values: list[str] = []
    equal: dict[str, str] = {}
    kinds = (wanted.kind,) if wanted.kind else _KINDS  # named, so that the key of the table is searched
    where.append(f"kind IN ({', '.join('?' * len(kinds))})")
    values += kinds
    if wanted.topic or not wanted.by.startswith("topic"):
        equal["topic"] = wanted.topic
    else:
        where.append("topic <> ''")
    if wanted.region and wanted.by.endswith("country"):
        within = [code for code in countries() if is_within(code, wanted.region)]
        where.append(f"region IN ({', '.join('?' * len(within))})")
        values += within
    elif wanted.region or not wanted.by.endswith(("country", "region")):
        equal["region"] = wanted.region
    else:
        where.append("region GLOB '[0-9]*'" if wanted.by.endswith("region") else "region GLOB '[A-Z]*'")
    for name, text in equal.items():
        where.append(f"{name} = ?")
        values.append(text)
    for sign, bound in ((">=", wanted.start), ("<", wanted.end)):
        if bound:
            where.append(f"hour {sign} ?")
            values.append(bound)
    return where, values


def _row(found: sqlite3.Row) -> Row:
    time = found["time"]
    return {
        "kind": found["kind"],
        "topic": found["topic"] or None,
        "region": found["region"] or None,
        "hour": f"{time}:00:00Z" if "T" in time else None,
        "day": time if time and "T" not in time else None,
        "received": found["received"],
        "live": found["live"],
        "corrected": found["corrected"],
        "killed": found["killed"],
        "duplicate": found["duplicate"],
        "held": found["held"],
    }
