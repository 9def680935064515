"""The layout of the tables has a number, which every checkpoint carries. Entries that earlier versions wrote without
one are told by their fields.
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from wire.domain.tables.entries import (
    ClusterMember,
    EmbargoedMessage,
    HiddenCopy,
    KnownItem,
    KnownMessage,
    StoredFingerprint,
)

LAYOUT = 2
"""Raise it when an entry gets, loses or changes a field so that an older worker's entries cannot be used. 1 is that of
Wire 0.1. A test holds the fields of all entries against it."""
ENTRIES: Mapping[str, type[tuple[Any, ...]]] = {
    "messages": KnownMessage,
    "embargoes": EmbargoedMessage,
    "clusters": ClusterMember,
    "fingerprints": StoredFingerprint,
    "copies": HiddenCopy,
    "items": KnownItem,
}
"""By table. The others hold lists of one kind, whose length is given below."""
COUNTED, PART = 6, 4
"""Numbers of a row of counts, and fields of an item in `KnownMessage.parts`."""
LOOKED_AT = 1_000
"""Entries of a table that are looked at, at most."""


def is_known(table: str, entries: Iterable[tuple[str, Any]]) -> bool:
    """Whether entries (key and value) of a table have the fields of this layout."""
    return all(_fits(table, value) for key, value in islice(entries, LOOKED_AT) if not key.startswith("\0"))


def _fits(table: str, value: Any) -> bool:
    if table == "counts":
        return len(value) == COUNTED
    kind = ENTRIES.get(table)
    if kind is None:
        return True
    fields, defaults = kind._fields, kind._field_defaults  # type: ignore[attr-defined]
    if not len(fields) - len(defaults) <= len(value) <= len(fields):
        return False
    return table != "messages" or all(len(part) == PART for part in KnownMessage(*value).parts)
