"""What each case of an arriving message does: to the state, and to readers."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wire.codec import Output, Record
from wire.domain.digest import digest_of
from wire.domain.formats.common.daily import days_before
from wire.domain.items.build import Item, build
from wire.domain.items.taken_back import TakeBack
from wire.domain.message import Status
from wire.domain.tables import ledger
from wire.domain.tables.entries import NEVER, EmbargoedMessage, KnownMessage
from wire.domain.tables.ledger import Outcome
from wire.domain.tables.state import State
from wire.domain.versions import embargo
from wire.domain.versions.decision import Change, decide, is_uncounted, missing, outlives
from wire.domain.versions.embargo import Age
from wire.steps import embargoes, forwarding, pictures, received
from wire.steps import publish as publishing
from wire.steps.arrival import Arrival
from wire.steps.links import kill_of_unknown
from wire.steps.received import ReceivedMessage
from wire.steps.remembered import Version, remember


def publish(state: State, arrival: Arrival) -> list[Output]:
    """Readers get the version; it replaces what is held under its id, unless that is newer."""
    known, message = arrival.known, arrival.message
    stated = message.identity.version
    marks = {
        "missing": missing(known, stated),
        "uncounted": str(stated) if is_uncounted(known, stated, arrival.digest) else "",
    }
    named = tuple((name, text) for name, text in marks.items() if text)
    version = _version(arrival, Status.USABLE)._replace(marks=named)
    held = arrival.released or _replace_held(state, arrival)
    items = _items(arrival)
    outputs = publishing.publish(state, arrival.received, version, items, known, held)
    was_taken_back = known and known.status in (Status.CANCELED, Status.WITHHELD)
    if was_taken_back and not any(item.kind == "story" for item in items):
        outputs += pictures.tell(arrival.received, state.partitions, arrival.time, killed=False)
    outputs += _orders(arrival, message.cancels, TakeBack(ednote=message.ednote))
    return outputs + _named(state, arrival, asks=False)


def kill(state: State, arrival: Arrival) -> list[Output]:
    """Everything of the message is taken back, and what is held under its id is never published."""
    said = arrival.said
    if arrival.received.id in arrival.message.cancels:
        said = said.of_another(is_known=arrival.known is not None)
    received, version = arrival.received, _version(arrival, Status.CANCELED)
    return _kill(state, received, version, said, arrival.known, days_before(received.id))


def kill_by_order(state: State, record: Record) -> list[Output]:
    """A notice kills the message under the record's key."""
    order = forwarding.read_order(record)
    return kill_by_notice(state, received.read(record), order.said, order.otherwise)


def kill_by_notice(
    state: State, message: ReceivedMessage, said: TakeBack, otherwise: Sequence[str] = ()
) -> list[Output]:
    """Kill the message under an id, at the time and in the words of a notice."""
    stored = state["messages"].get(message.id)
    known = KnownMessage(*stored) if stored else None
    digest = digest_of(message.value)
    change = decide(known, 0, Status.CANCELED, digest, message.time)
    if known and change is Change.RESEND:
        return _kill_again(state, message, known, 0, message.time, said)
    if known and change is Change.SUPERSEDED:
        return publishing.repeat(message, known.parts, known.version, change)
    version = Version(known.version + 1 if known else 1, 0, Status.CANCELED, message.time, digest)
    return _kill(state, message, version, said.of_another(is_known=known is not None), known, otherwise)


def kill_unknown(
    state: State, message: ReceivedMessage, said: TakeBack, otherwise: Sequence[str]
) -> list[Output]:
    """A notice that means nothing the wire knows is a kill of its own id: a reader may have that for months."""
    expected = KnownMessage(*(state["messages"].get(message.id) or ()))
    version = Version(1, expected.stated, Status.CANCELED, message.time, expected.digest)
    return _kill(state, message, version, said, None, otherwise)


