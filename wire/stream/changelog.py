"""The changes of a table as records: `key -> [term, value]`, nothing for a deletion, and the mark of each unit."""

from collections.abc import Iterable
from typing import NamedTuple

from wire.codec import Record, dumps
from wire.domain.state import Value
from wire.errors import PlainError
from wire.stream.producers import Line

MARK = b"\0mark"
"""Key of the mark: offset of the first record of the source that is not done. Every unit ends with one."""


class Torn(PlainError):
    """The changes cannot have been written by one owner after the other; the text says where."""


class Fold(NamedTuple):
    """What a changelog partition adds up to."""

    entries: dict[str, bytes]
    """Values as JSON."""
    mark: int
    term: int


def encode(key: str, value: Value | None, term: int) -> Line:
    """One change as a record; None is a deletion."""
    return Line(key.encode(), None if value is None else dumps([term, value]))


def fold(records: Iterable[Record], so_far: Fold, where: str) -> Fold:
    """Add records to what came before them. Raises Torn when a former owner wrote after a later one."""
    entries, mark, term = so_far
    for record in records:
        raw = record.value
        key = record.key or b""
        if raw is None:  # the mark of the same unit carries the term
            entries.pop(key.decode(), None)
            continue
        comma = raw.index(b",")
        by, value = int(raw[1:comma]), raw[comma + 1 : -1]
        if by < term:
            raise Torn(f"{where} offset {record.offset}: a change of owner {by} after one of owner {term}")
        term = by
        if key == MARK:
            mark = int(value)
        else:
            entries[key.decode()] = value
    return Fold(entries, mark, term)
