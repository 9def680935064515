"""Time on the wire: event time in milliseconds since 1970 (UTC). No rule reads a clock."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

HOUR = 3_600_000
DAY = 24 * HOUR
CLOCK = "\0clock"
"""Key of the time in a table of what the wire remembers; ids never hold a NUL."""
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
