"""Seeded fault runs: `python -m tests.faults.run --seeds 1-10 --scenario kills --scenario zombies`.

Each run is a wire with topics of its own, and a line of JSON in the report. The same seed gives the same messages and
the same random numbers. When exactly a fault strikes depends on the machine.
"""

import argparse
import random
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from tests.faults import hostile, scenarios
from tests.faults.access import environment
from tests.faults.check import check
from tests.faults.cluster import Brokers
from tests.faults.crew import Crew, fail_points, reasons, unforeseen
from tests.faults.idiomatic import check as check_idiomatic
from tests.faults.load import Feed, write
from tests.faults.reading import behind, drop
from tests.faults.scenarios import SCENARIOS
from tests.faults.scene import SESSION, Scene
from tests.faults.stage import Stage, staged
from wire.settings import Settings
from wire.steps import STEPS

LAG_WITHIN = 60.0
"""Seconds from the last fault until nothing waits to be done."""
MEMORY = 320 << 20
"""Bytes a worker may hold under these loads: in a soak 240 MiB, and 266 with TLS."""
MEMORY_HOSTILE = 1 << 30
"""The same where messages of 8 MiB come in several at a time."""
WORKERS = 3
SLOW = {"zombies", "sleepers", "cold", "broker", "mixed"}
"""Scenarios that wait for sessions to end, or for a broker."""


class Plan(NamedTuple):
    """One run: its scenario and seed, and how long and how fast it is fed."""

    scenario: str
    seed: int
    seconds: float = 0
    rate: float = 60
    idiomatic: bool = False

    def fed(self) -> float:
        """Seconds of feed: as given, else what the scenario needs."""
        return self.seconds or (13 if self.scenario in SLOW else 7)


class Result(NamedTuple):
    """The faults and findings of a run; it held if there are no violations."""

    plan: Plan
    violations: list[str]
    faults: dict[str, int]
    figures: dict[str, Any]
    events: list[tuple[float, str]]

    def line(self) -> str:
        """The run in one line."""
        head = f"{self.plan.scenario} seed {self.plan.seed}{' idiomatic' if self.plan.idiomatic else ''}"
        verdict = "; ".join(self.violations[:6]) if self.violations else "held"
        faults = ", ".join(f"{times} {kind}" for kind, times in self.faults.items()) or "no faults"
        return f"{head}: {verdict} [{faults}] {self.figures}"


def run(stage: Stage, plan: Plan) -> Result:
    """One run, from its first message to the check at rest."""
    began = time.monotonic()
    scene = _set(stage, plan, began)
    lag, wrong = _play(scene, plan)
    checked, counted = _check(scene.settings, idiomatic=plan.idiomatic)
    wrong += _memory(scene.crew, plan)
    logs = scene.crew.logs()
    wrong += unforeseen(reasons(logs))
    scene.faults.update(fail_points(logs))
    figures: dict[str, Any] = counted | {
        "replays": scene.feed.runs,
        "lag_seconds": lag and round(lag, 1),
        "peak_mib": scene.crew.memory()[0] >> 20,
        "growth": round(scene.crew.memory()[1], 2),
        "ready_max": round(
            max((seconds for slot in scene.crew.slots for seconds in slot.ready), default=0), 1
        ),
        "static": bool(scene.settings.instance),
        "exits": scene.crew.exits(),
        "reasons": reasons(logs),
        "seconds": round(time.monotonic() - began, 1),
    }
    if not (wrong or checked):
        drop(scene.settings)
    return Result(plan, wrong + checked, dict(scene.faults), figures, scene.events)


def _set(stage: Stage, plan: Plan, began: float) -> Scene:
    """Start two workers and the feed, on a wire of its own."""
    rng = random.Random(f"{plan.scenario} {plan.seed}")
    name = f"{plan.scenario.replace('_', '-')}{plan.seed}-{int(time.time() * 10) % 1_000_000}"
    folder = stage.folder / name
    brokers, proxy = stage.proxied() if plan.scenario == "replies" else (stage.main, None)
    static = rng.random() < 0.4
    settings = _settings(brokers, "admin", name, static=static)
    write(folder / "wire", plan.seed, max(20, int(plan.fed() * plan.rate * 0.85)))
    if plan.scenario == "hostile":
        hostile.write_files(folder / "wire")
    brokers.admit(name)
    events: list[tuple[float, str]] = []
    crew = Crew(
        WORKERS,
        folder,
        environment(_settings(brokers, "worker", name, static=static)),
        lambda event: events.append((round(time.monotonic() - began, 2), event)),
        idiomatic=plan.idiomatic,
    )
    for slot in crew.slots[:2]:
        slot.start()
    _until_ready(crew)
    replay = _settings(brokers, "replay", name, static=False)
    stranger = None if plan.idiomatic else plan.seed
    feed = Feed(folder / "wire", plan.rate, replay, folder / "replay.log", stranger)
    return Scene(rng, crew, feed, brokers, settings, proxy, began, events=events)


