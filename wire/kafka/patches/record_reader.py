"""aiokafka's consumer stops for good at some batches, and its check sums are slow.

Wrong there: Kafka accepts any bytes as the name of a header. aiokafka decodes the name strictly, so the fetch fails
each time it is tried. The patch reads such a batch a second time with aiokafka's slower reader, and writes bytes that
are not UTF-8 as `\\xff`. In place of a batch that cannot be unpacked (bounded_codecs.py) it gives one record, at the
offset of its first, which tells of the batch. aiokafka's CRC-32C does not use the processor's own instruction; a worker
that only passes records on spends a tenth of its time in it.
For: aiokafka 0.14 (`aiokafka.consumer.fetcher.MemoryRecords`).
Public issue: none known for the names; aio-libs/aiokafka #913 proposes a faster CRC-32C.
Delete when: aiokafka decodes names with `backslashreplace` or gives them as bytes, and uses a CRC-32C in hardware.
"""

from collections.abc import Iterator
from hashlib import sha256
from struct import unpack_from
from typing import Any

import google_crc32c
from aiokafka.consumer import fetcher
from aiokafka.errors import CorruptRecordException
from aiokafka.record.default_records import _DefaultRecordBatchPy
from aiokafka.record.memory_records import MemoryRecords

from wire.codec import KEPT, UNPACKABLE
from wire.kafka.patches.bounded_codecs import CannotUnpack

_HEADER = 61
"""Bytes of a batch before its records."""


class Records:
    """The batches of one fetch; has the methods of aiokafka's MemoryRecords that its fetcher calls."""

    __slots__ = ("_at", "_batches", "_raw", "has_next", "size_in_bytes")

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 0
        self._batches = MemoryRecords(raw)
        self.has_next, self.size_in_bytes = self._batches.has_next, self._batches.size_in_bytes

    def next_batch(self) -> "Batch":
        """The next batch. A batch is its base offset, its length after that, and so many bytes."""
        start = self._at
        self._at += 12 + int(unpack_from(">i", self._raw, start + 8)[0])
        return Batch(self._batches.next_batch(), memoryview(self._raw)[start : self._at])


class Batch:
    """A batch as aiokafka reads it, except that a name it cannot decode does not stop it."""

    __slots__ = ("_batch", "_raw")

    def __init__(self, batch: Any, raw: memoryview) -> None:
        self._batch, self._raw = batch, raw

    def __getattr__(self, name: str) -> Any:
        return getattr(self._batch, name)

    def validate_crc(self) -> bool:
        """Whether the batch is undamaged: the check sum at byte 17 is that of all bytes after it."""
        stated: int = unpack_from(">I", self._raw, 17)[0]
        return stated == google_crc32c.value(self._raw[21:].tobytes())

    def __next__(self) -> Any:
        return next(self._batch)

    def __iter__(self) -> Iterator[Any]:
        try:
            yield from self._batch
        except CannotUnpack:
            yield self._stand_in()
        except (UnicodeDecodeError, CorruptRecordException):
            # From its start; the fetcher skips the records it has already.
            patient = iter(_DefaultRecordBatchPy(self._raw))
            patient._buffer = _Bytes(patient._buffer)
            yield from patient

    def _stand_in(self) -> "StandIn":
        """One record in place of all that are in a batch that cannot be unpacked, with its packed bytes."""
        packed = self._raw[_HEADER:].tobytes()
        return StandIn(self.base_offset, self.max_timestamp, packed)


class StandIn:
    """A record in place of a batch that cannot be unpacked; has the attributes of aiokafka's records."""

    timestamp_type = 0
    checksum = None
    key = None

    def __init__(self, offset: int, timestamp: int, packed: bytes) -> None:
        self.offset, self.timestamp = offset, timestamp
        self.value = packed[:KEPT]
        size, digest = str(len(packed)).encode(), sha256(packed).hexdigest().encode()
        self.headers = [("ce_type", UNPACKABLE.encode()), ("ce_size", size), ("ce_sha256", digest)]


class _Bytes(bytearray):
    """Bytes whose slices decode without an error, UTF-8 or not."""

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        return _Name(found) if isinstance(at, slice) else found


class _Name(bytearray):
    def decode(self, *_: str) -> str:
        return bytes(self).decode("utf-8", "backslashreplace")


def apply() -> None:
    """Read fetched records with `Records`, in every consumer of the process."""
    fetcher.MemoryRecords = Records
