"""The dateline a story opens with: where it was filed, by which agency, on which day.

The forms are those of the agencies themselves: `MOSCOW (Reuters) - `, `BUENOS AIRES, Argentina (AP) _ `,
`Berlin (dpa) - `, `SALVADOR, Feb 26 - `, `NEW YORK/LONDON, March 3 (Reuters) - `, `MINNEAPOLIS -- `,
`SEOUL, Nov 26 AFP - `, `Madrid, 20 feb (EFE).- `, `(ANSA) - ROMA, 20 FEB - `, `MOSCOW. Feb 20 (Interfax) - `,
`MOSCOW, February 20. /TASS/. `, `NEW DELHI, Feb 20 (PTI) `, `KARACHI: `, `NEW YORK--(BUSINESS WIRE)--`,
`New Delhi [India], February 20 (ANI): `, `BRUXELLES 20/02 (BELGA) = `, `МОСКВА, 20 фев - РИА Новости. `,
`20 февраля, Гродно /Корр. БЕЛТА/. `, `LIEPĀJA, 20. februāris, LETA. `, `Arequipa, feb. 20. `,
`BERLIN taz | `, `الكويت - 20 - 2 (كونا) -- `, `الرياض 20 فبراير 2026 م واس `.
"""

import re
from dataclasses import replace

from wire.domain.cached_by_text import cached_by_text
from wire.domain.splitting import dateline_alone, dateline_marked, dateline_signed, dateline_unspaced
from wire.domain.splitting.dateline_fields import (
    Dateline,
    can_be_place,
    can_open,
    in_capitals,
    is_agency,
    is_known,
    is_label,
    is_named,
    is_short,
    lies_there,
    whole,
)
from wire.domain.splitting.dateline_following import goes_on, is_pair, is_told
from wire.domain.splitting.dateline_words import DATE, LIKE_WORDS, OF_OUR_ERA, SLASHED, YEAR, is_day

_REACH = 120
"""Characters a dateline is looked for in. The longest of 10,000 datelines of Reuters-21578 has 49."""

_END = re.compile(
    r"\u2013|\u2014|-(?:(?<=[\s).\d]-)|(?<=[A-ZÀ-Þ\u0600-\u06ff]{3}-))(?:-{0,2}(?=\s|$)|(?<=\)-)-)|_(?<=[\s)\d]_)(?=\s|$)|:(?:(?=\s|$)|(?<=\):))|=(?<=\)\s=)(?=\s)"
)
"""A dash, a colon, or an equals sign after an agency, that may end a dateline."""
_SENTENCE_BEGINS = r"(?=\s+\W?[^\W_a-zß-öø-ÿа-џ])"
_UNENDED = re.compile(
    rf".{{3,90}}?(?:\([^()\d]{{2,40}}\)|{SLASHED}|{OF_OUR_ERA}\s[^\W\d_]{{2,9}})[.-]?{_SENTENCE_BEGINS}"
)
"""Where a dateline ends that neither dash nor colon does: after its agency, before a sentence."""
_STOPPED = re.compile(
    rf"(?=[^\W\d_])(?:[^,.\d(/]{{1,40}}+[,.]{{1,2}}\s){{1,3}}?(?i:{DATE}){YEAR}"
    rf"(?:[,.]?\s[^\W\d_]{{2,10}}\.|\.|(?<=\.)){_SENTENCE_BEGINS}"
)
"""A dateline that ends with a full stop, after its day or a bare agency."""
_STOP = 60
"""Characters in which that full stop stands."""
_DAY_BEFORE = re.compile(rf"\s{{0,9}}(?P<date>(?i:{DATE}|\d{{1,2}}\.\s?\d{{1,2}}\.){YEAR}),?\s{{1,3}}")
"""A day before the place."""
_BEFORE = re.compile(r"\s{0,9}\((?P<agency>[^()\d]{2,20})\)\s{0,2}(?:[-\u2013\u2014]{1,2})?\s{1,3}")
"""An agency before the place."""
_BEHIND = re.compile(r"\s{0,2}(?P<agency>[^\W\d_][^.,;:()\d]{1,24})\.\s+(?=\W?[^\W_])")
"""An agency behind the dash."""
_DASHED = re.compile(r"\s[(/]?(?P<agency>[^\W\d_][^\W\d_\s]{1,15}(?:\s[^\W\d_]{2,12})?)[)/]?\s?[-\u2013]\s")
"""An agency between two dashes: `تهران - ایرنا - `, `Aalborg - /ritzau/ - `, `Roma, 20 feb - (Agenzia Nova) - `."""
_DAY_BEHIND = re.compile(rf"\s?(?P<date>(?i:{DATE})(?:,?\s\d{{4}})?)\s?(?P<end>--|[-\u2013\u2014:]\s)?")
"""A day behind the mark that ends a dateline, and a mark of its own."""
_BARRED = re.compile(
    r"\s{0,9}(?P<place>[^\W\d_][^\d|:]{1,40}?)"
    r"(?:,?\s(?P<agency>taz)\s?\||\s\|\s(?P<barred>[^\W\da-z_][^\d|:]{1,24})\s\|)\s{0,3}"
)
"""A dateline that ends with a bar: `BERLIN taz | `, `Kampala, Uganda | URN | `."""
_DASHED_DAY = re.compile(r"\s?(?:\d{1,2}\s-\s)?\d{1,2}\s?\(")
"""A day in numbers with a dash between them, before the agency, or the second one of its numbers."""
_DASH = re.compile(r"(?:\s[-\u2013\u2014]|--|\u2014)\s{1,3}")
_WIDEST = 48
"""Characters in which the dash behind a place alone stands."""
_ARABIC, _COMMA = "\u0600", "\u060c"
"""The first of the letters of Arabic, in the order of Unicode, and its comma."""
_PLACE = re.compile(r"\s{0,9}(?P<place>[^\W\d_](?:[^\W\d_]|[.'\u2019/, -])+)")
"""A place alone, in any case."""
_SENTENCE = re.compile(r"\s*(?:$|[^\w\s]{0,2}[^\W_].{20})", re.DOTALL)
"""What follows a dateline: the beginning of a sentence, or nothing where it stands in a field of its own."""


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
    return whole(text.strip()[:_REACH].rstrip(dateline_alone.MARKS + "_"))


