"""A member that left its group, or was removed from it, can still commit offsets in a transaction.

Wrong there: aiokafka sends version 0 of TxnOffsetCommit, which names the group alone. Any producer may then commit for
any partition. Version 3 (KIP-447) also names the member and its generation, and the group's coordinator refuses those
that are past.
For: aiokafka 0.14 (`aiokafka.producer.sender.TxnOffsetCommitRequest`).
Public issue: none known; aiokafka does not implement KIP-447.
Delete when: `send_offsets_to_transaction` takes the group's metadata.
"""

from collections.abc import Sequence
from typing import Any

from aiokafka.errors import (
    IllegalGenerationError,
    InvalidProducerEpoch,
    UnknownMemberIdError,
)
from aiokafka.producer import sender
from aiokafka.protocol.api import Request, RequestStruct, Response
from aiokafka.protocol.types import (
    CompactArray,
    CompactString,
    Int16,
    Int32,
    Int64,
    Schema,
    TaggedFields,
)

_TEXT = CompactString("utf-8")
_TAGS = ("tags", TaggedFields)
_API = 28
_FENCED_INSTANCE_ID = 82
_FENCED = {IllegalGenerationError.errno, UnknownMemberIdError.errno, _FENCED_INSTANCE_ID}
"""Errors with which the coordinator refuses a member that the group does not have, or not any more."""


class Membership(str):
    """A group's name, and the member and generation of this worker in it; aiokafka passes it on to the request."""

    __slots__ = ("generation", "instance", "member")

    generation: int
    member: str
    instance: str | None
    """`group.instance.id` of a static member."""

    @classmethod
    def of(cls, group: str, generation: int, member: str, instance: str | None) -> "Membership":
        """The membership that the last rebalance gave."""
        self = cls(group)
        self.generation, self.member, self.instance = generation, member, instance
        return self


class TxnOffsetCommitResponse(Response):
    """The coordinator's answer for each partition."""

    API_KEY = _API
    API_VERSION = 3
    SCHEMA = Schema(
        ("throttle_time_ms", Int32),
        (
            "topics",
            CompactArray(
                ("topic", _TEXT),
                ("partitions", CompactArray(("partition", Int32), ("error_code", Int16), _TAGS)),
                _TAGS,
            ),
        ),
        _TAGS,
    )
    topics: list[tuple[str, list[tuple[int, int, dict[int, bytes]]], dict[int, bytes]]]

    @property
    def errors(self) -> list[tuple[str, list[tuple[int, int]]]]:
        """Error codes by topic and partition, for aiokafka's handler. It knows only fenced producers, so each refusal
        becomes one."""
        return [
            (
                topic,
                [(at, InvalidProducerEpoch.errno if code in _FENCED else code) for at, code, _ in partitions],
            )
            for topic, partitions, _ in self.topics
        ]


class TxnOffsetCommitRequest_v3(RequestStruct):
    """The request itself, field by field."""

    API_KEY = _API
    API_VERSION = 3
    FLEXIBLE_VERSION = True
    RESPONSE_TYPE = TxnOffsetCommitResponse
    SCHEMA = Schema(
        ("transactional_id", _TEXT),
        ("group_id", _TEXT),
        ("producer_id", Int64),
        ("producer_epoch", Int16),
        ("generation_id", Int32),
        ("member_id", _TEXT),
        ("group_instance_id", _TEXT),
        (
            "topics",
            CompactArray(
                ("topic", _TEXT),
                (
                    "partitions",
                    CompactArray(
                        ("partition", Int32),
                        ("offset", Int64),
                        ("leader_epoch", Int32),
                        ("metadata", _TEXT),
                        _TAGS,
                    ),
                ),
                _TAGS,
            ),
        ),
        _TAGS,
    )


class TxnOffsetCommitRequest(Request[TxnOffsetCommitRequest_v3]):
    """Takes what aiokafka's own takes; the group's name must be a Membership."""

    API_KEY = _API

    def __init__(
        self,
        transactional_id: str,
        group_id: Membership,
        producer_id: int,
        producer_epoch: int,
        topics: Sequence[tuple[str, Sequence[tuple[int, int, str]]]],
    ) -> None:
        self._group = group_id
        self._producer = transactional_id, producer_id, producer_epoch
        self._topics = topics

    def build(self, request_struct_class: type[TxnOffsetCommitRequest_v3]) -> TxnOffsetCommitRequest_v3:
        """The request as it goes over the wire."""
        transactional_id, producer_id, epoch = self._producer
        group = self._group
        unknown_epoch = -1
        topics: list[Any] = [
            (topic, [(at, offset, unknown_epoch, metadata, {}) for at, offset, metadata in partitions], {})
            for topic, partitions in self._topics
        ]
        return request_struct_class(
            transactional_id,
            group,
            producer_id,
            epoch,
            group.generation,
            group.member,
            group.instance,
            topics,
            {},
        )


def apply() -> None:
    """Send version 3, from every producer of the process."""
    sender.TxnOffsetCommitRequest = TxnOffsetCommitRequest
