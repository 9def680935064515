"""How far from its own time a notice that gives no id means a story, and whose stories those are."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, NOW, Wire, live, raw, release, story, totals, values
from tests.steps.naming import AT_NINE, HEADLINE, notice, pilots
from wire.domain.clock import DAY
from wire.sources.files import Sent, Tick

BY_SLUG = "Please kill the story slugged PORTUGAL-PILOTS."
BY_HEADLINE = f'Please kill "{HEADLINE}".'
PAGE = f"{HEADLINE}\n\nLISBON (Halden) - Harbour pilots went back to work on Tuesday.\n".encode()


@pytest.mark.parametrize(
    ("text", "before", "left"),
    [
        (BY_SLUG, 0, 0),
        (BY_SLUG, -1, 1),
        (BY_SLUG, DAY - 1, 0),
        (BY_SLUG, DAY, 1),
        (BY_HEADLINE, 3 * DAY - 1, 0),
        (BY_HEADLINE, 3 * DAY, 1),
    ],
)
def test_a_slug_means_stories_of_a_day_and_a_headline_those_of_three(
    text: str, before: int, left: int
) -> None:
    at = MORNING + 9 * DAY
    for sent in (
        [pilots(at=at - before), notice(text, at=at)],
        [notice(text, at=at), pilots(at=at - before)],
    ):
        wire = Wire()
        wire.feed(*sent)
        assert wire.totals().get("live", 0) == left


def test_a_page_that_states_no_time_is_meant_though_it_came_in_after_the_notice_was_made() -> None:
    page = raw(PAGE, at=AT_NINE + HOUR)
    for sent in ([page, notice(BY_HEADLINE)], [notice(BY_HEADLINE), page]):
        wire = Wire()
        wire.feed(*sent)
        assert live(wire.out["stories"]) == 0


def test_a_page_that_came_in_before_the_notice_was_made_is_held_back_by_each_notice() -> None:
    wire = Wire()
    wire.feed(notice("Please kill SPAIN-TUGS.", guid="urn:hp:8", at=AT_NINE - HOUR), notice(BY_HEADLINE))
    wire.feed(raw(PAGE, at=AT_NINE - HOUR))
    assert live(wire.out["stories"]) == 0


def test_what_is_killed_already_is_known_whenever_it_was_killed() -> None:
    wire = Wire()
    wire.feed(pilots(), notice(BY_SLUG, at=AT_NINE + HOUR))
    made = wire.feed(notice(f"{BY_SLUG} Again.", guid="urn:hp:8"))
    assert not made["links"]
    assert not made["stories"]


def test_a_notice_of_another_sender_holds_nothing_back() -> None:
    wire = Wire()
    order = notice("Please kill 7731.", guid="urn:hp:kill")
    headers = [(name, b"/desk" if name == "ce_source" else value) for name, value in order.headers]
    wire.feed(order._replace(headers=headers), pilots("urn:hp:20260302:7731"))
    assert wire.totals()["live"] == 1


def test_what_notices_said_is_known_after_a_restart() -> None:
    wire = Partitions(1)
    for sent in (notice("Please kill SPAIN-TUGS.", guid="urn:hp:8"), notice(BY_SLUG), pilots()):
        wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
        wire.tasks["split"][0].derived.clear()
    assert not [output for output in wire.written if output.topic == "stories" and b"bodies" in output.value]


def test_of_what_is_held_under_that_name_the_first_version_is_killed() -> None:
    wire = Wire()
    wire.feed(Tick(MORNING), pilots(embargoedUntil="2026-03-02T12:00:00Z"))
    made = wire.feed(notice(BY_SLUG))
    assert [(link["kind"], link["version"]) for link in values(made["links"])] == [("killed-by-name", "1")]
    assert totals(wire) == {"received": 1, "killed": 1}


def test_what_is_killed_and_held_anew_is_killed_again() -> None:
    wire = Wire()
    wire.feed(pilots(), pilots(version=2, pubstatus="canceled"))
    wire.feed(pilots(version=3, at=MORNING + HOUR, embargoedUntil="2026-03-02T12:00:00Z"), notice(BY_SLUG))
    assert wire.feed(release("urn:hp:1"))["rejected"]


def together(*sent: Sent, partitions: int) -> Partitions:
    """A wire on which messages lie before anything that follows from them."""
    wire = Partitions(partitions)
    wire.feed([Sending(one.key, one.value, one.headers) for one in sent], NOW)
    return wire


@pytest.mark.parametrize("partitions", [1, 2])
def test_a_story_under_the_id_of_a_notice_stays_live_though_the_partitions_answer_later(
    partitions: int,
) -> None:
    anew = story("urn:hp:9", 2, at=AT_NINE + HOUR)
    wire = together(notice("Please kill SPAIN-TUGS."), anew, partitions=partitions)
    assert live([output for output in wire.written if output.topic == "stories"]) == 1
