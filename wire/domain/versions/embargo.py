"""Embargoes: whether a message is held, and which of two held versions is the newer one."""

from wire.domain.clock import millis
from wire.domain.message import Message
from wire.domain.tables.entries import EmbargoedMessage


def is_embargoed(message: Message, now: int) -> bool:
    """Whether the embargo of a message ends after `now` (milliseconds)."""
    return message.embargoed_until is not None and millis(message.embargoed_until) > now


def is_older(version: int, time: int, held: EmbargoedMessage) -> bool:
    """Whether a message is older than the held one: by version if it states one, else by event time."""
    return version < held.version if version else time < held.time
