"""Embargoes and withheld messages: until when a message is held. In doubt it is held."""

from enum import StrEnum

from wire.domain.clock import millis
from wire.domain.message import Message, Status
from wire.domain.tables.entries import NEVER, EmbargoedMessage


def held_until(message: Message, now: int) -> int | None:
    """Until when a message is held (ms), `NEVER` where no time ends it; None where it is not held at `now`."""
    until = end(message) if is_embargoed(message) else now
    return until if until > now else None


def end(message: Message) -> int:
    """When the embargo of a message ends (ms), `NEVER` where no time ends it."""
    if message.embargoed_until is None or message.status is Status.WITHHELD or message.held_because:
        return NEVER
    return millis(message.embargoed_until)


def is_embargoed(message: Message) -> bool:
    """Whether a message was not free to be published when it was sent."""
    return bool(message.status is Status.WITHHELD or message.held_because or message.embargoed_until)


def reason(message: Message) -> str:
    """Why a message is held, for a person."""
    if message.status is Status.WITHHELD:
        return "withheld"
    return message.held_because or "embargoed"


class Age(StrEnum):
    """How a message stands to the one that is held under its id."""

    EARLIER = "earlier"
    """It has a lower number: it came late."""
    LATER = "later"
    UNCERTAIN = "uncertain"
    """It has no other number, and no later time: nothing says that it comes after."""


def age(version: int, time: int | None, held: EmbargoedMessage) -> Age:
    """Whether a message comes after what is held, by its number, else by the `time` that it states (milliseconds).

    Where neither of the two states a number or a time, the one that comes in later is later.
    """
    if version and held.version and version != held.version:
        return Age.LATER if version > held.version else Age.EARLIER
    if time is None:
        return Age.UNCERTAIN if version or held.version or held.dated else Age.LATER
    return Age.LATER if time > held.time else Age.UNCERTAIN
