"""What a producer puts into a partition that is not its own goes to where it belongs, once."""

from collections import Counter

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, NOW, release, story, values
from wire.codec import Output, text_of
from wire.domain.tables.ledger import ledger_rows
from wire.partitioner import partition_of
from wire.sources.files import Sent

COUNT = 3
OWN = partition_of(b"a", COUNT)
WRONG = (OWN + 1) % COUNT


def feed(wire: Partitions, sent: Sent, at: int = OWN) -> dict[str, list[Output]]:
    made = wire.feed([Sending(sent.key, sent.value, sent.headers, at)], NOW)
    return {
        topic: [output for output in made if output.topic == topic]
        for topic in ("messages", "stories", "rejected")
    }


def ledger(wire: Partitions) -> Counter[str]:
    total = Counter[str]()
    for row in ledger_rows(task.tables["ledger"] for task in wire.tasks["split"]):
        total.update({name: row[name] for name in ("received", "misrouted", "remainder")})
    return total


def test_a_kill_in_the_wrong_partition_reaches_its_story_and_the_ledger_tells() -> None:
    wire = Partitions(COUNT)
    feed(wire, story())
    made = feed(wire, story(version=2, at=MORNING + HOUR, pubstatus="canceled"), WRONG)
    assert [value["pubStatus"] for value in values(made["stories"])] == ["canceled"]
    [forwarded] = made["messages"]
    assert text_of(forwarded.headers, "ce_misrouted") == f"{WRONG}/0"
    row = ledger(wire)
    assert (row["received"], row["misrouted"], row["remainder"]) == (2, 1, 0)


def test_what_is_where_it_belongs_is_not_sent_on() -> None:
    wire = Partitions(COUNT)
    assert not feed(wire, story())["messages"]
    assert ledger(wire)["misrouted"] == 0


def test_a_message_without_a_key_belongs_everywhere() -> None:
    wire = Partitions(COUNT)
    for at in range(COUNT):
        sent = story(at=MORNING + at)._replace(key=b"k" * 1001)
        assert not feed(wire, sent, at)["messages"]


def test_a_message_that_was_forwarded_stays_even_if_the_partitions_are_others_now() -> None:
    wire = Partitions(COUNT)
    sent = story()
    made = feed(wire, sent._replace(headers=[*sent.headers, ("ce_misrouted", b"0/0")]), WRONG)
    assert made["stories"]
    assert not made["messages"]


def test_a_release_in_the_wrong_partition_releases() -> None:
    wire = Partitions(COUNT)
    feed(wire, story(embargoedUntil=None))
    made = feed(wire, release(), WRONG)
    assert made["stories"]
    assert not made["rejected"]


def test_what_split_puts_onto_the_log_says_that_it_is_json() -> None:
    wire = Partitions(COUNT)
    order = story("urn:hp:9", headline="Kill notice", body="Please kill urn:hp:1 and NO-FERRY.")
    made = feed(wire, order, partition_of(order.key, COUNT))
    assert len(made["messages"]) > COUNT
    assert {text_of(output.headers, "content-type") for output in made["messages"]} == {"application/json"}
