"""A message as it was received: its id, its bytes, and when and where it came into the log."""

from typing import NamedTuple, TypeGuard

from wire.codec import LARGEST, TRUNCATED, UNPACKABLE, Record, text_of
from wire.domain.digest import digest_of
from wire.domain.errors import Rejected
from wire.steps.record_time import received_at, stated_time

LONGEST_ID = 1000
"""Bytes of the longest key that is taken as an id, and of the longest header that is kept."""


class ReceivedMessage(NamedTuple):
    """A message with its place in the log."""

    id: str
    value: bytes
    content_type: str
    source: str
    subject: str
    """The file, or part of one, that it came from; empty where nobody said."""
    time: int
    """When it came into the log, or `ce_time` where a producer set it; in milliseconds."""
    came: int
    """When it came into the log; in milliseconds."""
    position: str
    """Partition and offset: `3/1207`."""


def read(record: Record) -> ReceivedMessage:
    """The message of a record of `wire.messages`; raises Rejected for one that is too large or cannot be unpacked."""
    value = record.value or b""
    type_ = text_of(record.headers, "ce_type")
    if type_ == UNPACKABLE:
        raise Rejected("a batch of the log that is damaged, or unpacks to more bytes than are taken")
    if type_ == TRUNCATED or len(value) > LARGEST:
        raise Rejected(f"larger than {LARGEST >> 20} MiB, the largest message that is taken")
    return ReceivedMessage(
        id=message_id(record.key, value),
        value=value,
        content_type=text_of(record.headers, "content-type")[:LONGEST_ID],
        source=source_of(record),
        subject=text_of(record.headers, "ce_subject")[:LONGEST_ID],
        time=stated_time(record),
        came=received_at(record),
        position=f"{record.partition}/{record.offset}",
    )


def source_of(record: Record) -> str:
    """Who sent a record, by its own account."""
    return text_of(record.headers, "ce_source")[:LONGEST_ID] or "/wire"


def message_id(key: bytes | None, value: bytes) -> str:
    """The id of a message is its key: it decides the partition, so all its versions lie in one, in order.

    Without a usable key, a digest of the value: such a message has no versions.
    """
    if is_id(key):
        return key.decode("utf-8", "backslashreplace")
    return "digest:" + digest_of(value)


def is_id(key: bytes | None) -> TypeGuard[bytes]:
    """Whether a key can be the id of a message."""
    return key is not None and 0 < len(key) <= LONGEST_ID and b"\0" not in key
