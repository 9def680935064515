"""Ids of wires whose numbers and slugs begin anew each day: `iptc7901:alpin:eca042:2026-03-02`.

The day is that which the sender writes, in the sender's zone: there its numbers begin anew.
"""

import re
from datetime import date, timedelta

from wire.domain.formats.common import ids

_DAILY = re.compile(r"((?:anpa|iptc7901):.+:)(?:(\d{4})-)?(\d\d)-(\d\d)")
_PART = re.compile(r", (?:add|ins|insert|sub|take) \d+:")
_LEAP = 2000
"""A leap year stands for a year that is not said."""


def guid(*names: str, day: str) -> str:
    """The id of what has these names on a day: `2026-03-02`, or `03-02` where the year is not said."""
    return ids.guid(":".join((*filter(None, names), day)))


def is_daily(id_: str) -> bool:
    """Whether an id is that of a number or slug of a day, which may come again on that day."""
    return id_.startswith(("anpa:", "iptc7901:")) and _DAILY.fullmatch(id_) is not None


def has_parts(id_: str) -> bool:
    """Whether an id is that of a story which may have further parts: adds, takes."""
    return id_.startswith("anpa:") and is_daily(id_) and _PART.search(id_) is None


def namesake(id_: str, count: int) -> str:
    """The id of another story of that number or slug and day, the second, third...: `...:2026-03-02~2`."""
    return f"{id_}~{count}"


def year_of(month: int, sent: date) -> int:
    """The year of a month of which the message says no year: the one nearest to the day when it was sent."""
    return sent.year + round((sent.month - month) / 12)


def days_before(id_: str) -> tuple[str, ...]:
    """The id that a number or slug had on the day before, which a kill means where its own day has none of it.

    Two where the day before may be the 28th or the 29th of February; none for an id without a day.
    """
    found = _DAILY.fullmatch(id_)
    if found is None:
        return ()
    name, year, month, day = found.groups()
    try:
        before = date(int(year or _LEAP), int(month), int(day)) - timedelta(days=1)
    except (ValueError, OverflowError):
        return ()
    if year:
        return (name + before.isoformat(),)
    days = [before, before - timedelta(days=1)] if (before.month, before.day) == (2, 29) else [before]
    return tuple(f"{name}{each:%m-%d}" for each in days)
