"""Times as messages write them. Every time is UTC when it leaves here; one without a zone is taken as UTC.

A time that cannot be read, or lies outside 1800 to 2200, is None: a forged time must not steer the clock of
the wire, by which embargoes pass and windows close.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple

_MONTH_NAMES = (
    "jan ene gen tammi sty",
    "feb fev fév helmi luty",
    "mar mär mrz maalis",
    "apr avr abr huhti kwi",
    "may mai mei maj mag touko",
    "jun kesä cze giu",
    "jul heinä lip lug juil",
    "aug ago aoû aou elo sie",
    "sep set syys wrz",
    "oct okt ott out loka paz paź",
    "nov marras lis",
    "dec dez déc dic joulu gru",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
"""Beginnings of the names of months in the languages of European wires."""

_HOURS = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0.0),
    **dict.fromkeys(("bst", "ist", "west", "cet", "mez", "met", "hec"), 1.0),
    **dict.fromkeys(("cest", "mesz", "mest", "hes", "eet", "oez", "sast"), 2.0),
    **dict.fromkeys(("eest", "oesz", "msk", "eat"), 3.0),
    "est": -5.0,
    "edt": -4.0,
    "cst": -6.0,
    "cdt": -5.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
    "akst": -9.0,
    "akdt": -8.0,
    "hst": -10.0,
    "ast": -4.0,
    "adt": -3.0,
    "nst": -3.5,
    "ndt": -2.5,
    "art": -3.0,
    "brt": -3.0,
    "clt": -4.0,
    "msd": 4.0,
    "gst": 4.0,
    "pkt": 5.0,
    "wib": 7.0,
    "ict": 7.0,
    "hkt": 8.0,
    "sgt": 8.0,
    "awst": 8.0,
    "pht": 8.0,
    "jst": 9.0,
    "kst": 9.0,
    "acst": 9.5,
    "acdt": 10.5,
    "aest": 10.0,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
}
"""Hours ahead of UTC: RFC 822's zones, and those that wires and feeds name besides. CST and EST are American, IST and
BST those of the British Isles."""
_UTC = re.compile(r"\s*(?:Z|UTC|GMT)$", re.IGNORECASE)
_OFFSET = re.compile(r"^\W?(?:UTC|GMT|UT)?\s?([+\u2212-])(\d{1,2}):?(\d\d)?(?!\d)", re.IGNORECASE)
_ZONE_NAME = re.compile(r"^\W?([A-Za-z]{1,5})\b")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,6})\d*)?)?(?:\s*([ap])\.?m\b\.?)?"
    r"|(?<!\d)(\d{1,2})\s*([ap])\.?m\b\.?",
    re.IGNORECASE,
)
_NAMED_DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er)?\.?[\s/-]{1,3}(?:de\s)?([^\W\d_]{3,12})\.?[\s,/-]{1,3}(?:de\s)?(\d{4}|\d\d)\b"
)
_NAMED_MONTH = re.compile(r"\b([^\W\d_]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b")
_ISO_DAY = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=\D|$)")
_NUMBERS = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_YEAR_LAST = re.compile(r"\b([^\W\d_]{3,12})\s{1,3}(\d{1,2})(?=\s{1,3}\d{1,2}:\d\d)(?:.{4,20}\s)(\d{4})\s*$")


def iso(text: str) -> datetime | None:
    """A time in ISO 8601, extended or basic (`20131020T192751+1100`, `2026-03-02`); None where it is none."""
    try:
        return bounded(datetime.fromisoformat(_UTC.sub("+00:00", text.strip()[:40])))
    except ValueError:
        return None


def any_form(text: str) -> datetime | None:
    """A time as wires, mails and feeds write it; None where no day can be read in it.

    ISO 8601; RFC 822 and 2822 with any zone of `_HOURS` or an offset, `GMT+0200` among them (which is ahead of
    UTC); `Thursday, February 19, 2026 5:00 PM`; `19 Feb 2026, 17h30`; `19.02.2026 17:00`; the day and the month are
    by name, or the form says which is which. The day of the week is not believed.
    """
    text = " ".join(text.split())[:80]
    if found := iso(text):
        return found
    day = _day(text)
    if day is None:
        return None
    clock = _CLOCK.search(day.rest)
    try:
        found = datetime(day.year, day.month, day.day, tzinfo=_zone(day.rest[clock.end() :] if clock else ""))
        return bounded(found + _since_midnight(clock)) if clock else bounded(found)
    except (ValueError, OverflowError):
        return None


def made(
    year: int,
    month: str,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    micro: int = 0,
    zone_name: str = "",
) -> datetime | None:
    """A time from its parts, the month by its name, the zone by its abbreviation; None where there is none such."""
    try:
        return bounded(datetime(year, _month(month), day, hour, minute, second, micro, zone(zone_name)))
    except (ValueError, OverflowError):
        return None


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: of this century up to 68, as in POSIX."""
    return two_digits + (2000 if two_digits < 69 else 1900)


