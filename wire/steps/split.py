"""Split: a wire message becomes its story, teasers and media; versions, kills and embargoes meet here by id."""

from base64 import b64decode, b64encode
from typing import Any, NamedTuple

from wire.codec import NINJS_TYPE, Output, Record, dumps, event, text_of
from wire.domain import formats
from wire.domain.clock import CLOCK, DAY, iso, millis
from wire.domain.errors import Rejected
from wire.domain.fingerprint import anchor
from wire.domain.items import Item, build, canceled, uri_of
from wire.domain.memory import Change, Seen, archive, archived, decide, digest_of
from wire.domain.messages import Message, Status
from wire.domain.split import Parts, split
from wire.domain.state import State
from wire.domain.window import MESSAGES
from wire.steps.arrival import received, stated
from wire.steps.rejection import LARGEST, TRUNCATED, notice

TABLES = ("messages", "embargoes", "archive")
TICK = "org.wire.tick"
"""Type of a record that says what time it is on the wire (`ce_time`); it has no value."""
_LONGEST_ID = 1000


class Letter(NamedTuple):
    """A message with its place in the log; what is held under embargo is exactly this."""

    id: str
    value: bytes
    content_type: str
    source: str
    time: int
    """When it came into the log, or `ce_time` where a producer set it; in milliseconds."""
    came: int
    """When it came into the log; in milliseconds."""
    at: str
    """Partition and offset."""


class Held(NamedTuple):
    """A message under embargo, as it waits in the table."""

    until: int
    version: int
    """As the message says; 0 where it does not."""
    time: int
    """Event time in milliseconds."""
    digest: str
    value: str
    """The message itself, base64."""
    rest: list[Any]
    """The other fields of its letter, from `content_type` on."""


