"""One pass over a wire: recompute its stages from their stored input, and compare what they must have written."""

from collections.abc import AsyncIterator, Mapping, Sequence
from copy import copy
from pathlib import Path

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from wire.clients.audit.digests import Seen, Spill, record_digest
from wire.clients.audit.expected import Queues
from wire.clients.audit.on_disk import empty_state
from wire.clients.audit.partial import Ids, Partial
from wire.clients.audit.report import MOST, Report, name_of
from wire.codec import Output, Record, text_of
from wire.domain.tables.state import State, TaskState
from wire.kafka.expired import covers, unread
from wire.kafka.reading import to_the_end
from wire.kafka.restore import Done
from wire.partitioner import partition_of
from wire.settings import Settings
from wire.steps import STEPS, Step, run
from wire.steps.forwarding import NO_MESSAGES, is_derived, is_sent_on

WRITES: Mapping[str, tuple[str, ...]] = {
    "split": ("messages", "items", "links", "rejected"),
    "deduplicate": ("unique", "links", "rejected"),
    "enrich": ("stories", "teasers", "media", "links", "rejected"),
}
"""The topics that each stage writes, by their roles."""
OUTPUTS = tuple(dict.fromkeys(role for roles in WRITES.values() for role in roles))
STREAMS = tuple(role for role in OUTPUTS if role not in {step.source for step in STEPS})
"""Outputs that no stage reads."""
Offsets = Mapping[TopicPartition, int]


