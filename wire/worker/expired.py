"""Records that retention removed before a worker read them: it must not go on in silence."""

from collections.abc import Iterable, Mapping

from faust.types import TP

from wire.worker.exit import fatal
from wire.worker.logs import warn
from wire.worker.tasks import MARKER, Task


def ensure_left(tasks: Iterable[Task], begins: Mapping[TP, int], *, skip_lost: bool) -> None:
    """End the worker where records of a task are gone that it has not read; with `skip_lost` warn, and go on.

    `begins`: offsets of the first records that are left. Where only the marker of a transaction is gone, nothing is.
    """
    for task in tasks:
        gone = begins[TP(*task.source)] - task.next_offset
        if gone <= MARKER:
            continue
        where = f"{task.source.topic}/{task.source.partition}"
        what = f"{where}: retention removed up to {gone} records before they were read"
        if not skip_lost:
            fatal(
                "seek",
                f"{what}; replay the log into a new wire (`wire replay --from-wire`), or go on without them: "
                "`wire worker --skip-lost`",
            )
        warn(f"{what}; goes on without them")
