"""The habit of one source or agency: what it sends at this time of the week, and at most at any time."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from wire.domain.alarms.facts import Heard
from wire.domain.clock import DAY, HOUR

WEEK = 7 * DAY
WEEKS = 4
"""So many weeks make a habit."""
_ENOUGH = 3
"""Of so many of them. The weakest of four weeks is left out: it may have had a holiday, or the wire stood still."""
_PROMPT = 15 * 60_000
"""After the end of an hour, milliseconds within which a prompt source has sent all of it."""


class Habit:
    """What one source or agency has sent by the hour; only what came as it happened."""

    def __init__(self, heard: Iterable[Heard], now: int) -> None:
        live = [each for each in heard if each.is_live and now - (WEEKS + 1) * WEEK <= each.hour <= now]
        self._now, self.hours = now, {each.hour: each for each in live}
        self.first = min(self.hours, default=now)
        self.last = max((each.came for each in live), default=0)
        """When it was last heard."""

    def between(self, start: int, end: int) -> float:
        """Messages from `start` to `end`; of an hour that is only partly within, its share."""
        total, hour = 0.0, start - start % HOUR
        while hour < end:
            if found := self.hours.get(hour):
                total += found.received * (min(end, hour + HOUR) - max(start, hour)) / HOUR
            hour += HOUR
        return total

    def weeks(self, start: int, end: int) -> list[float]:
        """Messages in the same stretch of each of the last weeks in which it was known, the most first."""
        back = [week * WEEK for week in range(1, WEEKS + 1) if start - week * WEEK >= self.first]
        return sorted((self.between(start - shift, end - shift) for shift in back), reverse=True)

    def least(self, start: int, end: int) -> float:
        """So many at least it usually sends in this stretch of the week, an hour earlier or later too; 0 where nobody
        knows. A day does not begin at the same minute each week, and summer time moves it by an hour: so a stretch of
        some hours, such as a night, counts without its last hour.
        """
        stretches = [(start + shift, end + shift) for shift in (-HOUR, 0, HOUR)]
        if end - start > 2 * HOUR:
            stretches.append((start, end - HOUR))
        return min(self._usual(*stretch) for stretch in stretches)

    def _usual(self, start: int, end: int) -> float:
        weeks = self.weeks(start, end)
        return weeks[_ENOUGH - 1] if len(weeks) >= _ENOUGH else 0.0

    def is_prompt(self) -> bool:
        """Whether what it sends nearly always bears the time of its coming."""
        past = [each for each in self.hours.values() if each.hour + HOUR <= self._now]
        return sum(each.came <= each.hour + HOUR + _PROMPT for each in past) * 4 >= len(past) * 3

    def most(self, number: Callable[[Heard], int], end: int) -> int:
        """The largest sum of two successive hours before `end`, but for one in a hundred: a surge is no habit."""
        known = max(1, (end - self.first) // HOUR)
        sums = sorted(
            (
                number(each) + (number(self.hours[each.hour + HOUR]) if each.hour + HOUR in self.hours else 0)
                for each in self.hours.values()
                if each.hour + 2 * HOUR <= end
            ),
            reverse=True,
        )
        passed = known // 100
        return sums[passed] if passed < len(sums) else 0


class Stretch(NamedTuple):
    """A stretch of time, and what was heard in it."""

    start: int
    heard: float
    least: float
    """So many at least are usual."""
