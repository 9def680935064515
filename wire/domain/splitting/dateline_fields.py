"""What the opening of a text says where it reads like a dateline: its place, agency and day.

Whether it is one, dateline.py tells.
"""

import re
from dataclasses import dataclass, replace

from wire.domain.cached_by_text import cached_by_text
from wire.domain.places import gazetteer
from wire.domain.places.cities import cities_called
from wire.domain.places.origin import is_city, is_large, origin, without_near
from wire.domain.splitting.dateline_words import (
    AGENCIES,
    CALENDAR,
    DATE,
    HIJRI,
    LEADS,
    NO_COUNTRY,
    NOT_AGENCIES,
    NOT_PLACES,
    PARTICLES,
    SLASHED,
    YEAR,
    is_day,
)

_STATE = 2
"""Letters of the short name of a state: `LEBANON, Pa. -` was not filed by the agency PA."""

_LETTERS = 3
"""Letters of the short name of an agency that is written in small ones: dpa, sda, epd, kna, ats, pap."""

_CAPITALS = 4
"""The most letters of the name of an agency that nobody knows before the place: `(AGGIORNAMENTO) - ` is none."""

_OPENING = re.compile(
    r"[\s*]{0,9}(?P<place>['\u2019]?[^\W\d_](?:[^\W\d_]|[.'\u2019/,\s\u0651-]){1,70}?"
    r"(?:\s[(\[][^()\[\]\d]{2,25}[)\]](?=,|\s[(\[])){0,2})"
    rf"(?:[\s,.:-]{{1,3}}(?:{HIJRI})?(?:(?P<lead>(?<=[,.]\s)[^\W\d_]{{2,14}}|في),?\s)??(?P<date>(?i:{DATE}){YEAR})(?:\s\d\d?[:.]\d\d)?"
    r"(?:,?\s(?P<weekday>[^\W\d_]{4,14})(?=\s[(/]))?)?"
    rf"(?:[,.]?\s{{0,3}}(?:\((?P<agency>[^()]{{2,40}})\)|{SLASHED})"
    r"|[\s,.]{1,2}(?P<bare>[^\W\d_]{2,10}(?:\.[A-Za-z]{2,3}|-[^\W\d_]{2,10})?))?"
    r"[\s,.-]{0,5}"
)
_DAY_INSIDE = re.compile(rf"(?P<date>(?:(?i:{DATE})|\d{{1,2}}[./]\d{{1,2}})(?:[./]\d{{4}}|,?\s\d{{4}})?)$")
"""The day at the end of what stands in parentheses."""
_BRACKETED = re.compile(r"\s[(\[]([^)\]]*)[)\]]?")
_NO_NAME = re.compile(r".*\d.*|[A-ZÀ-Þ][a-zß-öø-ÿ]\.?|[A-Z]{2,5}\.[A-Z]{1,3}")
"""Figures, two letters of a word, the code of a share: `(BAYN.DE)`."""
_ELIDED = re.compile(r"(?:d|l|dell|all|sull)['\u2019][^\W\da-z_]|(?:[a-z]\.){1,3}(?:[A-Z]\w{0,3}\.?)?$")
"""A particle that is joined to a name, or short: `Cortina d'Ampezzo`, `Frankfurt a.M.`, `Limburg a.d. Lahn`."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed; what it lacks is empty: `place` where it has but day and agency."""

    place: str
    agency: str = ""
    date: str = ""


@cached_by_text(1024)
def whole(text: str) -> Dateline | None:
    """The dateline that a text is: stories of a day and a city have the same one."""
    opening = _OPENING.fullmatch(text)
    return _fields(opening) if opening else None


