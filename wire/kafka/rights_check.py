"""Which rights of a role this user lacks: a broker tells each user its own, without any right on the cluster.

Topics and groups are described with their authorized operations (KIP-430), which aiokafka can neither ask for nor read.
What may be done with a transactional id is in no description, so a producer is asked for with a timeout that no broker
takes: it looks at the right first, and then refuses without having written anything.
"""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import (
    GroupAuthorizationFailedError,
    GroupCoordinatorNotAvailableError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailed,
    for_code,
)
from aiokafka.protocol.admin import DescribeGroupsRequest_v3, DescribeGroupsResponse_v3
from aiokafka.protocol.api import Request, RequestStruct, Response
from aiokafka.protocol.transaction import InitProducerIdRequest
from aiokafka.protocol.types import Array, Boolean, Int16, Int32, Schema, String

from wire.errors import PlainError
from wire.kafka.acls import OPERATIONS, Right
from wire.kafka.topics import wanted
from wire.printable import some_of
from wire.settings import Settings

_IMPOSSIBLE_TIMEOUT = 0
_LOOKS, _BETWEEN_LOOKS = 50, 0.2
"""How often the coordinator of the group is asked for, and the seconds between."""


class Held(NamedTuple):
    """What this user may do, by Kafka's names of operations."""

    topics: Mapping[str, frozenset[str]]
    """By topic, of those that are there; without absent ones, on which the rights are unknown."""
    unseen: frozenset[str]
    """Topics that it may not see, so that it cannot know whether they are there."""
    group: frozenset[str]
    transactions: bool
    """Whether it may write with transactional ids like those of the workers."""

    def lacks(self, right: Right) -> Iterator[str]:
        """What it lacks of a right, a phrase for each operation. Create is only needed where a topic is absent."""
        for operation in right.operations:
            match right.kind:
                case "topic":
                    without = [name for name in right.names if self._may_not(operation, name)]
                    if without and operation != "Create":
                        yield f"{operation} on {some_of(without)}"
                case "group" if operation not in self.group:
                    yield f"{operation} on the group {right.names[0]}"
                case "transactional-id" if not self.transactions:
                    yield f"{operation} on transactional ids that begin with {right.names[0]}"

    def _may_not(self, operation: str, topic: str) -> bool:
        return topic in self.unseen or operation not in self.topics.get(topic, (operation,))


async def held_rights(client: AIOKafkaAdminClient, settings: Settings) -> Held:
    """What this user may do with the topics, the group and the transactional ids of a wire. Raises PlainError where the
    brokers cannot say yet who knows the group.
    """
    topics, unseen = await _of_topics(client, wanted(settings))
    group = await _of_group(client, settings.group)
    # No worker has this id, so none is fenced even by a broker that takes the timeout.
    request = InitProducerIdRequest(f"{settings.group}.rights", _IMPOSSIBLE_TIMEOUT)
    response = await client._send_request(request)
    return Held(
        topics, unseen, group, for_code(response.error_code) is not TransactionalIdAuthorizationFailed
    )


async def _of_topics(
    client: AIOKafkaAdminClient, names: Iterable[str]
) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """By topic; and those that this user may not see."""
    topics = (await client._send_request(_DescribeTopics(sorted(names)))).to_object()["topics"]
    return (
        {
            topic["topic"]: _named(topic["authorized_operations"])
            for topic in topics
            if not topic["error_code"]
        },
        frozenset(
            topic["topic"]
            for topic in topics
            if for_code(topic["error_code"]) is TopicAuthorizationFailedError
        ),
    )


async def _of_group(client: AIOKafkaAdminClient, group: str) -> frozenset[str]:
    try:
        coordinator = await _coordinator(client, group)
    except GroupAuthorizationFailedError:
        return frozenset()
    response = await client._send_request(_DescribeGroup(group), coordinator)
    [found] = response.to_object()["groups"]
    return frozenset() if found["error_code"] else _named(found["authorized_operations"])


async def _coordinator(client: AIOKafkaAdminClient, group: str) -> int:
    """The broker that knows the group. The first one who asks a new cluster makes it create the topic of groups."""
    for _ in range(_LOOKS):
        try:
            return await client.find_coordinator(group)
        except GroupCoordinatorNotAvailableError:
            await asyncio.sleep(_BETWEEN_LOOKS)
    raise PlainError(f"the brokers know no coordinator of the group {group} yet: try again")


def _named(bits: int) -> frozenset[str]:
    """The operations of a bit field, in which each has the bit of its number."""
    return frozenset(name for name, number in OPERATIONS.items() if bits >> number & 1)


class _MetadataResponse(Response):
    API_KEY = 3
    API_VERSION = 8
    SCHEMA = Schema(
        ("throttle_time_ms", Int32),
        (
            "brokers",
            Array(("node_id", Int32), ("host", String("utf-8")), ("port", Int32), ("rack", String("utf-8"))),
        ),
        ("cluster_id", String("utf-8")),
        ("controller_id", Int32),
        (
            "topics",
            Array(
                ("error_code", Int16),
                ("topic", String("utf-8")),
                ("is_internal", Boolean),
                (
                    "partitions",
                    Array(
                        ("error_code", Int16),
                        ("partition", Int32),
                        ("leader", Int32),
                        ("leader_epoch", Int32),
                        ("replicas", Array(Int32)),
                        ("isr", Array(Int32)),
                        ("offline_replicas", Array(Int32)),
                    ),
                ),
                ("authorized_operations", Int32),
            ),
        ),
        ("cluster_authorized_operations", Int32),
    )


class _MetadataRequest(RequestStruct):
    API_KEY = 3
    API_VERSION = 8
    RESPONSE_TYPE = _MetadataResponse
    SCHEMA = Schema(
        ("topics", Array(String("utf-8"))),
        ("allow_auto_topic_creation", Boolean),
        ("include_cluster_authorized_operations", Boolean),
        ("include_topic_authorized_operations", Boolean),
    )


class _DescribeTopics(Request[_MetadataRequest]):
    API_KEY = 3

    def __init__(self, topics: list[str]) -> None:
        self._topics = topics

    def build(self, request_struct_class: Any) -> Any:
        return request_struct_class(self._topics, False, False, True)


class _GroupRequest(RequestStruct):
    """Version 3, with the answer of version 3: aiokafka's own reads that of version 2."""

    API_KEY = 15
    API_VERSION = 3
    RESPONSE_TYPE = DescribeGroupsResponse_v3
    SCHEMA = DescribeGroupsRequest_v3.SCHEMA


class _DescribeGroup(Request[_GroupRequest]):
    API_KEY = 15

    def __init__(self, group: str) -> None:
        self._group = group

    def build(self, request_struct_class: Any) -> Any:
        return request_struct_class([self._group], True)
