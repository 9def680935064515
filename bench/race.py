"""Races: the peers run in turn, and this project between every two of them, each as a process of its own, on one broker."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from tempfile import TemporaryDirectory
from typing import Any

from bench.corpus import ROOT, corpus
from bench.kafka import Kafka
from bench.order import Order
from bench.peers import PEERS, THIS, Peer
from bench.work import JOB_TOPICS, NOW, PASS_TOPICS
from wire.codec import Stored, text_of
from wire.domain.tables.state import State, TaskState
from wire.domain.versions.decision import Change
from wire.partitioner import partition_of
from wire.reporter import Reporter
from wire.sources.files import Sent
from wire.steps import SPLIT, run

PARTITIONS = 4
LONGEST = 180.0
"""Seconds of a run, after which it has failed."""
READABLE_WITHIN = 10.0  # seconds
_numbers = count()


@dataclass(frozen=True, slots=True)
class Workload:
    """A workload: its corpus, how many records, and how many (`slow`) for a slow peer."""

    name: str
    work: str
    corpus: str
    records: int
    slow: int
    partitions: int = PARTITIONS


@dataclass(slots=True)
class Filled:
    """A workload whose topic is filled."""

    workload: Workload
    topic: str
    records: int
    expect: dict[str, int]


@dataclass(slots=True)
class Run:
    """The result of one run of one peer."""

    rate: float = 0.0
    cpu: float = 0.0
    """Seconds for each record."""
    rss: int = 0
    failed: str = ""
    late: int = 0
    """Records that a reader saw only ten seconds after the program reported that it was done."""
    beside: "Run | None" = None
    """The run of this project next to it. A machine that others use, too, changes its speed within a turn."""


def prepare(kafka: Kafka, workload: Workload) -> Filled:
    """Make and fill the topic of a workload."""
    messages = corpus(workload.corpus, workload.records)
    topic = f"source{next(_numbers)}"
    kafka.make([topic], workload.partitions)
    kafka.fill(topic, messages, workload.partitions)
    expect = expected(messages, workload.partitions) if workload.work == "job" else {"pass": len(messages)}
    return Filled(workload, topic, len(messages), expect)


def expected(messages: Sequence[Sent], partitions: int) -> dict[str, int]:
    """How many records each step of this project has had when all is done: all items, less those that end as links."""
    queues: list[list[Sent]] = [[] for _ in range(partitions)]
    for message in messages:
        queues[partition_of(message.key, partitions)].append(message)
    items: Counter[bool] = Counter()
    for partition, queue in enumerate(queues):
        records = [Stored(m.key, m.value, m.headers, partition, at, NOW) for at, m in enumerate(queue)]
        for output in run(SPLIT, State(TaskState.empty(SPLIT.tables)), "wire.messages", records):
            if output.topic == "items":
                items[text_of(output.headers, "ce_change") in (Change.RESEND, Change.SUPERSEDED)] += 1
    return {"split": len(messages), "deduplicate": items.total(), "enrich": items[False]}


def race(
    kafka: Kafka, filled: Filled, runs: int, report: Reporter, *, neighbours: int
) -> dict[str, list[Run]]:
    """Run the peers in turn, `runs` times, and this project once for every `neighbours` of them.

    A peer that failed at once is not run again.
    """
    results: dict[str, list[Run]] = {peer.name: [] for peer in (THIS, *PEERS)}
    for turn in range(runs):
        for first in range(0, len(PEERS), neighbours):
            near = PEERS[first : first + neighbours]
            for peer in (*near[:1], THIS, *near[1:]):
                before = results[peer.name]
                if before and all(run.failed for run in before):
                    before.append(before[0])
                    continue
                result = once(kafka, filled, peer, check=turn == 0)
                before.append(result)
                report(f"{filled.workload.name:<12} {turn + 1}/{runs}  {peer.name:<40} {_shown(result)}")
            for peer in near:
                results[peer.name][-1].beside = results[THIS.name][-1]
    return results


def _shown(run_: Run) -> str:
    shown = run_.failed or f"{run_.rate:,.0f}/s, {run_.cpu * 1e6:,.0f} us CPU, {run_.rss >> 20} MB"
    return shown + (f"; {run_.late} records could be read only later" if run_.late else "")


def once(kafka: Kafka, filled: Filled, peer: Peer, *, check: bool) -> Run:
    """One run of one peer. `check`: count what it has written."""
    workload = filled.workload
    name = f"run{next(_numbers):04d}"
    records = min(filled.records, workload.slow) if peer.slow else filled.records
    bare = peer.module == "bare"
    if not bare:
        kafka.make_outputs(name, workload.partitions, tables=peer is THIS)
    with TemporaryDirectory(prefix="wire-bench-") as folder:
        order = Order(
            kafka.address,
            workload.work,
            workload.corpus if bare else filled.topic,
            name,
            workload.partitions,
            records,
            folder,
            filled.expect,
        )
        said = _process(peer, order)
    if isinstance(said, str):
        result = Run(failed=said)
    else:
        done = said["records"]
        result = Run(done / said["seconds"], said["cpu"] / done, said["rss"])
        if check and not bare:
            result.failed, result.late = _short(kafka, filled, name, done)
    if not bare:
        kafka.drop(name)
    return result


def _short(kafka: Kafka, filled: Filled, name: str, done: int) -> tuple[str, int]:
    """Which outputs of a run are missing ("" if none), and how many came late."""
    roles = JOB_TOPICS if filled.workload.work == "job" else PASS_TOPICS
    topics = [f"{name}.{role}" for role in roles]
    first = found = kafka.count(topics, filled.workload.partitions)
    until = time.monotonic() + READABLE_WITHIN
    while found < done and time.monotonic() < until:
        found = kafka.count(topics, filled.workload.partitions)
    return (f"only {found} of {done} records written" if found < done else ""), max(
        0, min(found, done) - first
    )


def _process(peer: Peer, order: Order) -> dict[str, Any] | str:
    process = subprocess.Popen(
        command(peer, order),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        text=True,
        env=environment(),
    )
    try:
        out, err = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return f"not done after {LONGEST:.0f} s"
    finally:
        process.kill()
        process.wait()
    _, mark, said = out.partition('{"records"')  # Faust hides the cursor on the same line
    if process.returncode or not mark:
        words = [line for line in err.splitlines() if line.strip()] or ["no word"]
        return f"failed with {process.returncode}: {words[-1][:200]}"
    result: dict[str, Any] = json.loads(mark + said.splitlines()[0])
    return result


def command(peer: Peer, order: Order) -> list[str]:
    """How a peer is started."""
    return [sys.executable, "-m", f"bench.peers.{peer.module}", order.dumps(), *peer.arguments]


def environment() -> dict[str, str]:
    """The environment of every run; settings of the caller do not reach it."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("WIRE_", "FAUST_"))} | {
        "PYTHONWARNINGS": "ignore",
        **({"WIRE_DATA": os.environ["WIRE_DATA"]} if "WIRE_DATA" in os.environ else {}),
    }
