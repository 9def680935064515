"""What somebody decides by hand: a record on the log like any other, so that a replay does it again."""

from collections.abc import Container, Iterable

from wire.codec import event
from wire.domain.clock import iso
from wire.domain.formats.common.revisions import other_forms
from wire.kafka.clients import producer, started
from wire.kafka.reading import partitions_of
from wire.partitioner import partition_of
from wire.printable import some_of
from wire.settings import Settings

_BEFORE_AN_END = frozenset("|:/#=._-")
"""Characters before a part of an id."""


def form_in(known: Container[str], name: str) -> str:
    """The first form of an id that is known, for it may end in its version; empty where none is."""
    return next((form for form in (name, *other_forms(name)) if form in known), "")


def ending_in(ids: Iterable[str], name: str) -> set[str]:
    """The ids that a name is the last part or parts of, as notices say them; whether its letters are small or not."""
    end = name.casefold()
    return {id_ for id_ in ids if id_.casefold().endswith(end) and _begins_a_part(id_, len(id_) - len(name))}


def _begins_a_part(id_: str, at: int) -> bool:
    """Whether a part of an id begins at a place; keys that begin with NUL are none of messages."""
    return id_[0] != "\0" and (at == 0 or id_[at - 1] in _BEFORE_AN_END)


def candidates(ids: Iterable[str]) -> str:
    """The first of several ids that a name may mean."""
    return some_of(sorted(ids), 8)


async def put_by_hand(
    settings: Settings, type_: str, id_: str, time: int, command: str, value: bytes = b""
) -> None:
    """Put a record of a type about the message `id_` onto the log; `time` in milliseconds, `command` who says so.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    topic, key = settings.topic("messages"), id_.encode()
    partition = partition_of(key, len(await partitions_of(settings, topic)))
    headers = event(type_, f"{id_}#{command}@{time}", f"/wire/{command}", iso(time))
    async with started(settings, producer(settings)) as client:
        await client.send_and_wait(topic, value, key, partition=partition, headers=headers)