def _play(scene: Scene, plan: Plan) -> tuple[float | None, list[str]]:
    """Act out the scenario and wait until nothing waits. Returns how long that took, and what went wrong."""
    wrong: list[str] = []
    try:
        getattr(scenarios, plan.scenario)(scene)
        scene.feed.done.wait(120)
        lag = _drained(scene.settings)
        wrong += [f"still behind {LAG_WITHIN:.0f} s after the last fault"] if lag is None else []
        _until_ready(scene.crew)
        wrong += scene.crew.stop()
        return lag, wrong
    finally:
        scene.feed.stop()
        scene.crew.stop(1)


def _check(settings: Settings, *, idiomatic: bool) -> tuple[list[str], dict[str, int]]:
    try:
        return (check_idiomatic if idiomatic else check)(settings)
    except Exception as error:  # the wire cannot even be read
        return [f"cannot be checked: {type(error).__name__}: {error}"], {}


def _memory(crew: Crew, plan: Plan) -> list[str]:
    """What is wrong with the memory of the workers."""
    peak, growth = crew.memory()
    wrong = []
    if peak > (MEMORY_HOSTILE if plan.scenario == "hostile" else MEMORY):
        wrong.append(f"a worker held {peak >> 20} MiB")
    if growth > 1.5:
        wrong.append(f"a worker grew {growth:.2f} times while it ran")
    return wrong


def _settings(brokers: Brokers, user: str, name: str, *, static: bool) -> Settings:
    return Settings.model_validate(
        {
            **brokers.reached_by(user),
            "name": name,
            "partitions": 4,
            "replication": brokers.count,
            "session_timeout": SESSION,
            "fetch_bytes": 1 << 16,
            "instance": "w" if static else "",
        }
    )


def _until_ready(crew: Crew, within: float = 30) -> None:
    deadline = time.monotonic() + within
    while not all(slot.ready for slot in crew.wanted()) and time.monotonic() < deadline:
        time.sleep(0.1)


def _drained(settings: Settings) -> float | None:
    """Seconds until nothing waits to be done; None when that takes too long."""
    began = time.monotonic()
    topics = [settings.topic(step.source) for step in STEPS]
    while time.monotonic() < began + LAG_WITHIN:
        try:
            if behind(settings, topics) == 0:
                return time.monotonic() - began
        except Exception as error:  # a coordinator that moves
            print(f"  while draining: {error}"[:200], file=sys.stderr)
        time.sleep(0.3)
    return None


def seeds(text: str) -> list[int]:
    """`3` or `1-10`."""
    first, _, last = text.partition("-")
    return list(range(int(first), int(last or first) + 1))


def write_report(path: Path, result: Result) -> None:
    """Append a run to a report, as a line of JSON."""
    line = result._asdict() | {"plan": result.plan._asdict()}
    with path.open("ab") as report:
        report.write(orjson.dumps(line, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_APPEND_NEWLINE))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the given scenarios and seeds; returns 1 if a run had violations."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seeds", "--seed", type=seeds, default=[1], help="3 or 1-10")
    parser.add_argument(
        "--scenario", action="append", choices=[*SCENARIOS, "calm", "soak"], help="default: all"
    )
    parser.add_argument("--seconds", type=float, default=0, help="how long each run is fed; default: 7 or 13")
    parser.add_argument("--rate", type=float, default=60, help="messages a second")
    parser.add_argument("--nodes", type=int, default=1, choices=(1, 3))
    parser.add_argument(
        "--secure",
        action="store_true",
        help="one node with TLS, passwords and an authorizer (not for `replies`)",
    )
    parser.add_argument("--idiomatic", action="store_true", help="plain Faust instead of Wire")
    parser.add_argument("--report", type=Path, help="append a line of JSON for each run")
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # and all processes it started end with it
    failed = 0
    with staged(given.nodes, secure=given.secure) as stage:
        for seed in given.seeds:
            for scenario in given.scenario or SCENARIOS:
                plan = Plan(scenario, seed, given.seconds, given.rate, given.idiomatic)
                result = run(stage, plan)
                failed += bool(result.violations)
                print(result.line(), flush=True)
                if given.report:
                    write_report(given.report, result)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
