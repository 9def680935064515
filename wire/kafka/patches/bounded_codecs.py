"""aiokafka unpacks a batch whatever its size, and all batches of a fetch at once.

Wrong there: a batch of some kilobytes can unpack to gigabytes, and a fetch of 4 MiB holds a thousand such batches. The
patch unpacks into `LIMIT` bytes at most, and raises CannotUnpack for a batch that needs more. It hands out the records
of a fetch by `PORTION` bytes, and tells the place of a batch whose codec it does not know.
For: aiokafka 0.14 (`gzip_decode`, `snappy_decode`, `lz4_decode`, `zstd_decode`, `FetchResult.getall`).
Public issue: none known.
Delete when: aiokafka takes limits for the bytes of an unpacked batch and of what `getmany` returns.
"""

import struct
import threading
import zlib
from collections.abc import Callable
from mmap import mmap
from typing import Any

import cramjam
from aiokafka.consumer import fetcher
from aiokafka.errors import UnsupportedCodecError
from aiokafka.record import default_records
from aiokafka.record._crecords import default_records as compiled

from wire.errors import PlainError

LIMIT = 36 << 20
"""Bytes of an unpacked batch: one item of 32 MiB with its headers. The wire's other batches have 1 MiB."""
PORTION = 4 << 20
"""Bytes of values after which no more records of a fetch are handed out at a time."""
_XERIAL, _XERIAL_HEADER = b"\x82SNAPPY\x00", 16
"""Java's Snappy: a header, then blocks, each after its length."""
_GZIP = 31
"""`wbits` of zlib for gzip."""

_own = threading.local()
"""Each thread has its own space to unpack into. Pages that are never written take no memory."""


class CannotUnpack(Exception):
    """A batch does not unpack within LIMIT. It is a bomb, or was damaged before it was sent."""


def unpack_zstd(packed: Any) -> bytes:
    """Unpack Zstandard."""
    return _into_space(cramjam.zstd.decompress_into, packed)


def unpack_lz4(packed: Any) -> bytes:
    """Unpack LZ4."""
    return _into_space(cramjam.lz4.decompress_into, packed)


def unpack_gzip(packed: Any) -> bytes:
    """Unpack one member of gzip; no producer writes several."""
    member = zlib.decompressobj(_GZIP)
    try:
        unpacked = member.decompress(packed, LIMIT)
    except zlib.error:
        raise CannotUnpack from None
    if not member.eof or member.unused_data:
        raise CannotUnpack
    return unpacked


def unpack_snappy(packed: Any) -> bytes:
    """Unpack Snappy, as one block or in Java's blocks. Each block states its size."""
    whole = memoryview(packed)
    if bytes(whole[: len(_XERIAL)]) != _XERIAL:
        return _snappy_block(whole, LIMIT)
    blocks, left, at = [], LIMIT, _XERIAL_HEADER
    while at < len(whole):
        try:
            [size] = struct.unpack_from(">I", whole, at)
        except struct.error:
            raise CannotUnpack from None
        blocks.append(_snappy_block(whole[at + 4 : at + 4 + size], left))
        left -= len(blocks[-1])
        at += 4 + size
    return b"".join(blocks)


def _snappy_block(block: memoryview, most: int) -> bytes:
    try:
        if cramjam.snappy.decompress_raw_len(block) <= most:
            return bytes(cramjam.snappy.decompress_raw(block))
    except cramjam.DecompressionError:
        pass
    raise CannotUnpack


def _into_space(unpack: Callable[[Any, Any], int], packed: Any) -> bytes:
    if not hasattr(_own, "space"):
        _own.space = mmap(-1, LIMIT)
    space: mmap = _own.space
    try:
        return space[: unpack(packed, space)]
    except cramjam.DecompressionError:
        raise CannotUnpack from None


class UnknownCodec(PlainError):
    """A batch is packed by a codec that nobody has; the text says where."""


class PartitionRecords(fetcher.PartitionRecords):
    """The records of a fetch; an unknown codec is told with its place."""

    def _unpack_records(self) -> Any:
        try:
            yield from super()._unpack_records()
        except UnsupportedCodecError as error:
            at = f"{self._tp.topic}/{self._tp.partition} offset {self.next_fetch_offset}"
            raise UnknownCodec(f"{at} cannot be read: {error.args[0]}; a newer release may know it") from None


def getall(self: Any, max_records: int | None = None) -> list[Any]:
    """Records of a fetch, until they have PORTION bytes. The next call goes on after them."""
    if not self.check_assignment(self._topic_partition) or not self.has_more():
        return []
    found: list[Any] = []
    size = 0
    for record in self._partition_records:
        found.append(record)
        size += len(record.value or b"")
        if size >= PORTION or len(found) == max_records:
            self._update_position()
            return found
    self._update_position()
    self._partition_records = None
    return found


def apply() -> None:
    """Bound what every consumer of the process unpacks."""
    for module in (compiled, default_records):
        module.gzip_decode, module.snappy_decode = unpack_gzip, unpack_snappy
        module.lz4_decode, module.zstd_decode = unpack_lz4, unpack_zstd
    fetcher.PartitionRecords = PartitionRecords
    fetcher.FetchResult.getall = getall
