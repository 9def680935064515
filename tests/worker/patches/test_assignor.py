"""Partitions are never assigned from metadata that lacks a topic."""

from typing import Any

import faust
import pytest
from aiokafka.cluster import ClusterMetadata
from aiokafka.coordinator.protocol import ConsumerProtocolMemberMetadata
from faust.assignor.partition_assignor import PartitionAssignor

from tests.support import assert_overrides
from wire.settings import Settings
from wire.worker.faust_settings import faust_settings
from wire.worker.patches.assignor import Assignor


class Fatal(Exception):
    """Raised instead of ending the process."""


def fatal(where: str, why: str) -> None:
    raise Fatal(where, why)


def assign(kind: Any) -> Any:
    """The assignment of a group of one member, by a broker that knows no topic."""
    app = faust.App("wire", **{**faust_settings(Settings()), "PartitionAssignor": kind})
    app.starts = [1]
    assignor = kind(app)
    app.fatal = fatal
    metadata = ConsumerProtocolMemberMetadata(
        0, ["wire.messages"], assignor.metadata({"wire.messages"}).user_data
    )
    return assignor.assign(ClusterMetadata(), {"member-1": metadata})


def test_faust_still_calls_what_is_replaced() -> None:
    assert_overrides(Assignor)
    assert faust_settings(Settings())["PartitionAssignor"] is Assignor


def test_metadata_without_a_topic_ends_the_worker() -> None:
    with pytest.raises(Fatal, match=r"no partitions of \['wire.messages'\]"):
        assign(Assignor)


def test_faust_still_assigns_nothing() -> None:
    assert assign(PartitionAssignor)["member-1"].partitions() == []
