"""The desk is told of what waits for a person, and of pictures that have not come."""

from tests.domain.alarms.weeks import NOW
from wire.domain.alarms.facts import Alarm, Facts, Held, Promise, UnknownKill
from wire.domain.alarms.rules import alarms
from wire.domain.clock import DAY, HOUR

MINUTE = 60_000
HELD = Held("tag:a", "/line", "embargoed", NOW - HOUR, NOW - HOUR)
PROMISE = Promise("Pilots end their protest", "Halden", NOW - HOUR, NOW - HOUR, None)

KILL = UnknownKill("KILL: Pilots", NOW - HOUR, NOW - HOUR)


def held(*messages: Held) -> list[Alarm]:
    return alarms(Facts([], held=messages), NOW)


def promised(*promises: Promise, now: int = NOW) -> list[Alarm]:
    return alarms(Facts([], promises=promises), now)


def test_messages_held_without_a_time_are_told_once_for_each_source_since_the_first() -> None:
    [alarm] = held(HELD, HELD._replace(name="tag:b", came=NOW - 2 * HOUR, time=NOW - 2 * HOUR))
    assert (alarm.rule, alarm.subject, alarm.level, alarm.since) == (
        "held",
        "source /line",
        "look",
        NOW - 2 * HOUR,
    )
    assert alarm.what == (
        "2 messages are held without a time, none over 6 hours old when it came (tag:b: embargoed, tag:a: embargoed)"
    )
    assert "wire release" in alarm.advice


def test_old_messages_that_are_replayed_and_held_are_not_told() -> None:
    assert held(HELD._replace(time=NOW - 9 * HOUR)) == []
    assert held(HELD._replace(time=NOW - 8 * DAY, came=NOW - 8 * DAY)) == []


def test_a_picture_that_has_not_come_within_half_an_hour_is_told_with_its_story() -> None:
    soon = PROMISE._replace(came=NOW - 29 * MINUTE)
    assert promised(soon) == []
    [alarm] = promised(PROMISE)
    assert (alarm.rule, alarm.subject, alarm.since) == ("picture", "agency Halden", PROMISE.came)
    assert "1 picture promised and not come within 30 minutes (Pilots end their protest)" in alarm.what


def test_a_picture_that_came_or_is_of_yesterday_or_of_old_wire_is_not_told() -> None:
    assert promised(PROMISE._replace(kept=NOW)) == []
    assert promised(PROMISE._replace(time=NOW - 9 * HOUR)) == []
    assert promised(PROMISE, now=NOW + DAY) == []


def test_an_agency_whose_pictures_never_come_is_not_told_and_one_whose_do_is() -> None:
    kept = [PROMISE._replace(kept=NOW - HOUR + MINUTE)] * 20
    assert promised(*[PROMISE] * 20) == []
    [alarm] = promised(PROMISE, *kept)
    assert alarm.normal == "20 of 21 promised pictures came in the last week"


def unknown(*kills: UnknownKill) -> list[Alarm]:
    return alarms(Facts([], unknown_kills=kills), NOW)


def test_kills_that_name_nothing_known_are_told_for_two_hours_since_the_first() -> None:
    [alarm] = unknown(KILL, UnknownKill("", NOW - 2 * HOUR, NOW - 2 * HOUR))
    assert (alarm.rule, alarm.subject, alarm.level, alarm.since) == (
        "unknown-kills",
        "kills",
        "look",
        NOW - 2 * HOUR,
    )
    assert alarm.what == "2 kills have named nothing known (no headline, KILL: Pilots)"
    assert "wire consume links --kind kill-of-unknown" in alarm.advice
    assert unknown(KILL)[0].what == "1 kill has named nothing known (KILL: Pilots)"


def test_those_that_came_earlier_or_are_old_wire_are_not_told() -> None:
    assert unknown(UnknownKill("", NOW - 3 * HOUR, NOW - 2 * HOUR - 1)) == []
    assert unknown(KILL._replace(time=NOW - 8 * HOUR)) == []
    assert unknown() == []


def test_many_names_are_cut_to_three() -> None:
    [alarm] = held(*(HELD._replace(name=f"tag:{number}") for number in range(5)))
    assert alarm.what.endswith("tag:2: embargoed, and 2 more)")
