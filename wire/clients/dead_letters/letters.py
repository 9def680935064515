"""Dead letters as people work with them: what is wrong, and where the message came from."""

from collections.abc import AsyncIterator
from typing import NamedTuple

from aiokafka import ConsumerRecord, TopicPartition

from wire.clients.health.ranges import record_at, sampler
from wire.codec import text_of
from wire.domain import formats
from wire.domain.errors import kind_of
from wire.errors import PlainError
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of, records_of
from wire.settings import Settings
from wire.steps.dead_letters import RESENT, RESENT_OF

LONGEST_NUMBER = 19
"""Digits of the largest offset."""


class NoSuchLetter(PlainError):
    """A letter is not on the stream; the text says how letters are named."""


class Letter(NamedTuple):
    """One dead letter."""

    id: str
    """`partition/offset` on `wire.rejected`."""
    came: int
    """When the message was rejected, in milliseconds."""
    reason: str
    stage: str
    source: TopicPartition
    """Where the message was read; with `offset`."""
    offset: int
    file: str
    """The file the message came from, as its producer says; empty where it says nothing."""
    producer: str
    """The source it came from."""
    key: bytes
    format: str
    size: int
    """Bytes of the message."""
    kept: int
    """Bytes of it that the letter holds: of a very large one only the first."""
    value: bytes
    """What it holds; empty where many letters are read for a list."""
    resent: int
    """How many times the message had been sent again before."""
    resent_of: str
    """The letter that it was sent again for; empty where it was not."""

    @property
    def kind(self) -> str:
        """The kind of its reason."""
        return kind_of(self.reason)

    @property
    def came_from(self) -> str:
        """File or producer, whatever is known."""
        return self.file or self.producer or "unknown producer"

    @property
    def is_truncated(self) -> bool:
        """Whether it holds only the beginning of the message."""
        return self.size > self.kept


def read_letter(record: ConsumerRecord) -> Letter:
    """The letter of a record of `wire.rejected`."""
    value, headers = record.value or b"", record.headers
    partition, offset, size, resent = (
        int(text) if text.isdigit() else 0
        for text in (
            text_of(headers, name) for name in ("ce_sourcepartition", "ce_sourceoffset", "ce_size", RESENT)
        )
    )
    return Letter(
        id=f"{record.partition}/{record.offset}",
        came=record.timestamp,
        reason=text_of(headers, "ce_reason"),
        stage=text_of(headers, "ce_stage"),
        source=TopicPartition(text_of(headers, "ce_sourcetopic"), partition),
        offset=offset,
        file=text_of(headers, "ce_subject"),
        producer=text_of(headers, "ce_origin"),
        key=record.key or b"",
        format=formats.name_of(value, text_of(headers, "content-type")),
        size=size or len(value),
        kept=len(value),
        value=value,
        resent=resent,
        resent_of=text_of(headers, RESENT_OF),
    )


async def letters(settings: Settings, since: int | None = None) -> AsyncIterator[Letter]:
    """All dead letters without their bytes, or those rejected `since` (milliseconds); each partition in order.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    partitions = await partitions_of(settings, settings.topic("rejected"))
    async with consumer(settings) as client:
        async for record in records_of(client, partitions):
            if since is None or record.timestamp >= since:
                yield read_letter(record)._replace(value=b"")


async def letter(settings: Settings, id_: str) -> Letter:
    """One letter. Raises NoSuchLetter, KafkaUnreachable, NoSuchTopic."""
    topic = settings.topic("rejected")
    partitions = await partitions_of(settings, topic)
    number, _, offset = id_.partition("/")
    digits = all(
        each.isascii() and each.isdigit() and len(each) < LONGEST_NUMBER for each in (number, offset)
    )
    if digits and (at := TopicPartition(topic, int(number))) in partitions:
        async with sampler(settings) as client:
            found = await record_at(client, at, int(offset))
        if found is not None:
            return read_letter(found)
    raise NoSuchLetter(f"no letter {id_}: expected partition/offset, as wire rejected list prints it")
