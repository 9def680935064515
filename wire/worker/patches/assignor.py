"""After a broker has restarted, Faust's assignor may assign nothing for five minutes.

Wrong there: a broker that has just started can answer a metadata request without the topics. The group's leader then
gives no partition to any worker, and all are idle until the metadata expires. Seen once in 17 kills of a broker.
For: faust-streaming 0.15.3, by its setting `PartitionAssignor`.
Public issue: none known.
Delete when: the leader asks again while a subscribed topic has no partitions.
"""

from typing import Any

from aiokafka.coordinator.protocol import ConsumerProtocolMemberMetadata
from faust.assignor.partition_assignor import PartitionAssignor

from wire.kafka.starts import announced


class Assignor(PartitionAssignor):
    """Faust's sticky assignment, which never assigns from metadata that lacks a topic."""

    app: Any

    def assign(self, cluster: Any, member_metadata: Any) -> Any:
        """The assignment; ends the process where a subscribed topic has no partitions."""
        subscribed = {topic for member in member_metadata.values() for topic in member.subscription}
        if missing := sorted(topic for topic in subscribed if not cluster.partitions_for_topic(topic)):
            self.app.fatal("assignment", f"the broker knows no partitions of {missing}")
        return super().assign(cluster, member_metadata)

    def metadata(self, topics: set[str]) -> ConsumerProtocolMemberMetadata:
        """What this worker announces to the group, with the starts of its instance. Leaders pass over what they do not
        know.
        """
        found = super().metadata(topics)
        return ConsumerProtocolMemberMetadata(
            found.version, found.subscription, announced(found.user_data, self.app.starts)
        )
