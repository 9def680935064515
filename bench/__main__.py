"""`python -m bench`: everything measured in one run, on one Kafka node in a temporary folder."""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import alone, growth, growth_chart, live
from bench.chart import chart
from bench.corpus import ROOT, real
from bench.kafka import Kafka
from bench.peers import PEERS
from bench.race import Workload, prepare, race
from bench.report import figures, machine, versions, write
from wire.broker.node import Broker
from wire.broker.port import free_port

PASS = "pass-through, 3 KB records"
REUTERS = "the job, Reuters messages"
PAGES = "the job, pages of 5 KB with ten items"
FULL = (
    Workload(PASS, "pass", "pass", 200_000, 5_000),
    Workload(REUTERS, "job", "reuters", 11_000, 2_000),
    Workload(PAGES, "job", "pages", 1_100, 300),
)
"""So many records that the first half second, in which a pipeline fills, is less than a tenth of a run."""
QUICK = (
    Workload(PASS, "pass", "pass", 20_000, 2_000),
    Workload(REUTERS, "job", "reuters", 800, 800),
    Workload(PAGES, "job", "pages", 80, 80),
)
HOPS = (
    "This project does the job in three hops over Kafka with changelogs of its state, all of it exactly once. The "
    "peers call the same three steps in one hop and keep their state in memory only: they do less, and lose the "
    "state when they stop."
)
NOTES = {
    PASS: "Consume, forward, count by key (a thousand keys): the frameworks alone. The loops by hand keep their "
    "counts in memory only; this project, Faust, Quix Streams and Bytewax store them.",
    REUTERS: HOPS,
    PAGES: HOPS,
}


def main() -> None:
    """Measure, and write the results."""
    given = _arguments()
    began = time.monotonic()
    results: dict[str, Any] = {"machine": machine(), "versions": versions()}
    runs = given.runs or (1 if given.quick else 5)
    notes = (
        {name: note + _source(name) for name, note in NOTES.items()} | alone.NOTES | live.NOTES | growth.NOTES
    )
    command = "make bench-quick" if given.quick else "make bench"
    loads: dict[str, list[float]] = {}
    results["run"] = {"command": command, "runs": runs, "load before and after": loads, "notes": notes}
    with (
        TemporaryDirectory(prefix="wire-bench-") as folder,
        Broker(Path(folder), free_port(), heap="1g") as broker,
    ):
        kafka = Kafka(broker.address)
        for name, part in _parts(given, kafka, runs).items():
            if not given.only or given.only in name:
                before = os.getloadavg()[0]
                results |= part()
                loads[name] = [round(before, 1), round(os.getloadavg()[0], 1)]
                _write(given.out, results)
    print(f"{time.monotonic() - began:.0f} s; written: {given.out / 'RESULTS.md'}")


def _parts(given: argparse.Namespace, kafka: Kafka, runs: int) -> dict[str, Callable[[], dict[str, Any]]]:
    workloads, neighbours = (QUICK, len(PEERS)) if given.quick else (FULL, 2)
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        workload.name: lambda workload=workload: {  # type: ignore[misc]
            workload.name: figures(
                race(kafka, prepare(kafka, workload), runs, _report, neighbours=neighbours),
                job=workload.work == "job",
            )
        }
        for workload in workloads
    }
    return parts | {
        "alone": lambda: alone.measure(kafka, quick=given.quick, report=_report),
        "live": lambda: live.measure(kafka, quick=given.quick, report=_report),
        "growth": lambda: {} if given.quick else growth.measure(kafka, report=_report),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer records, one run")
    parser.add_argument("--runs", type=int, help="paired runs of each race")
    parser.add_argument("--only", help="only parts whose name holds this")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "bench", help="folder for RESULTS.md and results.json"
    )
    return parser.parse_args()


def _source(workload: str) -> str:
    kind = {REUTERS: "reuters", PAGES: "pages"}.get(workload)
    return "" if kind is None or real(kind) else " (Made-up text: the real wire is not here.)"


def _write(out: Path, results: dict[str, Any]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    write(out, results)
    races = {name: dict(results[name]) for name in (PASS, REUTERS, PAGES) if name in results}
    if PASS in races:
        races[PASS].pop("bare loop, no broker", None)  # ten times the length of all others
    where = ROOT / "docs" if out == ROOT / "bench" else out
    if "growth" in results:
        (where / "growth.svg").write_text(growth_chart.chart(results["growth"], results["state"]))
    if races:
        note = "Median of the runs, least to most; in brackets how many times faster this project is."
        (where / "bench.svg").write_text(chart(races, note))


def _report(what: str) -> None:
    print(what, flush=True)


if __name__ == "__main__":
    main()
