"""The changes of a table as records: `key -> [term, value]`, nothing for a deletion, and marks."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wire.codec import Record, dumps, loads
from wire.domain.tables.state import Value
from wire.errors import PlainError
from wire.worker.producers import Line

MARK = b"\0mark"
"""Key of the mark, with which a round ends in each changelog it writes: up to where a table has been written, for all
tables of the stage, so that one that has lost its end shows. The first is written in every round, the others where they
change.
"""


class Torn(PlainError):
    """The changes cannot have been written by one owner after the other; the text says where."""


class Fold(NamedTuple):
    """What a changelog partition adds up to."""

    entries: dict[str, bytes]
    """Values as JSON."""
    marks: Mapping[str, int]
    """Offset of the first record of the source that was not done when a table was written, by table."""
    term: int

    @classmethod
    def empty(cls) -> "Fold":
        """Of a changelog that holds nothing."""
        return cls({}, {}, 0)


def encode(key: str, value: Value | None, term: int) -> Line:
    """One change as a record; None is a deletion."""
    return Line(key.encode(), None if value is None else dumps([term, value]))


def mark(term: int, marks: Mapping[str, int]) -> Line:
    """The mark as a record."""
    return Line(MARK, dumps([term, marks]))


def fold(records: Iterable[Record], so_far: Fold, where: str) -> Fold:
    """Add records to what came before them. Raises Torn when a former owner wrote after a later one."""
    entries, marks, term = so_far
    for record in records:
        raw = record.value
        key = record.key or b""
        if raw is None:  # the mark of the same round carries the term
            entries.pop(key.decode(), None)
            continue
        comma = raw.index(b",")
        by, value = int(raw[1:comma]), raw[comma + 1 : -1]
        if by < term:
            raise Torn(f"{where} offset {record.offset}: a change of owner {by} after one of owner {term}")
        term = by
        if key == MARK:
            marks = loads(value)
        else:
            entries[key.decode()] = value
    return Fold(entries, marks, term)
