"""Two workers of one WIRE_INSTANCE: the group gives the place to the one that came last, and the other one ends.

aiokafka would join again under the same name, and the two would take the place from each other for ever. A worker that
the group has only given up, because it was silent for too long, finds nobody in its place and joins again. Importing
this module makes aiokafka look first, for every consumer of the process.
"""

from typing import Any

from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.errors import KafkaError
from aiokafka.protocol.admin import DescribeGroupsRequest

from wire.worker.exit import fatal

_UUID = 36
"""Kafka names a static member by its instance, a dash, and a UUID."""

_reset_generation = GroupCoordinator.reset_generation
_rejoin = GroupCoordinator._do_rejoin_group


def reset_generation(self: Any) -> None:
    """The group does not know this member any more."""
    self.was_given_up = True
    _reset_generation(self)


async def rejoin(self: Any, subscription: Any) -> bool:
    """Join the group; ends the process where another worker is there under its name."""
    instance = self._group_instance_id
    if instance and getattr(self, "was_given_up", False) and await _is_taken(self, instance):
        fatal("group", f"another worker is WIRE_INSTANCE={instance} now; each needs a name of its own")
    self.was_given_up = False
    joined: bool = await _rejoin(self, subscription)
    return joined


async def _is_taken(coordinator: Any, instance: str) -> bool:
    try:
        answer = await coordinator._send_req(DescribeGroupsRequest([coordinator.group_id]))
    except KafkaError:
        return False  # whoever has the place will take it again, and then this is asked again
    return any(is_instance(member[0], instance) for group in answer.groups for member in group[5])


def is_instance(member: str, instance: str) -> bool:
    """Whether a member of a group bears the name of an instance."""
    return member[: -_UUID - 1] == instance


GroupCoordinator.reset_generation = reset_generation
GroupCoordinator._do_rejoin_group = rejoin
