"""The counts are as docs/counts.md says, for a client that knows nothing of this project."""

import re
import subprocess
import sys

import jsonschema
import orjson
from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

from tests.running import Wire
from tests.support import ROOT, SEEDS

PAGE = (ROOT / "docs" / "counts.md").read_text("utf-8")
TOPIC = "wire-enrich-counts-changelog"


def records(broker: str) -> list[tuple[bytes, bytes | None]]:
    consumer = Consumer(
        {
            "bootstrap.servers": broker,
            "group.id": "counts",
            "isolation.level": "read_committed",
            "enable.partition.eof": True,
        }
    )
    partitions = consumer.list_topics(TOPIC).topics[TOPIC].partitions
    consumer.assign([TopicPartition(TOPIC, each, OFFSET_BEGINNING) for each in partitions])
    found: list[tuple[bytes, bytes | None]] = []
    unread = set(partitions)
    while unread:
        message = consumer.poll(10)
        assert message is not None
        if message.error():
            unread.discard(message.partition())
        else:
            found.append((message.key() or b"", message.value()))
    consumer.close()
    return found


def test_a_client_of_librdkafka_reads_the_counts_by_the_code_of_the_page(broker: str) -> None:
    wire = Wire(broker, "wire")
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
    expected = {
        row["topic"]: row["live"]
        for row in wire.counts()
        if row["kind"] == "story" and row["topic"] and not (row["region"] or row["hour"] or row["day"])
    }
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, timeout=60, env=wire.environment
    ).stdout
    assert orjson.loads(said) == expected
    assert any(expected.values())
    schema = orjson.loads((ROOT / "schemas" / "count.schema.json").read_bytes())
    counts = [
        (key, orjson.loads(value)) for key, value in records(broker) if value and not key.startswith(b"\0")
    ]
    for key, count in counts:
        jsonschema.validate(count, schema)
        named = [count["kind"], count["topic"] or "", count["region"] or "", count["hour"][:13]]
        assert key.decode() == "|".join(named)


def test_the_record_on_the_page_is_one_of_the_schema() -> None:
    [shown] = re.findall(r"value  (\{.*?\})\n```", PAGE, re.S)
    schema = orjson.loads((ROOT / "schemas" / "count.schema.json").read_bytes())
    jsonschema.validate(orjson.loads(shown), schema)