def day(time: datetime, zone_name: str) -> date:
    """The day of a time in the zone of an abbreviation."""
    return time.astimezone(zone(zone_name)).date()


def first(*texts: str) -> datetime | None:
    """The first of several fields that holds a time."""
    return next(filter(None, map(any_form, texts)), None)


def as_version(time: datetime | None) -> int:
    """The version of what says only when it changed: seconds since 1970; 0 where it says nothing."""
    return max(1, int(time.timestamp())) if time else 0


@lru_cache(maxsize=256)
def zone(name: str) -> timezone:
    """The zone of an abbreviation; UTC where it is unknown."""
    return timezone(timedelta(hours=_HOURS.get(name.lower(), 0.0)))


def bounded(time: datetime) -> datetime | None:
    """`time` in UTC; None outside 1800 to 2200."""
    if not 1800 <= time.year <= 2200:
        return None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _month(name: str) -> int:
    """The month of a name; raises ValueError for none."""
    name = name.lower()
    for length in (6, 5, 4, 3):
        if (number := _MONTHS.get(name[:length])) is not None:
            return number
    raise ValueError(name)


class _Day(NamedTuple):
    year: int
    month: int
    day: int
    rest: str
    """The text without what was read."""


_DAYS = (
    (_ISO_DAY, 1, 2, 3),
    (_NUMBERS, 3, 2, 1),
    (_NAMED_DAY, 3, 2, 1),
    (_NAMED_MONTH, 3, 1, 2),
    (_YEAR_LAST, 3, 1, 2),
)
"""The forms of a day, each with the groups of its year, month and day."""


def _day(text: str) -> _Day | None:
    """The day of the first form that is in a text."""
    for pattern, *at in _DAYS:
        for found in pattern.finditer(text):
            try:
                written, month, day = (found[group] for group in at)
                year = int(written) if len(written) == 4 else full_year(int(written))
                number = int(month) if month.isdigit() else _month(month)
            except ValueError:
                continue
            rest = (
                text[found.end(2) :] if pattern is _YEAR_LAST else text[: found.start()] + text[found.end() :]
            )
            return _Day(year, number, int(day), rest)
    return None


def _since_midnight(clock: re.Match[str]) -> timedelta:
    """The time of day; raises ValueError for one that no clock shows. 24:00 is the end of the day."""
    hour, half = int(clock[1] or clock[6]), (clock[5] or clock[7] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second = int(clock[2] or 0), int(clock[3] or 0)
    if hour > 24 or minute > 59 or second > 60:
        raise ValueError(clock[0])
    micro = int((clock[4] or "").ljust(6, "0"))
    return timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)


def _zone(text: str) -> timezone:
    """The zone that stands after a time of day."""
    text = text.strip()
    if found := _OFFSET.match(text):
        minutes = min(60 * int(found[2]) + int(found[3] or 0), 1439)
        return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes))
    named = _ZONE_NAME.match(text)
    return zone(named[1]) if named else UTC
