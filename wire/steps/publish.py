"""Publishing a version of a message: its items, and kills of those it lacks, to where those of the first one went."""

from typing import NamedTuple

from wire.codec import NINJS_TYPE, Output, dumps, event
from wire.domain.clock import iso
from wire.domain.copies.fingerprint import anchor
from wire.domain.items.build import Item, canceled
from wire.domain.items.ids import uri_of
from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage, Part
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change
from wire.steps.received import ReceivedMessage


class Version(NamedTuple):
    """One version of a message, ready to be published; without items it is a kill."""

    items: list[Item]
    number: int
    stated: int
    """The number that the message states; 0 where it states none."""
    status: Status
    time: int
    """Event time in milliseconds."""
    digest: str


def publish(
    state: State, received: ReceivedMessage, version: Version, known: KnownMessage | None
) -> list[Output]:
    """Send the items of a version to where those of the first one went, and take back those it lacks."""
    before = {uri: (kind, anchor_) for kind, uri, anchor_ in known.parts} if known else {}
    if not version.items and not before:  # the kill of a story that never came
        before = {uri_of(received.id, "story"): ("story", anchor(received.id))}
    parts = [
        [item.kind, item.uri, before[item.uri][1] if item.uri in before else anchor(item.lead)]
        for item in version.items
    ]
    alive = before if known and known.status != Status.CANCELED else {}
    outputs = []
    for item, (_, _, anchor_) in zip(version.items, parts, strict=True):
        if item.kind == "story" or item.uri not in alive:  # the uri of any other part says what its text is
            change = Change.VERSION if item.uri in before else Change.NEW
            outputs.append(_output(received, item, anchor_, version, change))
    current = {item.uri for item in version.items}
    for uri, (kind, anchor_) in before.items():
        if uri not in current:
            killed = canceled(received.id, kind, uri, version.number, version.time)
            outputs.append(_output(received, killed, anchor_, version, Change.KILL))
    parts = parts or [[kind, uri, anchor_] for uri, (kind, anchor_) in before.items()]
    _remember(state, received.id, version, known, parts)
    return outputs


def _remember(
    state: State, id_: str, version: Version, known: KnownMessage | None, parts: list[Part]
) -> None:
    entry = KnownMessage(
        version.number,
        version.stated,
        version.status.value,
        version.digest,
        known.first if known else version.time,
        version.time,
        parts,
        MESSAGES.clock(state, version.time),
    )
    MESSAGES.put(state, id_, list(entry))


def names(items: list[Item]) -> list[Part]:
    """Kind, uri and anchor of each item, as they are remembered."""
    return [[item.kind, item.uri, anchor(item.lead)] for item in items]


def repeat(received: ReceivedMessage, parts: list[Part], version: int, change: Change) -> list[Output]:
    """Say of each item that it came again; deduplicate makes links of it."""
    return [_notice(received, kind, uri, anchor_, version, change) for kind, uri, anchor_ in parts]


def _output(received: ReceivedMessage, item: Item, anchor: str, version: Version, change: Change) -> Output:
    headers = event(
        f"org.wire.{item.kind}.{change.value}",
        f"{item.uri}#{version.number}",
        received.source,
        iso(version.time),
        kind=item.kind,
        change=change.value,
    )
    headers.append(("content-type", NINJS_TYPE))
    return Output("items", anchor.encode(), dumps(item.value), headers)


def _notice(
    received: ReceivedMessage, kind: str, uri: str, anchor: str, version: int, change: Change
) -> Output:
    headers = event(
        f"org.wire.{kind}.{change.value}",
        f"{uri}#{version}@{received.position}",
        received.source,
        iso(received.time),
        kind=kind,
        change=change.value,
    )
    headers.append(("content-type", NINJS_TYPE))
    return Output("items", anchor.encode(), dumps({"uri": uri, "version": str(version)}), headers)
