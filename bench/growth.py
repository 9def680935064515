"""What grows with what: message size and partitions, in pass-through; state, in the job."""

from collections.abc import Callable

from bench.kafka import Kafka
from bench.peers import THIS
from bench.race import Workload, once, prepare
from bench.report import Figure, figure

SIZES = {500: 100_000, 3_000: 60_000, 30_000: 8_000, 100_000: 2_500, 500_000: 500}
"""Bytes of a message, and how many."""
PARTITIONS = (1, 4, 16, 64)
RUNS = 3
NOTES = {
    "growth": "This project, pass-through, one worker, exactly once.",
}


def measure(kafka: Kafka, *, say: Callable[[str], None]) -> dict[str, dict[str, Figure]]:
    """Throughput by message size and by partitions."""
    rows: dict[str, Figure] = {}
    plan = [
        (Workload(f"{size:,} bytes", "pass", f"pass:{size}", records, records), size)
        for size, records in SIZES.items()
    ]
    plan += [
        (Workload(f"{number} partitions", "pass", "pass", 40_000, 40_000, number), 3_000)
        for number in PARTITIONS
    ]
    for workload, size in plan:
        filled = prepare(kafka, workload)
        runs = [run for _ in range(RUNS) if not (run := once(kafka, filled, THIS, check=False)).failed]
        kafka.drop(filled.topic)
        if not runs:
            say(f"growth       {workload.name}: failed")
            continue
        rows[workload.name] = figure([run.rate for run in runs], "records/s", THIS.guarantee)
        rows[f"{workload.name}: bytes"] = figure(
            [run.rate * size / 1e6 for run in runs], "MB/s", THIS.guarantee
        )
        rows[f"{workload.name}: memory"] = figure([run.rss / (1 << 20) for run in runs], "MB", THIS.guarantee)
        found = rows[workload.name]
        say(f"growth       {workload.name}: {found['median']:,} records/s, {runs[0].rss >> 20} MB")
    return {"growth": rows}
