"""An embargoed message waits; nothing behind split knows of it before its time."""

from typing import Any

import orjson
import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, NOW, TEXT, Wire, raw, release, story, values
from wire.codec import text_of
from wire.domain.clock import iso
from wire.domain.tables.entries import NEVER, EmbargoedMessage
from wire.sources.files import Sent, Tick, ticking

NOON = MORNING + 5 * HOUR
BEFORE, AFTER = Tick(NOON - HOUR), Tick(NOON)


def held(version: int = 1, headline: str = "Under embargo") -> Sent:
    return story(version=version, embargoed=iso(NOON), headline=headline)


def nonzero(totals: dict[str, int]) -> dict[str, int]:
    return {name: number for name, number in totals.items() if number}


def test_an_embargoed_story_waits_for_a_tick_of_its_time() -> None:
    wire = Wire()
    assert not any(wire.feed(held()).values())
    assert not any(wire.feed(BEFORE).values())
    assert nonzero(wire.totals()) == {"received": 1, "held": 1}
    [item] = values(wire.feed(AFTER)["stories"])
    assert item["embargoedUntil"] == "2026-03-02T12:00:00Z"
    assert nonzero(wire.totals()) == {"received": 1, "live": 1}


def test_it_is_released_once() -> None:
    wire = Wire()
    wire.feed(held(), AFTER)
    assert not any(wire.feed(Tick(NOON + HOUR)).values())


def test_a_resend_of_what_waits_says_nothing() -> None:
    wire = Wire()
    wire.feed(held())
    assert not any(wire.feed(held()).values())
    assert len(wire.feed(AFTER)["stories"]) == 1


def test_a_kill_of_what_waits_means_it_is_never_seen() -> None:
    wire = Wire()
    wire.feed(held())
    wire.feed(story(version=2, pubstatus="canceled"), AFTER)
    assert not any(wire.out.values())
    assert nonzero(wire.totals()) == {"received": 1, "killed": 1}


def test_a_kill_that_names_no_version_kills_what_waits_under_one() -> None:
    wire = Wire()
    wire.feed(held(version=2))
    wire.feed(story(version="", pubstatus="canceled"))  # type: ignore[arg-type]
    assert not any(wire.feed(AFTER).values())


def test_a_newer_version_takes_the_place_of_the_one_that_waits() -> None:
    wire = Wire()
    wire.feed(held(), held(version=2, headline="Second"))
    [item] = values(wire.feed(AFTER)["stories"])
    assert item["version"] == "2"


@pytest.mark.parametrize("versions", [(1, 2), ("", "")])
def test_a_version_that_was_replaced_while_it_waited_never_goes_out(versions: tuple[int, int]) -> None:
    first, second = (
        story(
            version=version,
            at=MORNING + HOUR * number,
            embargoed=iso(NOON + 20 * HOUR * number),
            headline=f"{number}",
        )
        for number, version in enumerate(versions)
    )
    wire = Wire()
    wire.feed(first, second, AFTER)
    assert not any(wire.feed(first, Tick(NOON + HOUR)).values())
    [item] = values(wire.feed(Tick(NOON + 20 * HOUR))["stories"])
    assert item["headlines"][0]["value"] == "1"


def test_an_older_version_that_was_never_under_an_embargo_goes_out_while_a_newer_one_waits() -> None:
    wire = Wire()
    wire.feed(held(version=2, headline="Second"))
    [item] = values(wire.feed(story(version=1, headline="First"))["stories"])
    assert item["headlines"][0]["value"] == "First"
    [item] = values(wire.feed(AFTER)["stories"])
    assert item["headlines"][0]["value"] == "Second"


def test_an_embargo_that_is_over_by_the_messages_own_time_holds_nothing() -> None:
    wire = Wire()
    assert wire.feed(story(embargoed=iso(NOON), at=NOON + HOUR))["stories"]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_what_is_due_together_is_released_in_the_order_of_ids(order: tuple[str, str]) -> None:
    wire = Wire()
    for guid in order:
        wire.feed(story(guid, embargoed=iso(NOON), body=f"Harbour statement {guid}."))
    released = values(wire.feed(AFTER)["stories"])
    assert [item["altIds"][0]["value"] for item in released] == ["a", "b"]


def test_nobody_lifts_an_embargo_by_a_clock_that_is_ahead() -> None:
    wire = Wire()
    ahead = story(
        "b", at=NOW + 20 * HOUR, body="A message of tomorrow, or of a newsroom whose clock is wrong."
    )
    wire.feed(story("a", embargoed=iso(NOW + 10 * HOUR), at=NOW), *ticking([ahead]))
    assert nonzero(wire.totals()) == {"received": 2, "live": 1, "held": 1}
    own = story(
        "c", embargoed=iso(NOW + 10 * HOUR), at=NOW + 20 * HOUR, body="Its own time does not help it."
    )
    assert not any(wire.feed(own).values())


