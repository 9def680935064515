"""Time on the wire: event time in milliseconds since 1970 (UTC), and how long the wire remembers.

No rule reads a clock. A partition's clock is the latest event time it has seen; what was written longer ago
than a table keeps is forgotten as that clock goes on, so state is bounded by the wire's own time, however
fast or late it is replayed.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import itemgetter

from wire.domain.state import Table, Value

HOUR = 3_600_000
DAY = 24 * HOUR
KEEP_IDS = 30 * DAY
"""Ids, versions and what was counted: as long as corrections and kills are usual on a wire."""
KEEP_FINGERPRINTS = 72 * HOUR
"""Copies of a story come within three days."""
SPARE = 10_000
"""So many of the latest entries of a table stay in each partition, whatever their age.

A replay reads partitions in batches of some thousand messages and so runs days ahead in one of them; what comes from
the others must still be known. And one message of today must not make a small wire forget those of last year.
"""
CLOCK = "\0clock"
"""Key of the clock in a table; ids never hold a NUL."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)
_MILLISECOND = timedelta(milliseconds=1)


def millis(time: datetime) -> int:
    """Milliseconds since 1970 of a time with a zone."""
    return (time - _EPOCH) // _MILLISECOND


@lru_cache(maxsize=1024)
def read(text: str) -> int:
    """Milliseconds since 1970 of an ISO 8601 time; raises ValueError for none, TypeError for one without a zone.

    All items of a message say its time, and each is read and written several times: hence the small caches here.
    """
    return millis(datetime.fromisoformat(text))


@lru_cache(maxsize=1024)
def iso(time: int) -> str:
    """RFC 3339 in UTC: `1987-02-26T15:01:01Z`, with milliseconds only where there are any."""
    moment = _NAIVE_EPOCH + timedelta(milliseconds=time)
    return moment.isoformat(timespec="milliseconds" if time % 1000 else "seconds") + "Z"


def hour_of(time: int) -> str:
    """The hour of an event time in milliseconds: `1987-02-26T15`."""
    return _hour(time // HOUR)


@lru_cache(maxsize=1024)
def _hour(number: int) -> str:
    return (_NAIVE_EPOCH + timedelta(hours=number)).isoformat(timespec="hours")


def advance(
    entries: Table, now: int, *, keep: int, every: int, stamp: Callable[[Value], int]
) -> list[tuple[str, Value]]:
    """Move a table's clock to `now` if that is later; forget and return entries stamped before clock - `keep`.

    The latest `SPARE` entries stay whatever their age. Looks through the table once in `every` milliseconds of the
    wire's time, so the cost per message stays constant.
    """
    clock: int | None = entries.get(CLOCK)
    if clock is not None and now <= clock:
        return []
    entries[CLOCK] = now
    if clock is None or now // every == clock // every:
        return []
    beyond = len(entries) - 1 - SPARE
    if beyond <= 0:
        return []
    dated = ((stamp(value), key, value) for key, value in entries.items() if key != CLOCK)
    # Of entries of the same time, the greatest keys are the latest.
    old = sorted((entry for entry in dated if entry[0] < now - keep), key=itemgetter(0, 1))[:beyond]
    for _, key, _ in old:
        del entries[key]
    return [(key, value) for _, key, value in old]