class Audit:
    """How far a wire is recomputed and compared. What is expected and not yet found is in a file in `folder`.

    `next_offset`: of each partition, source or output, offset of the first record that is not read yet; `begins`: of
    each, the oldest record that is left; `done`: what the workers have done of each source.
    """

    def __init__(
        self,
        settings: Settings,
        partitions: int,
        next_offset: Offsets,
        begins: Offsets,
        done: Mapping[TopicPartition, Done],
        folder: Path,
    ) -> None:
        self.settings, self.report, self._folder = settings, Report(), folder
        self.partitions = {
            role: [TopicPartition(settings.topic(role), number) for number in range(partitions)]
            for role in OUTPUTS
        }
        self.report.begins = {at: offset for at, offset in begins.items() if offset}
        self.next_offset = {at: max(begin, next_offset.get(at, 0)) for at, begin in begins.items()}
        self.states: dict[TopicPartition, TaskState] = {}
        """The recomputed state of each source partition."""
        self.messages = 0
        """Messages of the log that have an outcome."""
        self.lost = {at for at, begin in begins.items() if begin > next_offset.get(at, 0)}
        """Partitions whose first records are gone, and were not read before."""
        self.partial: set[str] = set()
        """Stages that cannot be recomputed: records are gone that workers have used, and that were not read before."""
        for at, step in self.sources.items():
            never_read = (*done[at].skipped, *unread(done[at].next_offset, begins[at]))
            if at in self.lost and not covers(never_read, next_offset.get(at, 0), begins[at]):
                self.partial.add(step.name)
            if new := [gone for gone in never_read if gone.stop > next_offset.get(at, 0)]:
                self.report.lost[at] = new
        self._has_all = not next_offset
        self._tells_from: Offsets = {}
        self._begin()

    def start_at(
        self, next_offset: Offsets, states: Mapping[TopicPartition, TaskState], tells_from: Offsets
    ) -> None:
        """Start there, with these states of the sources, whatever is gone. Records before `tells_from` that are not
        expected are no difference.
        """
        self.next_offset, self.states, self._tells_from = {**next_offset}, {**states}, tells_from
        self.lost, self.partial = set(), set()
        self._begin()

    def _begin(self) -> None:
        self._spill = Spill(self._folder)
        unsure = {role for name in self.partial for role in WRITES[name]}
        self._partial = {at: Partial() for role in unsure for at in self.partitions[role]}
        self._items = Ids()
        """Of all items, where a stage is partial."""
        self._expected: dict[TopicPartition, Queues] = {}
        self._later = {at: Seen(self._spill) for at in self.lost | {*self.partitions["messages"]}}

    @property
    def sources(self) -> Mapping[TopicPartition, Step]:
        """The partitions that the stages read, in the order of the stages."""
        return {at: step for step in STEPS for at in self.partitions[step.source]}

    @property
    def streams(self) -> Sequence[TopicPartition]:
        """The partitions of outputs that no stage reads."""
        return [at for role in STREAMS for at in self.partitions[role]]

    def part(self, at: TopicPartition) -> "Audit":
        """An audit of one partition, for another process. It takes along what is expected there."""
        part = copy(self)
        part.report, part.messages, part.states = Report(), 0, {}
        part.next_offset = {at: self.next_offset[at]}
        part._begin()
        part._expected[at] = self._expected.pop(at, Queues(part._spill))
        return part

    def add(self, part: "Audit") -> None:
        """Take over what was found by a part."""
        self.report.add(part.report)
        self.messages += part.messages
        self.next_offset |= part.next_offset
        self._items.extend(part._items)
        for at, queues in part._expected.items():
            self._queues(at).add(queues)
        for at, partial in part._partial.items():
            self._partial[at].extend(partial)
        self._later |= {at: seen for at, seen in part._later.items() if len(seen.digests)}

    async def recompute(
        self, client: AIOKafkaConsumer, step: Step, source: TopicPartition, done: int, end: int
    ) -> None:
        """Run a stage over a partition of its stored input, up to `end`. What it makes of records before `done` is due.

        The input of a later stage is the output of an earlier one, so it is compared here too.
        """
        committed = self.states.get(source) or self.states.setdefault(source, empty_state(step.tables))
        async for records in self._unread(client, source, end):
            state = State(committed, len(self.partitions["messages"]))
            for record in records:
                if step.source != "messages" or is_derived(record):
                    self._compare(source, record)
                outputs = run(step, state, source.topic, [record])
                if step.source == "messages":
                    self.messages += _is_message(record, outputs)
                for output in outputs:
                    self._expect(source, output, due=record.offset < done)
            state.apply()

    def _expect(self, source: TopicPartition, output: Output, *, due: bool) -> None:
        partitions = self.partitions[output.topic]
        at = partitions[partition_of(output.key, len(partitions))]
        digest = record_digest(output.key, output.value, output.headers)
        if output.topic == "items" and self._partial:
            self._items.add(output.headers)
        if at in self._partial:
            self._partial[at].expect(digest, output.headers)
        else:
            self._queues(at).expect(source, digest, due=due)

    def _queues(self, at: TopicPartition) -> Queues:
        if at not in self._expected:
            self._expected[at] = Queues(self._spill)
        return self._expected[at]

    async def compare(self, client: AIOKafkaConsumer, at: TopicPartition, end: int) -> None:
        """Compare a partition of an output with what must stand there, up to `end`."""
        async for records in self._unread(client, at, end):
            for record in records:
                self._compare(at, record)

    def conclude(self) -> None:
        """Compare what could not be compared at once, and note what is due and was not found."""
        for at, seen in self._later.items():
            self._compare_later(at, seen)
        for at in [at for role in OUTPUTS for at in self.partitions[role] if at not in self.lost]:
            for source, count in self._queues(at).missing().items():
                self.report.differs(f"{name_of(at)}: {count} records made from {name_of(source)} are missing")
        for at, partial in self._partial.items():
            self._judge(at, partial)

    def _judge(self, at: TopicPartition, partial: Partial) -> None:
        """Note what can be said of an output of a stage that cannot be recomputed from its beginning."""
        holds_items = not any(at in self.partitions[role] for role in ("links", "rejected", "messages"))
        knows_items = holds_items and self._has_all and "split" not in self.partial
        judged = partial.judge(self._items if knows_items else None, lost=at in self.lost)
        self.report.unproven[at.topic] += judged.unproven
        for difference in judged.differences:
            self.report.differs(f"{name_of(at)} {difference}")

    async def _unread(
        self, client: AIOKafkaConsumer, at: TopicPartition, end: int
    ) -> AsyncIterator[list[ConsumerRecord]]:
        """The records of a partition from where the audit is, up to `end`. Those that a caller has taken stay read,
        also where reading ends with an error.
        """
        start = self.next_offset[at]
        if start < end:
            async for _, records in to_the_end(client, [at], {at: end}, {at: start}):
                yield records
                if records:
                    self.report.records[at.topic] += len(records)
                    self.next_offset[at] = records[-1].offset + 1
            self.next_offset[at] = end

    def _compare(self, at: TopicPartition, record: ConsumerRecord) -> None:
        digest = record_digest(record.key, record.value, record.headers)
        if at in self._partial:
            self._partial[at].see(digest, record.headers, record.offset)
        elif at in self._later:
            self._later[at].add(digest, record.offset)
        elif not self._queues(at).take(digest):
            self._tell(at, record.offset, self._queues(at), digest, record.key)

    def _compare_later(self, at: TopicPartition, seen: Seen) -> None:
        """Compare what could not be compared at once: what split itself put onto the log, and a partition that has lost
        its first records: there all fits from the end on, as far as the records reach.
        """
        queues = self._queues(at).from_the_end() if at in self.lost else self._queues(at)
        numbers = range(len(seen.offsets))
        for number in reversed(numbers) if at in self.lost else numbers:
            if not queues.take(seen.digests[number]):
                self._tell(at, seen.offsets[number], queues, seen.digests[number])
        seen.clear()

    def _tell(
        self, at: TopicPartition, offset: int, queues: Queues, digest: bytes, key: bytes | None = None
    ) -> None:
        if offset < self._tells_from.get(at, 0):
            return
        why = queues.wrong(digest) if len(self.report.differences) < MOST else ""
        named = f", key {key.decode('utf-8', 'replace')[:80]}" if key else ""
        self.report.differs(f"{name_of(at)} offset {offset}{named}: {why}")

    def idle(self) -> bool:
        """Whether all that was expected was found."""
        return all(queues.idle() for queues in self._expected.values())

    def forget_found(self) -> None:
        """Forget what was found, where nothing else is expected: a live audit would fill the disk."""
        if self.idle():
            self._spill.clear()
            self._begin()


def _is_message(record: Record, outputs: Sequence[Output]) -> bool:
    """Whether a record of the log has an outcome in the ledger: not time, orders, nor what is sent on."""
    if text_of(record.headers, "ce_type") in NO_MESSAGES:
        return any(output.topic == "rejected" for output in outputs)
    return not any(output.topic == "messages" and is_sent_on(output.headers) for output in outputs)
