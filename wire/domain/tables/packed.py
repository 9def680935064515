"""A table that keeps its values as JSON, in half the memory of lists and strings."""

from collections.abc import ItemsView, Iterator, KeysView, MutableMapping
from typing import Any

import orjson

from wire.domain.tables.by_period import ByPeriod


def pack(value: Any) -> bytes:
    """A value as JSON. A copy, because orjson's result keeps its whole buffer alive, four kilobytes at least."""
    return b"%b" % orjson.dumps(value)


class Packed(MutableMapping[str, Any]):
    """A dict that unpacks a value each time it is read, in a microsecond. A caller may change the value it read: the
    table keeps its own. `packed` are values as JSON, which the table takes over.
    """

    __slots__ = ("_packed",)

    def __init__(self, packed: MutableMapping[str, bytes] | None = None) -> None:
        self._packed: MutableMapping[str, bytes] = {} if packed is None else packed

    def __getitem__(self, key: str) -> Any:
        return orjson.loads(self._packed[key])

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default."""
        packed = self._packed.get(key)
        return default if packed is None else orjson.loads(packed)

    def __setitem__(self, key: str, value: Any) -> None:
        self._packed[key] = pack(value)

    def __delitem__(self, key: str) -> None:
        del self._packed[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def keys(self) -> KeysView[str]:
        """Those of the dict itself, which are quickly compared with those of another one."""
        return self._packed.keys()

    def packed(self, key: str) -> bytes | None:
        """The value as JSON, or None."""
        return self._packed.get(key)

    def packed_items(self) -> ItemsView[str, bytes]:
        """All entries, with their values as JSON."""
        return self._packed.items()

    def weight(self) -> int:
        """Bytes of all values."""
        if isinstance(self._packed, ByPeriod):
            return self._packed.weight
        return sum(map(len, self._packed.values()))

    def __contains__(self, key: object) -> bool:
        return key in self._packed
