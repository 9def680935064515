"""Verify: recompute every output and every table of a wire at rest from its stored input, and compare."""

import os
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from time import monotonic

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.audit.at_rest import at_rest
from wire.clients.audit.audit import OUTPUTS, Audit
from wire.clients.audit.parts import Part, Pool, VerifyError, pool, temporary_folder
from wire.clients.audit.report import LostHead, Report, name_of
from wire.clients.audit.verified import NotThisWire, Verified, VerifiedFile
from wire.kafka.clients import BRIEFLY, admin, consumer
from wire.kafka.reading import committed
from wire.kafka.restore import Done
from wire.kafka.topic_creation import agreed_partitions
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.steps import STEPS, Step

MOST_PROCESSES = 4
"""So many are started unless more are asked for: each holds the tables of one partition of a stage."""
SMALL = 50_000
"""Records of all topics for which another process is worth its start."""
TELL_EVERY = 10.0
"""Seconds between two lines about progress, at least."""


async def verify(
    settings: Settings,
    *,
    wait: float = 30.0,
    since: Path | None = None,
    processes: int | None = None,
    observer: Reporter = silent,
) -> Report:
    """Recompute everything and compare. `since`: a file of the last verification to go on from, which is replaced where
    nothing differs. `processes`: how many work at a time; None for as many as the machine and the wire have use for.
    `observer` reports what it waits for, and how far it is.

    Raises NotAtRest if records are still not done after `wait` seconds, NoSuchTopic, TopicError, NotThisWire,
    VerifyError.
    """
    try:
        file = VerifiedFile(since) if since else None
        with temporary_folder() as folder, file.held() if file else nullcontext():
            async with consumer(settings, wait=BRIEFLY) as client:
                before, partitions = verified(settings, file), await agreed_partitions(settings)
                so_far = await at_rest(settings, client, partitions, wait, observer)
                audit = await begin(settings, client, before, so_far, folder)
                verification = _Verification(audit, file, observer)
                return await verification.run(client, so_far, processes)
    except KafkaError as error:
        raise VerifyError(f"cannot read wire {settings.name!r}: {error}") from None


def verified(settings: Settings, file: VerifiedFile | None) -> Verified:
    """How far a wire is verified, by its file. Raises NotThisWire."""
    return file.read(settings) if file else Verified({}, 0)


async def begin(
    settings: Settings,
    client: AIOKafkaConsumer,
    before: Verified,
    so_far: Mapping[TopicPartition, Done],
    folder: Path,
) -> Audit:
    """An audit that goes on from what is verified already, where the workers have done the sources so far. Raises
    NotThisWire if the wire has not so many records.
    """
    partitions = len(so_far) // len(STEPS)
    of = [TopicPartition(settings.topic(role), number) for role in OUTPUTS for number in range(partitions)]
    begins, ends = await client.beginning_offsets(of), await client.end_offsets(of)
    for at, offset in before.next_offset.items():
        if offset > ends.get(at, 0):
            raise NotThisWire(
                f"the file has {name_of(at)} up to {offset}, and that ends at {ends.get(at, 0)}: it is of another wire"
            )
    audit = Audit(settings, partitions, before.next_offset, begins, so_far, folder)
    audit.messages = before.messages
    return audit


class _Verification:
    """One verification of a wire at rest, and how far it is."""

    def __init__(self, audit: Audit, file: VerifiedFile | None, observer: Reporter) -> None:
        self.audit, self.file, self.observer = audit, file, observer
        self._ends: Mapping[TopicPartition, int] = {}
        self._told = monotonic()

    async def run(
        self, client: AIOKafkaConsumer, so_far: Mapping[TopicPartition, Done], processes: int | None
    ) -> Report:
        """Verify all, in so many processes."""
        audit, done = self.audit, {source: each.next_offset for source, each in so_far.items()}
        await _check_group(audit.settings, done, audit.report)
        ends = self._ends = await client.end_offsets(list(audit.next_offset))
        if self.file:
            self.file.begin()
        async with pool(processes or self._useful_processes()) as workers:
            for step in STEPS:
                await self._stage(workers, step, done)
            unread = [at for at in audit.streams if audit.next_offset[at] < ends[at]]
            await self._each(workers, [Part(audit.part(at), at, ends[at]) for at in unread])
        audit.conclude()
        if self.file and not audit.report.differences:
            self.file.replace(audit.settings, Verified(audit.next_offset, audit.messages))
        return audit.report

    @property
    def _left(self) -> int:
        """Offsets that are not read yet: records, and markers of transactions."""
        return sum(end - self.audit.next_offset[at] for at, end in self._ends.items())

    def _useful_processes(self) -> int:
        cores = os.cpu_count() or 1
        return min(cores, MOST_PROCESSES, len(self.audit.partitions["messages"]), 1 + self._left // SMALL)

    async def _stage(self, workers: Pool, step: Step, done: Mapping[TopicPartition, int]) -> None:
        """Recompute a stage and compare its tables. Each process holds the state of one partition at a time."""
        audit = self.audit
        await self._each(
            workers,
            [
                Part(audit.part(source), source, self._ends[source], done[source], step, self.file)
                for source in audit.partitions[step.source]
            ],
        )
        partial = step.name in audit.partial
        if partial:
            audit.report.not_compared += [f"{step.name}-{table}" for table in step.tables]
        received, found = audit.report.received, audit.messages
        if step.source == "messages" and received != found:
            if partial:
                audit.report.lost_head = LostHead(received - found, received)
                audit.messages = received
            else:
                audit.report.differs(f"ledger: {received} messages received, {found} stand on the log")

    async def _each(self, workers: Pool, parts: list[Part]) -> None:
        async for found in workers.each(parts):
            self.audit.add(found)
            if monotonic() - self._told > TELL_EVERY:
                self._told = monotonic()
                read = self.audit.report.records.total()
                self.observer(f"{read:,} records verified, about {self._left:,} to go")


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
