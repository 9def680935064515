"""A wire that another version has left: a worker that can go on does; another one says what to do and changes nothing.

data/wire-0.1.0.jsonl holds every record of a small wire as Wire 0.1.0 left it, with the offsets of its group: a story
and its correction, a story and its kill, a copy, a file that is no wire, and a message that was not done when its
worker ended.
"""

import asyncio
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from tests.running import Wire, stop
from tests.support import ROOT
from wire.codec import Stored
from wire.domain.tables.layout import LAYOUT
from wire.kafka.changelog import OURS, Made, Restored, change, checkpoint, fold
from wire.kafka.topics import CHANGELOG, wanted
from wire.kafka.upgrade import OtherLayout, ensure_usable, other_version
from wire.settings import Settings

LINES = [json.loads(line) for line in (ROOT / "tests" / "data" / "wire-0.1.0.jsonl").read_text().splitlines()]
RECORDS = [line for line in LINES if "offset" in line]
COMMITTED = {
    TopicPartition(line["topic"], line["partition"]): line["committed"]
    for line in LINES
    if "committed" in line
}
SETTINGS = Settings(name="old")


def raw(text: str | None) -> bytes | None:
    return None if text is None else text.encode("latin-1")


def tables_of(stage: str, partition: int) -> dict[str, Restored]:
    """The tables of Wire 0.1.0, by name, as a worker reads them."""
    tables: dict[str, Restored] = {}
    for line in RECORDS:
        if line["topic"].startswith(f"old-{stage}-") and line["partition"] == partition:
            name = line["topic"].split("-")[2]
            record = Stored(raw(line["key"]), raw(line["value"]), [], partition, line["offset"], 0)
            tables[name] = fold([record], tables.get(name, Restored.empty()), line["topic"])
    return tables


@pytest.mark.parametrize(
    ("stage", "tables"),
    [
        ("split", ("messages", "embargoes", "archive", "ledger")),
        ("deduplicate", ("clusters", "fingerprints", "copies")),
        ("enrich", ("items", "counts")),
    ],
)
def test_the_tables_of_0_1_are_known_as_such_in_every_stage(stage: str, tables: tuple[str, ...]) -> None:
    with pytest.raises(OtherLayout, match="written by an older Wire"):
        ensure_usable(SETTINGS, tables, tables_of(stage, 0))


def written_by(made: Made | None, table: str, entry: Any) -> dict[str, Restored]:
    """A table with one entry."""
    records = [change(table, "key", entry, 1), checkpoint(1, {table: 1})]
    found = fold(
        [Stored(each.key, each.value, each.headers, 0, at, 0) for at, each in enumerate(records)],
        Restored.empty(),
        "changelog/0",
    )
    return {table: found._replace(made=made)}


ITEM = ["story", "2026-03-01T09", [], [], "live", 0, {}, {}, {}, 1]


def test_tables_without_a_number_are_used_where_their_entries_are_those_of_today() -> None:
    ensure_usable(SETTINGS, ("items",), written_by(None, "items", ITEM))
    with pytest.raises(OtherLayout):
        ensure_usable(SETTINGS, ("items",), written_by(None, "items", ITEM[:7]))


def test_tables_of_other_rules_are_used_and_that_is_said() -> None:
    other = written_by(Made(LAYOUT, "0.2.9", "1"), "items", ITEM)
    ensure_usable(SETTINGS, ("items",), other)
    assert "goes on with the tables of Wire 0.2.9, rules 1" in other_version(other)
    assert other_version(written_by(OURS, "items", ITEM)) == ""


@pytest.mark.parametrize(
    ("layout", "advice"),
    [(LAYOUT - 1, "WIRE_NAME=old2 wire replay --from-wire old"), (LAYOUT + 1, "newer version")],
)
def test_tables_of_another_layout_are_refused_with_what_to_do(layout: int, advice: str) -> None:
    with pytest.raises(OtherLayout) as refused:
        ensure_usable(SETTINGS, ("items",), written_by(Made(layout, "7.0", "1"), "items", ITEM))
    assert f"written by Wire 7.0 (layout {layout})" in str(refused.value)
    assert advice in str(refused.value)


