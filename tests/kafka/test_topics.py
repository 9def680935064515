"""`wire topics` says which topics a wire needs, in three forms, and finds every difference of a broker's."""

import asyncio
import shlex
import subprocess

import orjson
import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from tests.cli.test_commands import wire
from tests.running import Wire
from wire.kafka.acls import lines, rights
from wire.kafka.topic_check import found_topics
from wire.kafka.topics import wanted
from wire.settings import Settings

SETTINGS = Settings(name="other", partitions=8)
SEED = "seeds/018_nitf.xml"


def options(line: str, name: str) -> list[str]:
    words = shlex.split(line)
    return [words[at + 1] for at, word in enumerate(words) if word == name]


def test_the_forms_list_the_same_topics() -> None:
    table = wire("topics", WIRE_PARTITIONS="8").stdout.splitlines()[1:]
    as_json = orjson.loads(wire("topics", "--json", WIRE_PARTITIONS="8").stdout)
    commands = wire("topics", "--format", "kafka-topics", WIRE_PARTITIONS="8").stdout.splitlines()
    names = [topic["topic"] for topic in as_json]
    assert [line.split()[0] for line in table] == names
    assert [options(line, "--topic") for line in commands] == [[name] for name in names]
    assert {topic["partitions"] for topic in as_json} == {8}
    assert all(options(line, "--partitions") == ["8"] for line in commands)
    for line, topic in zip(commands, as_json, strict=True):
        assert options(line, "--config") == [f"{key}={value}" for key, value in topic["config"].items()]


def test_the_lines_of_rights_say_what_the_table_of_rights_has() -> None:
    printed = list(lines(SETTINGS))
    assert len(printed) == sum(map(len, rights(SETTINGS).values()))
    expected = [(role, right) for role, needed in rights(SETTINGS).items() for right in needed]
    for line, (role, right) in zip(printed, expected, strict=True):
        assert options(line, "--allow-principal") == [f"User:{role}"]
        assert options(line, "--operation") == list(right.operations)
        assert options(line, f"--{right.kind}") == list(right.names)
        assert ("prefixed" in line) == right.prefixed


def test_the_lines_for_a_secured_cluster_name_the_file_that_kafkas_tools_need() -> None:
    secured = {"WIRE_SECURITY": "SASL_SSL", "WIRE_SASL_USER": "u", "WIRE_SASL_PASSWORD": "p"}
    for line in wire("topics", "--format", "kafka-topics", **secured).stdout.splitlines():
        assert options(line, "--command-config") == ["admin.properties"]
    assert "--command-config" not in wire("topics", "--format", "kafka-topics").stdout


def test_no_right_reaches_the_topics_of_a_wire_whose_name_begins_alike() -> None:
    others = set(wanted(Settings(name="other-2")))
    for needed in rights(SETTINGS).values():
        for right in needed:
            assert not others & set(right.names)
            assert not right.prefixed or right.names == ("other.",)


async def alter(broker: str, topic: str, **config: str) -> None:
    """Set the config of a topic. Returns once the broker itself shows it: the controller knows it earlier."""
    client = AIOKafkaAdminClient(bootstrap_servers=broker)
    await client.start()
    wished = {key.replace("_", "."): value for key, value in config.items()}
    await client.alter_configs([ConfigResource(ConfigResourceType.TOPIC, topic, configs=wished)])
    while not wished.items() <= (await found_topics(client, [topic]))[topic].config.items():
        await asyncio.sleep(0.05)
    await client.close()


async def create(broker: str, topics: dict[str, int]) -> None:
    """Create topics of the wire `half`, each with so many partitions."""
    client = AIOKafkaAdminClient(bootstrap_servers=broker)
    await client.start()
    known = wanted(Settings(name="half"))
    await client.create_topics(
        [NewTopic(name, count, 1, topic_configs=known[name].config()) for name, count in topics.items()]
    )
    await client.close()


@pytest.fixture(scope="module")
def made(broker: str) -> Wire:
    """A wire with all its topics, which each test leaves as they were."""
    found = Wire(broker, "topics", 2)
    found.run("replay", SEED)
    assert "all 17 topics of topics are as they should be" in found.run("topics", "--check")
    return found


@pytest.mark.parametrize(
    ("topic", "config", "said", "refused"),
    [
        ("topics.messages", {"retention_ms": "86400000"}, "set its retention.ms to -1", False),
        ("topics.items", {"retention_bytes": "1000"}, "set its retention.bytes to -1", False),
        ("topics.items", {"cleanup_policy": "compact"}, "must not be compacted", True),
        ("topics.stories", {"max_message_bytes": "1000"}, "accepts only records of 1000 bytes", True),
        ("topics-enrich-counts-changelog", {"cleanup_policy": "delete"}, "must be compacted", True),
        ("topics-enrich-counts-changelog", {"cleanup_policy": "compact,delete"}, "must be compacted", True),
    ],
)
def test_each_difference_is_one_line_and_a_worker_refuses_what_loses_records(
    made: Wire, topic: str, config: dict[str, str], said: str, refused: bool
) -> None:
    right = wanted(Settings(name="topics"))[topic].config()
    changed = {**right, **{key.replace("_", "."): value for key, value in config.items()}}
    asyncio.run(alter(made.environment["WIRE_BROKER"], topic, **changed))
    try:
        [line] = made.run("topics", "--check", code=1).splitlines()
        assert line.startswith(f"topic {topic} ")
        assert said in line
        if refused:
            assert said in made.fails("worker")
        warned = f"{said}; nothing can derive what expires on the log" in made.tells("replay", SEED)
        assert warned == (topic == "topics.messages")
    finally:
        asyncio.run(alter(made.environment["WIRE_BROKER"], topic, **right))


def test_topics_that_are_absent_or_have_other_partitions_are_named(broker: str) -> None:
    found = Wire(broker, "half", 2)
    assert found.run("topics", "--check", code=1).startswith("none of the topics of half is there")
    topics = wanted(Settings(name="half"))
    asyncio.run(create(broker, {"half.messages": 2, "half.items": 3, "half.links": 1}))
    said = found.run("topics", "--check", code=1).splitlines()
    assert len(said) == len(topics) - 1
    assert "topic half.items has 3 partitions, half.messages 2" in said[0]
    assert "topic half.unique is not there" in said[1]
    refused = found.fails("worker")
    assert "half.items has 3 partitions" in refused
    assert refused.strip().endswith("; and 1 more, see `wire topics --check`")


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("127.0.0.1:1", "start one with `wire broker --port 1`, or set WIRE_BROKER"),
        ("kafka.invalid:9092", "see WIRE_BROKER"),  # on another machine, where nobody starts `wire broker`
    ],
)
def test_a_broker_that_is_away_is_named(address: str, advice: str) -> None:
    done: subprocess.CompletedProcess[str] = wire("topics", "--check", WIRE_BROKER=address)
    assert done.returncode == 1
    assert f"no broker answers at {address}" in done.stderr
    assert done.stderr.strip().endswith(f"; {advice}")
