"""What alarms are raised of, and the alarm itself."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

from wire.domain.clock import HOUR, iso

LATE = 6 * HOUR
"""What came later than this after its own time is old wire, replayed or sent again: it says nothing about now."""
Rule = Literal["quiet", "dead-letters", "kills", "held", "picture", "unknown-kills"]
Level = Literal["act", "look"]
_Fact = TypeVar("_Fact")


class Heard(NamedTuple):
    """What one source or agency sent in one hour of event time."""

    name: str
    hour: int
    """When the hour begins."""
    came: int
    """When something was last counted in it."""
    received: int
    kills: int = 0
    rejected: int = 0

    @property
    def is_live(self) -> bool:
        """Whether it came as it happened."""
        return self.came <= self.hour + HOUR + LATE


class Held(NamedTuple):
    """A message that is held and that no time ends."""

    name: str
    """The file that it came from, else its id."""
    source: str
    because: str
    time: int
    """Event time."""
    came: int
    """When it came into the log."""


class Promise(NamedTuple):
    """A picture that a story names."""

    story: str
    """Headline of the story."""
    agency: str
    time: int
    """Event time of the story."""
    came: int
    """When the story was published."""
    kept: int | None
    """When the picture came; None while it has not."""


class UnknownKill(NamedTuple):
    """A kill of an id that nobody knows."""

    headline: str
    """As the kill says it, else the id that it means; empty where there is neither."""
    time: int
    """Event time of the kill."""
    came: int
    """When it was published."""


class Facts(NamedTuple):
    """What is known of a wire at one moment."""

    sources: Sequence[Heard]
    """At least those of the last four weeks."""
    agencies: Sequence[Heard] = ()
    held: Sequence[Held] = ()
    promises: Sequence[Promise] = ()
    """Those of the last week, kept or not."""
    unknown_kills: Sequence[UnknownKill] = ()
    """At least those of the last two hours."""
    settled: bool = True
    """Whether all that came was counted. Else nobody knows who is quiet."""


class Alarm(NamedTuple):
    """One thing that is out of the ordinary."""

    rule: Rule
    subject: str
    """What it is about: `source /replay`, `agency Reuters`."""
    level: Level
    """`act`: the wire gets or understands nothing; `look`: a matter for the desk."""
    since: int
    what: str
    normal: str
    advice: str

    def as_json(self) -> dict[str, Any]:
        """The alarm for a program, with its time to the second."""
        return {**self._asdict(), "since": iso(self.since - self.since % 1000)}


def by_name(facts: Iterable[_Fact], name: Callable[[_Fact], str]) -> dict[str, list[_Fact]]:
    """Facts by the name that each has, in the order of the names."""
    found: dict[str, list[_Fact]] = {}
    for fact in facts:
        found.setdefault(name(fact), []).append(fact)
    return {each: found[each] for each in sorted(found)}
