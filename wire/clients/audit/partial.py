"""What can be proven of a stage whose input has lost its first records.

The stage starts without the state that those records made. What it makes of the others is mostly the same: only
corrections, kills and copies of what is gone differ. So a record that is not made again is not a difference, except if
it is there twice, or no message makes its item. An item that is new and never came out is one too.
"""

from array import array
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from wire.codec import Headers, text_of
from wire.domain.versions.decision import Change

_Array = NDArray[numpy.uint64]


class Judgement(NamedTuple):
    """The records of a partition, by what can be said of them."""

    unproven: int
    """They may rest on records that are gone."""
    differences: list[str]


class Ids:
    """Ids of items, 8 bytes each."""

    def __init__(self) -> None:
        self._ids = array("Q")

    def add(self, headers: Headers) -> None:
        """Add the id that headers state."""
        self._ids.append(_short(text_of(headers, "ce_id").encode()))

    def extend(self, other: "Ids") -> None:
        """Add all of others."""
        self._ids += other._ids

    def all(self) -> _Array:
        """All of them."""
        return numpy.array(self._ids, numpy.uint64)


class Partial:
    """One output partition of such a stage: the records that the stage makes now, and those that are there."""

    def __init__(self) -> None:
        self._made, self._seen, self._offsets = array("Q"), array("Q"), array("q")
        self._new_ids, self._seen_ids = Ids(), Ids()

    def expect(self, digest: bytes, headers: Headers) -> None:
        """Add a record that the stage makes."""
        self._made.append(_short(digest))
        if text_of(headers, "ce_change") == Change.NEW:
            self._new_ids.add(headers)

    def see(self, digest: bytes, headers: Headers, offset: int) -> None:
        """Add a record that is there."""
        self._seen.append(_short(digest))
        self._seen_ids.add(headers)
        self._offsets.append(offset)

    def extend(self, other: "Partial") -> None:
        """Add what another process has found of the same partition."""
        self._made += other._made
        self._seen += other._seen
        self._offsets += other._offsets
        self._new_ids.extend(other._new_ids)
        self._seen_ids.extend(other._seen_ids)

    def judge(self, items: Ids | None, *, lost: bool) -> Judgement:
        """Judge the records that are there. `items`: the ids of all items, where the partition holds items and the
        whole log can be read; `lost`: whether the partition has lost records too, so that what is absent may be gone.
        """
        made, seen, ids = (
            numpy.array(self._made, numpy.uint64),
            numpy.array(self._seen, numpy.uint64),
            self._seen_ids,
        )
        proven = numpy.isin(seen, made)
        differences = []
        if items is not None:
            strange = ~proven & ~numpy.isin(ids.all(), items.all())
            differences += [
                f"offset {self._offsets[number]}: no message of the log makes this item"
                for number in numpy.flatnonzero(strange)
            ]
            differences += [
                f"offset {self._offsets[number]}: is there twice" for number in _again(seen, made)
            ]
            absent = set(self._new_ids.all().tolist()) - set(ids.all().tolist())
            if absent and not lost:
                differences.append(f"{len(absent)} new items are missing")
        return Judgement(int((~proven).sum()), differences)


def _again(seen: _Array, made: _Array) -> Iterator[int]:
    """Places of records that are there more often than they are made."""
    repeated, counts = numpy.unique(seen, return_counts=True)
    for digest, count in zip(repeated[counts > 1], counts[counts > 1], strict=True):
        if count > max(1, (made == digest).sum()):
            yield int(numpy.flatnonzero(seen == digest)[-1])


def _short(raw: bytes) -> int:
    return int.from_bytes(blake2b(raw, digest_size=8).digest())
