"""A surge of kills or dead letters is one against the habit of its source, and on no replay."""

from collections.abc import Iterable

from tests.domain.alarms.weeks import NOW, weeks
from wire.domain.alarms.facts import Alarm, Facts, Heard
from wire.domain.alarms.habit import WEEK
from wire.domain.alarms.rules import alarms
from wire.domain.clock import HOUR

THIS_HOUR = NOW - NOW % HOUR


def with_rejected(heard: Iterable[Heard], rejected: int, since: int = THIS_HOUR) -> list[Heard]:
    """The same with so many dead letters, and half as many kills, in each hour since a time."""
    return [
        each._replace(rejected=rejected, kills=rejected // 2) if each.hour >= since else each
        for each in heard
    ]


def surges(heard: Iterable[Heard]) -> list[Alarm]:
    return alarms(Facts([*heard]), NOW)


def test_many_dead_letters_of_a_source_that_has_none_are_a_surge() -> None:
    [alarm] = surges(with_rejected(weeks(), 12))
    assert (alarm.rule, alarm.subject, alarm.level, alarm.since) == (
        "dead-letters",
        "source line",
        "act",
        THIS_HOUR,
    )
    assert alarm.what == "source line has sent 12 dead letters in this hour and the one before"
    assert alarm.normal == "none in two hours"


def test_a_surge_of_kills_is_a_matter_for_the_desk() -> None:
    found = {alarm.rule: alarm.level for alarm in surges(with_rejected(weeks(), 24))}
    assert found == {"dead-letters": "act", "kills": "look"}


def test_a_few_are_none_and_neither_are_many_of_a_source_that_always_has_many() -> None:
    assert surges(with_rejected(weeks(), 9)) == []
    always = with_rejected(weeks(), 12, since=0)
    assert surges(always) == []
    assert surges(with_rejected(always, 100))


def test_a_surge_of_last_week_does_not_make_the_next_one_usual() -> None:
    last_week = with_rejected(weeks(), 200, since=THIS_HOUR - WEEK)
    quiet_since = [
        each._replace(rejected=0, kills=0) if each.hour > NOW - WEEK + HOUR else each for each in last_week
    ]
    assert surges(with_rejected(quiet_since, 40))


def test_dead_letters_without_a_time_of_their_own_are_no_surge_while_old_wire_is_replayed() -> None:
    old = [each._replace(hour=each.hour - 1000 * WEEK, came=NOW) for each in weeks()]
    letters = Heard("line", THIS_HOUR, NOW, received=50, rejected=50)
    assert surges([*old, letters]) == []
    assert surges([*old, letters._replace(received=90)]) == []  # some that were used state no time either
    assert surges([letters])


def test_an_embargo_of_yesterday_that_ends_does_not_hide_a_surge() -> None:
    heard = with_rejected(weeks(), 12)
    released = [
        each._replace(came=NOW) if each.hour in (THIS_HOUR - 20 * HOUR, THIS_HOUR - 30 * HOUR) else each
        for each in heard
    ]
    assert released != heard
    assert surges(released)


def test_old_wire_with_many_kills_raises_nothing() -> None:
    old = [
        each._replace(hour=each.hour - 1000 * WEEK, came=NOW) for each in with_rejected(weeks(), 50, since=0)
    ]
    assert surges(old) == []
