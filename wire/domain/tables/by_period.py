"""Entries that lie by the period that their keys name. Those of a period that is not at work are packed together."""

import zlib
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

import orjson

OPEN = 64
"""Corrections and kills come to more periods than the newest."""


class ByPeriod(MutableMapping[str, bytes]):
    """A dict of JSON. An entry takes a tenth of the memory that it takes in a dict. To read one of a period that is not
    among the `most_open` at work costs some fifty microseconds more. `period_of` gives the period of a key.
    """

    __slots__ = ("_length", "_most_open", "_open", "_packed", "_period_of", "weight")

    def __init__(self, period_of: Callable[[str], str], most_open: int = OPEN) -> None:
        self._period_of = period_of
        self._most_open = most_open
        self._open: dict[str, dict[str, bytes]] = {}
        self._packed: dict[str, bytes] = {}
        """Periods as they were closed. One that is open is here as well as long as it has not changed."""
        self._length = 0
        self.weight = 0
        """Bytes of all values, as they are when nothing is packed. To add them up would unpack all."""

    def _entries(self, period: str) -> dict[str, bytes]:
        entries = self._open.get(period)
        if entries is None:
            if len(self._open) == self._most_open:
                self._close(next(iter(self._open)))
            packed = self._packed.get(period)
            entries = self._open[period] = _unpacked(packed) if packed else {}
        return entries

    def _close(self, period: str) -> None:
        entries = self._open.pop(period)
        if entries and period not in self._packed:
            self._packed[period] = _packed(entries)

    def _changed(self, period: str) -> dict[str, bytes]:
        entries = self._entries(period)
        self._packed.pop(period, None)
        return entries

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default."""
        return self._entries(self._period_of(key)).get(key, default)

    def __getitem__(self, key: str) -> bytes:
        return self._entries(self._period_of(key))[key]

    def __setitem__(self, key: str, value: bytes) -> None:
        entries = self._changed(self._period_of(key))
        before = entries.get(key)
        self._length += before is None
        self.weight += len(value) - len(before or b"")
        entries[key] = value

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self.weight -= len(self._changed(self._period_of(key)).pop(key))
        self._length -= 1

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._entries(self._period_of(key))

    def __iter__(self) -> Iterator[str]:
        for period in [*self._packed, *(period for period in self._open if period not in self._packed)]:
            yield from list(self._entries(period))

    def __len__(self) -> int:
        return self._length


def in_memory(table: str) -> MutableMapping[str, bytes]:
    """A place for the entries of a table in the memory of a worker: those that are kept for ever are packed."""
    period_of = _PERIODS.get(table)
    return ByPeriod(period_of) if period_of else {}


def hour_at_the_end(key: str) -> str:
    """The hour of a key of the counts, which is its last field: an hour has many rows."""
    return key.rpartition("|")[2]


def day_at_the_start(key: str) -> str:
    """The day of a key that begins with an hour: an hour has a row or two."""
    return key[: len("1987-02-26")]


_PERIODS = {"counts": hour_at_the_end, "ledger": day_at_the_start, "archive": day_at_the_start}


def _packed(entries: dict[str, bytes]) -> bytes:
    return zlib.compress(orjson.dumps({key: value.decode() for key, value in entries.items()}), level=1)


def _unpacked(packed: bytes) -> dict[str, bytes]:
    return {key: value.encode() for key, value in orjson.loads(zlib.decompress(packed)).items()}