class Edition(NamedTuple):
    """One version of a message, ready to go out; without items it is a kill."""

    items: list[Item]
    version: int
    stated: int
    status: Status
    time: int
    digest: str


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.messages`: items, or nothing while it is held under embargo."""
    if text_of(record.headers, "ce_type") == TICK:
        return _tick(state, record)
    return _receive(state, _letter(record), released=False)


def rejected(state: State, record: Record) -> list[Output]:
    """A dead letter is counted downstream, once: one that is sent again is known by key and bytes."""
    letter = notice("items", record)
    time = stated(record)
    name = "\0" + text_of(letter.headers, "ce_id")  # no message has such an id
    if state["messages"].get(name) or archived(state["archive"], name, time):
        return []
    clock = MESSAGES.clock(state, time)
    seen = Seen(0, 0, "rejected", "", first=time, time=time, parts=[], stamp=clock)
    MESSAGES.put(state, name, list(seen))
    return [letter]


def _letter(record: Record) -> Letter:
    value = record.value or b""
    if text_of(record.headers, "ce_type") == TRUNCATED or len(value) > LARGEST:
        raise Rejected(f"larger than {LARGEST >> 20} MiB, the largest message that is taken")
    return Letter(
        id=message_id(record.key, value),
        value=value,
        content_type=text_of(record.headers, "content-type")[:_LONGEST_ID],
        source=text_of(record.headers, "ce_source")[:_LONGEST_ID] or "/wire",
        time=stated(record),
        came=received(record),
        at=f"{record.partition}/{record.offset}",
    )


def message_id(key: bytes | None, value: bytes) -> str:
    """The id of a message is its key: it decides the partition, so all its versions lie in one, in order.

    Without a usable key, a digest of the value: such a message has no versions.
    """
    if key and len(key) <= _LONGEST_ID and b"\0" not in key:
        return key.decode("utf-8", "backslashreplace")
    return "digest:" + digest_of(value)


def _receive(state: State, letter: Letter, *, released: bool) -> list[Output]:
    digest = digest_of(letter.value)
    stored = state["messages"].get(letter.id)
    before = Seen(*stored) if stored else None
    held = Held(*stored) if (stored := state["embargoes"].get(letter.id)) else None
    if before and before.digest == digest:
        return _again(letter, before.parts, before.version, Change.RESEND)
    if held and held.digest == digest:
        return []
    message = formats.parse(letter.value, letter.content_type)
    own = millis(message.identity.time) if message.identity.time else letter.time
    time = own if own <= letter.came + DAY else letter.time
    version = message.identity.version
    change = decide(before, version, message.status, digest, time)
    parts = Parts(None) if change is Change.KILL else split(message)
    _remember(state, time)
    if change is Change.NEW and archived(state["archive"], letter.id, time):
        return _again(
            letter, _names(build(letter.id, max(version, 1), time, message, parts)), 1, Change.RESEND
        )
    if before and change in (Change.RESEND, Change.SUPERSEDED):
        return _again(letter, before.parts, before.version, change)
    older = held is not None and change is not Change.KILL and _is_older(version, time, held)
    if older and message.embargoed_until:
        return []  # replaced while it waited: it never goes out, however late it comes again
    if held and not older:
        del state["embargoes"][letter.id]
    if change is not Change.KILL and not released and _embargoed(state, message, time, letter.came):
        _hold(state, letter, message, time, digest)
        return []
    out = max(version, before.version + 1 if before else 1)
    items = [] if change is Change.KILL else build(letter.id, out, time, message, parts)
    return _publish(state, letter, Edition(items, out, version, message.status, time, digest), before)


def _remember(state: State, time: int) -> None:
    if old := MESSAGES.advance(state, time):
        archive(state["archive"], [(key, Seen(*value).first) for key, value in old])


def _publish(state: State, letter: Letter, edition: Edition, before: Seen | None) -> list[Output]:
    """Send the items of an edition to where those of the first one went, and take back those it lacks."""
    items, version, stated, status, time, digest = edition
    known = {uri: (kind, anchor_) for kind, uri, anchor_ in before.parts} if before else {}
    if not items and not known:  # the kill of a story that never came
        known = {uri_of(letter.id, "story"): ("story", anchor(letter.id))}
    items = [item._replace(anchor=known[item.uri][1]) if item.uri in known else item for item in items]
    alive = known if before and before.status != Status.CANCELED else {}
    outputs = []
    for item in items:
        if item.kind == "story" or item.uri not in alive:  # the uri of any other part says what its text is
            change = Change.VERSION if item.uri in known else Change.NEW
            outputs.append(_output(letter, item, version, time, change))
    current = {item.uri for item in items}
    for uri, (kind, anchor_) in known.items():
        if uri not in current:
            gone = canceled(letter.id, kind, uri, anchor_, version, time)
            outputs.append(_output(letter, gone, version, time, Change.KILL))
    parts = _names(items) or [[kind, uri, anchor_] for uri, (kind, anchor_) in known.items()]
    clock = MESSAGES.clock(state, time)
    first = before.first if before else time
    seen = Seen(version, stated, status.value, digest, first, time, parts, clock)
    MESSAGES.put(state, letter.id, list(seen))
    return outputs


def _names(items: list[Item]) -> list[list[str]]:
    return [[item.kind, item.uri, item.anchor] for item in items]


def _output(letter: Letter, item: Item, version: int, time: int, change: Change) -> Output:
    headers = event(
        f"org.wire.{item.kind}.{change.value}",
        f"{item.uri}#{version}",
        letter.source,
        iso(time),
        kind=item.kind,
        change=change.value,
    )
    headers.append(("content-type", NINJS_TYPE))
    return Output("items", item.anchor.encode(), dumps(item.value), headers)


def _again(letter: Letter, parts: list[list[str]], version: int, change: Change) -> list[Output]:
    return [_notice(letter, kind, uri, anchor_, version, change) for kind, uri, anchor_ in parts]


def _notice(letter: Letter, kind: str, uri: str, anchor_: str, version: int, change: Change) -> Output:
    """Says that an item came again; deduplicate makes a link of it."""
    headers = event(
        f"org.wire.{kind}.{change.value}",
        f"{uri}#{version}@{letter.at}",
        letter.source,
        iso(letter.time),
        kind=kind,
        change=change.value,
    )
    headers.append(("content-type", NINJS_TYPE))
    return Output("items", anchor_.encode(), dumps({"uri": uri, "version": str(version)}), headers)


def _embargoed(state: State, message: Message, time: int, came: int) -> bool:
    if message.embargoed_until is None:
        return False
    return millis(message.embargoed_until) > max(min(time, came), state["embargoes"].get(CLOCK) or 0)


def _is_older(version: int, time: int, held: Held) -> bool:
    return version < held.version if version else time < held.time


def _hold(state: State, letter: Letter, message: Message, time: int, digest: str) -> None:
    until = millis(message.embargoed_until) if message.embargoed_until else 0
    value = b64encode(letter.value).decode()
    rest = list(letter)[2:]
    state["embargoes"][letter.id] = list(Held(until, message.identity.version, time, digest, value, rest))


def _tick(state: State, record: Record) -> list[Output]:
    """Time goes by: what is due is received again, without its embargo, in the order of release and id."""
    now = min(stated(record), received(record))  # nobody lifts an embargo by a clock that is ahead
    embargoes = state["embargoes"]
    if now <= (embargoes.get(CLOCK) or 0):
        return []
    embargoes[CLOCK] = now
    due = sorted((value[0], id_) for id_, value in embargoes.items() if id_ != CLOCK and value[0] <= now)
    outputs: list[Output] = []
    for _, id_ in due:
        held = Held(*(embargoes.get(id_) or ()))
        del embargoes[id_]
        outputs += _receive(state, Letter(id_, b64decode(held.value), *held.rest), released=True)
    return outputs
