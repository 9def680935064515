"""Copies that are not on their stream, with all that is needed to publish one when what it repeats is taken back."""

from collections import defaultdict

from wire.domain.clock import CLOCK
from wire.domain.tables.entries import HiddenCopy
from wire.domain.tables.retention import COPIES
from wire.domain.tables.state import State


class Hidden:
    """The copies behind each item that stands for them.

    The table decides: the sets beside it may name a copy that has been published or killed since, or whose record was
    taken back.
    """

    def __init__(self, state: State) -> None:
        self._behind: defaultdict[str, set[str]] = defaultdict(set)
        for uri, entry in state["copies"].items():
            if uri != CLOCK:
                self._behind[HiddenCopy(*entry).canonical].add(uri)

    @staticmethod
    def get(state: State, uri: str) -> HiddenCopy | None:
        """The copy with an uri, None where it is not hidden."""
        stored = state["copies"].get(uri)
        return HiddenCopy(*stored) if stored else None

    def put(self, state: State, uri: str, copy: HiddenCopy) -> None:
        """Hide a copy."""
        self._behind[copy.canonical].add(uri)
        COPIES.put(state, uri, list(copy))

    @staticmethod
    def remove(state: State, uri: str) -> None:
        """A copy is hidden no more; nothing happens where it was not."""
        if state["copies"].get(uri):
            del state["copies"][uri]

    def behind(self, state: State, canonical: str) -> list[tuple[str, HiddenCopy]]:
        """The copies behind an item, the oldest first; they stand there no more."""
        there = self._behind.pop(canonical, set())
        found = [
            (uri, copy) for uri in there if (copy := self.get(state, uri)) and copy.canonical == canonical
        ]
        return sorted(found, key=lambda each: (each[1].time, each[0]))

    def expire(self, state: State, time: int) -> None:
        """Forget what is old."""
        for uri, entry in COPIES.advance(state, time):
            canonical = HiddenCopy(*entry).canonical
            self._behind[canonical].discard(uri)
            if not self._behind[canonical]:
                del self._behind[canonical]