def order_named_kills(state: State, arrival: Arrival) -> list[Output]:
    """A notice takes back what it names by slug or headline; a story under its own id is held back if it comes."""
    received, version = arrival.received, _version(arrival, Status.CANCELED)
    if days_before(received.id):
        version = version._replace(stated=0)  # it may mean the story of the day before
    publishing.expect_killed(state, received, version)
    return _named(state, arrival, asks=True)


def kill_again(state: State, arrival: Arrival) -> list[Output]:
    """Readers have the kill of it already."""
    known, message = arrival.known, arrival.message
    if known is None:
        return []
    return _kill_again(state, arrival.received, known, message.identity.version, arrival.time, arrival.said)


def order_kills(state: State, arrival: Arrival) -> list[Output]:
    """A notice is no story: it orders the kill of each message that it names, and of a story under its own id."""
    known, message = arrival.known, arrival.message
    entry = known or KnownMessage(0, 0, "notice", "", arrival.time, arrival.time, [], 0)
    version = Version(entry.version, entry.stated, entry.status, arrival.time, arrival.digest)
    remember(state, arrival.received.id, version, known, entry.parts)
    is_live = known is not None and any(part[3] for part in known.parts)
    targets = dict.fromkeys([*message.cancels, *([arrival.received.id] if is_live else [])])
    return _orders(arrival, targets, arrival.said) + _named(state, arrival, asks=False)


def withhold(state: State, arrival: Arrival) -> list[Output]:
    """Readers are told that what they have is not to be used, and why; the version itself is held, its headline too."""
    return hold(state, arrival) + take_back(state, arrival)


def take_back(state: State, arrival: Arrival) -> list[Output]:
    """Readers are told that what they have is not to be used, and why; nothing older is published any more."""
    why = TakeBack(ednote=arrival.message.ednote)
    version = _version(arrival, Status.WITHHELD)
    outputs = publishing.withhold(state, arrival.received, version, why, arrival.known)
    if arrival.parts.story is None:
        outputs += _take_from_stories(state, arrival.received, arrival.time, why, arrival.known)
    return outputs


def hold(state: State, arrival: Arrival) -> list[Output]:
    """Nobody is told of it; it is counted as held where no version of it is counted otherwise."""
    counted, known = arrival.held.counted if arrival.held else [], arrival.known
    outputs = []
    is_new = known is None or not (known.parts or known.status == Status.CANCELED)
    if is_new and not counted and (items := _items(arrival)):
        counted, announced = publishing.announce_held(arrival.received, items[0], arrival.time)
        outputs = [announced]
    _hold(state, arrival, counted)
    return outputs + _orders(arrival, arrival.message.cancels, TakeBack())


def repeat_known(arrival: Arrival) -> list[Output]:
    """Its items are linked to those that came before."""
    known = arrival.known
    return publishing.repeat(arrival.received, known.parts, known.version, arrival.change) if known else []


def repeat_expired(arrival: Arrival) -> list[Output]:
    """As `repeat_known`, for a message of which only the id is known."""
    return publishing.repeat(arrival.received, publishing.names(_items(arrival)), 1, Change.RESEND)


def _orders(arrival: Arrival, targets: Iterable[str], said: TakeBack) -> list[Output]:
    received, time = arrival.received, arrival.time
    return [forwarding.order_kill(received, target, time, said, days_before(target)) for target in targets]


def _named(state: State, arrival: Arrival, *, asks: bool) -> list[Output]:
    """Orders to kill what a message names by slug or headline."""
    words = arrival.message.takes_back
    if not words:
        return []
    received, time = arrival.received, arrival.time
    return forwarding.order_named_kill(received, words, time, arrival.said, state.partitions, asks=asks)


def _version(arrival: Arrival, status: Status) -> Version:
    stated = arrival.message.identity.version
    return Version(
        arrival.number, stated, status, arrival.time, arrival.digest, dated=arrival.dated, names=arrival.names
    )


