"""A live audit: a wire at work is recomputed and compared again and again, each time up to its present end."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.audit.audit import STREAMS, Audit
from wire.clients.audit.parts import VerifyError, temporary_folder
from wire.clients.audit.report import name_of
from wire.clients.audit.verified import Verified, VerifiedFile
from wire.clients.ranges import Range, sample
from wire.clients.verify import begin
from wire.errors import PlainError, one_line
from wire.kafka.clients import admin, consumer
from wire.kafka.failures import KafkaUnreachable
from wire.kafka.reading import committed
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.steps import STEPS

AGAIN = 1.0
"""Seconds between two tries to reach a broker that is away."""


class RecordsGone(PlainError):
    """A live audit would need records that retention has removed; the text says which."""


class Audited(NamedTuple):
    """How far a live audit is."""

    records: int
    """All that it has read."""
    behind: int
    """Records of the sources that the workers have not committed yet, about so many where there are a lot."""
    differences: list[str]


async def audit_live(
    settings: Settings, since: Path | None, every: float, report: Reporter = silent
) -> AsyncIterator[Audited]:
    """Audit outputs from the beginning, or from the verification in the file `since`; then every so many seconds what
    came meanwhile. Ends after a round with differences. Tables are compared by `verify` only. A broker that is away is
    waited for, and reported.

    The file is replaced after rounds in which all that must be written was found.
    Raises KafkaUnreachable at the start, KafkaRefuses, TopicError, NotThisWire, RecordsGone, VerifyError.
    """
    file = VerifiedFile(since) if since else None
    away = False
    with temporary_folder() as folder:
        async with consumer(settings) as client:
            audit = await begin(settings, client, file, folder)
        if file:
            file.begin()  # to see now whether it can be written
            audit.states |= {source: file.state(step, source) for source, step in audit.sources.items()}
        while not audit.report.differences:
            try:
                async with consumer(settings) as client, consumer(settings, "read_uncommitted") as ahead:
                    while not audit.report.differences:
                        behind = await _audit_once(audit, client, ahead)
                        if away:
                            report(f"the broker at {settings.broker} answers again")
                            away = False
                        if file and not audit.report.differences and audit.idle():
                            _save(file, audit)
                        yield Audited(audit.report.records.total(), behind, audit.report.differences)
                        await asyncio.sleep(every)
            except (KafkaUnreachable, KafkaError) as error:
                if isinstance(error, KafkaError) and not error.retriable:
                    raise VerifyError(f"cannot read the wire {settings.name}: {error}") from None
                if not away:
                    report(f"{one_line(error)}; the audit goes on when it is back")
                    away = True
                await asyncio.sleep(AGAIN)


async def _audit_once(audit: Audit, client: AIOKafkaConsumer, ahead: AIOKafkaConsumer) -> int:
    """Recompute and compare up to the present end. Returns how many records are not committed. It may be interrupted:
    the next round goes on after the last records that it has read.

    First the committed offsets are read: what is made of records before them is written, and due. Then the ends of the
    outputs, and the ends of each source after those of what is made of it: so what was read of an output can be made of
    what will be read of its sources.
    """
    done = await _committed(audit)
    ends: dict[TopicPartition, int] = {}
    for role in [*STREAMS, *(step.source for step in reversed(STEPS))]:
        ends |= await ahead.end_offsets(audit.partitions[role])
    _ensure_left(audit, await ahead.beginning_offsets(list(ends)))
    for source, step in audit.sources.items():
        await audit.recompute(client, step, source, done[source], ends[source])
    for at in audit.streams:
        await audit.compare(client, at, ends[at])
    audit.conclude()
    audit.forget_found()
    waiting = await sample(client, {source: Range(offset, ends[source]) for source, offset in done.items()})
    return sum(each.total for each in waiting.values())


def _ensure_left(audit: Audit, begins: Mapping[TopicPartition, int]) -> None:
    """Raises RecordsGone where records that are not audited yet are gone."""
    for at, offset in sorted(begins.items()):
        if at in audit.lost or offset > audit.next_offset[at]:
            gone = f"{name_of(at)} begins at offset {offset}"
            raise RecordsGone(f"{gone}: go on --since a verification that has read what is gone")


async def _committed(audit: Audit) -> Mapping[TopicPartition, int]:
    async with admin(audit.settings) as client:
        offsets = await committed(client, audit.settings.group)
    return {source: offsets.get(source, 0) for source in audit.sources}


def _save(file: VerifiedFile, audit: Audit) -> None:
    file.begin()
    for source, step in audit.sources.items():
        file.write(step, source, audit.states[source])
    file.replace(audit.settings, Verified(audit.next_offset, audit.messages))
