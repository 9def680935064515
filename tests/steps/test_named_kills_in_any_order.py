"""A notice that names no id reaches what comes before it, after it, is held, or lies in another partition."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, Wire, live, raw, statuses, story, values
from tests.steps.naming import AT_NINE, notice, pilots
from wire.codec import dumps, text_of
from wire.domain.clock import DAY
from wire.sources.files import Sent, Tick
from wire.steps.forwarding import is_derived
from wire.steps.orders import NAMED_KILL, NAMED_KILL_ANSWER


def test_all_takes_of_a_slug_within_a_day_are_killed_and_no_others() -> None:
    wire = Wire()
    wire.feed(
        pilots(at=AT_NINE - 2 * DAY),
        pilots("urn:hp:2", body="A first take of it says that the pilots are on the quay."),
        pilots("urn:hp:3", body="Another take tells of the tugs, which the port has ordered in Spain."),
        pilots(
            "urn:hp:4", at=AT_NINE + HOUR, body="What was sent after the notice is the substitute for it."
        ),
        story(
            "urn:hp:5",
            slugline="PORTUGAL-PILOTS-STRIKE/",
            headline="Strike",
            body="Of another slug, all of it.",
        ),
        pilots("urn:xy:6", body="Another agency has a story with this slug, and says other things in it."),
    )
    made = wire.feed(notice("Please kill the story slugged PORTUGAL-PILOTS."))
    assert len(made["stories"]) == 2
    assert live(wire.out["stories"]) == 4


def test_a_notice_that_means_nothing_is_told_once() -> None:
    wire = Wire()
    made = wire.feed(notice("Please kill the story slugged SPAIN-TUGS."))
    assert [link["kind"] for link in values(made["links"])] == ["kill-of-unknown"]
    assert [(value["pubStatus"], value["version"]) for value in values(made["stories"])] == [
        ("canceled", "1")
    ]
    again = wire.feed(notice("Please kill the story slugged SPAIN-TUGS."))
    assert not [link for link in values(again["links"]) if link["kind"] == "kill-of-unknown"]


def test_a_story_that_comes_after_the_notice_and_was_made_before_it_is_held_back() -> None:
    wire = Wire()
    wire.feed(notice("Please kill the story slugged PORTUGAL-PILOTS."))
    made = wire.feed(pilots())
    assert not made["stories"]
    assert [link["kind"] for link in values(made["links"])] == ["superseded"]
    assert wire.feed(pilots(version=2, at=AT_NINE + HOUR))["stories"]


def test_each_of_several_notices_holds_back_what_it_names() -> None:
    wire = Wire()
    wire.feed(
        *(
            notice(f"Please kill the story slugged {slug}.", guid=f"urn:hp:9{slug}")
            for slug in ("A-FIRE", "B-FIRE")
        )
    )
    late = [
        story(slug, slugline=slug, body=f"Of {slug} nothing else is known than this.")
        for slug in ("A-FIRE", "B-FIRE")
    ]
    assert not wire.feed(*late)["stories"]


def test_what_is_held_under_that_name_is_never_published() -> None:
    wire = Wire()
    wire.feed(
        pilots(embargoedUntil="2026-03-02T12:00:00Z"),
        notice("Please kill the story slugged PORTUGAL-PILOTS."),
    )
    assert not wire.feed(Tick(MORNING + 9 * HOUR))["stories"]
    assert not wire.out["stories"]


def feed(partitions: Partitions, *sent: Sent) -> None:
    partitions.feed([Sending(one.key, one.value, one.headers) for one in sent], MORNING + 100 * HOUR)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_it_reaches_every_partition_and_is_told_once(count: int) -> None:
    wire = Partitions(count)
    takes = [
        pilots(f"urn:hp:{n}", body=f"Take {n} of the story of the pilots says {n * 7} things.")
        for n in range(9)
    ]
    feed(wire, *takes, notice("Please kill the story slugged PORTUGAL-PILOTS.", guid="urn:hp:99"))
    assert set(statuses([output for output in wire.written if output.topic == "stories"])) == {"canceled"}
    feed(wire, notice("Please kill the story slugged SPAIN-TUGS.", guid="urn:hp:98"))
    told = [output for output in wire.written if text_of(output.headers, "ce_change") == "kill-of-unknown"]
    assert len(told) == 1
    assert not any(is_derived(record) for record in wire.log())


@pytest.mark.parametrize("guid", [f"urn:hp:{n}" for n in range(5)])
def test_a_story_in_one_of_the_partitions_is_enough(guid: str) -> None:
    wire = Partitions(3)
    feed(wire, pilots(guid), notice("Please kill the story slugged PORTUGAL-PILOTS.", guid="urn:hp:99"))
    kinds = [text_of(output.headers, "ce_change") for output in wire.written if output.topic == "links"]
    assert sorted(kinds) == ["killed-by-name", "update"]


def test_a_story_that_takes_back_another_asks_nobody_whether_it_is_known() -> None:
    wire = Partitions(2)
    feed(wire, pilots(ednote="Replaces SPAIN-TUGS."))
    types = [text_of(record.headers, "ce_type") for part in wire.topics["messages"] for record in part]
    assert sorted(types) == [NAMED_KILL, NAMED_KILL, "org.wire.message.received"]


@pytest.mark.parametrize("kind", [NAMED_KILL, NAMED_KILL_ANSWER])
def test_an_order_that_lacks_a_field_is_a_dead_letter(kind: str) -> None:
    broken = raw(dumps(dict.fromkeys(("notice", "digest", "headline", "slugline", "ednote", "words"), "a")))
    headers = [(name, kind.encode() if name == "ce_type" else value) for name, value in broken.headers]
    [letter] = Wire().feed(broken._replace(headers=headers))["rejected"]
    assert text_of(letter.headers, "ce_reason") == "not a kill by name: Field required"