def is_headed(paragraph: str) -> bool:
    """Whether a paragraph opens with a dateline, or with a label: capitals before a dash, or names before a colon."""
    head = paragraph[:_REACH]
    end = _END.search(head)
    label = whole(head[: end.start()]) if end else None
    if end and label and can_be_place(label.place) and (end[0] == ":" or in_capitals(label.place)):
        return _SENTENCE.match(head, end.end()) is not None
    return read(paragraph) is not None


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
    if opening := None if paragraph.isascii() else dateline_unspaced.OPENING.match(paragraph):
        return paragraph[opening.end() :]
    dash = _DASH.search(paragraph[:_WIDEST])
    place = _PLACE.fullmatch(paragraph[: dash.start()]) if dash else None
    return paragraph[dash.end() :] if dash and place and can_be_place(place["place"]) else paragraph


def _find(paragraph: str) -> tuple[Dateline, int] | None:
    """The dateline and where it ends."""
    if not paragraph.isascii() and (unspaced := dateline_unspaced.read(paragraph[:_REACH])):
        return unspaced
    if dateline_marked.is_written_so(paragraph):
        return dateline_marked.read(paragraph[:_REACH])
    if paragraph[:1] >= _ARABIC:
        paragraph = paragraph.replace(_COMMA, ",", 3)
    before = None if paragraph[:1].isalpha() else _BEFORE.match(paragraph) or _DAY_BEFORE.match(paragraph)
    if before is None:
        head = paragraph[:_REACH]
        return _at_start(head) or dateline_signed.last(paragraph)
    found, said = _at_start(paragraph[before.end() :][:_REACH]), before.groupdict()
    opens = found and can_open(found[0], **said)
    return (replace(found[0], **said), before.end() + found[1]) if found and opens else None


