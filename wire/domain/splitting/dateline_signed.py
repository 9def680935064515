"""Datelines whose agency stands away from the place: before it, or at the end of the text.

The forms are those of papers and agencies: `AFP, Dhaka: `, `STT, OULU \u2013 `, `ANDINA/ Arequipa, 26 nov. `,
`APA-Niamey (Niger) \u2013 `, `دمشق-سانا `, `AKP Phnom Penh, November 26, 2026 -- `, `Göteborg. En buss välte. (TT)`.
"""

import re
from dataclasses import replace

from wire.domain.places.origin import is_large
from wire.domain.splitting.dateline_fields import Dateline, can_be_place, is_agency, is_known, whole

_FIRST = re.compile(
    r"(?P<agency>[^\W\d_][^\s,:()/]{1,15})(?P<mark>,\s|/\s|\s)(?P<rest>[^\W\d_][^:\u2013\u2014]{1,60}?)"
)
"""An agency before the place, up to the mark that ends the dateline."""
_ENDS = re.compile(r"\s?[:\u2013\u2014]\s|\s--?(?:\s|$)|(?<=\d)\.\s|(?<=\.)\s(?=\W?[^\W\d_a-zß-öø-ÿ])")
_HYPHENED = re.compile(r"(?P<agency>[A-Z]{2,8})\s?[-\u2013]\s?(?P<rest>[^\W\d_][^:\u2013\u2014]{1,40})")
"""An agency before the place, with a hyphen or a dash between them."""
_JOINED = re.compile(
    r"(?P<place>[\u0600-\u06ff][\u0600-\u06ff ]{2,24}?)\s?[-\u2013]\s?"
    r"(?P<agency>[\u0600-\u06ff]{3,9})(?:\s?[-\u2013:])?\s"
)
"""The same behind it, as agencies print it in Arabic."""
_LAST = re.compile(r"(?P<place>[^\W\d_][^.,:()\d]{1,30})\.\s(?=\W?[^\W\d_a-zß-öø-ÿ])")
"""A place before the first sentence of a text that is signed at its end."""
_BEHIND = re.compile(r"\s?[:\u2013\u2014]\s|\s--?\s|(?<=\))\s")
_SIGNED = re.compile(r"[.!?\u201d\"]\s\((?P<agency>[^()\d]{2,20})\)\.?\s*$")


def first(head: str) -> tuple[Dateline, int] | None:
    """The dateline that opens with an agency that is known, and where it ends; its place is a city that is known.

    A day stands behind the place where nothing but a blank parts the two.
    """
    if joined := _hyphened(head):
        return joined
    opening = _FIRST.match(head)
    if opening is None or not _is_written_so(opening["agency"]):
        return None
    start = opening.start("rest")
    for end in _ENDS.finditer(head, start):
        found = whole(head[start : end.start()])
        if found and not found.agency and can_be_place(found.place) and is_known(found):
            is_sure = found.date or opening["mark"] == ", "
            return (replace(found, agency=opening["agency"]), end.end()) if is_sure else None
    return None


def _hyphened(head: str) -> tuple[Dateline, int] | None:
    """The same, where a hyphen joins agency and place in either order."""
    if joined := _JOINED.match(head):
        beside = Dateline(joined["place"], joined["agency"])
        return (beside, joined.end()) if is_agency(beside.agency) and is_known(beside) else None
    opening = _HYPHENED.match(head)
    if opening is None or not is_agency(opening["agency"]):
        return None
    for end in _BEHIND.finditer(head, opening.start("rest")):
        found = whole(head[opening.start("rest") : end.start()])
        if found and not found.agency and can_be_place(found.place) and is_known(found):
            return replace(found, agency=opening["agency"]), end.end()
    return None


def _is_written_so(agency: str) -> bool:
    """Whether a word is an agency that is known, in capitals but for `Reuters` and `dpa`: no name of a person."""
    return is_agency(agency) and (agency[:1].isupper() or agency == "dpa")


def last(text: str) -> tuple[Dateline, int] | None:
    """The dateline of a text that its agency signs at the end, and where it ends: a large city before a full stop."""
    signed = _SIGNED.search(text, max(0, len(text) - 40)) if text.rstrip(" .").endswith(")") else None
    opening = _LAST.match(text) if signed and is_agency(signed["agency"]) else None
    if not (signed and opening and is_large(opening["place"])):
        return None
    return Dateline(opening["place"], signed["agency"]), opening.end()
