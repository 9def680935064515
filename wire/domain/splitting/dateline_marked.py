"""Datelines in the scripts of South and South-East Asia and of Ethiopia, whose vowels are marks on the letters.

The forms are those of the agencies and papers: `नई दिल्ली, 26 नवंबर (भाषा) `, `ঢাকা, ২৬ নভেম্বর, ২০২৬ (বাসস) : `, `சென்னை: `,
`கொழும்பு, நவ. 26 - `, `काठमाडौँ, ११ मंसिर । `, `กรุงเทพฯ 26 พ.ย. - `. The place is a city that is known.
"""

import re

from wire.domain.places.origin import is_city
from wire.domain.splitting.dateline_fields import Dateline
from wire.domain.splitting.dateline_words import CALENDAR

FIRST = "\u0900"
"""The first letter of these scripts, in the order of Unicode."""
_LAST = "\u17ff"

_END = r"(?P<end>\s?[:\u0964\u1361-\u1366\u2013\u2014]|\s-(?=\s)|-(?=\s))"
_IN_WORDS = "एक|दो|तीन|चार|पांच|पाँच|छह|सात|आठ|नौ|दस"
"""Days that PTI's service in Hindi writes as words: `लखनऊ, चार मई (भाषा) `."""
_OPENING = re.compile(
    r"(?P<place>[^\W\d_][^\d,:()\[\]/|\u0964\u1361-\u1366\u2013\u2014\n-]{1,30}?(?:-[^\W\d_][^\d,:()\s-]{1,20})?"
    r"(?:\s[(\[][^()\[\]\d]{2,24}[)\]](?=\s?,\s?\d))?)"
    rf"(?:\s?[,\u1361-\u1366]?\s?(?P<date>(?:\d{{1,2}}|{_IN_WORDS})(?:-\w{{1,3}})?[\s,.]\s?(?P<month>[^\W\d_][^\d\s,:()]{{1,14}})|"
    r"(?P<first>[^\W\d_][^\d\s,:()]{0,14}?)[\s.]{1,2}\d{1,2}(?!\d)))?"
    r"(?:\s?[,\u1361-\u1366]?\s?(?P<year>\d{4}))?"
    r"(?:\s?[,/]?\s?[(/]\s?(?P<agency>[^()\d/]{2,24}?)\s?[)/])?"
    rf"(?:{_END}|(?<=[)/])\s|(?<=\.)\s)[\s.]*"
)
_SIGNS = ".,\u0964 "
_DASHES = frozenset("-\u2013\u2014")
_SHORTEST = 3
"""Words that a sentence has more of: in these languages they are long."""


def read(paragraph: str) -> tuple[Dateline, int] | None:
    """The dateline a paragraph opens with and where it ends; None where its place is no city or nothing else speaks.

    A day speaks for it, or a mark behind an agency, or one before a sentence.
    """
    opening = _OPENING.match(paragraph)
    if opening is None or not is_city(place := opening["place"].strip(_SIGNS)):
        return None
    month = opening["month"] or opening["first"] or ""
    if month and month.strip(_SIGNS).lower() not in CALENDAR["month"]:
        return None
    told = opening["end"] and (opening["agency"] or _is_told(paragraph[opening.end() :]))
    if not (month or told):
        return None
    date = " ".join(filter(None, (opening["date"], opening["year"]))).strip(_SIGNS)
    return Dateline(place, opening["agency"] or "", date), opening.end()


def _is_told(following: str) -> bool:
    """Whether what follows reads as a sentence: some words, and no dash between two of them."""
    words = following.split()
    return len(words) > _SHORTEST and _DASHES.isdisjoint(words)


def is_written_so(text: str) -> bool:
    """Whether a text begins in one of these scripts."""
    return FIRST <= text[:1] <= _LAST
