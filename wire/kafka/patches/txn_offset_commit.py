"""Offsets in a transaction, fenced by the group: whom the group has given up cannot commit any more (KIP-447).

aiokafka sends version 0 of TxnOffsetCommit, which names the group alone, so that whoever has a producer may commit for
any partition. Version 3 says as which member and in which generation, and the group's coordinator refuses what is past.
Importing this module puts it in the place of aiokafka's request.
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
_FENCED_INSTANCE = 82
_PAST = {IllegalGenerationError.errno, UnknownMemberIdError.errno, _FENCED_INSTANCE}
"""What the coordinator answers to those whom the group has given up."""


class Membership(str):
    """A group's name, and as whom this worker belongs to it; aiokafka hands it through to the request."""

    __slots__ = ("generation", "instance", "member")

    generation: int
    member: str
    instance: str | None
    """`group.instance.id` of a static member."""

    @classmethod
    def of(cls, group: str, generation: int, member: str, instance: str | None) -> "Membership":
        """As whom the group knows this worker since the last rebalance."""
        self = cls(group)
        self.generation, self.member, self.instance = generation, member, instance
        return self


class Answer(Response):
    """What the coordinator says to each partition."""

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
        """Error codes by topic and partition, as aiokafka's handler reads them: it knows fenced producers."""
        return [
            (
                topic,
                [(at, InvalidProducerEpoch.errno if code in _PAST else code) for at, code, _ in partitions],
            )
            for topic, partitions, _ in self.topics
        ]


class Commit(RequestStruct):
    """The request itself, field by field."""

    API_KEY = _API
    API_VERSION = 3
    FLEXIBLE_VERSION = True
    RESPONSE_TYPE = Answer
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


class TxnOffsetCommitRequest(Request[Commit]):
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

    def build(self, request_struct_class: type[Commit]) -> Commit:
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


sender.TxnOffsetCommitRequest = TxnOffsetCommitRequest
