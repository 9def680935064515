"""Messages that are held: in a table, until a tick says that it is time, or a release that it is decided."""

from base64 import b64decode

from wire.codec import Record
from wire.domain.clock import CLOCK
from wire.domain.tables import ledger
from wire.domain.tables.entries import EmbargoedMessage
from wire.domain.tables.ledger import Outcome
from wire.domain.tables.state import State
from wire.steps.received import ReceivedMessage
from wire.steps.record_time import received_at, stated_time

TICK = "org.wire.tick"
"""Type of a record that says what time it is on the wire (`ce_time`); it has no value."""
RELEASE = "org.wire.release"
"""Type of a record that releases the message which is held under its key; its value says which (releases.py)."""


def held(state: State, id_: str) -> EmbargoedMessage | None:
    """The message that is held under an id."""
    stored = state["embargoes"].get(id_)
    return EmbargoedMessage(*stored) if stored else None


def now(state: State, received: ReceivedMessage, time: int) -> int:
    """The wire's time for a message made at `time`: by its own time, the log's, and the ticks; in milliseconds."""
    return max(min(time, received.came), state["embargoes"].get(CLOCK) or 0)


def told(tick: Record) -> int:
    """The time that a tick tells, in milliseconds. Nobody lifts an embargo by a clock that is ahead."""
    return min(stated_time(tick), received_at(tick))


def due(state: State, tick: Record) -> list[tuple[ReceivedMessage, EmbargoedMessage]]:
    """Time goes by: messages whose embargo is over, in the order of their end and id; they leave the table."""
    time = told(tick)
    table = state["embargoes"]
    if time <= (table.get(CLOCK) or 0):
        return []
    table[CLOCK] = time
    ended = sorted((entry[0], id_) for id_, entry in table.items() if id_ != CLOCK and entry[0] <= time)
    return [take(state, id_) for _, id_ in ended]


def take(state: State, id_: str) -> tuple[ReceivedMessage, EmbargoedMessage]:
    """Take a message that is held out of the table."""
    entry = EmbargoedMessage(*(state["embargoes"].get(id_) or ()))
    del state["embargoes"][id_]
    received = ReceivedMessage(
        id_,
        b64decode(entry.value),
        entry.content_type,
        entry.source,
        entry.subject,
        entry.stated_time,
        entry.came,
        entry.position,
    )
    return received, entry


def drop(state: State, id_: str, held: EmbargoedMessage) -> None:
    """A held message is replaced or killed: it is never published."""
    del state["embargoes"][id_]
    ledger.move(state["ledger"], held.ledger, Outcome.HELD, Outcome.SUPERSEDED)
