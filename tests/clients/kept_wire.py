"""Wires whose records tests delete and add by hand, and live audits of them."""

import random
import subprocess
import sys
from pathlib import Path

import confluent_kafka as librdkafka
import orjson
from confluent_kafka.admin import AdminClient

from tests.running import Wire

PARTITIONS = 3
MANY = 120


def words(seed: int) -> str:
    """A text of its own for each seed."""
    rng = random.Random(seed)
    return " ".join("".join(rng.choices("abdefgilmnorstu", k=7)) for _ in range(60))


def messages(folder: Path, first: int) -> Path:
    """Stories, with corrections, kills and copies among them."""
    folder.mkdir()
    for number in range(first, first + MANY):
        guid = f"made:{number - 7 if number % 10 == 8 else number}"
        message = {
            "guid": guid,
            "version": "2" if number % 10 == 8 else "1",
            "versioncreated": f"2026-03-{1 + number % 28:02d}T12:00:00Z",
            "type": "text",
            "headline": f"Number {number} from Moscow",
            "body_text": words(number - (number % 6 == 5)),
            "pubstatus": "canceled" if number % 30 == 18 else "usable",
        }
        (folder / f"{number:05d}.json").write_bytes(orjson.dumps(message))
    return folder


class Kept:
    """A wire whose records can be deleted and added by hand."""

    def __init__(self, broker: str, name: str, folder: Path) -> None:
        self.name, self.folder, self.wire = name, folder, Wire(broker, name, partitions=PARTITIONS)
        self.client = AdminClient({"bootstrap.servers": broker, "log_level": 0})
        self.producer = librdkafka.Producer({"bootstrap.servers": broker, "log_level": 0})
        self.fed = 0

    def feed(self) -> None:
        with self.wire.workers():
            self.wire.run("replay", str(messages(self.folder / f"{self.fed}", self.fed)))
            self.fed += MANY
            self.wire.verify()

    def lose(self, role: str, share: float) -> None:
        """Delete the first records of each partition of a topic."""
        consumer = librdkafka.Consumer(
            {"bootstrap.servers": self.wire.environment["WIRE_BROKER"], "group.id": "x"}
        )
        ends = [librdkafka.TopicPartition(f"{self.name}.{role}", at) for at in range(PARTITIONS)]
        for at in ends:
            at.offset = int(consumer.get_watermark_offsets(at)[1] * share)
        consumer.close()
        for deleted in self.client.delete_records(ends).values():
            deleted.result()

    def add(self, role: str, *headers: tuple[str, bytes]) -> None:
        self.producer.produce(f"{self.name}.{role}", b"{}", b"key", partition=1, headers=list(headers))
        self.producer.flush(10)


def follow(wire: Wire, *options: str) -> "subprocess.Popen[str]":
    """Start a live audit of a wire."""
    return subprocess.Popen(
        [sys.executable, "-m", "wire", "verify", "--follow", "--every", "0.2", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=wire.environment,
    )
