"""What alarms are raised of, as the file has it."""

import sqlite3

from wire.domain import clock
from wire.domain.alarms.facts import Facts, Heard, Held, Promise, UnknownKill
from wire.domain.alarms.habit import WEEK, WEEKS
from wire.domain.clock import DAY, HOUR


def facts(db: sqlite3.Connection, now: int, *, settled: bool) -> Facts:
    """The facts at `now` (milliseconds); `settled` as in `Facts`."""
    start = clock.hour_of(now - (WEEKS + 1) * WEEK)
    sources = db.execute(
        "SELECT source, hour, max(came), sum(received), sum(kills), sum(rejected) FROM ledger WHERE hour >= ? "
        "OR came >= ? GROUP BY source, hour",
        (start, now - 2 * HOUR),
    )
    agencies = db.execute("SELECT agency, hour, came, received FROM heard WHERE hour >= ?", (start,))
    held = db.execute(
        "SELECT iif(subject = '', id, subject), source, because, since, came FROM held WHERE until = ''"
    )
    promises = db.execute(
        "SELECT headline, agency, promises.time, promises.came, kept FROM promises JOIN items ON uri = story "
        "WHERE promises.came >= ?",
        (now - 7 * DAY,),
    )
    unknown = db.execute(
        "SELECT iif(headline <> '', headline, coalesce((SELECT json_extract(value, '$.altIds[0].value') "
        "FROM versions WHERE uri = item), '')), links.time, came FROM links JOIN items ON uri = item "
        "WHERE links.kind = 'kill-of-unknown' AND links.time >= ? AND status = 'canceled'",
        (clock.hour_of(now - DAY),),
    )
    return Facts(
        [Heard(name, _begin(hour), *numbers) for name, hour, *numbers in sources],
        [Heard(name, _begin(hour), *numbers) for name, hour, *numbers in agencies],
        [Held(name, source, because, clock.read(since), came) for name, source, because, since, came in held],
        [Promise(*row) for row in promises],
        [UnknownKill(headline, clock.read(time), came) for headline, time, came in unknown],
        settled,
    )


def _begin(hour: str) -> int:
    return clock.read(f"{hour}:00:00Z")
