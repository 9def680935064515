"""Kills, held messages and misrouted ones on a real broker, by the commands that a person types."""

import asyncio
from collections.abc import Iterable

import orjson
from aiokafka import AIOKafkaProducer

from tests.running import Wire
from tests.steps.daily_stories import FERRY, TOWER, number
from tests.steps.feeding import HOUR, MORNING, story
from tests.steps.test_notices import STORY, notice
from tests.steps.test_pictures import KILLED, picture, showing
from wire.domain import formats
from wire.partitioner import partition_of
from wire.sources.files import Sent

PARTITIONS = 4


def put(broker: str, wire: str, *messages: tuple[Sent, int]) -> None:
    """Write messages into the partitions that a careless producer chose."""
    asyncio.run(_put(broker, wire, messages))


async def _put(broker: str, wire: str, messages: Iterable[tuple[Sent, int]]) -> None:
    topic = f"{wire}.messages"
    async with AIOKafkaProducer(bootstrap_servers=broker) as producer:
        for sent, partition in messages:
            await producer.send_and_wait(
                topic, sent.value, sent.key, partition=partition, headers=sent.headers
            )


def home(sent: Sent) -> int:
    return partition_of(sent.key, PARTITIONS)


def test_versions_in_several_partitions_meet_and_the_kill_reaches_the_story(broker: str) -> None:
    wire = Wire(broker, "misrouted")
    first, kill = story(), story(version=2, at=MORNING + HOUR, pubstatus="canceled")
    with wire.workers(2):
        put(broker, "misrouted", (first, (home(first) + 1) % 4), (kill, home(kill)))
        assert "verified" in wire.verify()
        statuses = [item["value"]["pubStatus"] for item in wire.consume("stories")]
    assert statuses[-1] == "canceled"
    rows = orjson.loads(wire.run("ledger", "--json"))
    assert [sum(row[column] for row in rows) for column in ("received", "misrouted", "remainder")] == [
        2,
        1,
        0,
    ]


def test_a_notice_kills_a_story_of_another_partition_and_a_second_wire_kills_it_too(
    broker: str,
) -> None:
    nitf = Sent(b"hp-A", STORY.encode(), [], "nitf", MORNING)
    order = notice(
        id_=next(f"hp-{n}" for n in range(99) if partition_of(f"hp-{n}".encode(), 4) != home(nitf))
    )
    wire, second = Wire(broker, "notices"), Wire(broker, "notices2", 2)
    with wire.workers():
        put(broker, "notices", (nitf, home(nitf)), (order, home(order)))
        assert "verified" in wire.verify()
    second.run("replay", "--from-wire", "notices")
    with second.workers():
        assert "verified" in second.verify()
    for each in (wire, second):
        assert [item["value"]["pubStatus"] for item in each.consume("stories")][-1] == "canceled"
    totals = [
        row for row in wire.counts() if not (row["topic"] or row["region"] or row["hour"] or row["day"])
    ]
    assert [row["killed"] for row in totals] == [1]


def test_what_is_held_is_listed_without_its_words_and_released_by_its_id(broker: str) -> None:
    wire = Wire(broker, "releases")
    held = story("secret", embargoedUntil=None, headline="Minister to resign")
    with wire.workers():
        put(broker, "releases", (held, home(held)))
        wire.verify()
        assert wire.consume("stories") == []
        listed = wire.run("release")
        assert "secret" in listed
        assert "Minister" not in listed
        wire.run("release", "secret")
        assert "verified" in wire.verify()
        [released] = wire.consume("stories")
        assert released["value"]["headlines"][0]["value"] == "Minister to resign"
        wire.run("release", "secret", code=1)
        assert "verified" in wire.verify()
    [row] = orjson.loads(wire.run("ledger", "--json"))
    assert (row["published"], row["held"], row["remainder"]) == (1, 0, 0)


def test_a_picture_that_is_killed_under_its_own_id_is_killed_in_every_partition_of_this_wire_and_the_next(
    broker: str,
) -> None:
    wire, second = Wire(broker, "pictures"), Wire(broker, "pictures2", 2)
    shown = [showing(guid=guid) for guid in "abcdef"]
    with wire.workers(2):
        put(broker, "pictures", *((sent, home(sent)) for sent in (picture(), *shown, KILLED)))
        assert "verified" in wire.verify()
    second.run("replay", "--from-wire", "pictures")
    with second.workers():
        assert "verified" in second.verify()
    for each in (wire, second):
        last = {item["key"]: item["value"]["pubStatus"] for item in each.consume("media")}
        assert set(last.values()) == {"canceled"}


