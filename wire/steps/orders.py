"""Orders that split puts onto the log: a notice kills what lies under another key, and perhaps in another partition.

They are sent in the transaction that read the notice, each once. They follow from the log: a replay makes them again.
"""

from collections.abc import Sequence
from itertools import count
from typing import Any, NamedTuple, NotRequired

from pydantic_core import SchemaValidator, ValidationError
from typing_extensions import TypedDict

from wire.codec import JSON_TYPE, Output, Record, dumps, event, loads
from wire.domain.clock import iso
from wire.domain.digest import digest_of
from wire.domain.errors import Rejected
from wire.domain.items.taken_back import TakeBack
from wire.partitioner import partition_of
from wire.steps.received import ReceivedMessage

KILL_ORDER = "org.wire.kill"
"""Type of a record that kills the message under its key, because a notice says so."""
KILL_BY_HAND = "org.wire.kill.by-hand"
"""Type of a record that does the same, because somebody has decided it. It follows from nothing else on the log."""
PICTURE = "org.wire.picture"
"""Type of a record that tells a partition that a picture is killed under its own id, or live again."""
NAMED_KILL = "org.wire.kill.named"
"""Type of a record that tells a partition to kill the stories that a notice names by slug or headline."""
NAMED_KILL_ANSWER = "org.wire.kill.named.answer"
"""Type of a record that tells a notice how many stories a partition knows that it means."""
ORDERS = frozenset({KILL_ORDER, PICTURE, NAMED_KILL, NAMED_KILL_ANSWER})


class KillOrder(TypedDict):
    """The value of a kill order: what the notice says."""

    notice: str
    """Id of the notice; empty of a kill by hand."""
    headline: str
    slugline: str
    ednote: str
    otherwise: str
    """Ids, one a line, as `Otherwise.ids`."""
    words: str


class Notice(TypedDict):
    """A notice that kills by name, in the records about it."""

    notice: str
    """Its id."""
    digest: str
    """That of its bytes."""
    headline: str
    slugline: str
    ednote: str


class NamedKill(Notice):
    """The value of a record that tells a partition what a notice names."""

    words: str
    """Those in which it names stories."""
    asks: bool
    """Whether it wants to know how many stories it means."""
    parts: NotRequired[bool]
    """Whether it means the further parts of the story whose id `words` are; orders of earlier releases lack it."""
    begins: NotRequired[str]
    """How the text of the notice begins, as digests, where that is the text of a story: only that is meant."""


class NoticeAnswer(Notice):
    """The value of a record that tells a notice how many stories a partition knows that it means."""

    known: int
    again: NotRequired[str]
    """Words in which the notice asks again, whatever text a story has, where no partition knows one of its own."""


class Otherwise(NamedTuple):
    """What a kill means where nobody knows the message that it is for."""

    ids: Sequence[str] = ()
    """The first of them that is known."""
    words: str = ""
    """Else what these name by a slug or a number."""


class Ordered(NamedTuple):
    """A kill order, read."""

    said: TakeBack
    otherwise: Otherwise


def order_kill(
    received: ReceivedMessage,
    target: str,
    time: int,
    said: TakeBack,
    otherwise: Otherwise = Otherwise(),  # noqa: B008  a tuple
) -> Output:
    """A kill order for the message `target`; `time` is the event time of the notice in milliseconds."""
    order: KillOrder = {
        "notice": received.id,
        **said._asdict(),  # type: ignore[typeddict-item]
        "otherwise": "\n".join(otherwise.ids),
        "words": otherwise.words,
    }
    return _record(target.encode(), dumps(order), KILL_ORDER, f"{received.id}>{target}", received, time)


def kill_by_hand(ednote: str) -> bytes:
    """The value of a kill by hand; `ednote` is the note to editors, which says why."""
    return dumps(KillOrder(notice="", headline="", slugline="", ednote=ednote, otherwise="", words=""))


def order_named_kill(
    received: ReceivedMessage,
    words: str,
    time: int,
    said: TakeBack,
    partitions: int,
    *,
    asks: bool = False,
    parts: bool = False,
    begins: str = "",
) -> list[Output]:
    """Tell each partition what a notice names; `time` is its event time in milliseconds."""
    order: NamedKill = {
        "notice": received.id,
        "digest": digest_of(received.value),
        **said._asdict(),  # type: ignore[typeddict-item]
        "words": words,
        "asks": asks,
        "parts": parts,
        "begins": begins,
    }
    return to_each_partition(NAMED_KILL, received.id, dumps(order), received, time, partitions)


def answer_notice(received: ReceivedMessage, order: NamedKill, known: int) -> Output:
    """Tell a notice how many stories a partition knows that it means."""
    said = {name: order[name] for name in Notice.__annotations__}  # type: ignore[literal-required]
    again = order["words"] if order.get("begins") else ""
    answer: NoticeAnswer = {**said, "known": known, "again": again}  # type: ignore[typeddict-item]
    notice, time = order["notice"], received.time
    id_ = f"{notice}<{received.position}"
    return _record(notice.encode(), dumps(answer), NAMED_KILL_ANSWER, id_, received, time)


def read_order(record: Record) -> Ordered:
    """The order of a record; raises Rejected where it is none."""
    order = loads(record.value)
    if isinstance(order, dict):
        order = {"otherwise": "", "words": "", **order}  # orders of earlier releases lack them
    for name in KillOrder.__annotations__:
        if not isinstance(order, dict) or not isinstance(order.get(name), str):
            raise Rejected(f"not a kill order: expected an object with a text {name!r}")
    said = TakeBack(order["headline"], order["slugline"], order["ednote"])
    return Ordered(said, Otherwise(list(filter(None, order["otherwise"].split("\n"))), order["words"]))


def validated(kind: SchemaValidator, record: Record, name: str) -> Any:
    """The value of a record, by its schema; raises Rejected where it is not `name`."""
    try:
        return kind.validate_python(loads(record.value))
    except ValidationError as error:
        raise Rejected(f"not {name}: {error.errors()[0]['msg']}") from None


def to_each_partition(
    type_: str, of: str, value: bytes, received: ReceivedMessage, time: int, partitions: int
) -> list[Output]:
    """A record for each partition of the log; `time` is event time in milliseconds, `of` what the records are about."""
    digest = digest_of(of.encode())
    keys: dict[int, bytes] = {}
    for number in count():
        key = f"{type_.rpartition('.')[2]}:{digest}:{number}".encode()
        keys.setdefault(partition_of(key, partitions), key)
        if len(keys) == partitions:
            break
    id_ = f"{of}@{received.position}"
    return [_record(keys[at], value, type_, id_, received, time) for at in range(partitions)]


def _record(key: bytes, value: bytes, type_: str, id_: str, received: ReceivedMessage, time: int) -> Output:
    """A record of the log that follows from a message; `time` is event time in milliseconds."""
    headers = event(type_, id_, received.source, iso(time))
    headers.append(("content-type", JSON_TYPE))
    return Output("messages", key, value, headers)
