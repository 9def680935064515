"""Faust tables over the state of the tasks. Agents, Faust's web and its CLI read them; only transactions write them."""

from collections.abc import Iterator, Mapping
from typing import Any

import faust
from faust.exceptions import ImproperlyConfigured
from faust.stores import memory

from wire.domain.tables.state import Value
from wire.worker.tasks import Tasks


class WrittenByTransactionsOnly(RuntimeError):
    """A table was written outside a transaction."""


class View(Mapping[tuple[int, str], Value]):
    """The committed entries of one table in the partitions owned now: (partition, key) -> value."""

    def __init__(self, tasks: Tasks, step: str, table: str) -> None:
        self._tasks, self._step, self._table = tasks, step, table

    def partitions(self) -> dict[int, Mapping[str, Value]]:
        """The entries by partition."""
        return {
            source.partition: task.state.tables[self._table]
            for source, task in self._tasks.owned.items()
            if task.loaded and task.step.name == self._step
        }

    def __getitem__(self, at: tuple[int, str]) -> Value:
        try:
            partition, key = at
            return self.partitions()[partition][key]
        except (TypeError, ValueError):
            raise KeyError(at) from None

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return ((partition, key) for partition, entries in self.partitions().items() for key in entries)

    def __len__(self) -> int:
        return sum(map(len, self.partitions().values()))


class Store(memory.Store):
    """The store that Faust asks a table for; it is only a view."""

    def __init__(self, *args: Any, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.data = view

    def _refuse(self, *args: Any, **kwargs: Any) -> None:
        raise WrittenByTransactionsOnly(self.table_name)

    _clear = apply_changelog_batch = _refuse


class TaskTable(faust.Table):
    """Faust's setting `Table`: committed entries by (partition, key). It cannot be written."""

    def __init__(self, *args: Any, view: View, **kwargs: Any) -> None:
        self._view = view
        super().__init__(*args, **kwargs)

    def _new_store(self) -> Store:
        return Store("memory://", self.app, self, view=self._view, table_name=self.name, loop=self.loop)

    async def on_start(self) -> None:
        """Do nothing: Faust would declare the changelog and start the store."""

    def __getitem__(self, at: tuple[int, str]) -> Value:
        return self._view[at]

    def get(self, at: tuple[int, str], default: Value = None) -> Value:
        """The value, or the default."""
        return self._view.get(at, default)

    def _refuse(self, *args: Any, **kwargs: Any) -> None:
        raise WrittenByTransactionsOnly(f"table {self.name} is written only by transactions")

    __setitem__ = __delitem__ = update = clear = pop = setdefault = _refuse
    send_changelog = _send_changelog = raw_update = on_key_set = on_key_del = apply_changelog_batch = _refuse

    def using_window(self, *args: Any, **kwargs: Any) -> None:
        """Refuse: Faust's windows use the wall clock, so a replay of old wire would lose its entries."""
        raise ImproperlyConfigured("a table of tasks has no windows")
