"""Messages that split puts onto the log once more: where they belong, or under the id of another story.

A producer whose partitioner is not Kafka's puts versions of one message into several partitions. Numbers and slugs of a
day come again (namesakes.py). Such a message is sent on once, with a mark, in the transaction that read it. It follows
from the log, so a replay of it makes it again.
"""

from wire.codec import Headers, Output, Record, text_of
from wire.partitioner import partition_of
from wire.steps.embargoes import RELEASE, TICK
from wire.steps.orders import KILL_BY_HAND, ORDERS
from wire.steps.received import is_id

NO_MESSAGES = ORDERS | {TICK, RELEASE, KILL_BY_HAND}
"""Types of records of the log that are no messages."""
MISROUTED = "ce_misrouted"
"""Header of a forwarded record: the partition and offset where it came in."""
MOVED = "ce_moved"
"""The same of a record that was put under the id of another story of its number or slug."""
ASKED = "ce_asked"
"""The same of a record that was put under its id as it was sent, to see whether anything is known there."""
SENT_ON = frozenset({MISROUTED, MOVED, ASKED})


def is_misrouted(record: Record, partitions: int) -> bool:
    """Whether a message lies in another partition than Kafka's own producers would have chosen for its key."""
    key = record.key
    return (
        partitions > 1
        and is_id(key)
        and not was_misrouted(record)
        and partition_of(key, partitions) != record.partition
    )


def forward(record: Record) -> Output:
    """The message for the partition where it belongs, with a mark of where it came in."""
    return _sent_on(record, record.key or b"", MISROUTED)


def was_misrouted(record: Record) -> bool:
    """Whether a record was forwarded."""
    return _has(record.headers, MISROUTED)


def move(record: Record, to: str) -> Output:
    """The message under another id, with a mark of where it came in."""
    return _sent_on(record, to.encode(), MOVED)


def ask(record: Record, id_: str) -> Output:
    """The message under its id as it was sent, from where it may come back."""
    return _sent_on(record, id_.encode(), ASKED)


def _sent_on(record: Record, key: bytes, mark: str) -> Output:
    came_in = (mark, f"{record.partition}/{record.offset}".encode())
    return Output("messages", key, record.value or b"", [*record.headers, came_in])


def was_moved(record: Record) -> bool:
    """Whether a record was put under another id."""
    return _has(record.headers, MOVED)


def was_asked(record: Record) -> bool:
    """Whether a record was put under its id as it was sent, and has not come back."""
    return _has(record.headers, ASKED) and not was_moved(record)


def is_sent_on(headers: Headers) -> bool:
    """Whether a record is a message that split has put onto the log once more."""
    return _has(headers, *SENT_ON)


def _has(headers: Headers, *marks: str) -> bool:
    return any(name in marks for name, _ in headers)


def is_derived(record: Record) -> bool:
    """Whether split itself put a record onto the log."""
    return text_of(record.headers, "ce_type") in ORDERS or is_sent_on(record.headers)
