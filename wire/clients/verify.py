"""Verify: recompute every output and every table of a wire from its stored input, and compare."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import orjson
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.clients.at_rest import at_rest
from wire.clients.expected import Expected, Queues, record_digest
from wire.codec import Output, Record, text_of
from wire.domain.clock import CLOCK
from wire.domain.tables.ledger import OUTCOMES, ledger_rows
from wire.domain.tables.state import State, TaskState
from wire.kafka.clients import admin, consumer
from wire.kafka.reading import partitions_of, to_the_end
from wire.kafka.restore import RestoredTask
from wire.partitioner import partition_of
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.steps import STEPS, Step, run
from wire.steps.embargoes import RELEASE, TICK
from wire.steps.forwarding import ORDERS, is_derived, is_misrouted

MOST = 20
"""Differences that are told; after that only their number."""
OUTPUTS = ("messages", "items", "unique", "stories", "teasers", "media", "links", "rejected")


class Report(NamedTuple):
    """What was checked, and the differences that were found."""

    records: Counter[str]
    """Records of each topic, committed."""
    outcomes: Counter[str]
    """Messages by outcome, as the ledger has them."""
    entries: Counter[str]
    """Entries of each table."""
    differences: list[str]


async def verify(settings: Settings, *, wait: float = 30.0, observer: Reporter = silent) -> Report:
    """Recompute everything and compare. `observer` reports what it waits for.

    Raises NotAtRest if records are still not done after `wait` seconds.
    """
    report = Report(Counter(), Counter(), Counter(), [])
    async with consumer(settings) as client:
        log = await partitions_of(settings, settings.topic("messages"))
        sources = {
            TopicPartition(settings.topic(step.source), at.partition): step for step in STEPS for at in log
        }
        restored = await at_rest(settings, client, sources, wait, observer)
        await _check_group(settings, restored, report)
        expected: Expected = defaultdict(lambda: defaultdict(deque))
        for step in STEPS:
            parts = await _recompute(settings, client, step, len(log), expected, report)
            for source, part in parts.items():
                _compare_tables(source, step, part, restored[source].state, report)
        for role in OUTPUTS:
            await _compare(client, settings.topic(role), len(log), expected, report)
    return report


async def _check_group(
    settings: Settings, restored: Mapping[TopicPartition, RestoredTask], report: Report
) -> None:
    """The group's committed offsets and the checkpoints of the tables move in one transaction: they must be equal."""
    async with admin(settings) as client:
        offsets = await client.list_consumer_group_offsets(settings.group)
    for source, found in restored.items():
        committed = max(offsets[source].offset, 0) if source in offsets else 0
        if committed != found.next_offset:
            _differs(
                report,
                f"{_name(source)}: committed {committed}, but its tables are done up to {found.next_offset}",
            )


async def _recompute(
    settings: Settings,
    client: AIOKafkaConsumer,
    step: Step,
    partitions: int,
    expected: Expected,
    report: Report,
) -> dict[TopicPartition, TaskState]:
    """Run a stage over its stored input. Adds its outputs to `expected`; returns the state of each partition."""
    topic = settings.topic(step.source)
    parts = {
        TopicPartition(topic, partition): TaskState.empty(step.tables) for partition in range(partitions)
    }
    messages = 0
    async for source, records in to_the_end(client, parts):
        report.records[topic] += len(records)
        for record in records:
            state = State(parts[source], partitions)
            outputs = run(step, state, topic, [record])
            state.apply()
            messages += step.source == "messages" and _is_message(record, partitions, outputs)
            for output in outputs:
                at = TopicPartition(settings.topic(output.topic), partition_of(output.key, partitions))
                expected[at][source].append(record_digest(output.key, output.value, output.headers))
    if step.source == "messages":
        _check_ledger(parts.values(), messages, report)
    return parts


def _check_ledger(parts: Iterable[TaskState], messages: int, report: Report) -> None:
    """Each message on the log has one outcome in the ledger."""
    entered = ledger_rows(part.tables["ledger"] for part in parts)
    for row in entered:
        report.outcomes.update({outcome: row[outcome] for outcome in OUTCOMES})  # type: ignore[literal-required]
        if row["remainder"]:
            _differs(report, f"ledger: {row} leaves {row['remainder']} messages without an outcome")
    received = sum(row["received"] for row in entered)
    if received != messages:
        _differs(report, f"ledger: {received} messages received, {messages} stand on the log")
    for outcome in [outcome for outcome, count in report.outcomes.items() if not count]:
        del report.outcomes[outcome]


def _is_message(record: Record, partitions: int, outputs: Sequence[Output]) -> bool:
    """Whether a record of the log has an outcome in the ledger: not time, orders, nor what is forwarded elsewhere."""
    if text_of(record.headers, "ce_type") in (TICK, RELEASE, *ORDERS):
        return any(output.topic == "rejected" for output in outputs)
    return not is_misrouted(record, partitions)


async def _compare(
    client: AIOKafkaConsumer, topic: str, partitions: int, expected: Expected, report: Report
) -> None:
    """Compare an output topic: each record must be the next one of some source partition, and none may be left."""
    queues = {TopicPartition(topic, partition): Queues() for partition in range(partitions)}
    for at, found in queues.items():
        for queue in expected[at].values():
            found.expect(queue)
    async for at, records in to_the_end(client, queues):
        report.records[topic] += 0 if topic.rpartition(".")[2] in _COUNTED else len(records)
        for record in records:
            if topic.endswith(".messages") and not is_derived(record):
                continue
            if why := queues[at].take(record_digest(record.key, record.value, record.headers)):
                _differs(report, f"{_name(at)} offset {record.offset}, key {_text(record)}: {why}")
    for at in queues:
        for source, queue in expected[at].items():
            if queue:
                _differs(report, f"{_name(at)}: {len(queue)} records made from {_name(source)} are missing")


_COUNTED = {step.source for step in STEPS}
"""Topics whose records are already counted as the source of a stage."""


def _compare_tables(
    source: TopicPartition, step: Step, made: TaskState, stored: TaskState, report: Report
) -> None:
    for table in step.tables:
        name = f"{step.name}-{table}, partition {source.partition}"
        want, have = made.tables[table], stored.tables[table]
        report.entries[f"{step.name}-{table}"] += len(have) - (CLOCK in have)
        for key in _unequal(want, have):
            _differs(
                report,
                f"table {name}, key {key!r}: {_short(have.get(key))}, recomputed {_short(want.get(key))}",
            )


def _unequal(want: Mapping[str, Any], have: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted(want.keys() | have.keys()):
        if orjson.dumps(want.get(key)) != orjson.dumps(have.get(key)):
            yield key


def _differs(report: Report, what: str) -> None:
    report.differences.append(what)


def _name(at: TopicPartition) -> str:
    return f"{at.topic}/{at.partition}"


def _text(record: ConsumerRecord) -> str:
    return (record.key or b"").decode("utf-8", "replace")[:80]


def _short(value: Any) -> str:
    return "nothing" if value is None else orjson.dumps(value).decode()[:200]
