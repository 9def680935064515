"""A dateline on a line of its own: `ANKARA, March 3 (AA)`, `AFP, Khartoum`."""

from collections.abc import Sequence
from itertools import pairwise

from wire.domain.splitting import dateline_signed
from wire.domain.splitting.dateline_fields import can_be_place, in_capitals, is_agency, is_known, whole

_HEAD = 8
"""Lines of a text in which it may stand."""
_WIDEST = 48
"""Characters that it has at most, and a line of the text at least."""
MARKS = " -\u2013\u2014:"
"""What may end it."""


def joined(lines: Sequence[str]) -> list[str]:
    """The lines of a text, with a dateline that stands alone on one of the first set before what it opens.

    Its own line is empty then.
    """
    found = list(lines)
    for at, following in pairwise([number for number, line in enumerate(lines[:_HEAD]) if line]):
        line = lines[at].rstrip(MARKS)
        if len(line) < _WIDEST and len(lines[following]) > _WIDEST and _is_alone(line):
            found[at], found[following] = "", f"{line} - {lines[following]}"
            break
    return found


def _is_alone(line: str) -> bool:
    """Whether a line is a dateline and nothing else: its city is known, and more than that speaks for it."""
    if dateline_signed.first(f"{line} -"):
        return True
    found = whole(line)
    if found is None or not can_be_place(found.place):
        return False
    speaks = in_capitals(found.place) or bool(found.date) or is_agency(found.agency)
    return speaks and is_known(found)
