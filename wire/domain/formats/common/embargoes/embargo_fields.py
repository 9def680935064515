"""Fields that name an embargo, whatever they are called: `embargoedUntil`, `X-Embargo`, `releaseDate`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common import times

Field = tuple[str, Any]
"""Its name as sent, and its value: a text, or what JSON has."""

_NOT_LETTERS = re.compile(r"[^a-z]+")
_SURE = (
    *("embarg", "sperrfrist", "sperrvermerk", "klausul", "sperrefrist", "sperretid", "spärrtid", "sparrtid"),
    *("karenss", "julkaisukiel", "эмбарго", "解禁", "禁发", "禁發", "حظر", "אמברגו", "엠바고", "εμπάργκο"),
)
_RELEASES = frozenset(
    "releasedate releasetime releasedatetime releaseat releaseon releaseafter publishafter publishat publishon"
    " publishfrom publishnotbefore notbefore holduntil holdfor holdtill donotpublishbefore availablefrom"
    " publishschedule scheduledat scheduledfor scheduleddate golive golivedate goliveat livefrom visiblefrom"
    " publishstart publicationstart publiseres freigabeab onlineab frigis frigives".split()
)
"""Names, without all but letters, of fields that say when a text may be published, also
behind `X-`; often that is when it was sent."""
_NO = frozenset("no none false 0 n/a nein keine non aucun ninguno nessuno geen ingen".split())
_OF_A_TIME = re.compile(
    r"until|till|date|time|stamp|utc|gmt|when|hour|day|ends?$|expir|lift|at$|bis|jusqu|hasta|fino|tot$"
)
"""In the name of a field that has a time: `embargoedUntil` is no flag."""
_OF_NINJS = re.compile(r"embargo(?:ed)?until$")
"""The field of the standard, without all but letters. It is there only where there is an embargo, and has no null."""
_UNSET: tuple[Any, ...] = (None, False, "", "null", "nil", "n", "f", "off")
_ENDED = re.compile(r"lifted|removed|ended|expired|aufgehoben|no(?:ne|n|t)?embarg|unembarg")
_APART = frozenset(
    "associations renditions bodies headlines descriptions links related evolvedfrom subject subjects place places"
    " person people organisation organisations genre genres event events object altids"
    " body_text body_html body_xhtml body_nitf".split()
)
"""Fields of a JSON item that hold other items, its text, or terms."""
_NAMING = ("name", "key", "role", "field")
"""Fields of an object that name the field whose `value` it has."""


class _Said(NamedTuple):
    times: list[datetime]
    open: bool
    """Whether a field says embargo and no time."""


def until(fields: Iterable[Field], made: datetime | None) -> str | None:
    """The latest time that fields name, as text; empty where they name none; None where none says embargo.

    A field whose name says embargo holds by being there, unless it says no. One that says only when a text is released
    counts where that is after the text was `made`.
    """
    found, is_open = list[datetime](), False
    for name, value in fields:
        plain = _letters(name)
        if names_one(plain) or names_one(name):
            said = _of_embargo(plain, value)
        elif is_release(name):
            said = _of_release(value, made)
        else:
            continue
        found += said.times
        is_open = is_open or said.open
    return max(found).isoformat() if found else "" if is_open else None


def in_json(item: Mapping[str, Any]) -> Iterator[Field]:
    """All fields of a JSON object and of what is nested in it; `{"name": "embargo", "value": ...}` in it is one too.

    A field of the sender's own that is not set (`"embargo_date": null`) is left out: systems write all their columns.
    """
    left: list[Any] = [item]
    while left:
        within = left.pop()
        if isinstance(within, list):
            left += (each for each in within if isinstance(each, dict | list))
            continue
        named = "" if within is item else next(filter(_is_text, map(within.get, _NAMING)), "")
        if named and "value" in within and not _is_unset(named, within["value"]):
            yield named, within["value"]
        for name, value in within.items():
            if _is_unset(name, value):
                continue
            if not isinstance(value, dict | list) or names_one(name):
                yield name, value
            elif name.lower() not in _APART:
                left.append(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_unset(name: str, value: Any) -> bool:
    """Whether a field is one of an embargo, and has no value: null, or what a flag has that is not set.

    An empty text is no time that can be read; the field of ninjs is never unset.
    """
    if not names_one(name) or _OF_NINJS.search(_letters(name)):
        return False
    unset = (None,) if _OF_A_TIME.search(name.lower()) else _UNSET
    return all((each.strip().lower() if isinstance(each, str) else each) in unset for each in _leaves(value))


@cached_by_text(4096)
def _letters(name: str) -> str:
    return _NOT_LETTERS.sub("", name.lower())


@cached_by_text(4096)
def names_one(name: str) -> bool:
    """Whether the name of a field says embargo."""
    return any(word in name.lower() for word in _SURE)


@cached_by_text(4096)
def is_release(name: str) -> bool:
    """Whether the name of a field says when a text may be published."""
    return _letters(name).removeprefix("x") in _RELEASES


def _of_embargo(name: str, value: Any) -> _Said:
    values = list(_leaves(value))
    found = [time for text in values if isinstance(text, str) and (time := times.of_embargo(text))]
    if found:
        return _Said(found, open=False)
    says_no = any(each is False or (isinstance(each, str) and each.strip().lower() in _NO) for each in values)
    if _ENDED.search(name):
        return _Said([], open=says_no or value is None or value == "")
    return _Said([], open=not says_no)


def _of_release(value: Any, made: datetime | None) -> _Said:
    text = value.strip() if isinstance(value, str) else ""
    time = times.of_embargo(text)
    if time is None:
        return _Said([], open=bool(text))
    return _Said([] if made and time <= made else [time], open=False)


def _leaves(value: Any) -> Iterator[Any]:
    """The plain values in a value; an empty object or list counts as null."""
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else None
    if inner is None:
        yield value
    elif not inner:
        yield None
    else:
        for each in inner:
            yield from _leaves(each)
