"""At the start of a command: topics that are absent are created, the others are checked."""

from collections.abc import Collection

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    KafkaError,
    NoError,
    TopicAlreadyExistsError,
    TopicAuthorizationFailedError,
    for_code,
)

from wire.errors import PlainError
from wire.kafka.clients import admin
from wire.kafka.reading import NoSuchTopic, numbers_of
from wire.kafka.topic_check import differences, found_topics, other_number, partitions_of_wire
from wire.kafka.topics import wanted
from wire.reporter import Reporter, silent
from wire.settings import Settings

_NO_RIGHT = (TopicAuthorizationFailedError, ClusterAuthorizationFailedError)


class TopicError(PlainError):
    """A topic on the broker is absent or has the wrong configuration; the text says what to do."""


async def ensure_topics(
    settings: Settings, needed: Collection[str] | None = None, warn: Reporter = silent
) -> int:
    """Create the topics that are absent and check the rest. Returns the number of partitions that all of them have.

    `needed`: full names of the topics that this process works with, by default all. Others are created if this user
    may. `warn` is told where records of the log expire.
    Raises TopicError where a needed topic can neither be found nor created, has another number of partitions than the
    log, or a wrong configuration; KafkaUnreachable where no broker answers.
    """
    async with admin(settings) as client:
        try:
            return await _ensure(settings, client, wanted(settings) if needed is None else needed, warn)
        except (KafkaError, OSError) as error:
            raise TopicError(
                f"{settings.broker} refuses to list or create the topics: {error or type(error).__name__}"
            ) from None


async def agreed_partitions(settings: Settings) -> int:
    """The number of partitions of all topics of a wire. Raises NoSuchTopic where one is absent, and TopicError where
    one has another number.
    """
    async with admin(settings) as client:
        numbers = await numbers_of(client, wanted(settings))
    found = {name: len(each) for name, each in numbers.items()}
    if absent := [name for name, count in found.items() if not count]:
        where = f"no topic {absent[0]} at {settings.broker}"
        raise NoSuchTopic(f"{where}; start a worker or a replay, which create it, or set WIRE_NAME")
    partitions = found[settings.topic("messages")]
    for name, count in found.items():
        if count != partitions:
            raise TopicError(other_number(settings, name, count, partitions))
    return partitions


async def _ensure(
    settings: Settings, client: AIOKafkaAdminClient, needed: Collection[str], warn: Reporter
) -> int:
    topics = wanted(settings)
    found = await found_topics(client, topics)
    partitions = partitions_of_wire(settings, found)
    differs = differences(settings, found, needed)
    if refused := [difference.text for difference in differs if difference.refused]:
        more = f"; and {len(refused) - 1} more, see `wire topics --check`" if len(refused) > 1 else ""
        raise TopicError(f"{refused[0]}{more}")
    for difference in differs:
        if difference.warned:
            warn(f"{difference.text}; nothing can derive what expires on the log")
    absent = [
        NewTopic(name, partitions, settings.replication, topic_configs=topic.config())
        for name, topic in topics.items()
        if name not in found
    ]
    if absent:
        await _create(client, absent, needed)
    return partitions


async def _create(client: AIOKafkaAdminClient, absent: list[NewTopic], needed: Collection[str]) -> None:
    response = await client.create_topics(absent)
    forbidden: list[str] = []
    for name, code, *message in response.topic_errors:
        error = for_code(code)
        if error in _NO_RIGHT:
            forbidden += [name] if name in needed else []
        elif error not in (NoError, TopicAlreadyExistsError):  # another worker may have created it
            raise TopicError(
                f"topic {name} cannot be created: {error.__name__} {' '.join(map(str, message))}"
            )
    if forbidden:
        lacking = ", ".join(name.name for name in absent if name.name in forbidden)
        raise TopicError(
            f"this user can neither see nor create {lacking}: create what is absent with the lines of "
            "`wire topics --format kafka-topics`, and give the rights of `wire topics --acls`"
        )
