"""A surge of kills or of dead letters of one source, against its own habit."""

from collections.abc import Callable, Iterable
from operator import attrgetter

from wire.domain.alarms.facts import Alarm, Heard, Level, Rule, by_name
from wire.domain.alarms.habit import Habit
from wire.domain.clock import HOUR

FEWEST = 10
"""Fewer than so many in two hours are no surge."""
_MANY = 5
"""Old hours that a live source touches at most, as when an embargo of yesterday ends."""
_TIMES = 3
"""So many times what is usual at most."""


def surges(
    rule: Rule,
    what: str,
    level: Level,
    number: Callable[[Heard], int],
    heard: Iterable[Heard],
    now: int,
    advice: str,
) -> list[Alarm]:
    """An alarm for each source that has sent too many of them in this hour and the one before."""
    found, start = [], now - now % HOUR - HOUR
    for name, own in by_name(heard, attrgetter("name")).items():
        habit = Habit(own, now)
        fresh = [each for hour, each in habit.hours.items() if hour >= start]
        count, most = sum(map(number, fresh)), habit.most(number, start)
        if count >= FEWEST and count > _TIMES * most and not _is_replayed(own, fresh, now):
            since = min(each.hour for each in fresh if number(each))
            subject = f"source {name}"
            found.append(
                Alarm(
                    rule,
                    subject,
                    level,
                    since,
                    f"{subject} has sent {count} {what} in this hour and the one before",
                    f"{f'at most {most}' if most else 'none'} in two hours",
                    advice,
                )
            )
    return found


def _is_replayed(heard: Iterable[Heard], fresh: Iterable[Heard], now: int) -> bool:
    """Whether a source sends old wire now. Its dead letters, and what states no time, count as of now."""
    old = sum(each.came > now - 2 * HOUR and not each.is_live for each in heard)
    return old >= _MANY or (old > 0 and all(each.received == each.rejected for each in fresh))
