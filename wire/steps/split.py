"""Split: a wire message becomes its story, teasers and media; versions, kills and embargoes meet here by id."""

from enum import Enum, auto
from typing import NamedTuple, assert_never

from wire.codec import Output, Record, text_of
from wire.domain import formats
from wire.domain.clock import DAY, millis
from wire.domain.digest import digest_of
from wire.domain.items.build import build
from wire.domain.message import Message
from wire.domain.splitting.parts import Parts, split
from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions.archive import archive, archived
from wire.domain.versions.decision import Change, decide
from wire.domain.versions.embargo import is_older
from wire.steps import embargoes, received
from wire.steps.dead_letters import notice
from wire.steps.embargoes import TICK
from wire.steps.publish import Version, names, publish, repeat
from wire.steps.received import ReceivedMessage
from wire.steps.record_time import stated_time

TABLES = ("messages", "embargoes", "archive")


class Arrival(NamedTuple):
    """A message that is not known by its bytes, read and held against what is known of its id."""

    received: ReceivedMessage
    message: Message
    digest: str
    time: int
    """Event time in milliseconds."""
    change: Change
    parts: Parts
    known: KnownMessage | None
    held: EmbargoedMessage | None
    released: bool
    """Whether it comes out of its embargo."""


class Case(Enum):
    """What becomes of an arrival."""

    REPEATED = auto()
    """It came before, or a newer version did."""
    EXPIRED = auto()
    """It came before, so long ago that only its id is known."""
    OUTDATED = auto()
    """A newer version replaced it while both were held: it is never published."""
    HELD = auto()
    """Its embargo has not ended."""
    PUBLISHED = auto()
    """It goes out, or what it kills is taken back."""


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.messages`: items, or nothing while it is held under embargo."""
    if text_of(record.headers, "ce_type") == TICK:
        due = embargoes.due(state, record)
        return [output for message in due for output in _receive(state, message, released=True)]
    return _receive(state, received.read(record), released=False)


def rejected(state: State, record: Record) -> list[Output]:
    """A dead letter is counted downstream, once: one that is sent again is known by key and bytes."""
    letter = notice("items", record)
    time = stated_time(record)
    name = "\0" + text_of(letter.headers, "ce_id")  # no message has such an id
    if state["messages"].get(name) or archived(state["archive"], name, time):
        return []
    clock = MESSAGES.clock(state, time)
    known = KnownMessage(0, 0, "rejected", "", first=time, time=time, parts=[], stamp=clock)
    MESSAGES.put(state, name, list(known))
    return [letter]


def _receive(state: State, received: ReceivedMessage, *, released: bool) -> list[Output]:
    """What is known by its bytes needs no reading: a resend, or one that is held already."""
    digest = digest_of(received.value)
    known = KnownMessage(*stored) if (stored := state["messages"].get(received.id)) else None
    held = EmbargoedMessage(*stored) if (stored := state["embargoes"].get(received.id)) else None
    if known and known.digest == digest:
        return repeat(received, known.parts, known.version, Change.RESEND)
    if held and held.digest == digest:
        return []
    arrival = _read(received, digest, known, held, released)
    _expire(state, arrival.time)
    return _outcome(state, arrival)


def _read(
    received: ReceivedMessage,
    digest: str,
    known: KnownMessage | None,
    held: EmbargoedMessage | None,
    released: bool,
) -> Arrival:
    """Parse a message, take it apart and decide what it does to its id. Raises Rejected; changes no state."""
    message = formats.parse(received.value, received.content_type)
    own = millis(message.identity.time) if message.identity.time else received.time
    time = own if own <= received.came + DAY else received.time
    change = decide(known, message.identity.version, message.status, digest, time)
    parts = Parts(None) if change is Change.KILL else split(message)
    return Arrival(received, message, digest, time, change, parts, known, held, released)


def _outcome(state: State, arrival: Arrival) -> list[Output]:
    case = _case(state, arrival)
    if arrival.held and case in (Case.HELD, Case.PUBLISHED) and not _is_older(arrival):
        del state["embargoes"][arrival.received.id]
    match case:
        case Case.REPEATED:
            assert arrival.known is not None  # noqa: S101  else nothing could be repeated
            return repeat(arrival.received, arrival.known.parts, arrival.known.version, arrival.change)
        case Case.EXPIRED:
            return repeat(arrival.received, names(_version(arrival, 1).items), 1, Change.RESEND)
        case Case.OUTDATED:
            return []
        case Case.HELD:
            embargoes.hold(state, arrival.received, arrival.message, arrival.time, arrival.digest)
            return []
        case Case.PUBLISHED:
            next_version = arrival.known.version + 1 if arrival.known else 1
            return publish(state, arrival.received, _version(arrival, next_version), arrival.known)
        case _:
            assert_never(case)


def _case(state: State, arrival: Arrival) -> Case:
    change = arrival.change
    if change is Change.NEW and archived(state["archive"], arrival.received.id, arrival.time):
        return Case.EXPIRED
    if change in (Change.RESEND, Change.SUPERSEDED):
        return Case.REPEATED
    if change is Change.KILL or arrival.released:
        return Case.PUBLISHED
    if arrival.message.embargoed_until and _is_older(arrival):
        return Case.OUTDATED
    if embargoes.holds(state, arrival.received, arrival.message, arrival.time):
        return Case.HELD
    return Case.PUBLISHED


def _is_older(arrival: Arrival) -> bool:
    """Whether it is an older version than the one that is held. A kill never is."""
    return (
        arrival.held is not None
        and arrival.change is not Change.KILL
        and is_older(arrival.message.identity.version, arrival.time, arrival.held)
    )


def _version(arrival: Arrival, least: int) -> Version:
    """The version as it is published: numbered as it states, and at least `least`."""
    message, received = arrival.message, arrival.received
    number = max(message.identity.version, least)
    killed = arrival.change is Change.KILL
    items = [] if killed else build(received.id, number, arrival.time, message, arrival.parts)
    return Version(items, number, message.identity.version, message.status, arrival.time, arrival.digest)


def _expire(state: State, time: int) -> None:
    """Forget old ids, all but their digests."""
    if expired := MESSAGES.advance(state, time):
        archive(state["archive"], [(key, KnownMessage(*entry).first) for key, entry in expired])
