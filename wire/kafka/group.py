"""The workers of a wire: the members of its consumer group, as the broker lists them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.coordinator.protocol import ConsumerProtocolMemberAssignment, ConsumerProtocolMemberMetadata
from aiokafka.errors import GroupCoordinatorNotAvailableError, NoError, for_code

from wire.kafka.starts import starts_of
from wire.settings import Settings

_UUID = 37
"""Characters at the end of a member's id: a hyphen and a UUID. Before them stands its instance, or its client's id."""


class Worker(NamedTuple):
    """One worker of the group."""

    id: str
    """The id that the broker gave it."""
    host: str
    """Its own name of its machine, or the address that the broker sees."""
    partitions: list[int]
    """A worker has a partition in all three stages."""
    instance: str = ""
    """Its WIRE_INSTANCE; empty where it has none."""
    starts: Sequence[int] = ()
    """When this and former workers of the instance were started, in seconds since 1970; those of some minutes."""


class Group(NamedTuple):
    """The workers, and what their group is doing."""

    state: str
    """Stable, PreparingRebalance, CompletingRebalance, Empty or Dead, as Kafka calls it."""
    workers: list[Worker]


async def group_of(settings: Settings, client: AIOKafkaAdminClient) -> Group:
    """The workers that the group has now, by host."""
    try:
        [response] = await client.describe_consumer_groups([settings.group])
    except GroupCoordinatorNotAvailableError:  # no group was ever on this broker
        return Group("Dead", [])
    code, _, state, _, _, members, *_ = response.groups[0]
    if for_code(code) is not NoError:
        raise for_code(code)
    return Group(state, sorted((_worker(*member[:5]) for member in members), key=lambda each: each[1:]))


def _worker(id_: str, client_id: str, address: str, metadata: bytes, assigned: bytes) -> Worker:
    partitions = ConsumerProtocolMemberAssignment.decode(assigned).partitions() if assigned else []
    numbers = sorted({each.partition for each in partitions})
    begins = id_[:-_UUID]
    announced = _announced(metadata)
    host = str(announced.get("url", "")).split("//")[-1].rsplit(":", 1)[0]
    instance = "" if begins == client_id else begins
    return Worker(id_, host or address.lstrip("/"), numbers, instance, starts_of(announced))


def _announced(metadata: bytes) -> dict[str, Any]:
    """What a worker announces to the others; nothing where it announces none."""
    try:
        return dict(orjson.loads(ConsumerProtocolMemberMetadata.decode(metadata).user_data))
    except (ValueError, TypeError):
        return {}