def _fields(opening: re.Match[str]) -> Dateline | None:
    """What an opening says; None where what stands for a day is none."""
    date, bare, agency = (" ".join((opening[name] or "").split()) for name in ("date", "bare", "agency"))
    weekday, lead = ((opening[name] or "").lower() for name in ("weekday", "lead"))
    if (date and not is_day(date)) or (weekday and weekday not in CALENDAR["day"]):
        return None
    last = "lead" if lead and lead not in LEADS and lead not in CALENDAR["day"] else "place"
    place = _up_to(last, opening)
    signs = bare != "Press" and (is_agency(bare) or _is_behind_country(place, bare))
    if bare and signs and (date or _is_parted(opening)):
        agency = bare
    elif bare:
        last, date = "bare", ""
        place = _up_to(last, opening)
    city, _, behind = place.rpartition(",")
    written = city if behind.strip().lower() in CALENDAR["day"] else place
    place = _without_reporter(written.rstrip(" ,.-"))
    inside = _BRACKETED.search(place)
    if inside and not agency and is_agency(inside[1]):
        place, agency = place[: inside.start()], inside[1]
    if not place:
        return None
    if date.isdigit() and place.rstrip(".").lower() in CALENDAR["month"]:
        place, date = "", f"{place} {date}"  # `May 4 (Reuters) - `
    ends = written[written.rfind(place) + len(place) :] or opening.string[opening.end(last) :]
    if ("," in place or _ELIDED.search(place)) and place[-1:].isalpha() and ends.startswith("."):
        place += "."  # of a state or a river: `Calif.`, `a.M.`
    return _with_agency(Dateline(place, opening["slashed"] or agency.lstrip("\u00a9 "), date))


def _without_reporter(place: str) -> str:
    """A place without the reporter whose name stands before its slash: `Ahmet YILMAZ/İZMİR`."""
    name, slash, city = place.rpartition("/")
    named = slash and city.isupper() and " " in name and not name.split()[0].isupper()
    return city if named and is_city(city) and not is_city(name) else place


def _is_parted(opening: re.Match[str]) -> bool:
    """Whether a bare agency stands behind a place in capitals, or is in capitals behind a comma or full stop:
    `TOKYO Kyodo`, `Jeddah, SPA`, `MALMÖ. TT`."""
    before, bare = opening.string[: opening.start("bare")].rstrip(), opening["bare"]
    if before.endswith("."):
        return bare.isupper()
    return len(bare) > _STATE and (before.isupper() or (before.endswith(",") and bare.isupper()))


def _is_behind_country(place: str, bare: str) -> bool:
    """Whether capitals that nobody knows stand behind a city and its country: `BRIDGETOWN, Barbados, CMC`."""
    city, comma, country = place.rstrip(", ").rpartition(", ")
    known = bool(comma and city and gazetteer.countries_of(country))
    return known and not country.isupper() and bare.isupper() and not gazetteer.countries_of(bare)


def _up_to(last: str, opening: re.Match[str]) -> str:
    """The place, where its last word is in the group `last`."""
    return " ".join(opening.string[opening.start("place") : opening.end(last)].split())


def _with_agency(found: Dateline) -> Dateline | None:
    """The same, where parentheses hold the day too, or instead of an agency what the city lies in; not just numbers."""
    if day := _DAY_INSIDE.search(found.agency):
        if day[0] == found.agency and not (found.date or is_large(found.place)):
            return None
        found = replace(
            found, agency=found.agency[: day.start()].rstrip(" ,-"), date=found.date or day["date"]
        )
    if found.agency and not can_sign(found.agency):
        return None
    longer = f"{found.place} ({found.agency})"
    if found.agency and (_is_country(found.agency) or cities_called(longer)):
        return replace(found, place=longer, agency="")
    return found


def _is_country(name: str) -> bool:
    """Whether a name is that of a country or state, in any language: `Nouakchott (Mauritanie)`."""
    return bool(gazetteer.countries_of(name) or gazetteer.called_abroad(name, ("country",)))


def can_sign(agency: str) -> bool:
    """Whether what stands in parentheses may be an agency: no month or day."""
    word = agency.rstrip(".").lower()
    is_date = word in CALENDAR["month"] or word in CALENDAR["day"]
    if is_agency(agency):
        return True
    return any(map(str.isalpha, agency)) and not (is_date or _NO_NAME.fullmatch(agency))


