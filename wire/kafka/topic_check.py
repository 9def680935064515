"""Whether the topics of a broker are as a wire needs them: every difference is a line."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from wire.kafka.topics import DAY, FOREVER, Topic, wanted
from wire.settings import Settings
from wire.steps import STEPS

_NO_LIMIT = -1
UNPACKED = ("uncompressed", "none")
"""Kinds of compression by which the broker unpacks what workers have packed."""


class Found(NamedTuple):
    """A topic as the broker has it."""

    partitions: int
    replicas: int
    """Of the partition that has fewest."""
    config: Mapping[str, str]
    """By Kafka's names; empty where this user may not read it."""


class Difference(NamedTuple):
    """What is not as it should be, and what to do."""

    text: str
    refused: bool
    """Whether a worker refuses to work with such a topic."""
    warned: bool = False
    """Whether a worker and a replay warn of it: the log loses records."""


async def found_topics(client: AIOKafkaAdminClient, names: Iterable[str]) -> dict[str, Found]:
    """Those of some topics that the broker has, and that this user may see."""
    there = set(names) & set(await client.list_topics())
    if not there:
        return {}
    configs: dict[str, dict[str, str]] = {}
    for response in await client.describe_configs(
        [ConfigResource(ConfigResourceType.TOPIC, name) for name in sorted(there)]
    ):
        for _, _, _, name, entries in response.resources:
            configs[name] = {entry[0]: str(entry[1]) for entry in entries}
    return {
        topic["topic"]: Found(
            len(topic["partitions"]),
            min(len(partition["replicas"]) for partition in topic["partitions"]),
            configs.get(topic["topic"], {}),
        )
        for topic in await client.describe_topics(sorted(there))
        if topic["partitions"]
    }


def partitions_of_wire(settings: Settings, found: Mapping[str, Found]) -> int:
    """How many partitions every topic needs: as many as the log has; without a log, those of the settings."""
    log = found.get(settings.topic("messages"))
    return log.partitions if log else settings.partitions


def differences(
    settings: Settings, found: Mapping[str, Found], needed: Collection[str] | None = None
) -> list[Difference]:
    """Every difference between the topics of a wire and those found, by topic. `needed`: names of those that are
    compared, by default all.
    """
    partitions = partitions_of_wire(settings, found)
    sources = {settings.topic(step.source) for step in STEPS}
    differs: list[Difference] = []
    for name, topic in wanted(settings).items():
        if needed is not None and name not in needed:
            continue
        if name not in found:
            differs.append(Difference(f"topic {name} is not there", refused=False))
            continue
        differs += _of_partitions(settings, name, found[name], partitions)
        differs += _of_config(name, topic, found[name].config, name in sources)
        differs += _of_retention(name, topic, found[name].config, name == settings.topic("messages"))
    return differs


def other_number(settings: Settings, name: str, has: int, partitions: int) -> str:
    """Tell of a topic that has another number of partitions than the log."""
    return (
        f"topic {name} has {has} partitions, {settings.topic('messages')} {partitions}; all topics of a wire need the "
        f"same number: delete {name}, or use another WIRE_NAME"
    )


def _of_partitions(settings: Settings, name: str, found: Found, partitions: int) -> Iterator[Difference]:
    if found.partitions != partitions:
        yield Difference(other_number(settings, name, found.partitions, partitions), True)
    elif "partitions" in settings.model_fields_set and partitions != settings.partitions:
        yield Difference(
            f"topic {name} has {partitions} partitions, WIRE_PARTITIONS is {settings.partitions}", False
        )
    if "replication" in settings.model_fields_set and found.replicas < settings.replication:
        yield Difference(
            f"topic {name} has {found.replicas} replicas, WIRE_REPLICATION is {settings.replication}", False
        )


def _of_config(name: str, topic: Topic, config: Mapping[str, str], source: bool) -> Iterator[Difference]:
    """`source`: whether a step reads the topic, so that no record may vanish from it."""
    if not config:
        yield Difference(
            f"topic {name}: this user has no right to read its configuration; see `wire topics --acls`",
            True,
        )
        return
    largest = int(config.get("max.message.bytes", topic.largest))
    if largest < topic.largest:
        yield Difference(
            f"topic {name} accepts only records of {largest} bytes: set its max.message.bytes to {topic.largest}",
            True,
        )
    cleanup = config.get("cleanup.policy", "")
    if topic.compacted and cleanup != "compact":
        yield Difference(f"topic {name} must be compacted: set its cleanup.policy to compact", True)
    if not topic.compacted and "compact" in cleanup:
        yield Difference(
            f"topic {name} must not be compacted, records would vanish: set its cleanup.policy to delete",
            source,
        )
    if (packed := config.get("compression.type")) in UNPACKED:
        yield Difference(
            f"topic {name} has the compression.type {packed}, which costs four times the disk; set it to producer",
            False,
        )


def _of_retention(name: str, topic: Topic, config: Mapping[str, str], log: bool) -> Iterator[Difference]:
    """`log`: whether this is the log, of which nothing may expire."""
    if topic.compacted:
        return
    retention = int(config.get("retention.ms", FOREVER))
    if retention != FOREVER and not 0 <= topic.retention <= retention:
        text = (
            f"keeps its records for {retention} ms ({retention / DAY:.2g} days) only: set its retention.ms to "
            f"{topic.retention}"
        )
        yield Difference(f"topic {name} {text}", refused=False, warned=log)
    if int(config.get("retention.bytes", _NO_LIMIT)) != _NO_LIMIT:
        text = f"keeps only {config['retention.bytes']} bytes of a partition: set its retention.bytes to -1"
        yield Difference(f"topic {name} {text}", refused=False, warned=log)
