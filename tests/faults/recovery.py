"""How long a worker takes to restore a million entries: `python -m tests.faults.recovery [ENTRIES]`."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import confluent_kafka
import orjson
from aiokafka import TopicPartition

from tests.running import Wire, stop
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.domain.tables.entries import KnownMessage
from wire.kafka.changelog import CHECKPOINT
from wire.kafka.restore import restore
from wire.kafka.topic_creation import ensure_topics
from wire.settings import Settings
from wire.steps import SPLIT

kafka: Any = confluent_kafka
PARTITIONS = 4


def entry(number: int) -> list[Any]:
    """An entry of split's table `messages`, of a message with one story, as long as a real one."""
    parts: list[list[str]] = [["story", f"urn:uuid:{number:032x}", f"{number * 2654435761 % 2**32:08x}"]]
    digest = f"{number * 11400714819323198485 % 2**64:016x}"
    time = 541_350_061_000
    return list(KnownMessage(1, 1, "usable", digest, time, time, parts, time))


def fill(settings: Settings, entries: int) -> None:
    """Write the changelogs of split as a former owner would leave them, with no record of the log done."""
    producer = kafka.Producer(
        {"bootstrap.servers": settings.broker, "queue.buffering.max.messages": 2_000_000, "linger.ms": 20}
    )
    topic = settings.changelog(SPLIT.name, "messages")
    for number in range(entries):
        value = orjson.dumps([1, entry(number)])
        producer.produce(topic, value, b"reuters21578:%d" % number, number % PARTITIONS)
        if number % 1000 == 0:
            producer.poll(0)
    producer.flush()
    for partition in range(PARTITIONS):
        producer.produce(topic, b'[1,{"messages":0}]', CHECKPOINT, partition)
    producer.flush()


def main() -> None:
    """Print the time of the restoration, and of two workers until they are ready."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with TemporaryDirectory() as folder, Broker(Path(folder) / "broker", free_port()) as broker:
        settings = Settings(broker=broker.address, name="recovery", partitions=PARTITIONS)
        asyncio.run(ensure_topics(settings))
        fill(settings, entries)
        wanted = {
            TopicPartition(settings.topic("messages"), partition): (SPLIT.name, SPLIT.tables)
            for partition in range(PARTITIONS)
        }
        started = time.monotonic()
        found = asyncio.run(restore(settings, wanted))
        seconds = time.monotonic() - started
        held = sum(len(restored.state.tables["messages"]) for restored in found.values())
        print(f"{held:,} entries loaded in {seconds:.1f} s, {held / seconds:,.0f} a second")
        assert held == entries
        wire = Wire(broker.address, "recovery")
        running = []
        for what in ("with all of them", "as the second, with its share"):
            started = time.monotonic()
            worker = wire.start()
            print(
                f"a worker is ready {what} after {time.monotonic() - started:.1f} s, {_resident(worker)} MiB"
            )
            running.append(worker)
        for worker in running:
            stop(worker)


def _resident(worker: "subprocess.Popen[str]") -> int:
    pages = Path(f"/proc/{worker.pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20


if __name__ == "__main__":
    main()
