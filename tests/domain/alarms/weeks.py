"""Weeks of wire, hour by hour, for the tests of alarms."""

from collections.abc import Callable, Iterator

from wire.domain.alarms.facts import Heard
from wire.domain.alarms.habit import WEEK
from wire.domain.clock import HOUR

NOW = 1_773_741_600_000 + 20 * 60_000
"""2026-03-17T10:20Z, a Tuesday."""


def office(hour: int) -> int:
    """40 messages an hour from 6 to 20 on working days, 4 in the other hours."""
    day, of_day = hour // (24 * HOUR), hour // HOUR % 24
    return 40 if 6 <= of_day < 20 and day % 7 not in (2, 3) else 4


def weeks(
    until: int = NOW,
    *,
    name: str = "line",
    rate: Callable[[int], int] = office,
    number: int = 5,
    delay: int = 0,
) -> Iterator[Heard]:
    """What a source sent in the hours of some weeks before `until`, each message `delay` after its time."""
    hour = until - until % HOUR - number * WEEK
    while hour < until:
        whole = min(until, hour + HOUR)
        if received := round(rate(hour) * (whole - hour) / HOUR):
            yield Heard(name, hour, whole - 1000 + delay, received)
        hour += HOUR