def test_a_notice_that_names_a_slug_kills_its_takes_in_every_partition_of_this_wire_and_the_next(
    broker: str,
) -> None:
    takes = [
        story(f"urn:hp:{n}", slugline="PORTUGAL-PILOTS", body=f"Take {n} says {n * 7} things of them.")
        for n in range(9)
    ]
    assert len({home(take) for take in takes}) > 1
    kill = story(
        "urn:hp:k",
        headline="Kill notice",
        body="Please kill the story slugged PORTUGAL-PILOTS.",
        at=MORNING + HOUR,
    )
    nothing = story(
        "urn:hp:n",
        headline="Kill notice",
        body="Please kill the story slugged SPAIN-TUGS.",
        at=MORNING + HOUR,
    )
    wire, second = Wire(broker, "named"), Wire(broker, "named2", 2)
    with wire.workers(2):
        put(broker, "named", *((sent, home(sent)) for sent in (*takes, kill, nothing)))
        assert "verified" in wire.verify()
    second.run("replay", "--from-wire", "named")
    with second.workers():
        assert "verified" in second.verify()
    for each in (wire, second):
        last = {item["key"]: item["value"]["pubStatus"] for item in each.consume("stories")}
        assert set(last.values()) == {"canceled"}
        kinds = [link["value"]["kind"] for link in each.consume("links")]
        assert kinds.count("killed-by-name") == len(takes)
        assert kinds.count("kill-of-unknown") == 1


def test_two_stories_of_one_number_are_two_on_this_wire_and_the_next_and_a_notice_that_waits_is_none(
    broker: str,
) -> None:
    wire, second = Wire(broker, "namesakes"), Wire(broker, "namesakes2", 2)
    tower, ferry = number(TOWER, "Tower falls"), number(FERRY, "Ferry sinks", "1010")
    later = number(FERRY + " It was an old boat.", "Ferry lost", "1020")
    named = story("urn:hp:1", slugline="SPAIN-TUGS")
    waits = story(
        "urn:hp:2", headline="Tugs", body="Our story SPAIN-TUGS has been withdrawn.", at=MORNING + HOUR
    )
    with wire.workers(2):
        put(broker, "namesakes", *((sent, home(sent)) for sent in (tower, ferry, later, named, waits)))
        assert "verified" in wire.verify()
    second.run("replay", "--from-wire", "namesakes")
    with second.workers():
        assert "verified" in second.verify()
    for each in (wire, second):
        last = {item["key"]: item["value"] for item in each.consume("stories")}
        assert sorted(value["pubStatus"] for value in last.values()) == ["canceled", "usable", "usable"]
        rows = orjson.loads(each.run("ledger", "--json"))
        assert [sum(row[column] for row in rows) for column in ("received", "held", "remainder")] == [5, 0, 0]


def test_a_version_whose_number_its_id_ends_in_finds_its_story_and_one_without_a_story_comes_back(
    broker: str,
) -> None:
    wire, third = Wire(broker, "own-numbers"), story("urn:x:AB13-3", 3)
    own = [story("urn:x:AB12-2", version, at=MORNING + version * HOUR) for version in (1, 2)]
    own = [sent._replace(key=formats.identify(sent.value).guid.encode()) for sent in (*own, third)]
    assert [sent.key for sent in own] == [b"urn:x:AB12-2", b"urn:x:AB12-1", b"urn:x:AB13-1"]
    with wire.workers():
        put(broker, "own-numbers", *((sent, home(sent)) for sent in own))
        assert "verified" in wire.verify()
        stories = wire.consume("stories")
    ids = [(item["value"]["altIds"][0]["value"], item["value"]["version"]) for item in stories]
    assert [version for id_, version in ids if id_ == "urn:x:AB12-2"] == ["1", "2"]
    rows = orjson.loads(wire.run("ledger", "--json"))
    assert [sum(row[column] for row in rows) for column in ("received", "remainder")] == [3, 0]
