"""The dateline a story opens with: where it was filed, by which agency, on which day.

The forms are those of the agencies themselves: `MOSCOW (Reuters) - `, `BUENOS AIRES, Argentina (AP) _ `,
`Berlin (dpa) - `, `SALVADOR, Feb 26 - `, `NEW YORK/LONDON, March 3 (Reuters) - `, `MINNEAPOLIS -- `,
`SEOUL, Nov 26 AFP - `, `Madrid, 20 feb (EFE).- `, `(ANSA) - ROMA, 20 FEB - `, `MOSCOW. Feb 20 (Interfax) - `,
`MOSCOW, February 20. /TASS/. `, `NEW DELHI, Feb 20 (PTI) `, `KARACHI: `, `NEW YORK--(BUSINESS WIRE)--`,
`New Delhi [India], February 20 (ANI): `, `BRUXELLES 20/02 (BELGA) = `, `МОСКВА, 20 фев - РИА Новости. `.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from wire.domain.splitting.dateline_words import AGENCIES, DATE, NOT_PLACES, PARTICLES

_REACH = 120
"""Characters a dateline is looked for in. The longest of 10,000 datelines of Reuters-21578 has 49."""

_STATE = 2
"""Letters of the short name of a state: `LEBANON, Pa. -` was not filed by the agency PA."""

_END = re.compile(
    r"\u2013|\u2014|-(?<=[\s).\d]-)(?:-?(?=\s|$)|(?<=\)-)-)|_(?<=[\s)\d]_)(?=\s|$)|:(?=\s|$)|=(?<=\)\s=)(?=\s)"
)
"""A dash, a colon, or an equals sign after an agency, that may end a dateline."""
_OPENING = re.compile(
    r"[\s*]{0,9}(?P<place>[^\W\d_](?:[^\W\d_]|[.'\u2019/,\s-]){1,70}?(?:\s[(\[][^()\[\]\d]{3,25}[)\]](?=,))?)"
    rf"(?:[\s,.]{{1,3}}(?P<date>(?i:{DATE})|\d{{1,2}}(?:/\d{{1,2}})?(?=\s\())(?:,?\s\d{{4}})?)?"
    r"(?:[,.]?\s{0,3}(?:\((?:(?P<agency>[^()\d]{2,40})|[^()]{2,40})\)|/(?P<slashed>[^\W\d_]{2,20})/)"
    r"|[\s,]{1,2}(?P<bare>[A-Za-z]{2,9}))?"
    r"[\s,.-]{0,5}"
)
_UNENDED = re.compile(r".{3,90}?(?:\([^()\d]{2,40}\)\.?|/[^\W\d_]{2,20}/\.)(?=\s+\W?[A-ZÀ-Þ\u0400-\u042f\d])")
"""Where a dateline ends that neither dash nor colon does: after its agency, before a sentence."""
_BEFORE = re.compile(r"\s{0,9}\((?P<agency>[^()\d]{2,20})\)\s{0,2}(?:[-\u2013\u2014]{1,2})\s{1,3}")
"""An agency before the place."""
_BEHIND = re.compile(r"\s{0,2}(?P<agency>[^\W\d_][^.,;:()\d]{1,24})\.\s+(?=\W?[^\W_])")
"""An agency behind the dash."""
_DASH = re.compile(r"(?:\s[-\u2013\u2014]|--|\u2014)\s{1,3}")
_WIDEST = 48
"""Characters in which the dash behind a place alone stands."""
_PLACE = re.compile(r"\s{0,9}(?P<place>[^\W\d_](?:[^\W\d_]|[.'\u2019/, -])+)")
"""A place alone, in any case."""
_UNSPACED = re.compile(
    r"(?:【[^】]{2,24}】|"
    r"[(\[（][^()\[\]=（）]{1,16}=[^()\[\]=（）]{2,16}[)\]）](?:[^=.。]{2,20}=)?|"
    r"[^\s。,，]{2,14}\d{1,2}月\d{1,2}日[电電](?:\s?[(（][^()（）]{2,24}[)）])?)\s*"
)
"""Place and agency as they are printed in Asia: `【東京共同】`, `(서울=연합뉴스)`, `新华社北京2月20日电`."""
_SENTENCE = re.compile(r"\s*(?:$|[^\w\s]{0,2}[^\W_].{20})", re.DOTALL)
"""What follows a dateline: the beginning of a sentence, or nothing where it stands in a field of its own."""


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
    headings and spans of time stay text. A colon ends it too, where its city is all in capitals, and so does
    an agency that is known.
    """
    found = _find(paragraph)
    return found[0] if found else None


def of_field(text: str) -> Dateline | None:
    """The dateline in a field that a format sets apart for it: there nothing but a place is needed."""
    if found := read(text):
        return found
    return _whole(text.strip()[:_REACH].rstrip(" -_\u2013\u2014"))


