"""The log of a wire as a source of messages, to replay it into another wire with more partitions or new rules."""

from collections.abc import AsyncIterator
from typing import NamedTuple

from wire.clients.streams.merging import merged
from wire.codec import text_of
from wire.kafka.clients import consumer
from wire.kafka.reading import NoSuchTopic, partitions_of
from wire.settings import Settings
from wire.sources.again import read_again
from wire.sources.files import Sent, Tick
from wire.steps.embargoes import TICK, told
from wire.steps.forwarding import is_derived
from wire.steps.record_time import received_at


class Extent(NamedTuple):
    """How much there is of a log."""

    length: int
    """Offsets: about as many messages, with ticks."""
    lost: dict[str, int]
    """The partitions that have lost messages, with the offset of the oldest left."""


async def measure(settings: Settings, name: str) -> Extent:
    """How much there is of the log of the wire `name`. Raises KafkaUnreachable, NoSuchTopic."""
    past = _past(settings, name)
    topic = past.topic("messages")
    try:
        partitions = await partitions_of(past, topic)
    except NoSuchTopic:
        raise NoSuchTopic(f"--from-wire {name}: there is no topic {topic} at {settings.broker}") from None
    async with consumer(past) as client:
        starts, ends = await client.beginning_offsets(partitions), await client.end_offsets(partitions)
    lost = {f"{at.topic}/{at.partition}": starts[at] for at in partitions if starts[at]}
    return Extent(sum(ends[at] - starts[at] for at in partitions), lost)


def _past(settings: Settings, name: str) -> Settings:
    """The settings of the wire `name`, on the same broker."""
    return settings.model_copy(update={"name": name})


async def log(settings: Settings, name: str) -> AsyncIterator[Sent | Tick]:
    """All messages of the wire `name` up to now, in the order of their arrival; each tick once, for all partitions.

    Partitions are merged by the arrival times of their records. Each keeps its own order, so messages of one key stay
    in order and copies meet as they did. Raises KafkaUnreachable, NoSuchTopic.
    """
    past = _past(settings, name)
    latest = 0
    async for record in merged(past, await partitions_of(past, past.topic("messages")), received_at):
        if is_derived(record):
            continue  # the other wire makes it again
        if text_of(record.headers, "ce_type") != TICK:
            for sent in read_again(record):
                yield sent
        elif (time := told(record)) > latest:
            latest = time
            yield Tick(time)
