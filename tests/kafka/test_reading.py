"""Reading topics: a broker that goes away meanwhile is told, and to ask for a topic does not create it."""

from pathlib import Path

import pytest
from aiokafka import TopicPartition
from confluent_kafka.admin import AdminClient

from tests.running import Wire
from tests.support import SEEDS
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.broker.settings import SETTINGS
from wire.kafka import reading
from wire.kafka.clients import consumer
from wire.kafka.failures import KafkaUnreachable
from wire.settings import Settings

pytestmark = pytest.mark.stream


async def test_a_broker_that_goes_away_while_a_topic_is_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "NO_ANSWER", 1.0)
    with Broker(tmp_path, free_port()) as broker:
        Wire(broker.address, "wire", partitions=1).run("replay", str(SEEDS))
        settings = Settings(broker=broker.address)
        partitions = await reading.partitions_of(settings, "wire.messages")
        with pytest.raises(KafkaUnreachable, match="no answer for 1 s"):
            await read_while_it_ends(broker, settings, partitions)


async def read_while_it_ends(broker: Broker, settings: Settings, partitions: list[TopicPartition]) -> None:
    async with consumer(settings) as client:
        ends = await client.end_offsets(partitions)
        broker.kill()
        async for _ in reading.to_the_end(client, partitions, ends, dict.fromkeys(partitions, 0)):
            pass


def test_no_reader_creates_the_topics_that_it_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        SETTINGS, "auto.create.topics.enable", "true"
    )  # as Kafka has it where nobody says otherwise
    with Broker(tmp_path, free_port()) as broker:
        wire = Wire(broker.address, "wire")
        for command in (
            "status",
            "tables",
            "ledger",
            "verify",
            "consume stories --from-start",
            "rejected list",
            "release",
        ):
            assert "no" in wire.fails(*command.split())
        client = AdminClient({"bootstrap.servers": broker.address})
        assert list(client.list_topics(timeout=20).topics) == []
