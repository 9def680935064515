"""All rules over one wire, and how long an alarm stands."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from wire.domain.alarms.facts import Alarm, Facts, Rule
from wire.domain.alarms.quiet import flowing_since, quiet_ones
from wire.domain.alarms.surge import surges
from wire.domain.alarms.waiting import held_without_time, missing_pictures, unknown_kills

CLEARS_AFTER: Mapping[Rule, int] = {"quiet": 10 * 60_000, "dead-letters": 30 * 60_000, "kills": 30 * 60_000}
"""Milliseconds that an alarm stands on after its reason is gone, lest it come and go; the others end at once."""
_LINE = "see whether the sender's line, or what brings its messages to the log, still runs: `wire ledger --by source`"
_DESK = "ask the agency, or see whether its line still runs; a holiday looks like this too"
_LETTERS = "`wire rejected list` groups them by reason; after a fix `wire rejected resend --reason TEXT`"
_KILLS = "ask the sender whether it means them; `wire consume stories --since 2h` shows them"


def alarms(facts: Facts, now: int) -> list[Alarm]:
    """The alarms of a wire at `now`, those to act on first. Old wire that is replayed raises none.

    The silence of an agency counts only while some source is heard, else it is not the agency's.
    """
    sources = quiet_ones("source", "act", facts.sources, now, _LINE) if facts.settled else []
    since = flowing_since(facts.sources, now)
    agencies = quiet_ones("agency", "look", facts.agencies, now, _DESK, since) if facts.settled else []
    return [
        *sources,
        *surges("dead-letters", "dead letters", "act", attrgetter("rejected"), facts.sources, now, _LETTERS),
        *surges("kills", "kills", "look", attrgetter("kills"), facts.sources, now, _KILLS),
        *agencies,
        *held_without_time(facts.held, now),
        *missing_pictures(facts.promises, now),
        *unknown_kills(facts.unknown_kills, now),
    ]


class Standing(NamedTuple):
    """An alarm that stands, and when its rule last raised it."""

    alarm: Alarm
    seen: int


Key = tuple[Rule, str]


def settle(before: Mapping[Key, Standing], raised: Iterable[Alarm], now: int) -> dict[Key, Standing]:
    """The alarms that stand at `now`, by rule and subject: those raised, with the time since when they stand, and
    earlier ones whose time to clear has not passed.
    """
    standing: dict[Key, Standing] = {}
    for alarm in raised:
        key = alarm.rule, alarm.subject
        since = min(alarm.since, before[key].alarm.since) if key in before else alarm.since
        standing[key] = Standing(alarm._replace(since=since), now)
    for key, old in before.items():
        if key not in standing and now - old.seen < CLEARS_AFTER.get(key[0], 0):
            standing[key] = old
    return dict(sorted(standing.items(), key=lambda each: (each[1].alarm.level, each[0])))
