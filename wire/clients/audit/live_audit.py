"""A live audit: a wire at work is recomputed and compared again and again, each time up to its present end."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.audit.at_rest import done
from wire.clients.audit.audit import STREAMS, Audit
from wire.clients.audit.baseline import begin_now
from wire.clients.audit.parts import VerifyError, temporary_folder
from wire.clients.audit.report import name_of
from wire.clients.audit.verified import Verified, VerifiedFile
from wire.clients.audit.verify import begin, verified
from wire.clients.health.ranges import Range, sample
from wire.errors import PlainError, one_line
from wire.kafka.clients import consumer
from wire.kafka.failures import KafkaUnreachable
from wire.kafka.reading import NoSuchTopic
from wire.kafka.topic_creation import agreed_partitions
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.steps import STEPS

AGAIN = 1.0
"""Seconds between two tries to reach a broker that is away, or a wire that nobody has created yet."""


class RecordsGone(PlainError):
    """Retention has removed records that a live audit has not read yet; the text says which."""


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
    """Audit outputs from the beginning, or from the verification in the file `since`, or from now on where retention
    has removed what comes next; then every so many seconds what came meanwhile. Ends after a round with differences.
    Tables are compared by `verify` only. A wire that is not there yet and a broker that is away are waited for, and
    reported.

    The file is replaced after rounds in which all that must be written was found.
    Raises KafkaUnreachable at the start, KafkaRefuses, TopicError, NotThisWire, RecordsGone, VerifyError.
    """
    file = VerifiedFile(since) if since else None
    away = False
    with temporary_folder() as folder, file.held() if file else nullcontext():
        audit = await _begin(settings, file, folder, report)
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
                    raise VerifyError(f"cannot read wire {settings.name!r}: {error}") from None
                if not away:
                    report(f"{one_line(error)}; the audit goes on when it is back")
                    away = True
                await asyncio.sleep(AGAIN)


async def _begin(settings: Settings, file: VerifiedFile | None, folder: Path, report: Reporter) -> Audit:
    """An audit that begins where it can."""
    before = verified(settings, file)
    if file:
        file.begin()  # to see now whether it can be written
    partitions = await _partitions(settings, report)
    async with consumer(settings) as client, consumer(settings, "read_uncommitted") as ahead:
        audit = await begin(settings, client, before, await done(settings, partitions), folder)
        if audit.lost:
            first = min(audit.lost)
            report(
                f"{name_of(first)} begins at offset {audit.report.begins[first]}: retention has removed what was "
                "before. So the tables are taken as they are, and what comes from now on is audited"
            )
            await begin_now(audit, client, ahead)
        elif file:
            audit.states |= {source: file.state(step, source) for source, step in audit.sources.items()}
    return audit


async def _partitions(settings: Settings, report: Reporter) -> int:
    """The number of partitions; waits for a wire that nobody has created yet."""
    told = False
    while True:
        try:
            return await agreed_partitions(settings)
        except NoSuchTopic as error:
            if not told:
                report(f"{error}; the audit waits for it")
                told = True
            await asyncio.sleep(AGAIN)


async def _audit_once(audit: Audit, client: AIOKafkaConsumer, ahead: AIOKafkaConsumer) -> int:
    """Recompute and compare up to the present end. Returns how many records are not committed. It may be interrupted:
    the next round goes on after the last records that it has read.

    First it is read how far the tables are: what is made of records before that is written, and due. Then the ends
    of the outputs, and the ends of each source after those of what is made of it: so what was read of an output can be
    made of what will be read of its sources.
    """
    so_far = await done(audit.settings, len(audit.partitions["messages"]))
    ends: dict[TopicPartition, int] = {}
    for role in [*STREAMS, *(step.source for step in reversed(STEPS))]:
        ends |= await ahead.end_offsets(audit.partitions[role])
    _ensure_left(audit, await ahead.beginning_offsets(list(ends)))
    for source, step in audit.sources.items():
        await audit.recompute(client, step, source, so_far[source].next_offset, ends[source])
    for at in audit.streams:
        await audit.compare(client, at, ends[at])
    audit.conclude()
    audit.forget_found()
    ranges = {source: Range(each.next_offset, ends[source]) for source, each in so_far.items()}
    return sum(each.total for each in (await sample(client, ranges)).values())


def _ensure_left(audit: Audit, begins: Mapping[TopicPartition, int]) -> None:
    """Raises RecordsGone where records that are not audited yet are gone."""
    for at, offset in sorted(begins.items()):
        if offset > audit.next_offset[at]:
            raise RecordsGone(
                f"{name_of(at)} begins at offset {offset}, and is audited up to {audit.next_offset[at]}: retention "
                "was faster. Start again, to audit what comes from now on"
            )


def _save(file: VerifiedFile, audit: Audit) -> None:
    file.begin()
    for source, step in audit.sources.items():
        file.write(step, source, audit.states[source])
    file.replace(audit.settings, Verified(audit.next_offset, audit.messages))