def in_capitals(place: str) -> bool:
    """Whether the city is in capitals; a state or country after the comma need not be."""
    city = place.split(",", 1)[0].split(" (", 1)[0].strip("'\u2019")
    return city.isupper() and len(city) >= 4


def can_be_place(place: str) -> bool:
    """Whether a place opens with no label, and its words are written as names are, but for those in brackets."""
    return not is_label(place) and all(
        is_name(word.lstrip("'\u2019")) or word in PARTICLES or _ELIDED.match(word)
        for word in _BRACKETED.sub("", place).split()
    )


def is_label(place: str) -> bool:
    """Whether the first word of a place is that of a label, and no part of the name of a city: `Mar del Plata`."""
    city = place.split(",")[0]
    return first_word(place) in NOT_PLACES and not (" " in city and cities_called(city))


def is_name(word: str) -> bool:
    """Whether a word is written as names are: in no small letter, which many alphabets do not have."""
    return word[:1].isalpha() and not word[0].islower()


def first_word(place: str) -> str:
    """The first word of a place in lower case."""
    return next(iter(place.split()), "").strip(",.").lower()


def is_agency(text: str) -> bool:
    """Whether one of the names between the slashes is an agency's, its reporter or desk behind a hyphen."""
    names = [name.split()[0] for name in text.lower().split("/") if name.strip()]
    return any(name in AGENCIES or not AGENCIES.isdisjoint(name.split("-")) for name in names)


def is_short(agency: str) -> bool:
    """Whether what stands for an agency is a short name in small letters, as `dpa` is, and its desk: `dpa/lni`."""
    name, _, _ = agency.partition("/")
    return len(name) == _LETTERS and agency.islower() and name.isalpha() and name not in NOT_AGENCIES


def is_named(agency: str) -> bool:
    """Whether what stands for an agency is written as names are, or is a short one."""
    names = agency.split()
    opens = all(map(is_name, names[:1]))
    return (opens and all(is_name(word) or word in PARTICLES for word in names)) or is_short(agency)


def is_known(dateline: Dateline) -> bool:
    """Whether the place is a city that is known, and what stands behind it may be the name of an agency."""
    return is_named(dateline.agency) and (is_city(dateline.place) or dateline.place.lower() in NO_COUNTRY)


def lies_there(place: str) -> bool:
    """Whether a city with its country in brackets is known there; a player is none: `ANNA HALL (USA) - `."""
    return not place.endswith(")") or origin(place).city is not None


def can_open(dateline: Dateline, agency: str = "", date: str = "") -> bool:
    """Whether an agency, or a day, may stand before what a dateline says besides.

    An agency that nobody knows may before a city in capitals; a day before a city and an agency that are known.
    """
    if date:
        return is_day(date) and not dateline.date and is_agency(dateline.agency)
    named = agency.isupper() and len(agency) <= _CAPITALS and first_word(agency) not in NOT_PLACES
    plain = in_capitals(dateline.place) or dateline.date
    return is_agency(agency) or bool(named and plain and is_known(dateline))


def place_name(dateline: Dateline) -> str:
    """The city in normal case: `BUENOS AIRES, Argentina` -> `Buenos Aires`; of two cities, the first."""
    city = _CITY.split(without_near(dateline.place))[0].strip()
    return _CAPITAL_WORD.sub(lambda word: _capitalized(word[0]), city) if city.isupper() else city


def _capitalized(word: str) -> str:
    """A word with but its first letter as a capital; İ and I are those of Turkish where there is an İ."""
    small = word[1:].replace("İ", "i").replace("I", "ı") if "İ" in word else word[1:]
    return word[0] + small.lower()


_CITY = re.compile(r"[,/(\[]")
_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}(?:['\u2019][^\W\d_]+)?")
"""A word, with what stands behind an apostrophe in it: `SANA'A`, `XI'AN`; not `L'AQUILA`, where a word begins there."""
