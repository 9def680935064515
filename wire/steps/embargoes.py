"""Messages under embargo: held in a table until a tick says that it is time."""

from base64 import b64decode, b64encode

from wire.codec import Record
from wire.domain.clock import CLOCK, millis
from wire.domain.message import Message
from wire.domain.tables.entries import EmbargoedMessage
from wire.domain.tables.state import State
from wire.domain.versions.embargo import is_embargoed
from wire.steps.received import ReceivedMessage
from wire.steps.record_time import received_at, stated_time

TICK = "org.wire.tick"
"""Type of a record that says what time it is on the wire (`ce_time`); it has no value."""


def holds(state: State, received: ReceivedMessage, message: Message, time: int) -> bool:
    """Whether a message made at `time` (milliseconds) is still under embargo, by the log's time and the ticks."""
    return is_embargoed(message, max(min(time, received.came), state["embargoes"].get(CLOCK) or 0))


def hold(state: State, received: ReceivedMessage, message: Message, time: int, digest: str) -> None:
    """Keep a message until its embargo ends; it takes the place of one of the same id."""
    until = millis(message.embargoed_until) if message.embargoed_until else 0
    entry = EmbargoedMessage(
        until,
        message.identity.version,
        time,
        digest,
        b64encode(received.value).decode(),
        received.content_type,
        received.source,
        received.time,
        received.came,
        received.position,
    )
    state["embargoes"][received.id] = list(entry)


def due(state: State, tick: Record) -> list[ReceivedMessage]:
    """Time goes by: messages whose embargo is over, in the order of their end and id; they leave the table."""
    now = min(stated_time(tick), received_at(tick))  # nobody lifts an embargo by a clock that is ahead
    table = state["embargoes"]
    if now <= (table.get(CLOCK) or 0):
        return []
    table[CLOCK] = now
    ended = sorted((entry[0], id_) for id_, entry in table.items() if id_ != CLOCK and entry[0] <= now)
    return [_released(state, id_) for _, id_ in ended]


def _released(state: State, id_: str) -> ReceivedMessage:
    held = EmbargoedMessage(*(state["embargoes"].get(id_) or ()))
    del state["embargoes"][id_]
    return ReceivedMessage(
        id_, b64decode(held.value), held.content_type, held.source, held.stated_time, held.came, held.position
    )