def test_what_was_counted_as_held_is_counted_there_for_ever_whatever_comes_after_its_kill() -> None:
    wire = Wire()
    tables = wire.memory._parts["split"].tables
    wire.feed(held())
    *_, (_, uri, anchor, _), _, _ = tables["embargoes"]["a"]
    wire.feed(story(version=2, at=MORNING + HOUR, pubstatus="canceled"))
    wire.feed(
        story(version=3, at=MORNING + 2 * HOUR, body="Nothing of this was said in the first version of it.")
    )
    assert tables["messages"]["a"][6] == [["story", uri, anchor, "live"]]
    assert nonzero(wire.totals()) == {"received": 1, "live": 1, "corrected": 1}


@pytest.mark.parametrize(
    ("fields", "because"),
    [
        ({"embargoed": iso(NOON)}, "embargoed"),
        ({"embargoedUntil": None}, "embargoed without a time"),
        ({"pubstatus": "withheld"}, "withheld"),
        ({"pubstatus": "withheld", "embargoed": iso(NOON)}, "withheld"),
        ({"pubstatus": "secret"}, "unknown status 'secret'"),
    ],
)
def test_why_a_message_is_held_is_told(fields: dict[str, Any], because: str) -> None:
    wire = Wire()
    wire.feed(story(**fields))
    entry = EmbargoedMessage(*wire.memory._parts["split"].tables["embargoes"]["a"])
    assert (entry.because, entry.until == NEVER) == (because, because != "embargoed")


def test_what_no_time_ends_is_held_until_it_is_released_and_then_is_an_item_like_any_other() -> None:
    wire = Wire()
    wire.feed(story(embargoedUntil=None), Tick(NOW))
    assert not wire.out["stories"]
    [item] = values(wire.feed(release())["stories"])
    assert (item["pubStatus"], item["version"]) == ("usable", "1")
    assert nonzero(wire.totals()) == {"received": 1, "live": 1}
    again = wire.feed(release())
    assert not again["stories"]
    assert again["rejected"]


def test_a_resend_of_a_version_that_waits_says_nothing_of_the_one_that_is_live() -> None:
    wire = Wire()
    wire.feed(story(), held(version=2))
    assert not any(wire.feed(held(version=2)).values())


def test_a_version_that_takes_the_place_of_what_is_held_is_counted_where_that_was() -> None:
    wire = Wire()
    tables = wire.memory._parts["split"].tables
    wire.feed(held())
    *_, (_, uri, anchor, _), _, _ = tables["embargoes"]["a"]
    wire.feed(
        story(version=2, at=MORNING + 2 * HOUR, body="Nothing of this was said in the first version of it.")
    )
    assert tables["messages"]["a"][6] == [["story", uri, anchor, "live"]]


@pytest.mark.parametrize(
    ("fields", "is_live"),
    [
        ({"version": 2}, True),
        ({"at": MORNING + HOUR}, True),
        ({"at": MORNING}, False),
        ({"at": MORNING - HOUR}, False),
        ({"versioncreated": None}, False),
        ({"version": "", "versioncreated": None}, False),
        ({"version": "", "at": MORNING - HOUR}, False),
    ],
)
def test_only_what_comes_after_by_number_or_time_takes_the_place_of_what_is_held(
    fields: dict[str, Any], is_live: bool
) -> None:
    wire = Wire()
    wire.feed(held())
    other = wire.feed(story(**{"body": "Nothing of this stood in the version that is held.", **fields}))
    assert bool(other["stories"]) == is_live
    assert nonzero(wire.totals()) == {"received": 1, "live" if is_live else "held": 1}


def test_of_pages_that_state_neither_number_nor_time_the_one_that_comes_in_later_is_later() -> None:
    wire = Wire()
    wire.feed(raw(f"EMBARGOED UNTIL SIX\n\n{TEXT}".encode()))
    assert nonzero(wire.totals()) == {"received": 1, "held": 1}
    assert wire.feed(raw(TEXT.encode(), at=MORNING + HOUR))["stories"]


def test_of_two_under_embargo_that_are_equally_new_the_one_that_is_held_longer_is_kept() -> None:
    wire = Wire()
    wire.feed(
        story(embargoed=iso(NOON)), story(embargoedUntil=None), story(embargoed=iso(NOON), body="Again.")
    )
    assert EmbargoedMessage(*wire.memory._parts["split"].tables["embargoes"]["a"]).because == (
        "embargoed without a time"
    )


def test_of_two_that_are_held_as_long_the_one_that_comes_in_later_is_kept() -> None:
    wire = Wire()
    until = iso(MORNING + 9 * HOUR)
    wire.feed(*(story(headline=headline, embargoed=until) for headline in ("Pilots agree", "Pilots strike")))
    [released] = values(wire.feed(Tick(MORNING + 10 * HOUR))["stories"])
    assert released["headlines"][0]["value"] == "Pilots strike"


def test_what_is_announced_as_held_is_version_0_for_none_is_out() -> None:
    wire, sent = Partitions(1), story(embargoedUntil=None)
    wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
    [item] = wire.topics["items"][0]
    assert text_of(item.headers, "ce_id").endswith("#0")
    assert item.value == orjson.dumps({"uri": text_of(item.headers, "ce_id").removesuffix("#0")})