def runs(partition: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Records that follow each other; between two runs lies the marker of a transaction."""
    run: list[dict[str, Any]] = []
    for line in partition:
        if run and line["offset"] != run[-1]["offset"] + 1:
            yield run
            run = []
        run.append(line)
    yield run


async def restore_wire(broker: str) -> None:
    """Write every record of the wire at its own offset, and commit the offsets of its group."""
    partitions: dict[TopicPartition, list[dict[str, Any]]] = defaultdict(list)
    for line in RECORDS:
        partitions[TopicPartition(line["topic"], line["partition"])].append(line)
    client = AIOKafkaAdminClient(bootstrap_servers=broker)
    await client.start()
    names = {at.topic for at in partitions} | {"old.teasers", "old.media", "old-split-archive-changelog"}
    topics = wanted(SETTINGS)
    await client.create_topics(
        [NewTopic(name, 2, 1, topic_configs=topics.get(name, CHANGELOG).config()) for name in names]
    )
    await client.close()
    async with (
        AIOKafkaProducer(bootstrap_servers=broker) as plain,
        AIOKafkaProducer(bootstrap_servers=broker, transactional_id="fixture") as exact,
    ):
        for at, lines in partitions.items():
            for run in runs(lines):
                if at.topic == "old.messages":
                    await write(plain, at, run)
                    continue
                async with exact.transaction():
                    await write(exact, at, run)
    async with AIOKafkaConsumer(bootstrap_servers=broker, group_id="old", enable_auto_commit=False) as group:
        group.assign(list(COMMITTED))
        await group.commit(COMMITTED)


async def write(producer: AIOKafkaProducer, at: TopicPartition, lines: list[dict[str, Any]]) -> None:
    for line in lines:
        headers = [(name, raw(value)) for name, value in line["headers"]]
        done = await producer.send_and_wait(
            at.topic,
            raw(line["value"]),
            raw(line["key"]),
            at.partition,
            line["timestamp"],
            headers=headers,
        )
        assert done.offset == line["offset"], at


async def ends(broker: str) -> dict[TopicPartition, int]:
    """The ends of all partitions that the fixture has records of."""
    sources = {TopicPartition(line["topic"], line["partition"]) for line in RECORDS}
    async with AIOKafkaConsumer(bootstrap_servers=broker) as consumer:
        return dict(await consumer.end_offsets(list(sources)))


def test_a_wire_of_0_1_is_left_as_it_is_and_replayed_into_a_new_one(broker: str) -> None:
    asyncio.run(restore_wire(broker))
    before = asyncio.run(ends(broker))
    old = Wire(broker, "old", 2)
    [said] = [line for line in old.fails("worker").splitlines() if "ERROR" in line]
    assert "written by an older Wire" in said
    assert "`WIRE_NAME=old2 wire worker` and `WIRE_NAME=old2 wire replay --from-wire old`" in said
    assert "docs/upgrading.md" in said
    assert "written by an older Wire" in old.fails("verify", "--wait", "1")
    [said] = old.fails("tables").splitlines()
    assert "written by an older Wire" in said
    assert asyncio.run(ends(broker)) == before, "the refused worker has written"

    new = Wire(broker, "old2", 2)
    with new.workers():
        new.run("replay", "--from-wire", "old")
        assert "verified" in new.verify()
    last = {line["key"]: line["value"] for line in new.consume("stories")}
    statuses = {(value["headlines"][0]["value"], value.get("pubStatus", "usable")) for value in last.values()}
    assert statuses == {
        ("Ferry line to Madeira opens", "usable"),
        ("Cracks close bridge in Porto", "canceled"),
        ("Funicular line to Madeira opens", "usable"),
    }
    [row] = [
        row
        for row in new.counts()
        if row["kind"] == "story" and not any(row[by] for by in ("topic", "region", "hour", "day"))
    ]
    # Which of two copies comes first depends on the partitions, and so whether the second one is a copy of it.
    assert [row[field] for field in ("received", "killed", "held")] == [4, 1, 0]
    assert row["live"] + row["duplicate"] == 3


def test_a_worker_goes_on_with_tables_of_other_rules_and_says_so(broker: str) -> None:
    wire = Wire(broker, "rules", 1)
    older = "from wire.kafka import changelog; changelog._HEADERS = [('wire_made', b'LAYOUT 0.1.9 0')]"
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"{older.replace('LAYOUT', str(LAYOUT))}; from wire.cli import main; main()",
            "worker",
        ],
        stderr=subprocess.PIPE,
        text=True,
        env=wire.environment,
    ) as worker:
        assert worker.stderr is not None
        assert any("ready" in line for line in worker.stderr)
        wire.run("replay", "seeds/018_nitf.xml")
        wire.verify()
        assert stop(worker) == 0
    with subprocess.Popen(
        [sys.executable, "-m", "wire", "worker"], stderr=subprocess.PIPE, text=True, env=wire.environment
    ) as worker:
        assert worker.stderr is not None
        said = next(line for line in worker.stderr if "goes on with" in line)
        assert "the tables of Wire 0.1.9, rules 0" in said
        assert any("ready" in line for line in worker.stderr)
        wire.verify()
        assert stop(worker) == 0
