"""Time zones as wires, mails and feeds write them: an offset, an abbreviation, or both."""

import re
from datetime import date, timedelta, timezone

from wire.domain.cached_by_text import cached_by_text

_ABBREVIATIONS = {
    -10.0: "hst",
    -9.0: "akst",
    -8.0: "pst akdt hnp",
    -7.0: "mst pdt hnr hap",
    -6.0: "cst mdt hnc har",
    -5.0: "est cdt cot pet hne hac",
    -4.0: "edt ast bot clt vet hae hna",
    -3.5: "nst hnt",
    -3.0: "adt art brt clst uyt haa",
    -2.5: "ndt",
    0.0: "z ut utc gmt wet",
    1.0: "bst ist west cet mez met hec wat",
    2.0: "cest mesz mest hes eet oez sast cat",
    3.0: "eest oesz msk eat idt trt",
    3.5: "irst",
    4.0: "msd gst azt",
    5.0: "pkt uzt",
    5.75: "npt",
    6.5: "mmt",
    7.0: "wib ict",
    8.0: "hkt sgt awst pht myt wita",
    9.0: "jst kst wit",
    9.5: "acst",
    10.0: "aest",
    10.5: "acdt",
    11.0: "aedt",
    12.0: "nzst",
    13.0: "nzdt",
}
_HOURS = {name: hours for hours, names in _ABBREVIATIONS.items() for name in names.split()}
"""Hours ahead of UTC: RFC 822's zones, and those that wires and feeds name besides. CST and EST are American, IST and
BST those of the British Isles."""
_IST = re.compile(r"\bIST\b")
_OF_SENDERS = (
    ("+05:30", re.compile(r"\bindia|\.in\b|[-_]in\b", re.IGNORECASE)),
    ("+02:00", re.compile(r"\bisrael|ofisrael|jerusalem|\.il\b|[-_]il\b", re.IGNORECASE)),
)
"""IST by who writes it: in India, or in Israel, where it is that of winter."""
_OF_INDIA = 5.5
_SUMMER = ((3, 25), (10, 31))
"""Month and day of the first and the last day on which clocks can be put forward in Ireland."""
_ALL_YEAR = {"et": -5.0, "ct": -6.0, "mt": -7.0, "pt": -8.0}
"""American names of a zone in winter and summer; the hours are those of winter."""
_OFFSET = re.compile(r"\W?(?:UTC|GMT|UT)?\s?([+\u2212-])(\d{1,2}):?(\d\d)?(?!\d)", re.IGNORECASE)
_NAME = re.compile(r"\W?([A-Za-z]{1,5})\b")
_O_CLOCK = re.compile(r"\s*(?:uhr|hrs?|hours|heures|horas|ore|klo)\b\.?", re.IGNORECASE)


@cached_by_text(1024)
def zone(text: str, day: date | None = None) -> timezone | None:
    """The zone that a text begins with, as it stands behind a time of day; UTC where no word stands there.

    None for a word that is no zone that is known.
    IST is that of India on days on which Ireland has none.
    `GMT+0200` is ahead of UTC. `ET`, `CT`, `MT` and `PT` are in summer time on those days of the year on which the
    United States are.
    """
    text = _O_CLOCK.sub("", text, count=1).strip()
    if found := _OFFSET.match(text):
        minutes = min(60 * int(found[2]) + int(found[3] or 0), 1439)
        return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes))
    named = _NAME.match(text)
    name = named[1].lower() if named else ""
    if name in _ALL_YEAR:
        return timezone(timedelta(hours=_ALL_YEAR[name] + (day is not None and _is_american_summer(day))))
    if name == "ist" and day and not _SUMMER[0] <= (day.month, day.day) <= _SUMMER[1]:
        return timezone(timedelta(hours=_OF_INDIA))
    if text[:1].isalpha() and name not in _HOURS:
        return None
    return timezone(timedelta(hours=_HOURS.get(name, 0.0)))


def of_sender(text: str, sender: str) -> str:
    """A time with the offset for IST, where name, language or address of its sender say India or Israel."""
    meant = next((offset for offset, words in _OF_SENDERS if words.search(sender)), "IST")
    return _IST.sub(meant, text)


def _is_american_summer(day: date) -> bool:
    """Whether clocks are put forward: from the second Sunday of March to the first one of November (since 2007)."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    return _sunday(march) <= day < _sunday(november)


def _sunday(day: date) -> date:
    """The first Sunday from a day on."""
    return day + timedelta(days=6 - day.weekday())
