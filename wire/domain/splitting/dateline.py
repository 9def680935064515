"""The dateline a story opens with: where it was filed, by which agency, on which day.

The forms are those of the agencies themselves: `MOSCOW (Reuters) - `, `BUENOS AIRES, Argentina (AP) _ `,
`Berlin (dpa) - `, `SALVADOR, Feb 26 - `, `NEW YORK/LONDON, March 3 (Reuters) - `, `MINNEAPOLIS -- `.
"""

import re
from dataclasses import dataclass

_REACH = 120
"""Characters a dateline is looked for in. The longest of 10,000 datelines of Reuters-21578 has 49."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AGENCIES = _words("""
    aap afp ani anp ansa ap apa associated belga bloomberg bna bss bta business canadian cna cnn cnw
    cp ctk dow dpa efe globe ians interfax itar-tass jiji kyodo lusa mti ntb pa pap pr prnewswire
    pti rferl reuters ria ritzau sapa sda stt tanjug tass tt ukrinform unb uni upi voa xinhua yonhap
""")
"""First words, in lower case, of what an agency calls itself between parentheses."""

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATE = rf"(?:(?:{_MONTHS})[a-z]{{0,6}}\.?\s{{1,3}}\d{{1,2}}|\d{{1,2}}\s{{1,3}}(?:{_MONTHS})[a-z]{{0,6}}\.?)"

_DASH = re.compile(r"\u2013|\u2014|-(?<=[\s)\d]-)-?(?=\s|$)|_(?<=[\s)\d]_)(?=\s|$)")
_OPENING = re.compile(
    r"[\s*]{0,9}(?P<place>[^\W\d_](?:[^\W\d_]|[.'\u2019/,\s-]){1,70}?)"
    rf"(?:[\s,]{{1,3}}(?P<date>(?i:{_DATE}))(?:,?\s\d{{4}})?)?"
    r"(?:,?\s{0,3}\((?:(?P<agency>[^()\d]{2,40})|[^()]{2,40})\))?"
    r"[\s,]{0,5}"
)
_SENTENCE = re.compile(r"\s*(?:$|[^\w\s]{0,2}[^\W_].{20})", re.DOTALL)
"""What follows a dateline: the beginning of a sentence, or nothing where it stands in a field of its own."""
_PARTICLES = _words("de del la le el da do dos du di al am an der im of on the and sur upon")
_NOT_PLACES = _words("""
    note update breaking watch correction exclusive mon tue wed thu fri sat sun
    monday tuesday wednesday thursday friday saturday sunday
""")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed; `agency` and `date` are empty where it has none."""

    place: str
    agency: str = ""
    date: str = ""


def read(paragraph: str) -> Dateline | None:
    """The dateline a paragraph opens with, or None.

    A dash ends it, and something besides the dash must speak for it: an agency, a date, or a place
    all in capitals. Without an agency, or a date beside capitals, a sentence must follow, so that
    headings and spans of time stay text.
    """
    head = paragraph[:_REACH]
    dash = _DASH.search(head)
    opening = _OPENING.fullmatch(head, 0, dash.start()) if dash else None
    if dash is None or opening is None:
        return None
    place, agency, date = _fields(opening)
    capitals = _in_capitals(place)
    if agency or (date and capitals):
        found = capitals or _is_agency(agency)
    else:
        found = (
            bool(date or capitals) and _can_be_place(place) and _SENTENCE.match(head, dash.end()) is not None
        )
    return Dateline(place, agency, date) if found else None


def of_field(text: str) -> Dateline | None:
    """The dateline in a field that a format sets apart for it: there nothing but a place is needed."""
    if found := read(text):
        return found
    opening = _OPENING.fullmatch(text.strip()[:_REACH].rstrip(" -_\u2013\u2014"))
    return Dateline(*_fields(opening)) if opening else None


def without(paragraph: str) -> str:
    """The paragraph after its dateline; all of it where it opens with none."""
    dash = _DASH.search(paragraph[:_REACH])
    return paragraph[dash.end() :].lstrip() if dash and read(paragraph) else paragraph


def place_name(dateline: Dateline) -> str:
    """The city in normal case: `BUENOS AIRES, Argentina` -> `Buenos Aires`; of two cities, the first."""
    city = _CITY.split(dateline.place, maxsplit=1)[0].strip()
    return _CAPITAL_WORD.sub(lambda word: word[0].capitalize(), city) if city.isupper() else city


_CITY = re.compile(r"[,/]")
_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}")


def _fields(opening: re.Match[str]) -> tuple[str, str, str]:
    place = " ".join(opening["place"].split()).rstrip(" ,")
    return place, " ".join((opening["agency"] or "").split()), " ".join((opening["date"] or "").split())


def _in_capitals(place: str) -> bool:
    """Whether the city is in capitals; a state or country after the comma need not be."""
    city = place.split(",", 1)[0]
    return city.isupper() and len(city) >= 4


def _can_be_place(place: str) -> bool:
    words = place.split()
    return words[0].strip(",.").lower() not in _NOT_PLACES and all(
        word[0].isupper() or word in _PARTICLES for word in words
    )


def _is_agency(text: str) -> bool:
    return text.lower().split("/")[0].split()[0] in _AGENCIES
