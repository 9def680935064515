"""What `/metrics` of the page says: of the wire as the page sees it, and of the page itself."""

import sqlite3
from collections.abc import Iterable, Sequence

from wire.clients.health.pulse import Pulse
from wire.domain.alarms.facts import Alarm
from wire.domain.clock import HOUR
from wire.domain.tables.counts import NUMBERS
from wire.metrics import catalogue
from wire.metrics.tally import Tally
from wire.projection.queries import counts, dead_letters, ledger
from wire.web.state import State

FATES = NUMBERS[1:]
"""What an item counts as now, and its corrections: all but `received`."""


def metrics(state: State, db: sqlite3.Connection) -> bytes:
    """The text of all metrics, in Prometheus' format."""
    tally, now = Tally(), state.clock()
    totals = ledger.totals(db, now - HOUR)
    tally.set(catalogue.BROKER_AWAY, int(bool(state.watch.away)))
    tally.set(catalogue.HELD, totals["held"])
    tally.set(catalogue.WEB_AGE, (now - state.as_of()) / 1000)
    tally.set(catalogue.WEB_BEHIND, state.follower.behind)
    tally.set(catalogue.WEB_UNREADABLE, totals["unreadable"])
    for kind, numbers in counts.kinds(db).items():
        if kind != "rejected":
            for fate in FATES:
                tally.set(catalogue.COUNTED, numbers[fate], kind, fate)
    _tell_letters(tally, dead_letters.reasons(db))
    _tell_alarms(tally, state.standing_alarms(db))
    if state.watch.pulse and not state.watch.away:
        _tell_pulse(tally, state.watch.pulse, now)
    return tally.text(catalogue.WEB)


def _tell_pulse(tally: Tally, pulse: Pulse, now: int) -> None:
    tally.set(catalogue.WORKERS, len(pulse.group.workers))
    tally.set(catalogue.PROBLEMS, len(pulse.problems))
    for stage in pulse.stages:
        tally.set(catalogue.RATE, stage.rate, stage.stage)
        tally.set(catalogue.WAITING, stage.waiting, stage.stage)
        tally.set(catalogue.OLDEST, max(0, now - stage.oldest) / 1000 if stage.oldest else 0, stage.stage)
        if stage.committed is not None:
            tally.set(catalogue.LAST_COMMIT, max(0, now - stage.committed) / 1000, stage.stage)


def _tell_letters(tally: Tally, reasons: Iterable[tuple[str, int]]) -> None:
    tally.add(catalogue.LETTERS, 0, "other")
    for at, (reason, number) in enumerate(reasons):
        tally.add(catalogue.LETTERS, number, reason if at < catalogue.MOST_REASONS else "other")


def _tell_alarms(tally: Tally, alarms: Sequence[Alarm]) -> None:
    for alarm in alarms:
        tally.set(catalogue.ALARM, 1, alarm.rule, alarm.subject, alarm.level)
    for level in ("act", "look"):
        tally.set(catalogue.ALARMS, sum(alarm.level == level for alarm in alarms), level)
