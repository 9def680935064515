"""How the stages of a wire get on: rate, records that wait, ages. Offsets and checkpoints tell: no worker need run."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import GroupCoordinatorNotAvailableError

from wire.clients.health.ranges import Range, Sample, sample
from wire.codec import loads
from wire.kafka.changelog import CHECKPOINT
from wire.kafka.expired import unread
from wire.kafka.reading import committed
from wire.settings import Settings

RECENT = 10_000
"""Milliseconds over which a rate is taken."""
_CHECKPOINT_AND_MARKER = 2
"""Offsets at the end of a transaction in the changelog of a first table."""


class Stage(NamedTuple):
    """A stage, the role of the topic that it reads, and its first table. Importing the steps themselves takes longer
    than all that is told here; a test holds this against them.
    """

    name: str
    source: str
    table: str


STAGES = (
    Stage("split", "messages", "messages"),
    Stage("deduplicate", "items", "clusters"),
    Stage("enrich", "unique", "items"),
)


class StageFlow(NamedTuple):
    """How one stage gets on. Times are in milliseconds since 1970."""

    stage: str
    rate: float
    """Over the last ten seconds: messages a second of the first stage, whose ticks are none; items of the others."""
    waiting: int
    """Records that are not done."""
    exact: bool
    """Whether `waiting` was counted; of many records it is estimated."""
    oldest: int | None
    """When the oldest of them came."""
    commits: Mapping[int, int] = {}
    """When the last transaction of each partition was committed, of those where there was one."""
    waits: Mapping[int, int] = {}
    """Partitions in which records wait: since when the oldest is there and nothing was committed."""
    forgotten: int = 0
    """Partitions that the tables have done, and of which the group has no offset."""
    lost: int = 0
    """Records, at most, that retention removed before they were done."""

    @property
    def committed(self) -> int | None:
        """When the last transaction was committed; None where there was none."""
        return max(self.commits.values(), default=None)


class _Checkpoints(NamedTuple):
    """What the changelogs of the first tables say, by source partition."""

    times: dict[TopicPartition, int]
    """When each was last written."""
    offsets: dict[TopicPartition, int]
    """Offset of the first record that is not done."""
    before: dict[TopicPartition, int]
    """The same of some seconds ago, of those written since."""


async def flow(
    settings: Settings,
    admin: AIOKafkaAdminClient,
    client: AIOKafkaConsumer,
    partitions: Iterable[int],
    now: int,
) -> list[StageFlow]:
    """How each stage gets on; `now` in milliseconds. All its topics must exist."""
    numbers = list(partitions)
    sources = {TopicPartition(settings.topic(stage.source), n): stage for stage in STAGES for n in numbers}
    known = {at: offset for at, offset in (await _committed(settings, admin)).items() if at in sources}
    changelogs = {
        TopicPartition(settings.changelog(stage.name, stage.table), at.partition): at
        for at, stage in sources.items()
    }
    tables = await _checkpoints(client, changelogs, now)
    begins, ends = await client.beginning_offsets(list(sources)), await client.end_offsets(list(sources))
    offsets = tables.offsets | known
    starts = begins | offsets
    waiting = await sample(client, {at: Range(starts[at], ends[at]) for at in sources})
    done = await sample(
        client,
        {at: Range(offset, starts[at]) for at, offset in tables.before.items()},
        counts=lambda record: bool(record.value),  # a tick and a release have no value
    )
    lost = {at: sum(map(len, unread(offsets.get(at, 0), begin))) for at, begin in begins.items()}
    found = []
    for stage in STAGES:
        own = [at for at in sources if sources[at] is stage]
        found.append(
            _stage_flow(stage, own, waiting, done, tables.times)._replace(
                forgotten=sum(at in tables.offsets and at not in known for at in own),
                lost=sum(lost[at] for at in own),
            )
        )
    return found


def _stage_flow(
    stage: Stage,
    own: Sequence[TopicPartition],
    waiting: Mapping[TopicPartition, Sample],
    done: Mapping[TopicPartition, Sample],
    commits: Mapping[TopicPartition, int],
) -> StageFlow:
    """`own`: the partitions of the stage's source; `commits`: when each was last committed."""
    oldest = {at: waiting[at].records[0].timestamp for at in own if waiting[at].records}
    return StageFlow(
        stage.name,
        rate=sum(done[at].total for at in own if at in done) / (RECENT / 1000),
        waiting=sum(waiting[at].total for at in own),
        exact=all(waiting[at].exact for at in own),
        oldest=min(oldest.values(), default=None),
        commits={at.partition: commits[at] for at in own if at in commits},
        waits={at.partition: max(came, commits.get(at, 0)) for at, came in oldest.items()},
    )


async def _committed(settings: Settings, admin: AIOKafkaAdminClient) -> Mapping[TopicPartition, int]:
    try:
        return await committed(admin, settings.group)
    except GroupCoordinatorNotAvailableError:  # no group was ever on this broker
        return {}


async def _checkpoints(
    client: AIOKafkaConsumer, changelogs: Mapping[TopicPartition, TopicPartition], now: int
) -> _Checkpoints:
    """`changelogs`: of each, its source partition."""
    logs = list(changelogs)
    starts, ends = await client.beginning_offsets(logs), await client.end_offsets(logs)
    tails = {at: Range(max(starts[at], ends[at] - _CHECKPOINT_AND_MARKER), ends[at]) for at in logs}
    ended = await sample(client, tails)
    last = {at: found.records[-1].timestamp for at, found in ended.items() if found.records}
    lately = {at: now - RECENT for at, time in last.items() if time >= now - RECENT}
    then = await client.offsets_for_times(lately) if lately else {}
    ranges = {
        at: Range(max(starts[at], found.offset - _CHECKPOINT_AND_MARKER), ends[at])
        for at, found in then.items()
        if found
    }
    offsets = {
        at: _done(record)
        for at, found in ended.items()
        for record in found.records
        if record.key == CHECKPOINT
    }
    before = {}
    for at, found in (await sample(client, ranges)).items():
        marks = [record for record in found.records if record.key == CHECKPOINT]
        if marks and marks[0].timestamp >= lately[at] and ranges[at].start == 0:
            before[at] = 0  # the first transaction of all is among them
        elif marks:
            before[at] = _done(marks[0])
    by_source = ({changelogs[log]: each for log, each in found.items()} for found in (last, offsets, before))
    return _Checkpoints(*by_source)


def _done(checkpoint: ConsumerRecord) -> int:
    """Offset of the first source record that was not done then."""
    return max(loads(checkpoint.value)[1].values(), default=0)
