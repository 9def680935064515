"""Two workers with the same WIRE_INSTANCE fence each other for ever.

Wrong there: when the group has replaced a static member, aiokafka joins again under the same `group.instance.id` and
fences the newer member. Kafka's own client ends with FencedInstanceIdException.
The patch: a member that the group no longer knows first asks the group whether another member has its instance. If
so, `on_replaced` is called. A worker that was only silent for too long finds no other member, and joins again.
For: aiokafka 0.14 (`GroupCoordinator._do_rejoin_group`).
Public issue: aio-libs/aiokafka #1186, with the pull request #1188.
Delete when: aiokafka raises FencedInstanceIdError (error 82) on join, sync and heartbeat instead of joining again.
"""

from collections.abc import Callable
from typing import Any

from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.errors import KafkaError
from aiokafka.protocol.admin import DescribeGroupsRequest

_UUID = 36
"""Characters of a UUID. The member id of a static member is its instance, a dash, and a UUID."""

_reset_generation = GroupCoordinator.reset_generation
_do_rejoin_group = GroupCoordinator._do_rejoin_group


def apply(on_replaced: Callable[[str], None]) -> None:
    """Ask the group before joining again, in every consumer of the process; `on_replaced` gets the instance."""

    def reset_generation(self: Any) -> None:
        """The group does not know this member any more."""
        self.is_unknown = True
        _reset_generation(self)

    async def rejoin(self: Any, subscription: Any) -> bool:
        instance = self._group_instance_id
        if instance and getattr(self, "is_unknown", False) and await _is_taken(self, instance):
            on_replaced(instance)
        self.is_unknown = False
        joined: bool = await _do_rejoin_group(self, subscription)
        return joined

    GroupCoordinator.reset_generation = reset_generation
    GroupCoordinator._do_rejoin_group = rejoin


async def _is_taken(coordinator: Any, instance: str) -> bool:
    try:
        answer = await coordinator._send_req(DescribeGroupsRequest([coordinator.group_id]))
    except KafkaError:
        return False  # the other member fences this one again, and then this is asked again
    return any(is_instance(member[0], instance) for group in answer.groups for member in group[5])


def is_instance(member: str, instance: str) -> bool:
    """Whether a member id of a group belongs to an instance."""
    return member[: -_UUID - 1] == instance
