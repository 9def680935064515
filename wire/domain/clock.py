"""Time on the wire: event time in milliseconds since 1970 (UTC). No rule reads a clock."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from wire.domain.cached_by_text import cached_by_text

HOUR = 3_600_000
DAY = 24 * HOUR
CLOCK = "\0clock"
"""Key of a table's clock, an entry of the table itself. No id holds a NUL."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)
_MILLISECOND = timedelta(milliseconds=1)


def millis(time: datetime) -> int:
    """Milliseconds since 1970 of a time with a time zone."""
    return (time - _EPOCH) // _MILLISECOND


@cached_by_text(1024)
def read(text: str) -> int:
    """Milliseconds since 1970 of an ISO 8601 time. Raises ValueError if it is none, TypeError if it has no time zone.

    All items of a message carry its time, and each is read and written several times. Hence the small caches here.
    """
    return millis(datetime.fromisoformat(text))


@lru_cache(maxsize=1024)
def iso(time: int) -> str:
    """RFC 3339 in UTC: `1987-02-26T15:01:01Z`, with milliseconds only if they are not 0."""
    moment = _NAIVE_EPOCH + timedelta(milliseconds=time)
    return moment.isoformat(timespec="milliseconds" if time % 1000 else "seconds") + "Z"


def hour_of(time: int) -> str:
    """The hour of an event time in milliseconds: `1987-02-26T15`."""
    return _hour(time // HOUR)


@lru_cache(maxsize=1024)
def _hour(number: int) -> str:
    return (_NAIVE_EPOCH + timedelta(hours=number)).isoformat(timespec="hours")
