"""Verify: recompute every output and every table of a wire at rest from its stored input, and compare."""

from collections.abc import Mapping
from pathlib import Path

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.at_rest import at_rest
from wire.clients.audit.audit import OUTPUTS, Audit
from wire.clients.audit.report import LostHead, Report, name_of
from wire.clients.audit.tables import check_ledger, compare_tables
from wire.clients.audit.verified import NotThisWire, Verified, VerifiedFile
from wire.clients.ledger import ledger
from wire.domain.tables.state import TaskState
from wire.errors import PlainError
from wire.kafka.clients import BRIEFLY, admin, consumer
from wire.kafka.reading import committed
from wire.kafka.restore import restore
from wire.kafka.topic_creation import agreed_partitions
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.steps import STEPS, Step


class VerifyError(PlainError):
    """Kafka refuses to show a topic of the wire, or a batch of it cannot be read; the text says which."""


async def verify(
    settings: Settings, *, wait: float = 30.0, since: Path | None = None, observer: Reporter = silent
) -> Report:
    """Recompute everything and compare. `since`: a file of the last verification to go on from, which is replaced where
    nothing differs and all is proven. `observer` reports what it waits for.

    Raises NotAtRest if records are still not done after `wait` seconds, TopicError, NotThisWire, VerifyError.
    """
    try:
        async with consumer(settings, wait=BRIEFLY) as client:
            return await _verify(settings, client, wait, VerifiedFile(since) if since else None, observer)
    except KafkaError as error:
        raise VerifyError(f"cannot read the wire {settings.name}: {error}") from None


async def _verify(
    settings: Settings, client: AIOKafkaConsumer, wait: float, file: VerifiedFile | None, observer: Reporter
) -> Report:
    partitions = await agreed_partitions(settings)
    report, before = Report(), file.read(settings) if file else Verified({}, 0)
    audit = await begin(settings, client, partitions, before, report)
    sources = {at: step for step in STEPS for at in audit.of(step.source)}
    done = await at_rest(settings, client, sources, wait, observer)
    await _check_group(settings, done, report)
    ends = await client.end_offsets(list(audit.next_offset))
    if file:
        file.begin()
    for step in STEPS:
        await _verify_stage(audit, client, step, done, ends, file)
    await audit.compare(client, ends)
    # A stage that is only partly proven leaves no state to go on from: the next run would take that for a difference.
    if file and not report.differences and not audit.partial:
        file.replace(settings, Verified(audit.next_offset, audit.messages))
    return report


async def begin(
    settings: Settings, client: AIOKafkaConsumer, partitions: int, before: Verified, report: Report
) -> Audit:
    """An audit that goes on from what is verified already. Raises NotThisWire if the wire has not so many records."""
    of = [TopicPartition(settings.topic(role), number) for role in OUTPUTS for number in range(partitions)]
    begins, ends = await client.beginning_offsets(of), await client.end_offsets(of)
    for at, offset in before.next_offset.items():
        if offset > ends.get(at, 0):
            raise NotThisWire(
                f"the file has {name_of(at)} up to {offset}, and that ends at {ends.get(at, 0)}: it is of another wire"
            )
    report.begins = {at: offset for at, offset in begins.items() if offset}
    audit = Audit(settings, partitions, before.next_offset, begins, report)
    audit.messages = before.messages
    return audit


async def _check_group(settings: Settings, done: Mapping[TopicPartition, int], report: Report) -> None:
    """The group's committed offsets and the checkpoints of the tables move in one transaction: they must be equal."""
    async with admin(settings) as client:
        offsets = await committed(client, settings.group)
    for source, next_offset in done.items():
        offset = offsets.get(source, 0)
        if offset != next_offset:
            report.differs(
                f"{name_of(source)}: committed {offset}, but its tables are done up to {next_offset}"
            )


async def _verify_stage(
    audit: Audit,
    client: AIOKafkaConsumer,
    step: Step,
    done: Mapping[TopicPartition, int],
    ends: Mapping[TopicPartition, int],
    file: VerifiedFile | None,
) -> None:
    """Recompute a stage and compare its tables, one partition after the other: so memory holds the state of one."""
    partial = step.name in audit.partial
    ledgers: list[TaskState] = []
    for source in audit.of(step.source):
        if file and not partial:
            audit.states[source] = file.state(step, source)
        await audit.recompute(client, step, source, done[source], ends[source])
        made = audit.states.pop(source)
        made.derived.clear()
        if not partial:
            stored = (await restore(audit.settings, {source: (step.name, step.tables)}))[source].state
            compare_tables(source, step, made, stored, audit.report)
            if file:
                file.write(step, source, made)
        ledgers += [TaskState({"ledger": table}) for name, table in made.tables.items() if name == "ledger"]
    if partial:
        audit.report.not_compared += [f"{step.name}-{table}" for table in step.tables]
        if step.source == "messages":
            received = sum(row["received"] for row in await ledger(audit.settings))
            audit.report.lost_head = LostHead(received - audit.messages, received)
    elif ledgers:
        check_ledger(ledgers, audit.messages, audit.report)
