"""Times as messages write them. Every time is UTC when it leaves here; one without a zone, or with one that nobody
knows, is taken as UTC, but for the end of an embargo.

A time that cannot be read, or lies outside 1800 to 2200, is None: a forged time must not steer the clock of
the wire, by which embargoes pass and windows close.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from wire.domain.formats.common.zones import zone

_MONTH_NAMES = (
    "jan jän ene gen tammi sty led oca ian янв jaa sau sij січ ιαν",
    "feb fev fév helmi luty lut úno şub фев vee vas velj лют φεβ",
    "mar mär mrz mrt maa már bře мар kov ožu бер μαρ μάρ",
    "apr avr abr huhti kwi ápr dub nis апр bal tra кві απρ",
    "may mai mei maj mag touko máj kvě май мая geg svi μαΐ μαϊ μάι",
    "jun juin kesä cze giu jún iun června haz июн juuni bir jūn lipnja чер ιουν ιού",
    "jul heinä lip lug juil júl iul července tem июл juuli lie jūl srpnja лип ιουλ",
    "aug ago aoû aou elo sie ágú srp ağu авг rugp kol agu сер αυγ αύγ",
    "sep set syys wrz sze zář eyl сен rugs ruj вер σεπ",
    "oct okt ott out loka paz paź říj eki окт spa жов οκτ",
    "nov marras lis noi kas ноя lap stu лис νοε νοέ",
    "dec dez déc dic des joulu gru pro ara дек det гру δεκ",
)
_DAY_NAMES = (
    "mon lun mån man maa pon hét seg pzt пон δευ",
    "tue mar die tir tis tii wto úte ked ter sal вто τρί",
    "wed mer mié mie mit ons woe kes śro sre stř sze qua çar сре τετ",
    "thu jeu jue gio don tor czw čet čtv csü qui per чет πέμ",
    "fri ven vie fre vri per pią pet pát pén sex cum пят παρ",
    "sat sam sáb sab zat lør lör lau sob szo cmt суб σάβ",
    "sun dom dim son søn sön zon nie ned vas paz вос κυρ",
)
"""Beginnings of the days of the week, from Monday on; one that is of several is read as any of them."""
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
"""Beginnings of the names of months in the languages of European wires and in Indonesian.

`lipnja` and `srpnja` are a month earlier in Croatian than what begins so in Polish and Czech; `listopada` is read as in
Polish, November.
"""

_WEEKDAYS = {
    name: tuple(at for at, row in enumerate(_DAY_NAMES) if name in row.split())
    for name in " ".join(_DAY_NAMES).split()
}
_WEEKDAY = re.compile(r"(?P<name>[^\W\d_]{3,14})\.?,? (?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>\d{4})\b")
"""`niedz., 03/01/2026`: which of both is the month, the day of the week may say."""
_UTC = re.compile(r"\s*(?:Z|UTC|GMT)$", re.IGNORECASE)
_POINT = re.compile(r"(?<=\d\d[ T])(\d\d)\.(\d\d)(?!\d)")
_SINCE_1970 = re.compile(r"(\d{10})(?:(\d{3})|\.\d*)?")
"""Seconds or milliseconds since 1970, from 2001 on."""
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:"
    r"(?:[:.]|\s?[h時时点點시]\s?)(?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,](?P<micro>\d{1,6})\d*)?)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?|\s*(?P<half_alone>[ap])\.?m\b\.?)",
    re.IGNORECASE,
)
_COMPACT_CLOCK = re.compile(
    r"\W{0,3}T?(?P<hour>\d\d)(?P<minute>\d\d)(?:(?P<second>\d\d)(?:[.,](?P<micro>\d{1,6})\d*)?)?"
    r"(?=\s*(?:$|[+\u2212A-Z-]|(?:gmt|utc|hrs?|uhr)\b))"
)
_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_NUMBER = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d\d(?!:\d))\b"
_NO_MONTH = r"1[3-9]|2\d|3[01]"
GROUP = (
    r"(?P<day>\d\d)[ /]?(?P<clock>\d{4} ?(?:[A-Za-z]{1,5}\b)? ?(?:[+-]\d{1,2}(?::?\d\d)?)?)"
    rf" ?{_NAME} ?{_YEAR}"
)
"""Day, hour and minute, zone, month, year, as trailers of wires have them: `261630 GMT MAR 26`."""
_DAYS = (
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?=\D|$)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?=\D|$|\d{4}(?:\d\d)?(?!\d))"),
    re.compile(r"\b(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})\b"),
    re.compile(rf"\b(?P<year>\d{{4}})\. {_NAME} {_NUMBER}\b"),
    re.compile(r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]"),
    re.compile(rf"\b{GROUP}"),
    re.compile(
        rf"\b{_NUMBER}(?:st|nd|rd|th|er)?\.?[\s/-]{{1,3}}(?:de\s)?{_NAME}[\s,/-]{{1,3}}(?:de\s)?{_YEAR}"
    ),
    re.compile(rf"\b{_NAME} {{1,3}}{_NUMBER}(?:st|nd|rd|th)?,? {{1,3}}(?P<year>\d{{4}})\b"),
    re.compile(rf"\b{_NAME} {{1,3}}{_NUMBER}(?P<clock> \d{{1,2}}:\d\d.{{0,18}} )(?P<year>\d{{4}}) *$"),
    re.compile(rf"\b(?P<day>{_NO_MONTH})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}})\b"),
    re.compile(rf"\b(?P<month>\d{{1,2}})/(?P<day>{_NO_MONTH})/(?P<year>\d{{4}})\b"),
    re.compile(r"\b0?(?P<day>\d{1,2})/0?(?P<month>(?P=day))/(?P<year>\d{4})\b"),
)
"""The forms of a day. In two of them time and zone stand within it: `261630 GMT MAR 26`, `Feb 20 08:00:00 CET 2026`.

