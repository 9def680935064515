"""Several workers of this project over one topic, measured from the first message to the last."""

import json
import re
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.kafka import Kafka
from bench.order import Order
from bench.peers import THIS
from bench.race import LONGEST, PARTITIONS, command, environment
from wire.sources.files import Sent

READY_WITHIN = 60.0  # seconds; workers join one after the other, and each brings a rebalance


@dataclass(frozen=True, slots=True)
class Done:
    """Time, CPU and memory of several workers together."""

    rate: float
    cpu: float
    """Seconds for each message."""
    rss: int
    """Bytes, of the largest worker."""


def crew(
    kafka: Kafka,
    name: str,
    workers: int,
    messages: Sequence[Sent],
    expect: dict[str, int],
    partitions: int = PARTITIONS,
) -> Done:
    """Start workers, then give them messages, and wait until every step has had all of its records.

    Raises TimeoutError where that takes too long.
    """
    source = f"{name}-source"
    kafka.make([source], partitions)
    kafka.make_outputs(name, partitions, tables=True)
    with TemporaryDirectory(prefix="wire-bench-") as made:
        folder = Path(made)
        reports = [folder / f"{number}.json" for number in range(workers)]
        orders = [
            Order(kafka.address, "job", source, name, partitions, 0, made, expect, str(report))
            for report in reports
        ]
        with _running(orders, folder):
            _wait_ready(folder, workers, partitions)
            began = time.perf_counter()
            kafka.fill(source, messages, partitions)
            states = _wait_done(reports, expect)
            seconds = time.perf_counter() - began
    kafka.drop(name)
    cpu = sum(state["cpu"] for state in states)
    return Done(len(messages) / seconds, cpu / len(messages), max(int(state["rss"]) for state in states))


@contextmanager
def _running(orders: Sequence[Order], folder: Path) -> Iterator[None]:
    processes = []
    try:
        for number, order in enumerate(orders):
            with (folder / f"{number}.said").open("wb") as said:
                processes.append(subprocess.Popen(command(THIS, order), stderr=said, env=environment()))
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _wait_ready(folder: Path, workers: int, all_of_them: int) -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until:
        held = [re.findall(r"holds (\d+) of", (folder / f"{n}.said").read_text()) for n in range(workers)]
        if all(held) and sum(int(each[-1]) for each in held) == all_of_them:
            time.sleep(0.5)
            return
        time.sleep(0.1)
    raise TimeoutError(f"{workers} workers are not ready: {held}")


def _wait_done(reports: Sequence[Path], expect: dict[str, int]) -> list[dict[str, float]]:
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        states = [json.loads(report.read_text()) for report in reports if report.exists()]
        done: Counter[str] = Counter()
        for state in states:
            done.update(state["done"])
        if all(done[step] >= expected for step, expected in expect.items()):
            return states
        time.sleep(0.02)
    raise TimeoutError(f"workers are not done: {done} of {expect}")
