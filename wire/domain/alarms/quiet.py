"""A source or an agency that is quiet against its own habit of this hour and weekday."""

from collections.abc import Iterable
from operator import attrgetter

from wire.domain.alarms.facts import Alarm, Heard, Level, by_name
from wire.domain.alarms.habit import Habit, Stretch
from wire.domain.clock import HOUR, iso

SHORTEST = 20 * 60_000
"""Milliseconds: a shorter silence is none, however busy the hour."""
_MISSED = 20
"""A silence counts when at least so many messages are usual in it: wire comes in bursts, with pauses between them."""
_MISSED_OF_FEW = 50
_SHARE = 10
"""A source that sends less than a tenth of what is usual is as good as quiet."""


def quiet_ones(
    what: str, level: Level, heard: Iterable[Heard], now: int, advice: str, since: int = 0
) -> list[Alarm]:
    """An alarm for each one that is quiet; `what` says what they are: source or agency. A silence before `since` is
    somebody else's.
    """
    found = []
    for name, own in by_name(heard, attrgetter("name")).items():
        habit = Habit(own, now)
        stretch = _silence(habit, since, now) or _trickle(habit, since, now)
        if stretch:
            found.append(_alarm(f"{what} {name}", level, habit, stretch, now, advice))
    return found


def flowing_since(heard: Iterable[Heard], now: int) -> int:
    """Since which hour some source was heard in each hour but the present one; `now` where none was."""
    hours, hour = {each.hour for each in heard if each.is_live}, now - now % HOUR - HOUR
    while hour in hours:
        hour -= HOUR
    return hour + HOUR if hour + HOUR in hours else now


def _silence(habit: Habit, since: int, now: int) -> Stretch | None:
    """Nothing since it was last heard."""
    start = max(habit.last, since)
    if now - start < SHORTEST:
        return None
    least = habit.least(start, now)
    return Stretch(start, 0, least) if least >= _MISSED else None


def _trickle(habit: Habit, since: int, now: int) -> Stretch | None:
    """Next to nothing in the last two whole hours and since."""
    start = now - now % HOUR - 2 * HOUR
    heard = sum(each.received for hour, each in habit.hours.items() if hour >= start)
    least = habit.least(start, now)
    few = heard * _SHARE < least and least >= _MISSED_OF_FEW
    return Stretch(start, heard, least) if few and start >= since and habit.is_prompt() else None


def _alarm(subject: str, level: Level, habit: Habit, stretch: Stretch, now: int, advice: str) -> Alarm:
    messages = f"{stretch.heard:.0f} messages" if stretch.heard else "nothing"
    weeks = ", ".join(f"{number:.0f}" for number in habit.weeks(stretch.start, now))
    return Alarm(
        "quiet",
        subject,
        level,
        stretch.start,
        f"{subject} has sent {messages} since {iso(stretch.start - stretch.start % 1000)}",
        f"{weeks} messages in the same hours of the last weeks",
        advice,
    )
