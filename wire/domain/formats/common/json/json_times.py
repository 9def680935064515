"""Which values of an item of an unknown vendor are times of it, and when it was made and changed by them."""

from datetime import datetime, time

from wire.domain.formats.common import times
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.json import json_looks, json_names
from wire.domain.formats.common.json.json_item import Item
from wire.domain.formats.common.json.json_tree import Field, Tree

_TIME = 60
"""Characters of a time in words, at most."""
_DIGITS = (10, 13)
"""Of seconds and milliseconds since 1970."""


def read(tree: Tree) -> Item:
    """When it was last changed, else published, and when it was first made; a day without an hour where no other is."""
    stamps = [(json_names.is_of_change(each.names[-1]), at) for each in tree.fields if (at := of_item(each))]
    stamps = [stamp for stamp in stamps if stamp[1].time() != time(0)] or stamps
    made = [at for is_change, at in stamps if not is_change]
    last = max((at for is_change, at in stamps if is_change), default=None) or max(made, default=None)
    return {
        "versioncreated": last.isoformat() if last else "",
        "firstcreated": min(made).isoformat() if made and last and min(made) < last else "",
    }


def of_item(field: Field) -> datetime | None:
    """The time that a value says of its item; None for that of an embargo, of an end or of when it was stored."""
    name = field.names[-1]
    is_one = _is_stamp(field) and json_names.is_of_item(name) and not embargo_fields.is_release(name)
    return times.any_form(str(field.value)) if is_one else None


def _is_stamp(field: Field) -> bool:
    """Whether a value is a time; seconds or milliseconds since 1970, and words, only where its name says that it is."""
    said = str(field.value)
    if json_names.role(field) == "time":
        return len(said) <= _TIME and not json_looks.is_address(said)
    return json_looks.is_time(field.value) and not (said.isdigit() and len(said) in _DIGITS)
