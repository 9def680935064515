"""Retention of tables: an entry expires when it is older than its table keeps entries, by the wire's own time.

A partition's clock is the latest event time it has seen. So state is bounded by the wire's time, no matter how fast or
late it is replayed.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from wire.domain.clock import CLOCK, DAY, HOUR
from wire.domain.tables.state import State, Table, Value

SPARE = 10_000
"""So many of the latest entries of a table stay in each partition, whatever their age.

A replay reads the partitions in batches of some thousand messages, so one of them runs days ahead. Messages from the
others must still be known then. And one message of today must not expire all entries of a small wire of last year.
"""
_Ages = defaultdict[int, list[str]]
"""An index: keys by the period of their stamp.

A key is in every period in which it was ever stamped, until that period is checked. The table itself decides what has
expired, and expired keys leave at the next check. So a rejected record needs no repair here.
"""


@dataclass(frozen=True, slots=True)
class Window:
    """The retention of one table. Its entries are lists that hold a time in milliseconds, the stamp."""

    table: str
    stamp: int
    """Place of the stamp in an entry."""
    keep: int
    """Milliseconds that an entry stays after its stamp, at least."""
    every: int
    """Milliseconds of the wire's time between two checks; also the length of a period of the index."""

    def clock(self, state: State, time: int) -> int:
        """The wire's time in this partition; `time` if nothing has come yet."""
        now: int = state[self.table].get(CLOCK) or time
        return now

    def put(self, state: State, key: str, entry: Value) -> None:
        """Write an entry. All entries of the table are written here, so that the index has them."""
        self._ages(state)[entry[self.stamp] // self.every].append(key)
        state[self.table][key] = entry

    def since(self, state: State, time: int) -> Iterator[tuple[str, Value]]:
        """Entries stamped in the period of `time` or later, in no order; the table must not change meanwhile."""
        entries, ages = state[self.table], self._ages(state)
        for period in ages:
            if period >= time // self.every:
                for key in set(ages[period]):
                    entry = entries.get(key)
                    if entry is not None and entry[self.stamp] // self.every == period:
                        yield key, entry

    def advance(self, state: State, now: int) -> list[tuple[str, Value]]:
        """Move the clock to `now` if that is later. Delete and return the expired entries, the oldest first.

        The latest `SPARE` entries stay, whatever their age. Only the oldest periods are read, so the cost of a message
        does not grow with the table.
        """
        entries = state[self.table]
        clock: int | None = entries.get(CLOCK)
        if clock is not None and now <= clock:
            return []
        entries[CLOCK] = now
        if clock is None or now // self.every == clock // self.every:
            return []
        ages, before = self._ages(state), now - self.keep
        if all(period * self.every >= before for period in ages):
            return []
        old = self._old(entries, ages, before, len(entries) - 1 - SPARE)
        for key, _ in old:
            del entries[key]
        return old

    def _old(self, entries: Table, ages: _Ages, before: int, most: int) -> list[tuple[str, Value]]:
        """At most `most` entries stamped before a time, the oldest first. With equal stamps, greater keys are later."""
        found: list[tuple[str, Value]] = []
        for period in sorted(ages):
            if len(found) >= most or period * self.every >= before:
                break
            dated = []
            for key in set(ages[period]):
                entry = entries.get(key)
                if entry is not None and entry[self.stamp] // self.every == period:
                    dated.append((entry[self.stamp], key, entry))
            dated.sort(key=lambda each: each[:2])
            ages[period] = [key for _, key, _ in dated]
            if not dated:
                del ages[period]
            found += [(key, entry) for stamp, key, entry in dated if stamp < before]
        return found[:most]

    def _ages(self, state: State) -> _Ages:
        return state.derived(f"{self.table} by age", self._by_age)

    def _by_age(self, state: State) -> _Ages:
        ages: _Ages = defaultdict(list)
        for key, entry in state[self.table].items():
            if key != CLOCK:
                ages[entry[self.stamp] // self.every].append(key)
        return ages


_ids = partial(Window, keep=30 * DAY, every=DAY)
"""As long as corrections and kills are usual on a wire."""
MESSAGES = _ids("messages", stamp=7)
CLUSTERS, ITEMS = _ids("clusters", stamp=-1), _ids("items", stamp=-1)
FINGERPRINTS = Window("fingerprints", stamp=0, keep=72 * HOUR, every=6 * HOUR)
"""Copies of a story come within three days."""
COPIES = Window("copies", stamp=-1, keep=72 * HOUR, every=6 * HOUR)
"""One that takes the place of a killed story must be at hand as long as copies of that would be found."""
KEPT_FOR_EVER = ("archive", "ledger", "counts")
"""Tables that grow as long as the wire does: they have no window."""