def _items(arrival: Arrival) -> list[Item]:
    """The items of this version. What is held and released is usable by that."""
    message, parts = arrival.message, arrival.parts
    if parts.story is None and not parts.teasers and not parts.media:
        return []
    if message.status is not Status.USABLE:
        message = replace(message, status=Status.USABLE)
    return build(arrival.received.id, arrival.number, arrival.time, message, arrival.parts)


def _kill(
    state: State,
    message: ReceivedMessage,
    version: Version,
    said: TakeBack,
    known: KnownMessage | None,
    otherwise: Sequence[str],
) -> list[Output]:
    """Kill a message. Where nobody knows it, it is held back if it comes, and the first of `otherwise` is killed."""
    is_unknown = known is None and embargoes.held(state, message.id) is None
    if is_unknown and otherwise:
        publishing.expect_killed(state, message, version._replace(stated=0))
        return [forwarding.order_kill(message, otherwise[0], version.time, said, otherwise[1:])]
    elsewhere = _take_from_stories(state, message, version.time, said, known)
    if is_unknown:
        told = kill_of_unknown(message.id, version.number, version.time, message.source)
        return [*publishing.kill_unknown(state, message, version, said), told, *elsewhere]
    held = _drop_killed(state, message.id, version)
    return publishing.kill(state, message, version, said, known, held) + elsewhere


def _take_from_stories(
    state: State, message: ReceivedMessage, time: int, said: TakeBack, known: KnownMessage | None
) -> list[Output]:
    """A picture that is taken back under its own id is shown by no story."""
    if not pictures.is_picture(known):
        return []
    return pictures.tell(message, state.partitions, time, killed=True, ednote=said.ednote)


def _kill_again(
    state: State, message: ReceivedMessage, known: KnownMessage, stated: int, time: int, said: TakeBack
) -> list[Output]:
    """A kill of what is killed tells readers nothing, but from now on a version must outlive both."""
    latest = max(stated, known.stated), Status.CANCELED, max(time, known.time)
    version = Version(known.version, *latest, known.digest)
    held = _drop_killed(state, message.id, version)
    outputs = publishing.kill(state, message, version, said, known, held)
    return outputs + publishing.repeat(message, known.parts, known.version, Change.RESEND)


def _drop_killed(state: State, id_: str, version: Version) -> EmbargoedMessage | None:
    """Drop what is held under an id, unless it outlives this kill; gives what was dropped."""
    held = embargoes.held(state, id_)
    if held is None or outlives(held.version, held.time, version.stated, version.time, dated=held.dated):
        return None
    _drop_held(state, id_, held)
    return held


def _hold(state: State, arrival: Arrival, counted: list[str]) -> None:
    if arrival.held:
        _drop_held(state, arrival.received.id, arrival.held)
    message, origin = arrival.message, arrival.received
    entry = EmbargoedMessage(
        until=embargo.held_until(message, embargoes.now(state, origin, arrival.time)) or NEVER,
        version=message.identity.version,
        time=arrival.time,
        digest=arrival.digest,
        value=b64encode(origin.value).decode(),
        content_type=origin.content_type,
        source=origin.source,
        subject=origin.subject,
        stated_time=origin.time,
        came=origin.came,
        position=origin.position,
        because=embargo.reason(message),
        ledger=arrival.ledger_key,
        counted=counted,
        dated=arrival.dated,
        names=arrival.names,
    )
    state["embargoes"][origin.id] = list(entry)


def _replace_held(state: State, arrival: Arrival) -> EmbargoedMessage | None:
    """What was held under its id, of which it takes the place in the counts. A newer one is held further."""
    held, id_ = arrival.held, arrival.received.id
    if held is None:
        return None
    if arrival.age is Age.EARLIER:
        state["embargoes"][id_] = list(held._replace(counted=[]))
    else:
        _drop_held(state, id_, held)
    return held


def _drop_held(state: State, id_: str, held: EmbargoedMessage) -> None:
    """A held message is replaced or killed: it is never published."""
    del state["embargoes"][id_]
    ledger.move(state["ledger"], held.ledger, Outcome.HELD, Outcome.SUPERSEDED)