Between slashes the day goes first or the month: such a day is read where only one of the two can be it.
"""


def iso(text: str) -> datetime | None:
    """A time in ISO 8601, extended or basic (`20131020T192751+1100`, `2026-03-02`); None where it is none."""
    try:
        return bounded(datetime.fromisoformat(_UTC.sub("+00:00", _with_colon(text.strip()[:40]))))
    except ValueError:
        return None


def any_form(text: str) -> datetime | None:
    """A time as wires, mails and feeds write it, in UTC; None where no day can be read in it.

    ISO 8601; RFC 822 and 2822 with any zone of `zones` or an offset; `Thursday, February 19, 2026 5:00 PM`; `19 Feb
    2026, 17h30`; `19.02.2026 17:00`; `191730 GMT FEB 26`; seconds and milliseconds since 1970. The day and the month
    are by name, or the form says which is which. The day of the week is not believed.
    """
    found = as_written(text)
    return found and bounded(found)


def of_embargo(text: str) -> datetime | None:
    """The end of an embargo in any form, in UTC; None where it cannot be read, or its zone is none that is known.

    `09:00 local time` may be hours later than 09:00 in UTC.
    """
    found = as_written(text, unknown=None)
    return found and bounded(found)


def as_written(text: str, unknown: timezone | None = UTC) -> datetime | None:
    """A time in any form, in the zone that is written: its day is that of who wrote it.

    `unknown` stands for a zone that nobody knows; None: a time in such a one is none.
    """
    text = " ".join(text.split())[:80]
    try:
        return datetime.fromisoformat(_UTC.sub("+00:00", _with_colon(text[:40])))
    except ValueError:
        pass
    if since := _SINCE_1970.fullmatch(text):
        return datetime.fromtimestamp(int(since[1]), UTC) + timedelta(milliseconds=int(since[2] or 0))
    day, rest = _day(text)
    if day is None:
        return None
    clock = _COMPACT_CLOCK.match(rest) or _CLOCK.search(rest)
    try:
        midnight = datetime(day.year, day.month, day.day)
        time = midnight + _since_midnight(clock) if clock else midnight
        told = zone(rest[clock.end() :] if clock else "", day) or unknown
        return time.replace(tzinfo=told) if told else None
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
        return bounded(
            datetime(year, _month(month), day, hour, minute, second, micro, zone(zone_name) or UTC)
        )
    except (ValueError, OverflowError):
        return None


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: of this century up to 68, as in POSIX."""
    return two_digits + (2000 if two_digits < 69 else 1900)


def first(*texts: str) -> datetime | None:
    """The first of several fields that holds a time."""
    return next(filter(None, map(any_form, texts)), None)


def as_version(time: datetime | None) -> int:
    """The version of what says only when it changed: seconds since 1970; 0 where it says nothing."""
    return max(1, int(time.timestamp())) if time else 0


def bounded(time: datetime) -> datetime | None:
    """`time` in UTC; None outside 1800 to 2200."""
    if not 1800 <= time.year <= 2200:
        return None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _with_colon(text: str) -> str:
    """A text with a colon where its time of day has a point, `2026-03-02 10.15`: ISO 8601 reads a fraction there."""
    return _POINT.sub(r"\1:\2", text, count=1)


def _month(name: str) -> int:
    """The month of a name; raises ValueError for none."""
    name = name.lower()
    for length in (8, 6, 5, 4, 3):
        if (number := _MONTHS.get(name[:length])) is not None:
            return number
    raise ValueError(name)


def _day(text: str) -> tuple[date | None, str]:
    """The day of the first form that is in a text, and what is left of the text for the time of day."""
    if (found := _WEEKDAY.match(text)) and (day := _of_weekday(found)):
        return day, text[found.end() :]
    for pattern in _DAYS:
        for found in pattern.finditer(text):
            written, month, number = found["year"], found["month"], int(found["day"])
            try:
                year = int(written) if len(written) == 4 else full_year(int(written))
                day = date(year, int(month) if month.isdigit() else _month(month), number)
            except ValueError:
                continue
            before = found["clock"] if "clock" in pattern.groupindex else text[: found.start()]
            return day, before + text[found.end() :]
    return None, text


def _of_weekday(found: re.Match[str]) -> date | None:
    """Of the two days that one between slashes may be, that which the day of the week before it says; else None."""
    meant = _WEEKDAYS.get(found["name"].lower()[:3], ())
    one, other, year = int(found["one"]), int(found["other"]), int(found["year"])
    found_days = {_calendar_day(year, one, other), _calendar_day(year, other, one)}
    days = [day for day in found_days if day and day.weekday() in meant]
    return days[0] if len(days) == 1 else None


def _calendar_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _since_midnight(clock: re.Match[str]) -> timedelta:
    """The time of day; raises ValueError for one that no clock shows. 24:00 is the end of the day."""
    said = {name: value for name, value in clock.groupdict().items() if value}
    hour, half = int(said["hour"]), (said.get("half") or said.get("half_alone") or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second = int(said.get("minute", 0)), int(said.get("second", 0))
    if hour > 24 or minute > 59 or second > 60:
        raise ValueError(clock[0])
    micro = int(said.get("micro", "").ljust(6, "0"))
    return timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)
