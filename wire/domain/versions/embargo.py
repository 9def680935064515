"""Embargoes and withheld messages: until when a message is held. In doubt it is held."""

from wire.domain.clock import millis
from wire.domain.message import Message, Status
from wire.domain.tables.entries import EmbargoedMessage
from wire.domain.versions.decision import is_older

NEVER = 253_402_300_799_000
"""The end of the year 9999, in milliseconds: no time ends it, only a later version or a release."""


def held_until(message: Message, now: int) -> int | None:
    """Until when a message is held (ms), `NEVER` where no time ends it; None where it is not held at `now`."""
    if not is_embargoed(message):
        return None
    if message.embargoed_until is None or message.status is Status.WITHHELD or message.held_because:
        return NEVER
    until = millis(message.embargoed_until)
    return until if until > now else None


def is_embargoed(message: Message) -> bool:
    """Whether a message was not free to be published when it was sent."""
    return bool(message.status is Status.WITHHELD or message.held_because or message.embargoed_until)


def reason(message: Message) -> str:
    """Why a message is held, for a person."""
    if message.status is Status.WITHHELD:
        return "withheld"
    return message.held_because or "embargoed"


def is_older_than_held(version: int, time: int, held: EmbargoedMessage) -> bool:
    """Whether a message is older than the one that is held."""
    return is_older(version, time, held.version, held.time)
