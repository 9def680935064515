"""A surge of kills or of dead letters of one source, against its own habit."""

from collections.abc import Callable, Iterable

from wire.domain.alarms.facts import LATE, Alarm, Heard, Level, Rule
from wire.domain.alarms.quiet import habits
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
    heard = list(heard)
    found = []
    for name, habit in habits(heard, now).items():
        start = now - now % HOUR - HOUR
        fresh = [each for hour, each in habit.hours.items() if hour >= start]
        count, most = sum(map(number, fresh)), habit.most(number, start)
        replayed = _is_replayed((each for each in heard if each.name == name), fresh, now)
        if count >= FEWEST and count > _TIMES * most and not replayed:
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
    old = sum(each.came > now - 2 * HOUR and each.hour + HOUR + LATE < each.came for each in heard)
    return old >= _MANY or (old > 0 and all(each.received == each.rejected for each in fresh))
