"""The changes of a table as records: `key -> [epoch, value]`, no value for a deletion, and checkpoints.

The counts are for others to read too: a change of theirs is an object that names each number, with the epoch as its
first field. Changelogs of releases that wrote them as the other tables are read as well.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any, NamedTuple

from wire import __version__
from wire.codec import Record, dumps, loads, text_of
from wire.domain.enrichment.rules import RULES
from wire.domain.errors import Rejected
from wire.domain.tables.counts import named, numbers_of
from wire.domain.tables.layout import LAYOUT
from wire.domain.tables.packed import pack
from wire.domain.tables.state import Value
from wire.errors import PlainError
from wire.kafka import expired
from wire.kafka.expired import Skipped

COUNTS = "counts"
"""The table whose changes name their numbers."""
CHECKPOINT = b"\0mark"
"""Key of the checkpoint, the last record of a transaction in each changelog that it writes.

For every table of the stage it holds the source offset up to which the table was written, so a changelog that has lost
its end is found. A transaction always writes the changelog of the first table, and those of the others if they change.
"""


class TornChangelog(PlainError):
    """A changelog was not written by one owner after the other, or has lost its end; the text says where."""


_MADE = "wire_made"
"""Header of a checkpoint: layout of the tables, version of Wire, version of its rules. Wire 0.2.0 wrote none."""
_SKIPPED = "wire_skipped"
"""Header of each checkpoint since records of the source were gone before they were read: their offsets."""


class Made(NamedTuple):
    """What has written a table."""

    layout: int
    version: str
    rules: str


OURS = Made(LAYOUT, __version__, RULES)
_HEADERS = [(_MADE, " ".join(map(str, OURS)).encode())]


class ChangelogRecord(NamedTuple):
    """A record for a changelog."""

    key: bytes
    value: bytes | None
    headers: list[tuple[str, bytes]] = []  # noqa: RUF012  aiokafka wants a list, and does not change it


class Restored(NamedTuple):
    """The state of a table, as one partition of its changelog gives it."""

    entries: MutableMapping[str, bytes]
    """Values as JSON."""
    checkpoint: Mapping[str, int]
    """For each table: offset of the first source record that was not done when the table was last written."""
    epoch: int
    """Number of the last owner that wrote."""
    made: Made | None = None
    """What the last checkpoint says of its writer."""
    skipped: Skipped = ()
    """What the last checkpoint says of records of the source that no worker has read."""

    @classmethod
    def empty(cls) -> "Restored":
        """The state of an empty changelog."""
        return cls({}, {}, 0)


def change(table: str, key: str, value: Value | None, epoch: int) -> ChangelogRecord:
    """One change of a table as a record; None is a deletion."""
    if value is None:
        return ChangelogRecord(key.encode(), None)
    written = {"epoch": epoch, **named(key, value)} if table == COUNTS else [epoch, value]
    return ChangelogRecord(key.encode(), dumps(written))


def read_change(raw: bytes) -> tuple[int, bytes]:
    """Epoch and value (as JSON) of a change. Raises ValueError, KeyError or Rejected for what is none."""
    if raw[:1] == b"{":
        count = loads(raw)
        return int(count["epoch"]), pack(numbers_of(count))
    comma = raw.index(b",")
    return int(raw[1:comma]), raw[comma + 1 : -1]


def checkpoint(epoch: int, offsets: Mapping[str, int], skipped: Skipped = ()) -> ChangelogRecord:
    """The checkpoint as a record."""
    headers = [*_HEADERS, (_SKIPPED, expired.written(skipped).encode())] if skipped else _HEADERS
    return ChangelogRecord(CHECKPOINT, dumps([epoch, offsets]), headers)


def value_of(raw: bytes) -> Value:
    """The value of a change. Raises KeyError, IndexError or Rejected for what is none."""
    written: Any = loads(raw)
    return numbers_of(written) if raw[:1] == b"{" else written[1]


def fold(records: Iterable[Record], so_far: Restored, where: str) -> Restored:
    """Apply records to the state before them. Raises TornChangelog if a former owner wrote after a later one."""
    entries, offsets, epoch, made, skipped = so_far
    record: Record | None = None
    try:
        for record in records:
            raw = record.value
            key = record.key or b""
            if raw is None:  # the checkpoint of the same transaction carries the epoch
                entries.pop(key.decode(), None)
                continue
            writer, value = read_change(raw)
            if writer < epoch:
                raise TornChangelog(
                    f"{where} offset {record.offset}: a change of epoch {writer} after one of epoch {epoch}"
                )
            epoch = writer
            if key == CHECKPOINT:
                offsets, made = loads(value), _made(record)
                skipped = expired.read(text_of(record.headers, _SKIPPED))
            else:
                entries[key.decode()] = value
    except (ValueError, KeyError, Rejected):
        at = record.offset if record else 0
        raise TornChangelog(f"{where} offset {at}: no change of a table") from None
    return Restored(entries, offsets, epoch, made, skipped)


def _made(record: Record) -> Made | None:
    layout, _, versions = text_of(record.headers, _MADE).partition(" ")
    return Made(int(layout), *versions.split(" ")) if layout else None
