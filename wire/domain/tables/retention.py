"""Tables that forget: what was written longer ago than a table keeps leaves it as the wire's own time goes on.

A partition's clock is the latest event time it has seen, so state is bounded by the wire's time, however fast or late
it is replayed.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import partial

from wire.domain.clock import CLOCK, DAY, HOUR
from wire.domain.tables.state import State, Table, Value

SPARE = 10_000
"""So many of the latest entries of a table stay in each partition, whatever their age.

A replay reads partitions in batches of some thousand messages and so runs days ahead in one of them; what comes from
the others must still be known. And one message of today must not make a small wire forget those of last year.
"""
_Ages = defaultdict[int, list[str]]
"""Keys by the period they were stamped in. A key stands in each period that it was ever stamped in, until that is
looked at: what the table says counts, and what is forgotten leaves at the next look, so a record that is taken back
leaves nothing to mend here."""


@dataclass(frozen=True, slots=True)
class Window:
    """A table whose entries are lists that hold a time in milliseconds, their stamp."""

    table: str
    stamp: int
    """Place of the stamp in an entry."""
    keep: int
    """Milliseconds an entry stays after its stamp, at least."""
    every: int
    """Milliseconds of the wire's time between two looks at what is old."""

    def clock(self, state: State, time: int) -> int:
        """The wire's time in this partition; `time` where nothing has come yet."""
        now: int = state[self.table].get(CLOCK) or time
        return now

    def put(self, state: State, key: str, entry: Value) -> None:
        """Write an entry; all of the table's are written here."""
        self._ages(state)[entry[self.stamp] // self.every].append(key)
        state[self.table][key] = entry

    def advance(self, state: State, now: int) -> list[tuple[str, Value]]:
        """Move the clock to `now` if that is later; forget and return what is old, the oldest first.

        The latest `SPARE` entries stay whatever their age. Only what is old is looked at, so the cost of a message
        does not grow with the table.
        """
        entries = state[self.table]
        clock: int | None = entries.get(CLOCK)
        if clock is not None and now <= clock:
            return []
        entries[CLOCK] = now
        if clock is None or now // self.every == clock // self.every:
            return []
        old = self._old(entries, self._ages(state), now - self.keep, len(entries) - 1 - SPARE)
        for key, _ in old:
            del entries[key]
        return old

    def _old(self, entries: Table, ages: _Ages, before: int, most: int) -> list[tuple[str, Value]]:
        """The `most` oldest entries stamped before a time. Of the same stamp, the greatest keys are the latest."""
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


_ids = partial(Window, stamp=-1, keep=30 * DAY, every=DAY)
"""As long as corrections and kills are usual on a wire."""
MESSAGES, CLUSTERS, ITEMS = map(_ids, ("messages", "clusters", "items"))
FINGERPRINTS = Window("fingerprints", stamp=0, keep=72 * HOUR, every=6 * HOUR)
"""Copies of a story come within three days."""
COPIES = Window("copies", stamp=-1, keep=72 * HOUR, every=6 * HOUR)
"""One that takes the place of a killed story must be at hand as long as copies of that would be found."""
