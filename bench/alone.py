"""This project by itself: replay, starts, workers side by side, memory."""

import asyncio
import os
import subprocess
import sys
import time
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.corpus import ROOT, corpus
from bench.crew import crew
from bench.kafka import Kafka
from bench.race import PARTITIONS, expected
from bench.report import Figure, figure
from bench.worker_process import ready_worker
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.clients.sending.replay import ReplaySummary, replay
from wire.reporter import Reporter
from wire.settings import Settings

NOTES = {
    "replay": "Messages of 3 KB that are in memory, until the broker has acknowledged all of them.",
    "start": "Wall time of a process, from its start.",
    "workers": "Reuters messages, three steps, exactly once. CPU of all workers together, for each message.",
}
_numbers = count()
EXACT = "exactly once"


def measure(kafka: Kafka, *, quick: bool, report: Reporter) -> dict[str, dict[str, Figure]]:
    """Measure all of it."""
    runs = 2 if quick else 5
    results = {"replay": replays(kafka, 20_000 if quick else 60_000, runs), "start": starts(kafka, runs)}
    for name, rows in results.items():
        for row, found in rows.items():
            report(f"{name:<12} {row:<50} {found['median']:,} {found['unit']}")
    return results | {
        "workers": workers(kafka, 600 if quick else 11_000, 1 if quick else 5, report, quick=quick)
    }


def replays(kafka: Kafka, records: int, runs: int) -> dict[str, Figure]:
    """Messages a second into the broker."""
    messages = corpus("pass", records)
    rates = []
    for _ in range(runs):
        name = f"replay{next(_numbers)}"
        kafka.make([f"{name}.messages"], PARTITIONS)
        total = ReplaySummary()
        asyncio.run(replay(Settings(broker=kafka.address, name=name), messages, PARTITIONS, total))
        rates.append(total.messages / total.seconds)
        kafka.drop(name)
    return {"replay, 3 KB": figure(rates, "messages/s", "at least once; the same ids again are resends")}


def starts(kafka: Kafka, runs: int) -> dict[str, Figure]:
    """Seconds to the help, to a worker that is ready, and of a broker of its own."""
    helps, firsts, agains, brokers, ends = [], [], [], [], []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "wire", "--help"], check=True, stdout=subprocess.DEVNULL, cwd=ROOT
        )
        helps.append(time.perf_counter() - began)
        name = f"start{next(_numbers)}"
        firsts.append(_ready(kafka, name))
        agains.append(_ready(kafka, name))
        kafka.drop(name)
        opened, closed = _broker()
        brokers.append(opened)
        ends.append(closed)
    return {
        "wire --help": figure(helps, "s", ""),
        "worker ready, topics made by it": figure(firsts, "s", EXACT),
        "worker ready, topics there, state empty": figure(agains, "s", EXACT),
        "broker ready, its log empty": figure(brokers, "s", ""),
        "broker stopped": figure(ends, "s", ""),
    }


def _broker() -> tuple[float, float]:
    began = time.perf_counter()
    with TemporaryDirectory(prefix="wire-bench-") as folder:
        with Broker(Path(folder), free_port()):
            ready = time.perf_counter()
        return ready - began, time.perf_counter() - ready


def _ready(kafka: Kafka, name: str) -> float:
    began = time.perf_counter()
    with ready_worker(kafka, name):
        return time.perf_counter() - began


def workers(kafka: Kafka, records: int, runs: int, report: Reporter, *, quick: bool) -> dict[str, Figure]:
    """CPU for each message with one, two and four workers, run in turn; and the memory of one."""
    messages = corpus("reuters", records)
    expect = expected(messages, PARTITIONS)
    numbers = (1, 2) if quick else (1, 2, 4)
    found: dict[int, list[Any]] = {number: [] for number in numbers}
    for _ in range(runs):
        for number in numbers:
            done = crew(kafka, f"crew{next(_numbers)}", number, messages, expect)
            found[number].append(done)
            report(
                f"workers      {number}: {done.cpu * 1e6:,.0f} us/message, {done.rate:,.0f}/s, {done.rss >> 20} MB"
            )
    rows: dict[str, Figure] = {}
    for number, runs_ in found.items():
        rows[f"CPU, {number} workers"] = figure([run.cpu * 1e6 for run in runs_], "us/message", EXACT)
        if number > 1:
            ratios = [run.cpu / one.cpu for run, one in zip(runs_, found[1], strict=True)]
            rows[f"CPU, {number} workers to 1"] = figure(ratios, "x", EXACT)
    memory = [run.rss / (1 << 20) for run in found[1]]
    rows[f"memory of one worker after {len(messages):,} messages"] = figure(memory, "MB", EXACT)
    rows["cores"] = figure([os.cpu_count() or 0], "", "")
    return rows
