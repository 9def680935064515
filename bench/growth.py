"""How cost grows: with message size and partitions, in pass-through; with state, in the steps alone."""

import json
import subprocess
import sys

from bench.corpus import ROOT
from bench.kafka import Kafka
from bench.peers import THIS
from bench.race import Workload, once, prepare
from bench.report import Figure, figure
from wire.reporter import Reporter

SIZES = {500: 100_000, 3_000: 60_000, 30_000: 8_000, 100_000: 2_500, 500_000: 500}
"""Bytes of a message, and how many."""
PARTITIONS = (1, 4, 16, 64)
RUNS = 2
STORIES = 1_000_000
FORGETFUL = (100_000, 750)
"""Stories of a long replay, and how many a day: one of four partitions of a wire of 3,000 a day."""
NOTES = {
    "growth": "This project, pass-through, one worker, exactly once. The slow step sleeps 0.3 ms over each of 40,000 "
    "records of 3 KB that wait in four partitions: its memory beside that of four partitions at full speed is what "
    "backpressure is worth.",
    "state": "The steps in memory, without a broker, over made-up stories of one day: all of them are in the window in "
    "which copies are looked for. CPU of the last two thousand messages.",
    "replay of months": "The same with 750 stories a day, the share of one of four partitions of a wire of 3,000 a day: "
    "what is older than a table keeps is forgotten.",
}


def measure(kafka: Kafka, *, report: Reporter) -> dict[str, dict[str, Figure]]:
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
    plan.append((Workload("a slow step", "slow", "pass", 40_000, 40_000), 3_000))
    for workload, size in plan:
        filled = prepare(kafka, workload)
        runs = [run for _ in range(RUNS) if not (run := once(kafka, filled, THIS, check=False)).failed]
        kafka.drop(filled.topic)
        if not runs:
            report(f"growth       {workload.name}: failed")
            continue
        rows[workload.name] = figure([run.rate for run in runs], "records/s", THIS.guarantee)
        rows[f"{workload.name}: bytes"] = figure(
            [run.rate * size / 1e6 for run in runs], "MB/s", THIS.guarantee
        )
        rows[f"{workload.name}: memory"] = figure([run.rss / (1 << 20) for run in runs], "MB", THIS.guarantee)
        found = rows[workload.name]
        report(f"growth       {workload.name}: {found['median']:,} records/s, {runs[0].rss >> 20} MB")
    return {
        "growth": rows,
        "state": _state("state", report, STORIES),
        "replay of months": _state("months", report, *FORGETFUL),
    }


def _state(name: str, report: Reporter, *stories: int) -> dict[str, Figure]:
    process = subprocess.run(
        [sys.executable, "-m", "bench.stories", *map(str, stories)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    rows: dict[str, Figure] = {}
    for found in json.loads(process.stdout):
        row = f"{found['stories']:,} stories"
        rows[row] = figure([found["cpu"] * 1e6], "us/message", "")
        rows[f"{row}: memory"] = figure([found["rss"] / (1 << 20)], "MB", "")
        report(f"{name:<12} {row}: {found['cpu'] * 1e6:,.0f} us/message, {found['rss'] >> 20} MB")
    return rows
