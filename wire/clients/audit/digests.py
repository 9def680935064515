"""Long sequences of digests in a file: the memory of an audit does not grow with what it reads."""

import marshal
from array import array
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

SIZE = 16
"""Bytes of a digest."""
CHUNK = 64 * SIZE
"""Bytes that a sequence keeps in memory before it writes them."""


def record_digest(key: bytes | None, value: bytes | None, headers: Iterable[tuple[str, bytes]]) -> bytes:
    """What two records share that are the same but for their place and time.

    Marshal writes all fields with their lengths in a few microseconds. Up to version 2 it writes equal values as equal
    bytes; later ones also say which object is there twice.
    """
    return blake2b(marshal.dumps((key, value, *map(tuple, headers)), 2), digest_size=SIZE).digest()


class Spill:
    """A file that many sequences share. One process writes it; others may read it later."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / uuid4().hex
        self._end = 0

    def write(self, chunk: bytes | bytearray) -> int:
        """Write a chunk; returns its position."""
        with self._path.open("ab", buffering=0) as file:
            file.write(chunk)
        self._end += len(chunk)
        return self._end - len(chunk)

    def read(self, position: int) -> bytes:
        """Read a chunk."""
        with self._path.open("rb", buffering=0) as file:
            file.seek(position)
            return file.read(CHUNK)

    def clear(self) -> None:
        """Delete the file."""
        self._path.unlink(missing_ok=True)
        self._end = 0


class Digests:
    """A sequence of digests. Its last ones are in memory, the others in a file."""

    __slots__ = ("_chunk", "_chunk_number", "_chunks", "_last", "_spill")

    def __init__(self, spill: Spill) -> None:
        self._spill = spill
        self._chunks = array("Q")
        """Positions in the file."""
        self._last = bytearray()
        self._chunk_number, self._chunk = -1, b""
        """The chunk that was read last."""

    def append(self, digest: bytes) -> None:
        """Add a digest at the end."""
        self._last += digest
        if len(self._last) == CHUNK:
            self._chunks.append(self._spill.write(self._last))
            self._last = bytearray()

    def __len__(self) -> int:
        return (len(self._chunks) * CHUNK + len(self._last)) // SIZE

    def __getitem__(self, at: int) -> bytes:
        number, place = divmod(at * SIZE, CHUNK)
        if number == len(self._chunks):
            return bytes(self._last[place : place + SIZE])
        if number != self._chunk_number:
            self._chunk_number, self._chunk = number, self._spill.read(self._chunks[number])
        return self._chunk[place : place + SIZE]


class Seen:
    """Records of a partition that are compared later."""

    def __init__(self, spill: Spill) -> None:
        self._spill = spill
        self.clear()

    def clear(self) -> None:
        """Forget all of them."""
        self.digests, self.offsets = Digests(self._spill), array("q")

    def add(self, digest: bytes, offset: int) -> None:
        """Add the next one."""
        self.digests.append(digest)
        self.offsets.append(offset)
