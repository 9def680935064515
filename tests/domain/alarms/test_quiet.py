"""A source is quiet against its own habit of the hour and weekday, and old wire says nothing about now."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.alarms.weeks import NOW, office, weeks
from wire.domain.alarms.facts import Alarm, Facts, Heard
from wire.domain.alarms.habit import WEEK
from wire.domain.alarms.rules import alarms, settle
from wire.domain.clock import DAY, HOUR

MINUTE = 60_000


def quiet(*heard: Heard, now: int = NOW, settled: bool = True) -> list[Alarm]:
    return alarms(Facts(heard, settled=settled), now)


def test_a_source_that_sends_as_always_raises_nothing_at_any_hour_of_a_week() -> None:
    for hour in range(7 * 24):
        now = NOW + hour * HOUR
        assert quiet(*weeks(now), now=now) == []


def test_a_source_that_ends_in_office_hours_is_quiet_after_half_an_hour() -> None:
    heard = [*weeks(NOW)]
    assert quiet(*heard, now=NOW + 25 * MINUTE) == []
    [alarm] = quiet(*heard, now=NOW + 31 * MINUTE)
    assert (alarm.rule, alarm.subject, alarm.level, alarm.since) == (
        "quiet",
        "source line",
        "act",
        NOW - 1000,
    )
    assert alarm.what == "source line has sent nothing since 2026-03-17T10:19:59Z"
    assert alarm.normal.startswith("21, 21, 21, 21 messages")
    assert "wire ledger" in alarm.advice


def test_a_source_that_ends_at_night_or_on_a_sunday_may_be_quiet_for_long() -> None:
    night, sunday = NOW + 12 * HOUR, NOW + 5 * DAY
    for start in (night, sunday):
        heard = [*weeks(start)]
        assert quiet(*heard, now=start + 2 * HOUR) == []
        assert quiet(*heard, now=start + 6 * HOUR)


def test_a_day_that_begins_an_hour_later_is_no_silence() -> None:
    def day(hour: int) -> int:
        return 60 if 6 <= hour // HOUR % 24 < 20 else 0

    six = NOW - NOW % DAY + 6 * HOUR
    heard = [*weeks(six - 8 * HOUR, rate=day)]
    assert quiet(*heard, now=six + 55 * MINUTE) == []
    assert quiet(*heard, now=six + 85 * MINUTE)


def test_a_bulletin_that_came_an_hour_earlier_than_usual_is_not_missed() -> None:
    ten = NOW - NOW % HOUR

    def bulletins(hour: int) -> int:
        return 60 if hour // HOUR % 24 == 10 else 5

    heard = [*weeks(ten, rate=bulletins)]
    heard[-1] = heard[-1]._replace(received=60)
    assert quiet(*heard, now=ten + 40 * MINUTE) == []


def test_next_to_nothing_is_as_good_as_nothing() -> None:
    heard = [
        *weeks(NOW - 3 * HOUR),
        *(each for each in weeks(NOW, rate=lambda _: 2) if each.hour > NOW - 3 * HOUR),
    ]
    [alarm] = quiet(*heard)
    assert "has sent 5 messages since 2026-03-17T08:00:00Z" in alarm.what


def test_a_source_whose_messages_bear_old_times_is_heard_by_their_coming() -> None:
    assert quiet(*weeks(NOW - 3 * HOUR, delay=3 * HOUR)) == []


def test_a_source_of_less_than_three_weeks_has_no_habit() -> None:
    assert quiet(*weeks(NOW - 5 * HOUR, number=2)) == []
    assert quiet(*weeks(NOW - 5 * HOUR, number=4))


def test_one_week_without_it_does_not_hide_that_it_is_quiet_and_two_do() -> None:
    def without(*gone: int) -> list[Alarm]:
        ages = [(each, (NOW - each.hour) // WEEK) for each in weeks(NOW - 2 * HOUR)]
        return quiet(*(each for each, age in ages if age not in gone))

    assert without(2)
    assert without(1, 2) == []


def test_a_replay_of_old_wire_raises_no_alarm_during_it_and_after() -> None:
    year = 52 * WEEK
    for offset in (year, 5 * WEEK, DAY):
        replayed = [each._replace(came=NOW) for each in weeks(NOW - offset)]
        for later in (0, HOUR, 5 * HOUR, DAY):
            assert quiet(*replayed, now=NOW + later) == []


def test_a_replay_does_not_hide_that_the_same_source_is_quiet() -> None:
    heard = [*weeks(NOW - 2 * HOUR)]
    replayed = [each._replace(hour=each.hour - 52 * WEEK, came=NOW) for each in heard[:200]]
    assert len(quiet(*heard, *replayed)) == 1


def test_nobody_is_quiet_while_records_wait() -> None:
    assert quiet(*weeks(NOW - 5 * HOUR), settled=False) == []


def test_agencies_are_told_only_while_some_source_is_heard() -> None:
    ended = tuple(weeks(NOW - 2 * HOUR, name="Halden"))
    heard = tuple(weeks(NOW, name="line"))
    [alarm] = alarms(Facts(heard, agencies=ended), NOW)
    assert (alarm.subject, alarm.level) == ("agency Halden", "look")
    silent = tuple(weeks(NOW - 2 * HOUR, name="line"))
    assert [each.subject for each in alarms(Facts(silent, agencies=ended), NOW)] == ["source line"]
    back = Heard("line", NOW - NOW % HOUR, NOW, 1)
    assert alarms(Facts((*silent, back), agencies=ended), NOW) == []


def test_an_alarm_stands_since_its_start_and_for_a_while_after_its_end() -> None:
    [alarm] = quiet(*weeks(NOW - 2 * HOUR))
    standing = settle({}, [alarm], NOW)
    later = settle(standing, [alarm._replace(since=alarm.since + HOUR)], NOW + MINUTE)
    assert [each.alarm.since for each in later.values()] == [alarm.since]
    assert settle(later, [], NOW + 10 * MINUTE)
    assert not settle(later, [], NOW + 11 * MINUTE)


@given(st.integers(0, 10_000))
def test_a_source_whose_days_and_hours_vary_raises_nothing(seed: int) -> None:
    dice = random.Random(seed)
    factors = [dice.uniform(0.5, 1.6) for _ in range(8 * 7)]

    def bursty(hour: int) -> int:
        usual = office(hour) * factors[hour // DAY % len(factors)]
        return max(0, round(dice.gauss(usual, usual**0.5)))

    heard = [*weeks(NOW, rate=bursty)]
    assert quiet(*heard) == []


@pytest.mark.parametrize("broken", [-5, 0])
def test_a_source_that_counts_nothing_or_less_raises_nothing(broken: int) -> None:
    assert quiet(*weeks(NOW, rate=lambda _: broken)) == []
    assert quiet() == []
