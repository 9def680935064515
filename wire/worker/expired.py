"""Records that retention removed before a worker read them: it must not go on in silence."""

from collections.abc import Iterable, Mapping

from aiokafka import TopicPartition
from faust.types import TP

from wire.kafka.expired import unread
from wire.worker.exit import fatal
from wire.worker.logs import warn
from wire.worker.tasks import Task


def ensure_left(
    tasks: Iterable[Task], begins: Mapping[TP, int], *, skip_lost: bool
) -> dict[TopicPartition, range]:
    """End the worker where records of a task are gone that it has not read; with `skip_lost` warn, and go on. Then the
    checkpoints of the task name them from now on. Returns what is gone of each source.

    `begins`: offsets of the first records that are left.
    """
    gone_now = {}
    for task in tasks:
        lost = unread(task.next_offset, begins[TP(*task.source)])
        for gone in lost:
            where = f"{task.source.topic}/{task.source.partition}"
            what = f"{where}: retention removed up to {len(gone)} records before they were read"
            if not skip_lost:
                fatal(
                    "seek",
                    f"{what}; replay the log into a new wire (`wire replay --from-wire`), or go on without them: "
                    "`wire worker --skip-lost`",
                )
            warn(f"{what}; goes on without them")
            gone_now[task.source] = gone
        task.skipped = (*(gone for gone in task.skipped if gone.stop <= task.next_offset), *lost)
    return gone_now
