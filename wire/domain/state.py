"""The state of one partition of one stage, and the changes one batch of records makes to it.

A step reads and writes `State` as plain tables. Nothing is seen outside before `apply`: a record that is
rejected leaves no trace (`discard`), and a batch whose transaction fails leaves none either.
Values are JSON values (lists, not tuples) and are replaced, never changed in place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

from wire.domain.packed import Packed

Value = Any
Derived = TypeVar("Derived")


class Part:
    """What is committed: its tables, and what can be derived from them (an index) and is not stored."""

    __slots__ = ("derived", "tables")

    def __init__(self, tables: Mapping[str, MutableMapping[str, Value]]) -> None:
        self.tables = dict(tables)
        self.derived: dict[str, Any] = {}

    @classmethod
    def empty(cls, names: Iterable[str]) -> "Part":
        """A part that has seen nothing."""
        return cls({name: Packed() for name in names})


class Table:
    """One table of a part under change: committed values, changes of the batch, changes of the record."""

    __slots__ = ("base", "changes", "trial")

    def __init__(self, base: MutableMapping[str, Value]) -> None:
        self.base = base
        self.changes: dict[str, Value | None] = {}
        self.trial: dict[str, Value | None] = {}

    def get(self, key: str) -> Value | None:
        """The value, or None where there is none."""
        if key in self.trial:
            return self.trial[key]
        if key in self.changes:
            return self.changes[key]
        return self.base.get(key)

    def __setitem__(self, key: str, value: Value) -> None:
        self.trial[key] = value

    def __delitem__(self, key: str) -> None:
        self.trial[key] = None

    def __len__(self) -> int:
        changed = {**self.changes, **self.trial}
        return len(self.base) + sum((changed[key] is not None) - (key in self.base) for key in changed)

    def items(self) -> Iterator[tuple[str, Value]]:
        """All entries, changes included; the order says nothing."""
        changed = {**self.changes, **self.trial}
        for key, value in self.base.items():
            if key not in changed:
                yield key, value
        for key, value in changed.items():
            if value is not None:
                yield key, value


class State(Mapping[str, Table]):
    """The tables of one part as a step sees them while it works through one batch."""

    __slots__ = ("_tables", "part")

    def __init__(self, part: Part) -> None:
        self.part = part
        self._tables = {name: Table(base) for name, base in part.tables.items()}

    def __getitem__(self, name: str) -> Table:
        return self._tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def derived(self, name: str, build: Callable[["State"], Derived]) -> Derived:
        """What `build` made of the tables the first time; whoever changes the tables keeps it up to date."""
        if name not in self.part.derived:
            self.part.derived[name] = build(self)
        found: Derived = self.part.derived[name]
        return found

    def keep(self) -> None:
        """The record was used: its changes belong to the batch."""
        for table in self._tables.values():
            if table.trial:
                table.changes.update(table.trial)
                table.trial.clear()

    def discard(self) -> None:
        """The record was rejected: it changes nothing."""
        for table in self._tables.values():
            table.trial.clear()

    def changes(self) -> dict[str, dict[str, Value | None]]:
        """What the batch changed, by table; None is a deletion."""
        return {name: table.changes for name, table in self._tables.items()}

    def apply(self) -> None:
        """The batch is durable: make its changes the committed state."""
        for table in self._tables.values():
            for key, value in table.changes.items():
                if value is not None:
                    table.base[key] = value
                elif key in table.base:
                    del table.base[key]
            table.changes = {}
