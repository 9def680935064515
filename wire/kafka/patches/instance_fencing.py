"""Two workers of one WIRE_INSTANCE take the place from each other for ever.

Wrong there: a static member that the group has replaced joins again under the same `group.instance.id`, and fences the
newer one. Kafka's own client ends with FencedInstanceIdException. Here a member that the group no longer knows asks
first whether another one has its name: if so, `on_replaced` is called. A worker that was only silent for too long finds
nobody in its place and joins again.
For: aiokafka 0.14 (`GroupCoordinator._do_rejoin_group`). Public issue: none known.
Delete when: aiokafka raises FencedInstanceId (error 82) on join, sync and heartbeat instead of joining again.
"""

from collections.abc import Callable
from typing import Any

from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.errors import KafkaError
from aiokafka.protocol.admin import DescribeGroupsRequest

_UUID = 36
"""Kafka names a static member by its instance, a dash, and a UUID."""

_reset_generation = GroupCoordinator.reset_generation
_do_rejoin_group = GroupCoordinator._do_rejoin_group


def apply(on_replaced: Callable[[str], None]) -> None:
    """Look before joining again, in every consumer of the process; `on_replaced` gets the instance."""

    def reset_generation(self: Any) -> None:
        """The group does not know this member any more."""
        self.was_given_up = True
        _reset_generation(self)

    async def rejoin(self: Any, subscription: Any) -> bool:
        instance = self._group_instance_id
        if instance and getattr(self, "was_given_up", False) and await _is_taken(self, instance):
            on_replaced(instance)
        self.was_given_up = False
        joined: bool = await _do_rejoin_group(self, subscription)
        return joined

    GroupCoordinator.reset_generation = reset_generation
    GroupCoordinator._do_rejoin_group = rejoin


async def _is_taken(coordinator: Any, instance: str) -> bool:
    try:
        answer = await coordinator._send_req(DescribeGroupsRequest([coordinator.group_id]))
    except KafkaError:
        return False  # whoever has the place will take it again, and then this is asked again
    return any(is_instance(member[0], instance) for group in answer.groups for member in group[5])


def is_instance(member: str, instance: str) -> bool:
    """Whether a member id of a group belongs to an instance."""
    return member[: -_UUID - 1] == instance
