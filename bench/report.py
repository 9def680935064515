"""Runs as figures: medians with their spread, paired ratios, as JSON and as a table."""

import json
import os
import platform
import re
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from typing import Any

from bench.peers import PEERS, THIS
from bench.race import Run

PACKAGES = (
    "wire-processor",
    "faust-streaming",
    "quixstreams",
    "bytewax",
    "aiokafka",
    "confluent-kafka",
    "orjson",
    "lxml",
    "numpy",
)
Figure = dict[str, Any]
"""median, min, max, unit, guarantee; of a peer also `cpu` and `memory`, and `ratio`: this project over it."""


def figure(values: Sequence[float], unit: str, guarantee: str) -> Figure:
    """A figure and its spread."""
    return {
        "median": _round(median(values)),
        "min": _round(min(values)),
        "max": _round(max(values)),
        "runs": len(values),
        "unit": unit,
        "guarantee": guarantee,
    }


def figures(results: Mapping[str, Sequence[Run]], *, job: bool) -> dict[str, Figure]:
    """A race: the figures of every peer, with the ratio of this project to it, run by run."""
    made: dict[str, Figure] = {}
    for peer in (THIS, *PEERS):
        runs = results.get(peer.name, ())
        if not runs:
            continue
        guarantee = (
            f"{peer.guarantee.split(';')[0]}; state in memory"
            if job and peer.kept_by_hand
            else peer.guarantee
        )
        good = [run for run in runs if not run.failed]
        if not good:
            made[peer.name] = {"failed": runs[0].failed, "unit": "records/s", "guarantee": guarantee}
            continue
        made[peer.name] = figure([run.rate for run in good], "records/s", guarantee) | {
            "cpu": figure([run.cpu * 1e6 for run in good], "us/record", guarantee),
            "memory": figure([run.rss / (1 << 20) for run in good], "MB", guarantee),
        }
        pairs = [(run.beside, run) for run in good if run.beside and not run.beside.failed]
        if pairs:
            made[peer.name]["ratio"] = figure([u.rate / t.rate for u, t in pairs], "x", guarantee)
            made[peer.name]["cpu ratio"] = figure([u.cpu / t.cpu for u, t in pairs], "x", guarantee)
    return made


def machine() -> dict[str, Any]:
    """The machine of the run."""
    cpu = ""
    if (info := Path("/proc/cpuinfo")).exists():
        found = re.search(r"model name\s*:\s*(.+)", info.read_text())
        cpu = found[1] if found else ""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cpu": cpu,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def versions() -> dict[str, str]:
    """The versions of everything that is measured."""
    found = {}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "absent"
    lines = (Path(__file__).parent.parent / "wire" / "stream" / "kafka.tsv").read_text()
    kafka = re.search(r"kafka-clients\D+([\d.]+\d)", lines)
    return found | {"kafka": kafka[1] if kafka else "?"}


def write(folder: Path, results: Mapping[str, Any]) -> None:
    """`results.json` and `RESULTS.md`."""
    (folder / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    (folder / "RESULTS.md").write_text(markdown(results))


def markdown(results: Mapping[str, Any]) -> str:
    """The figures as tables."""
    lines = ["# Measured", "", *_about(results), ""]
    for workload, rows in results.items():
        if workload in ("machine", "versions", "run"):
            continue
        lines += [f"## {workload[0].upper()}{workload[1:]}", ""]
        if note := results["run"]["notes"].get(workload):
            lines += [note, ""]
        lines += _race(rows) if THIS.name in rows else _plain(rows)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _about(results: Mapping[str, Any]) -> list[str]:
    machine_, run = results["machine"], results["run"]
    versions = ", ".join(f"{name} {value}" for name, value in results["versions"].items())
    return [
        f"`{run['command']}` on {machine_['cores']} cores ({machine_['cpu']}), {machine_['system']}, "
        f"Python {machine_['python']}; the broker runs on the same cores.",
        "",
        f"{versions}.",
        "",
        f"Load (processes that want a core) before and after each part: {_loads(run['load before and after'])}.",
        "",
        f"Each figure of a race is the median of {run['runs']} runs (least to most). The peers run in turn on one Kafka node, this "
        "project among every two of them, each as a process of its own, from its first record to the moment when all "
        "it made is durable. Ratios compare neighbours: above 1, this project is faster. Machines are noisy: trust "
        "the ratios, not the rates.",
        "",
        "Every program is in [peers/](peers/), written as its own documentation teaches.",
    ]


def _loads(loads: Mapping[str, Sequence[float]]) -> str:
    return "; ".join(f"{part} {before} to {after}" for part, (before, after) in loads.items())


def _race(rows: Mapping[str, Figure]) -> list[str]:
    lines = [
        "| | guarantee | records/s | ours is faster by | CPU us/record | our CPU to its | memory MB |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, row in rows.items():
        if "failed" in row:
            lines.append(f"| {name} | {row['guarantee']} | {row['failed']} | | | | |")
            continue
        lines.append(
            f"| {name} | {row['guarantee']} | {spread(row)} | {spread(row.get('ratio'), ' x')} | "
            f"{spread(row['cpu'])} | {spread(row.get('cpu ratio'), ' x')} | {row['memory']['median']:,} |"
        )
    return lines


def _plain(rows: Mapping[str, Figure]) -> list[str]:
    lines = ["| | | | runs |", "| --- | ---: | --- | ---: |"]
    lines += [
        f"| {name} | {spread(row)} | {row['unit']} | {row.get('runs', '')} |" for name, row in rows.items()
    ]
    return lines


def spread(row: Figure | None, unit: str = "") -> str:
    """The median, with least and most."""
    if row is None:
        return ""
    if row["min"] == row["max"]:
        return f"{row['median']:,}{unit}"
    return f"{row['median']:,}{unit} ({row['min']:,} to {row['max']:,})"


def _round(value: float) -> float:
    return round(value, 2) if abs(value) < 10 else round(value, 1) if abs(value) < 100 else round(value)
