"""A live audit: a wire at work is recomputed and compared again and again, each time up to its present end."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.audit.audit import OUTPUTS, Audit
from wire.clients.audit.report import Report, name_of
from wire.clients.audit.verified import Verified, VerifiedFile
from wire.clients.ranges import Range, sample
from wire.clients.verify import VerifyError, begin
from wire.errors import PlainError
from wire.kafka.clients import admin, consumer
from wire.kafka.failures import DENIED
from wire.kafka.reading import committed
from wire.kafka.topic_creation import agreed_partitions
from wire.settings import Settings
from wire.steps import STEPS


class RecordsGone(PlainError):
    """A live audit would need records that retention has removed; the text says which."""


class Audited(NamedTuple):
    """How far a live audit is."""

    records: int
    """All that it has read."""
    behind: int
    """Records of the sources that the workers have not committed yet, about so many where there are a lot."""
    differences: list[str]


async def audit_live(settings: Settings, since: Path | None, every: float) -> AsyncIterator[Audited]:
    """Audit outputs from the beginning, or from the verification in the file `since`; then every so many seconds what
    came meanwhile. Ends after a round with differences. Tables are compared by `verify` only.

    The file is replaced after rounds in which all that must be written was found.
    Raises TopicError, NotThisWire, RecordsGone, VerifyError.
    """
    file = VerifiedFile(since) if since else None
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(consumer(settings))
        ahead = await stack.enter_async_context(consumer(settings, "read_uncommitted"))
        report, before = Report(), file.read(settings) if file else Verified({}, 0)
        audit = await begin(settings, client, await agreed_partitions(settings), before, report)
        for at in sorted(audit.lost):
            gone = f"{name_of(at)} begins at offset {report.begins[at]}"
            raise RecordsGone(f"{gone}: go on --since a verification that has read what is gone")
        if file:
            audit.states |= {
                source: file.state(step, source) for step in STEPS for source in audit.of(step.source)
            }
        while not report.differences:
            try:
                behind = await _audit_once(settings, audit, client, ahead)
            except DENIED:
                raise
            except KafkaError as error:
                raise VerifyError(f"cannot read the wire {settings.name}: {error}") from None
            if file and not report.differences and audit.idle():
                _save(file, audit)
            yield Audited(report.records.total(), behind, report.differences)
            await asyncio.sleep(every)


async def _audit_once(
    settings: Settings, audit: Audit, client: AIOKafkaConsumer, ahead: AIOKafkaConsumer
) -> int:
    """Recompute and compare up to the present end. Returns how many records are not committed.

    First the committed offsets are read: what is made of records before them is written, and due. Then the ends of the
    outputs, and the ends of each source after those of what is made of it: so what was read of an output can be made of
    what will be read of its sources.
    """
    done = await _committed(settings, audit)
    ends: dict[TopicPartition, int] = {}
    sources = [step.source for step in reversed(STEPS)]
    for role in [*(role for role in OUTPUTS if role not in sources), *sources]:
        ends |= await ahead.end_offsets(audit.of(role))
    for step in STEPS:
        for source in audit.of(step.source):
            await audit.recompute(client, step, source, done[source], ends[source])
    await audit.compare(client, ends)
    audit.forget_found()
    waiting = await sample(client, {source: Range(offset, ends[source]) for source, offset in done.items()})
    return sum(each.total for each in waiting.values())


async def _committed(settings: Settings, audit: Audit) -> Mapping[TopicPartition, int]:
    async with admin(settings) as client:
        offsets = await committed(client, settings.group)
    return {source: offsets.get(source, 0) for step in STEPS for source in audit.of(step.source)}


def _save(file: VerifiedFile, audit: Audit) -> None:
    file.begin()
    for step in STEPS:
        for source in audit.of(step.source):
            file.write(step, source, audit.states[source])
    file.replace(audit.settings, Verified(audit.next_offset, audit.messages))
