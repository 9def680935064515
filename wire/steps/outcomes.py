"""What each case of an arriving message does: to the state, and to readers."""

from base64 import b64encode
from dataclasses import replace

from wire.codec import Output
from wire.domain.items.build import Item, build
from wire.domain.items.taken_back import TakeBack
from wire.domain.message import Status
from wire.domain.tables.entries import NEVER, EmbargoedMessage
from wire.domain.tables.state import State
from wire.domain.versions import embargo
from wire.domain.versions.decision import Change, is_uncounted, missing
from wire.domain.versions.embargo import Age
from wire.steps import embargoes, kills, pictures
from wire.steps import publish as publishing
from wire.steps.arrival import Arrival

ASKS = "it may take back a story that is known"
"""Why a message is held that may be a notice."""


def publish(state: State, arrival: Arrival) -> list[Output]:
    """Readers get the version; it replaces what is held under its id, unless that is newer."""
    known, message = arrival.known, arrival.message
    stated = message.identity.version
    marks = {
        "missing": missing(known, stated),
        "uncounted": str(stated) if is_uncounted(known, stated, arrival.digest) else "",
    }
    named = tuple((name, text) for name, text in marks.items() if text)
    version = arrival.as_version(Status.USABLE)._replace(marks=named)
    held = arrival.released or _replace_held(state, arrival)
    items = _items(arrival)
    outputs = publishing.publish(state, arrival.received, version, items, known, held)
    was_taken_back = known and known.status in (Status.CANCELED, Status.WITHHELD)
    if was_taken_back and not any(item.kind == "story" for item in items):
        outputs += pictures.tell(arrival.received, state.partitions, arrival.time, killed=False)
    outputs += kills.orders_for(arrival, message.cancels, TakeBack(ednote=message.ednote))
    return outputs + kills.named_orders(state, arrival, asks=False)


def withhold(state: State, arrival: Arrival) -> list[Output]:
    """Readers are told that what they have is not to be used, and why; the version itself is held, its headline too."""
    return hold(state, arrival) + take_back(state, arrival)


def take_back(state: State, arrival: Arrival) -> list[Output]:
    """Readers are told that what they have is not to be used, and why; nothing older is published any more."""
    why = TakeBack(ednote=arrival.message.ednote)
    version = arrival.as_version(Status.WITHHELD)
    outputs = publishing.withhold(state, arrival.received, version, why, arrival.known)
    if arrival.parts.story is None:
        outputs += kills.take_from_stories(state, arrival.received, arrival.time, why, arrival.known)
    return outputs


def hold(state: State, arrival: Arrival) -> list[Output]:
    """Nobody is told of it; it is counted as held where no version of it is counted otherwise."""
    counted, known = arrival.held.counted if arrival.held else [], arrival.known
    outputs = []
    is_new = known is None or not known.version
    if is_new and not counted and (items := _items(arrival)):
        counted, announced = publishing.announce_held(arrival.received, items[0], arrival.time)
        outputs = [announced]
    _hold(state, arrival, counted)
    return outputs + kills.orders_for(arrival, arrival.message.cancels, TakeBack())


def ask(state: State, arrival: Arrival) -> list[Output]:
    """It is held until each partition has told whether it knows what the words mean; no item of it is counted yet."""
    _hold(state, arrival._replace(message=replace(arrival.message, held_because=ASKS)), [])
    return kills.named_orders(state, arrival, asks=True)


def repeat_known(arrival: Arrival) -> list[Output]:
    """Its items are linked to those that came before."""
    known = arrival.known
    if known is None:
        return []
    decided = "a kill came before" if known.status == Status.CANCELED else ""
    return publishing.repeat(arrival.received, known.parts, known.version, arrival.change, decided)


def repeat_expired(arrival: Arrival) -> list[Output]:
    """As `repeat_known`, for a message of which only the id is known."""
    return publishing.repeat(arrival.received, publishing.names(_items(arrival)), 1, Change.RESEND)


def _items(arrival: Arrival) -> list[Item]:
    """The items of this version. What is held and released is usable by that."""
    message, parts = arrival.message, arrival.parts
    if parts.story is None and not parts.teasers and not parts.media:
        return []
    if message.status is not Status.USABLE:
        message = replace(message, status=Status.USABLE)
    return build(arrival.received.id, arrival.number, arrival.time, message, arrival.parts)


def _hold(state: State, arrival: Arrival, counted: list[str]) -> None:
    if arrival.held:
        embargoes.drop(state, arrival.received.id, arrival.held)
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
        embargoes.drop(state, id_, held)
    return held
