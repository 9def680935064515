"""What is wrong with a wire, a line each: nobody works, somebody has stopped, or records are lost."""

from collections.abc import Iterator, Sequence

from wire.clients.health.flow import StageFlow
from wire.kafka.group import Group, Worker
from wire.kafka.starts import MANY, recent, started_often

SILENT, STALLED = 10_000, 60_000
"""Milliseconds without a commit while records wait: of a whole worker, which may have been killed before its group
knows; and of one partition, whose worker does others meanwhile. A worker's /live has the second limit.

The time of a commit is that at which its transaction began; under full load one takes some seconds."""
_REBALANCING = {"PreparingRebalance", "CompletingRebalance"}


def problems(group: Group, stages: Sequence[StageFlow], partitions: int, now: int) -> list[str]:
    """What is wrong with a wire of so many partitions; `now` in milliseconds."""
    waiting = sum(stage.waiting for stage in stages)
    found = [*_offsets_gone(stages), *_lost(stages), *_restarts(group, now)]
    if not group.workers:
        start = "wire worker --trust-tables" if any(stage.forgotten for stage in stages) else "wire worker"
        idle = f"{waiting:,} records wait and no worker runs: start one with `{start}`"
        return [*found, idle] if waiting else found
    if group.state in _REBALANCING:
        return [
            *found,
            "a rebalance is under way: the workers share out the partitions, and nothing is done meanwhile",
        ]
    for worker in group.workers:
        found += _stalls(worker, stages, now)
    owned = {number for worker in group.workers for number in worker.partitions}
    if group.state == "Stable" and (free := partitions - len(owned)) > 0:
        found.append(f"{free} of {partitions} partitions belong to no worker: start the workers again")
    return found


def _offsets_gone(stages: Sequence[StageFlow]) -> Iterator[str]:
    if forgotten := sum(stage.forgotten for stage in stages):
        yield (
            f"the group has no offsets of {forgotten} partitions that are done by the tables: they have expired or "
            "were deleted; start a worker with `wire worker --trust-tables`, once"
        )


def _lost(stages: Sequence[StageFlow]) -> Iterator[str]:
    for stage in stages:
        if stage.lost:
            yield (
                f"{stage.stage}: retention removed up to {stage.lost:,} records before they were done; `wire verify` "
                "names them, and a worker goes on without them by --skip-lost"
            )


def _restarts(group: Group, now: int) -> Iterator[str]:
    for worker in group.workers:
        if len(starts := recent(worker.starts, now // 1000)) >= MANY:
            yield started_often(worker.instance, starts)


def _stalls(worker: Worker, stages: Sequence[StageFlow], now: int) -> Iterator[str]:
    """A worker that commits nothing though records wait, or else each partition of it that it does not get to.

    A busy worker does its partitions in turn, so that one of them may wait for many seconds.
    """
    since = _silent_since(worker, stages)
    if since is not None and now - since > SILENT:
        its = f"partitions {' '.join(map(str, worker.partitions))}"
        advice = (
            "see its log"
            if now - since > STALLED
            else "it restores its tables, or was killed; the group takes its partitions away when its session is over "
            "(WIRE_SESSION_TIMEOUT)"
        )
        yield (
            f"the worker on {worker.host} has committed nothing for {ago(since, now)}, and records wait in its "
            f"{its}: {advice}"
        )
        return
    for stage in stages:
        for number, waits_since in stage.waits.items():
            if number in worker.partitions and now - waits_since > STALLED:
                yield (
                    f"{stage.stage}: records wait in partition {number}, and none was done for "
                    f"{ago(waits_since, now)}, though others are: see the log of the worker on {worker.host}"
                )


def _silent_since(worker: Worker, stages: Sequence[StageFlow]) -> int | None:
    """Since when records wait in some partition of a worker and it commits nothing in any; None where none wait."""
    own = set(worker.partitions)
    waits = [since for stage in stages for number, since in stage.waits.items() if number in own]
    commits = [time for stage in stages for number, time in stage.commits.items() if number in own]
    return max([min(waits), *commits]) if waits else None


def ago(then: int, now: int) -> str:
    """How long ago a time is, both in milliseconds: `3 s`, `12 min`, `5 h`, `2 d`."""
    seconds = max(0, now - then) // 1000
    for size, unit in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size or (seconds >= size and unit == "min"):
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
