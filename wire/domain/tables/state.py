"""The state of one task, and the changes that one batch of records makes to it.

A step reads and writes `State` as plain tables. Changes become visible outside with `apply`: a rejected record changes
nothing (`discard`), and neither does a batch whose transaction fails.
Values are JSON values (lists, not tuples) and are replaced, never changed in place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

from wire.domain.tables.by_period import in_memory
from wire.domain.tables.packed import Packed

Value = Any
Derived = TypeVar("Derived")


class TaskState:
    """The committed state of a task: its tables, and indexes that are built from them and not stored."""

    __slots__ = ("derived", "tables")

    def __init__(self, tables: Mapping[str, MutableMapping[str, Value]]) -> None:
        self.tables = dict(tables)
        self.derived: dict[str, Any] = {}

    @classmethod
    def empty(cls, names: Iterable[str]) -> "TaskState":
        """The state before the first record."""
        return cls({name: Packed(in_memory(name)) for name in names})


_ABSENT: Any = object()
_Undo = list[tuple[dict[str, Any], str, Any]]
"""The changes of a record, in order: the changes of a table, a key, and the value before."""


class Table:
    """One table as a step sees it: the committed values, and the changes of the batch over them."""

    __slots__ = ("_undo", "base", "changes")

    def __init__(self, base: MutableMapping[str, Value], undo: _Undo) -> None:
        self.base = base
        self.changes: dict[str, Value | None] = {}
        self._undo = undo

    def get(self, key: str) -> Value | None:
        """The value, or None."""
        value = self.changes.get(key, _ABSENT)
        return self.base.get(key) if value is _ABSENT else value

    def __setitem__(self, key: str, value: Value) -> None:
        self._undo.append((self.changes, key, self.changes.get(key, _ABSENT)))
        self.changes[key] = value

    def __delitem__(self, key: str) -> None:
        self[key] = None

    def __len__(self) -> int:
        deleted = [*self.changes.values()].count(None)
        known = len(self.changes.keys() & self.base.keys())
        return len(self.base) + len(self.changes) - deleted - known

    def items(self) -> Iterator[tuple[str, Value]]:
        """All entries with their changes, in no particular order."""
        for key, value in self.base.items():
            if key not in self.changes:
                yield key, value
        for key, value in self.changes.items():
            if value is not None:
                yield key, value


class State(dict[str, Table]):
    """The tables of one task, by name, as a step sees them while it works through one batch."""

    __slots__ = ("_undo", "committed", "partitions")

    def __init__(self, committed: TaskState, partitions: int = 1) -> None:
        self.committed = committed
        self.partitions = partitions
        """Partitions of the log: a step can tell whether a message lies where it belongs."""
        self._undo: _Undo = []
        super().__init__((name, Table(base, self._undo)) for name, base in committed.tables.items())

    def derived(self, name: str, build: Callable[["State"], Derived]) -> Derived:
        """An index that `build` makes from the tables at the first call. A step that changes the tables updates it."""
        if name not in self.committed.derived:
            self.committed.derived[name] = build(self)
        found: Derived = self.committed.derived[name]
        return found

    def keep(self) -> None:
        """Keep the changes of the record in the batch: it was used."""
        self._undo.clear()

    def discard(self) -> None:
        """Undo the changes of the record: it was rejected."""
        for changes, key, before in reversed(self._undo):
            if before is _ABSENT:
                del changes[key]
            else:
                changes[key] = before
        self._undo.clear()

    def changes(self) -> dict[str, dict[str, Value | None]]:
        """The changes of the batch, by table; None is a deletion."""
        return {name: table.changes for name, table in self.items()}

    def apply(self) -> None:
        """Make the changes of the batch the committed state, after the commit."""
        for table in self.values():
            for key, value in table.changes.items():
                if value is not None:
                    table.base[key] = value
                elif key in table.base:
                    del table.base[key]
            table.changes = {}
