"""Times as messages write them. Every time is UTC when it leaves here; one without a zone is taken as UTC.

A time that cannot be read, or lies outside 1800 to 2200, is None: a forged time must not steer the clock of
the wire, by which embargoes pass and windows close.
"""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan",
            "feb",
            "mar mär mrz",
            "apr",
            "may mai",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct okt",
            "nov",
            "dec dez",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONE = re.compile(r"\s*(?:Z|UTC|GMT)$", re.IGNORECASE)


def iso(text: str) -> datetime | None:
    """A time in ISO 8601, extended or basic (`20131020T192751+1100`, `2026-03-02`); None where it is none."""
    try:
        return bounded(datetime.fromisoformat(_ZONE.sub("+00:00", text.strip()[:40])))
    except ValueError:
        return None


def mail(text: str) -> datetime | None:
    """A time as mail and RSS write it (RFC 822/2822), or ISO 8601; None where it is neither."""
    try:
        return bounded(parsedate_to_datetime(text.strip()[:60]))
    except (ValueError, TypeError, OverflowError, IndexError):
        return iso(text)


def made(
    year: int, month: str, day: int, hour: int = 0, minute: int = 0, second: int = 0, micro: int = 0
) -> datetime | None:
    """A UTC time from its parts, the month by its English or German name; None where there is none such."""
    try:
        return bounded(datetime(year, _MONTHS[month[:3].lower()], day, hour, minute, second, micro, UTC))
    except (KeyError, ValueError, OverflowError):
        return None


def as_version(time: datetime | None) -> int:
    """The version of what says only when it changed: seconds since 1970; 0 where it says nothing."""
    return max(1, int(time.timestamp())) if time else 0


def bounded(time: datetime) -> datetime | None:
    """`time` in UTC; None outside 1800 to 2200."""
    if not 1800 <= time.year <= 2200:
        return None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
