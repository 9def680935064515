"""Verify: read a wire back and prove that every output and every table is what the steps make of the stored input."""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from time import monotonic
from typing import Any, NamedTuple

import orjson
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.codec import Output, Record, text_of
from wire.domain.state import Part, State
from wire.errors import PlainError
from wire.settings import Settings
from wire.steps import STEPS, Step, run
from wire.steps.split import TICK
from wire.stream.client import admin
from wire.stream.producers import partition_of
from wire.stream.reading import consumer, partitions_of, to_the_end
from wire.stream.restore import Restored, load

MOST = 20
"""Differences that are told; after that only their number."""
OUTPUTS = ("items", "unique", "stories", "teasers", "media", "links", "rejected")


class NotAtRest(PlainError):
    """Records wait to be done, so there is nothing to compare yet."""


class Report(NamedTuple):
    """What was checked, and what was found."""

    records: Counter[str]
    """Records of each topic, committed."""
    outcomes: Counter[str]
    """Messages by outcome: published, repeated, rejected, held, tick."""
    entries: Counter[str]
    """Entries of each table."""
    differences: list[str]


Expected = dict[TopicPartition, dict[TopicPartition, deque[bytes]]]
"""What must stand in an output partition: by source partition, in order."""


async def verify(settings: Settings, *, wait: float = 30.0) -> Report:
    """Recompute everything and compare. Raises NotAtRest when after `wait` seconds something is still to be done."""
    report = Report(Counter(), Counter(), Counter(), [])
    async with consumer(settings) as client:
        log = await partitions_of(settings, settings.topic("messages"))
        sources = {
            TopicPartition(settings.topic(step.source), at.partition): step for step in STEPS for at in log
        }
        restored = await _at_rest(settings, client, sources, monotonic() + wait)
        await _check_group(settings, restored, report)
        expected: Expected = defaultdict(lambda: defaultdict(deque))
        for source, step in sources.items():
            part = await _recompute(settings, client, source, step, len(log), expected, report)
            _compare_tables(source, step, part, restored[source].part, report)
        outputs = [TopicPartition(settings.topic(role), at.partition) for role in OUTPUTS for at in log]
        for at in outputs:
            await _compare(client, at, expected[at], report)
    return report


async def _at_rest(
    settings: Settings, client: AIOKafkaConsumer, sources: Mapping[TopicPartition, Step], deadline: float
) -> dict[TopicPartition, Restored]:
    """State and marks, once every source is done up to its end."""
    wanted = {source: (step.name, step.tables) for source, step in sources.items()}
    while True:
        restored = await load(settings, wanted)
        waiting = 0
        for source in sources:
            waiting += await _behind(client, source, restored[source].mark)
        if not waiting:
            return restored
        if monotonic() > deadline:
            raise NotAtRest(f"{waiting} records wait to be done; is a worker running? Then verify again, or --wait longer")
        await asyncio.sleep(1)


async def _behind(client: AIOKafkaConsumer, source: TopicPartition, mark: int) -> int:
    """Data records at or after the mark; what ends a transaction is none."""
    client.assign([source])
    end = (await client.end_offsets([source]))[source]
    client.seek(source, mark)
    while await client.position(source) < end:
        for records in (await client.getmany(source, timeout_ms=500)).values():
            if records:
                return int(end - mark)
    return 0


async def _check_group(settings: Settings, restored: Mapping[TopicPartition, Restored], report: Report) -> None:
    """The group's committed offsets and the marks of the tables move in one transaction: they must be equal."""
    async with admin(settings) as client:
        offsets = await client.list_consumer_group_offsets(settings.group)
    for source, found in restored.items():
        committed = max(offsets[source].offset, 0) if source in offsets else 0
        if committed != found.mark:
            _differs(report, f"{_name(source)}: committed {committed}, but its tables are done up to {found.mark}")


async def _recompute(
    settings: Settings,
    client: AIOKafkaConsumer,
    source: TopicPartition,
    step: Step,
    partitions: int,
    expected: Expected,
    report: Report,
) -> Part:
    part = Part.empty(step.tables)
    async for _, records in to_the_end(client, [source]):
        report.records[source.topic] += len(records)
        for record in records:
            state = State(part)
            outputs = run(step, state, source.topic, [record])
            state.apply()
            if step.source == "messages":
                report.outcomes[_outcome(record, outputs)] += 1
            for output in outputs:
                at = TopicPartition(settings.topic(output.topic), partition_of(output.key, partitions))
                expected[at][source].append(_digest(output.key, output.value, output.headers))
    return part


def _outcome(record: Record, outputs: Sequence[Output]) -> str:
    if text_of(record.headers, "ce_type") == TICK:
        return "tick"
    if not outputs:
        return "held"
    if any(output.topic == "rejected" for output in outputs):
        return "rejected"
    changes = {text_of(output.headers, "ce_change") for output in outputs}
    return "repeated" if changes <= {"resend", "superseded"} else "published"


async def _compare(
    client: AIOKafkaConsumer, at: TopicPartition, expected: Mapping[TopicPartition, deque[bytes]], report: Report
) -> None:
    """Every record is the next one that some source partition must have written; in the end none is left."""
    heads = {queue[0]: queue for queue in expected.values() if queue}
    passed: set[bytes] = set()
    async for _, records in to_the_end(client, [at]):
        report.records[at.topic] += len(records) if at.topic.rpartition(".")[2] not in _COUNTED else 0
        for record in records:
            digest = _digest(record.key, record.value, record.headers)
            queue = heads.pop(digest, None)
            if queue is None:
                why = "stands twice" if digest in passed else "is not what the steps make, or not in its place"
                _differs(report, f"{_name(at)} offset {record.offset}, key {_text(record)}: {why}")
                continue
            passed.add(queue.popleft())
            if queue:
                heads[queue[0]] = queue
    for source, queue in expected.items():
        if queue:
            _differs(report, f"{_name(at)}: {len(queue)} records made from {_name(source)} are missing")


_COUNTED = {step.source for step in STEPS}
"""Topics whose records are counted where they are read as the source of a stage."""


def _compare_tables(source: TopicPartition, step: Step, made: Part, stored: Part, report: Report) -> None:
    for table in step.tables:
        name = f"{step.name}-{table}, partition {source.partition}"
        want, have = made.tables[table], stored.tables[table]
        report.entries[f"{step.name}-{table}"] += len(have)
        for key in _unequal(want, have):
            _differs(report, f"table {name}, key {key!r}: {_short(have.get(key))}, recomputed {_short(want.get(key))}")


def _unequal(want: Mapping[str, Any], have: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted(want.keys() | have.keys()):
        if orjson.dumps(want.get(key)) != orjson.dumps(have.get(key)):
            yield key


def _digest(key: bytes | None, value: bytes | None, headers: Iterable[tuple[str, bytes]]) -> bytes:
    digest = blake2b(repr((key, list(headers))).encode(), digest_size=16)
    digest.update(value or b"")
    return digest.digest()


def _differs(report: Report, what: str) -> None:
    report.differences.append(what)


def _name(at: TopicPartition) -> str:
    return f"{at.topic}/{at.partition}"


def _text(record: ConsumerRecord) -> str:
    return (record.key or b"").decode("utf-8", "replace")[:80]


def _short(value: Any) -> str:
    return "nothing" if value is None else orjson.dumps(value).decode()[:200]