@lru_cache(maxsize=1024)
def _whole(text: str) -> Dateline | None:
    """The dateline that a text is: stories of a day and a city have the same one."""
    opening = _OPENING.fullmatch(text)
    return _fields(opening) if opening else None


def without(paragraph: str) -> str:
    """The paragraph after its dateline; all of it where it opens with none."""
    found = _find(paragraph)
    return paragraph[found[1] :].lstrip() if found else paragraph


def compared(paragraph: str) -> str:
    """The paragraph as copies are found by it: without its dateline, or what may be one.

    A place that stands there alone in any case, or an agency as those of Asia print it, is left out too.
    """
    rest = without(paragraph)
    if rest is not paragraph:
        return rest
    if opening := _UNSPACED.match(paragraph):
        return paragraph[opening.end() :]
    dash = _DASH.search(paragraph, 0, _WIDEST)
    place = _PLACE.fullmatch(paragraph, 0, dash.start()) if dash else None
    return paragraph[dash.end() :] if dash and place and _can_be_place(place["place"]) else paragraph


def place_name(dateline: Dateline) -> str:
    """The city in normal case: `BUENOS AIRES, Argentina` -> `Buenos Aires`; of two cities, the first."""
    city = _CITY.split(dateline.place, maxsplit=1)[0].strip()
    return _CAPITAL_WORD.sub(lambda word: word[0].capitalize(), city) if city.isupper() else city


_CITY = re.compile(r"[,/(\[]")
_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}")


def _find(paragraph: str) -> tuple[Dateline, int] | None:
    """The dateline and where it ends."""
    before = _BEFORE.match(paragraph) if "(" in paragraph[:10] else None
    if before and _is_agency(before["agency"]):
        found = _find(paragraph[before.end() :])
        return (
            (Dateline(found[0].place, before["agency"], found[0].date), before.end() + found[1])
            if found
            else None
        )
    return _at_start(paragraph[:_REACH])


@lru_cache(maxsize=4096)
def _at_start(head: str) -> tuple[Dateline, int] | None:
    """The same, without an agency before the place. A paragraph is looked at several times on its way."""
    end = _END.search(head)
    unended = _UNENDED.match(head) if "(" in head or "/" in head else None
    if unended and (end is None or unended.end() < end.start()):
        dateline = _whole(unended[0])
        if dateline and _is_agency(dateline.agency) and _can_be_place(dateline.place):
            return dateline, unended.end()
    dateline = _whole(head[: end.start()]) if end else None
    if not (end and dateline and _speaks(dateline, head, end)):
        return None
    behind = _BEHIND.match(head, end.end())
    if behind and not dateline.agency and _is_agency(behind["agency"]):
        return replace(dateline, agency=behind["agency"]), behind.end()
    return dateline, end.end()


def _speaks(dateline: Dateline, head: str, end: re.Match[str]) -> bool:
    """Whether something besides the mark that ends it speaks for a dateline."""
    capitals = _in_capitals(dateline.place)
    if _first_word(dateline.place) in NOT_PLACES:
        return False
    if end[0] == ":" and (not capitals or _is_agency(dateline.agency)):
        return _is_agency(dateline.agency)
    if end[0] != ":" and (dateline.agency or (dateline.date and capitals)):
        return (
            capitals or _is_agency(dateline.agency) or (bool(dateline.date) and _can_be_place(dateline.place))
        )
    return (
        bool(dateline.date or capitals)
        and _can_be_place(dateline.place)
        and _SENTENCE.match(head, end.end()) is not None
    )


def _fields(opening: re.Match[str]) -> Dateline:
    place, date, bare = (" ".join((opening[name] or "").split()) for name in ("place", "date", "bare"))
    agency = " ".join((opening["agency"] or opening["slashed"] or "").split())
    end = opening.end("place")
    if bare and _is_agency(bare) and bare != "Press" and (date or len(bare) > _STATE):
        agency = bare
    elif bare:  # the last word of the place
        end = opening.end("bare")
        place = " ".join(opening.string[opening.start("place") : end].split())
        date = "" if opening["date"] else date
    place = place.rstrip(" ,.-")
    if "," in place and place[-1].isalpha() and opening.string.startswith(".", end):
        place += "."  # of a state: `Calif.`
    return Dateline(place, agency, date)


def _in_capitals(place: str) -> bool:
    """Whether the city is in capitals; a state or country after the comma need not be."""
    city = place.split(",", 1)[0].split(" (", 1)[0]
    return city.isupper() and len(city) >= 4


def _can_be_place(place: str) -> bool:
    words = place.replace("(", "").replace("[", "").split()
    return _first_word(place) not in NOT_PLACES and all(
        word[0].isupper() or word in PARTICLES for word in words
    )


def _first_word(place: str) -> str:
    return place.split()[0].strip(",.").lower()


def _is_agency(text: str) -> bool:
    """Whether one of the names between the slashes is an agency's."""
    return any(name.split()[0] in AGENCIES for name in text.lower().split("/") if name.strip())