@cached_by_text(4096)
def _at_start(head: str) -> tuple[Dateline, int] | None:
    """The same, without what stands before the place. A paragraph is looked at several times on its way."""
    if "|" in head and (barred := _barred(head)):
        return barred
    if signed := dateline_signed.first(head):
        return signed
    end = _END.search(head)
    while end and _is_inside(head, end):
        end = _END.search(head, end.end())
    if ("(" in head or "/" in head or " م " in head) and (unended := _unended(_UNENDED, head)):
        return unended
    dateline = whole(head[: end.start()].rstrip()) if end else None
    dashed = _DASHED.match(head, end.end()) if end else None
    if dashed and dateline and is_agency(dashed["agency"]) and can_be_place(dateline.place):
        return replace(dateline, agency=dashed["agency"]), dashed.end()
    if not (end and dateline and _speaks(dateline, head, end)):
        return _unended(_STOPPED, head) if ". " in head[:_STOP] else None
    day = None if dateline.date else _DAY_BEHIND.match(head, end.end())
    if day and day["end"] and is_day(day["date"]):
        return replace(dateline, date=day["date"]), day.end()
    behind = None if dateline.agency else _BEHIND.match(head, end.end())
    if behind and is_agency(behind["agency"]):
        return replace(dateline, agency=behind["agency"]), behind.end()
    return dateline, end.end()


def _barred(head: str) -> tuple[Dateline, int] | None:
    """A dateline that ends with a bar. Between two bars stands a known agency, or one in capitals behind a country."""
    found = _BARRED.match(head)
    if found is None or not can_be_place(found["place"]):
        return None
    dateline = Dateline(found["place"], found["agency"] or found["barred"], "")
    between = is_agency(dateline.agency) or (dateline.agency.isupper() and "," in dateline.place)
    speaks = in_capitals(dateline.place) if found["agency"] else between and is_known(dateline)
    return (dateline, found.end()) if speaks else None


def _unended(form: re.Pattern[str], head: str) -> tuple[Dateline, int] | None:
    """A dateline of a form that neither dash nor colon ends.

    Its agency is known, or stands in slashes, or in capitals beside a day; or it is a known city with its day, and
    the month goes first, in small letters, as no sentence says it: `Arequipa, feb. 20. `.
    """
    found = form.match(head)
    dateline = whole(found[0]) if found else None
    if found is None or dateline is None or not can_be_place(dateline.place):
        return None
    slashed = found[0].rstrip(".-").endswith("/")
    alone = not dateline.agency and dateline.date[:1].islower() and is_told(head, found.end())
    signed = slashed or alone or dateline.agency.isupper()
    speaks = is_agency(dateline.agency) or (dateline.date and signed and is_known(dateline))
    return (dateline, found.end()) if speaks else None


def _is_inside(head: str, end: re.Match[str]) -> bool:
    """Whether a mark stands in parentheses, or before a day: `Pune: Nov 25 (PTI) - `, `الكويت - 26 - 11 (كونا) - `."""
    if _DASHED_DAY.match(head, end.end()):
        return True
    if end[0] == ":":
        day = _DAY_BEHIND.match(head, end.end())
        return day is not None and is_day(day["date"])
    before = head[: end.start()]
    return before.rfind("(") > before.rfind(")")


def _speaks(dateline: Dateline, head: str, end: re.Match[str]) -> bool:
    """Whether something besides the mark that ends it speaks for a dateline."""
    place, agency, date = dateline.place, dateline.agency, dateline.date
    capitals, colon = in_capitals(place), end[0] == ":"
    if is_label(place):
        return False
    if is_agency(agency):
        return capitals or can_be_place(place)
    if agency and date:
        return is_known(dateline) if colon else is_named(agency) and (capitals or can_be_place(place))
    if capitals and (agency or date) and is_named(agency) and not colon:
        return bool(date) or not goes_on(head, end.end())
    if not (can_be_place(place) and _SENTENCE.match(head, end.end())):
        return False
    if date:
        return capitals or is_known(dateline)
    if agency:
        plain = agency.isupper() or not (colon or is_short(agency))
        speaks = plain or ((capitals or not colon) and is_told(head, end.end()))
    else:
        alone = not (colon or place.isupper() or place.lower() in LIKE_WORDS) and is_told(head, end.end())
        speaks = (capitals or alone) and lies_there(place)
    further = goes_on(head, end.end()) or (not agency and is_pair(dateline, head[end.end() :]))
    return speaks and is_known(dateline) and not further
